/** The bundle as the build makes it now, built once per test file into a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuiltBundle {
  readonly folder: string;
  readonly code: string;
  /** Each page that the build declares, by its name. */
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: { readonly oauthScopes: readonly string[] };
  /** Files of the project in Code.js, and in each page. */
  readonly codeInputs: readonly string[];
  readonly pageInputs: ReadonlyMap<string, readonly string[]>;
}

export function buildForTest(): BuiltBundle {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-bundle-'));
  const dist = join(folder, 'dist');
  const work = join(folder, 'work');
  const options = JSON.stringify({ dist, work, commandLine: false });
  const names = execFileSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { buildBundle } from './scripts/build.mjs'; import { PAGES } from './scripts/pages.mjs';
     await buildBundle(${options}); console.log(JSON.stringify(Object.keys(PAGES)));`,
  ]).toString();
  const pages = JSON.parse(names) as readonly string[];
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const inputs = (name: string) => {
    const metafile = JSON.parse(read(name)) as {
      outputs: Record<string, { inputs: Record<string, unknown> }>;
    };
    return Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  };
  return {
    folder,
    code: read('dist/Code.js'),
    pages: new Map(pages.map((name) => [name, read(`dist/${name}.html`)])),
    manifest: JSON.parse(read('dist/appsscript.json')) as BuiltBundle['manifest'],
    codeInputs: inputs('work/code.meta.json'),
    pageInputs: new Map(pages.map((name) => [name, inputs(`work/${name}.meta.json`)])),
  };
}
