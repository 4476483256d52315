/**
 * Builds what is pushed to Google, dist/Code.js, dist/appsscript.json and the pages of pages.mjs, the
 * command line, .build/cadence.mjs, and the workbench's page, .build/page/. Runs in Node; `buildBundle` is also called by the tests.
 */

import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './build-page.mjs';
import { DIST_FILES, PAGES } from './pages.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ENTRY = 'src/apps-script/main.ts';
const COMMAND_LINE_ENTRY = 'src/local/command-line/main.ts';
const ENGINE_ENTRY = 'src/local/workbench/engine/worker.ts';
const FRAME_ENTRY = 'src/local/workbench/frame/google-script.ts';

/** esbuild's settings of every bundle that runs inside Google. */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: 'utf8',
  metafile: true,
  write: false,
  logLevel: 'warning',
};

/** CommonJS packages ask for Node's modules by `require`, which an ES module does not have. */
const NODE_REQUIRE =
  "import { createRequire as createNodeRequire } from 'node:module'; const require = createNodeRequire(import.meta.url);";

/** The JSDoc block and parameter names of each custom function, read from the sources. */
async function readCustomFunctionDocs(metafile) {
  const docs = new Map();
  const files = Object.keys(metafile.inputs).filter((file) => file.startsWith('src/apps-script/'));
  for (const file of files) {
    const source = await readFile(join(ROOT, file), 'utf8');
    for (const [, doc, name] of source.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?\*\/)\s*export function (\w+)/g,
    )) {
      const parameters = [...doc.matchAll(/@param \{[^}]*\} \[?(\w+)\]?/g)].map(
        (match) => match[1],
      );
      docs.set(name, { doc, parameters });
    }
  }
  return docs;
}

/** One global function per export of main.ts: Google sees declarations only. */
function writeStubs(names, docs) {
  return names
    .map((name) => {
      const { doc, parameters } = docs.get(name) ?? { doc: '', parameters: [] };
      const head = doc === '' ? '' : `${doc}\n`;
      return `${head}function ${name}(${parameters.join(', ')}) {\n  return App.${name}.apply(this, arguments);\n}`;
    })
    .join('\n');
}

async function buildCode() {
  const probe = await build({
    ...COMMON,
    entryPoints: [ENTRY],
    format: 'esm',
    outfile: 'probe.js',
  });
  const names = Object.values(probe.metafile.outputs)[0].exports;
  const docs = await readCustomFunctionDocs(probe.metafile);
  const result = await build({
    ...COMMON,
    entryPoints: [ENTRY],
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    minify: true,
    lineLimit: 200,
    legalComments: 'none',
    outfile: 'Code.js',
    footer: { js: writeStubs(names, docs) },
  });
  return { text: result.outputFiles[0].text, metafile: result.metafile };
}

/** One page with its styles and its script in it, as HtmlService serves it. */
async function buildHtml([name, entry]) {
  const result = await build({
    ...COMMON,
    entryPoints: [entry],
    format: 'iife',
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    outfile: 'page.js',
  });
  const find = (extension) =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  // Preact's dangerouslySetInnerHTML is the only place that could make HTML of a text: it makes text.
  const safe = find('.js').replaceAll('.innerHTML', '.textContent');
  const script = safe.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const page = await readFile(join(ROOT, 'src/sidebar/page.html'), 'utf8');
  const text = page
    .replace('/* styles */', () => find('.css').replaceAll('</style', '<\\/style'))
    .replace('/* script */', () => script);
  return { name, text, metafile: result.metafile };
}

/** Code that runs in Node: the command line, and the thread that holds the workbench's workbook. */
async function buildForNode(entry) {
  const result = await build({
    ...COMMON,
    entryPoints: [entry],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // With the packages in it one file is read instead of hundreds, and only what is used of them.
    banner: { js: NODE_REQUIRE },
    outfile: 'node.mjs',
  });
  return result.outputFiles[0].text;
}

/** Defines `google.script` in the sidebars and dialogs that the workbench shows. */
async function buildFrameBridge() {
  const result = await build({
    ...COMMON,
    entryPoints: [FRAME_ENTRY],
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    outfile: 'google-script.js',
  });
  return result.outputFiles[0].text;
}

/** A reader never sees half a file: it is written beside its place and then renamed. */
async function replaceFile(path, text) {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, path);
}

async function removeStrangers(folder) {
  for (const name of await readdir(folder)) {
    if (!DIST_FILES.includes(name) && !name.endsWith('.tmp')) {
      await rm(join(folder, name), { recursive: true });
    }
  }
}

/**
 * Builds everything.
 * @returns {Promise<Record<string, number>>} bytes of what is pushed, by file
 */
export async function buildBundle({
  dist = join(ROOT, 'dist'),
  work = join(ROOT, '.build'),
  commandLine = existsSync(join(ROOT, COMMAND_LINE_ENTRY)),
} = {}) {
  await mkdir(dist, { recursive: true });
  await mkdir(work, { recursive: true });
  const [code, ...pages] = await Promise.all([
    buildCode(),
    ...Object.entries(PAGES).map(buildHtml),
  ]);
  await replaceFile(join(dist, 'Code.js'), code.text);
  await copyFile(join(ROOT, 'appsscript.json'), join(dist, 'appsscript.json'));
  await removeStrangers(dist);
  await replaceFile(join(work, 'code.meta.json'), JSON.stringify(code.metafile));
  for (const { name, text, metafile } of pages) {
    await replaceFile(join(dist, `${name}.html`), text);
    await replaceFile(join(work, `${name}.meta.json`), JSON.stringify(metafile));
  }
  if (commandLine) {
    await replaceFile(join(work, 'workbench-engine.mjs'), await buildForNode(ENGINE_ENTRY));
    await replaceFile(join(work, 'google-script.js'), await buildFrameBridge());
    await replaceFile(join(work, 'cadence.mjs'), await buildForNode(COMMAND_LINE_ENTRY));
    await buildPage(ROOT, work);
  }
  return Object.fromEntries([
    ['Code.js', Buffer.byteLength(code.text)],
    ...pages.map(({ name, text }) => [`${name}.html`, Buffer.byteLength(text)]),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = Object.entries(await buildBundle());
  const words = sizes.map(([name, bytes]) => `dist/${name} ${(bytes / 1000).toFixed(1)} kB`);
  console.log(words.join(', '));
}
