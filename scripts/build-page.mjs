/**
 * Builds the workbench's page into .build/page/: main.js with its parts, main.css, index.html.
 * The spreadsheet view in it is large, so it is built only when something that goes into it changed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const SOURCE = 'src/local/workbench/page';
/** Folders of which parts go into the page besides its own. */
const SHARED = ['src/local/charts', 'src/local/formats', 'src/local/model'];

/** What decides how the page comes out: its sources, the packages, and this program. */
async function fingerprint(root) {
  const hash = createHash('sha256');
  const folders = await Promise.all(
    [SOURCE, ...SHARED].map((folder) =>
      readdir(join(root, folder), { recursive: true, withFileTypes: true }),
    ),
  );
  const paths = folders
    .flat()
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath ?? file.path, file.name))
    .sort();
  const others = ['package-lock.json', 'scripts/build-page.mjs'].map((path) => join(root, path));
  for (const path of [...paths, ...others]) {
    hash.update(path.slice(root.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

/**
 * @param {string} root the project's folder
 * @param {string} work where .build/page is made, e.g. `.build`
 * @returns {Promise<boolean>} false where the page was up to date
 */
export async function buildPage(root, work) {
  const target = join(work, 'page');
  const stamp = join(target, 'sources.sha256');
  const now = await fingerprint(root);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === now) return false;
  const draft = `${target}.${process.pid}.tmp`;
  await mkdir(draft, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [join(SOURCE, 'main.ts')],
    outdir: draft,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    chunkNames: 'parts/[name]-[hash]',
    loader: { '.ttf': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  await copyFile(join(root, SOURCE, 'index.html'), join(draft, 'index.html'));
  await writeFile(join(draft, 'sources.sha256'), now);
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  return true;
}
