/** The bundle as the build makes it of the sources as they are now; built once for all test files. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
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

/** What a bundle is made of. */
const SOURCES = ['src', 'scripts', 'appsscript.json', 'package-lock.json'] as const;
const BUNDLES = '.build/tests';
const KEPT_MS = 3_600_000;

export function buildForTest(): BuiltBundle {
  const folder = join(BUNDLES, digestOf(SOURCES));
  if (!existsSync(folder)) build(folder);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const pages = JSON.parse(read('pages.json')) as readonly string[];
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

/** Names and contents of all files, so that another source is another bundle. */
function digestOf(paths: readonly string[]): string {
  const digest = createHash('sha256');
  const add = (path: string, isFolder: boolean) => {
    digest.update(`${path}\0`);
    if (!isFolder) digest.update(readFileSync(path));
    else for (const entry of entriesOf(path)) add(join(path, entry.name), entry.isDirectory());
  };
  for (const path of paths) add(path, !path.includes('.'));
  return digest.digest('hex').slice(0, 16);
}

function entriesOf(path: string) {
  return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Made beside its place and then renamed: of two test files that begin at once each sees a whole one. */
function build(folder: string): void {
  mkdirSync(BUNDLES, { recursive: true });
  removeOld();
  const draft = mkdtempSync(join(BUNDLES, 'draft-'));
  const options = JSON.stringify({
    dist: join(draft, 'dist'),
    work: join(draft, 'work'),
    commandLine: false,
  });
  execFileSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { writeFileSync } from 'node:fs';
     import { buildBundle } from './scripts/build.mjs'; import { PAGES } from './scripts/pages.mjs';
     await buildBundle(${options});
     writeFileSync(${JSON.stringify(join(draft, 'pages.json'))}, JSON.stringify(Object.keys(PAGES)));`,
  ]);
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
}

/** Bundles of sources as they were earlier; one that a run at the same time may read is young. */
function removeOld(): void {
  for (const { name } of entriesOf(BUNDLES)) {
    const path = join(BUNDLES, name);
    if (statSync(path).mtimeMs < Date.now() - KEPT_MS)
      rmSync(path, { recursive: true, force: true });
  }
}
