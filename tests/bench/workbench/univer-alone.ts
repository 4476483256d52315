/** The peer of the workbench's page: Univer with the same plugins and values in a page of its own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import type { WorkbookSnapshot } from '../../../src/local/workbench/protocol.js';

const PAGE = `
  import { LifecycleStages, UniverInstanceType } from '@univerjs/core';
  import './src/local/workbench/page/univer/univer-styles.ts';
  import { createUniver } from './src/local/workbench/page/univer/create-univer.ts';
  const { api, univer } = createUniver('grid');
  const book = await (await fetch('/book.json')).json();
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, book);
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage >= LifecycleStages.Rendered) document.body.dataset.grid = 'shown';
  });
`;

const HTML = `<!doctype html><meta charset="utf-8"><title>Univer</title>
<link rel="stylesheet" href="/main.css"><script type="module" src="/main.js"></script>
<body><div id="grid" style="position:fixed;inset:0"></div>`;

/** The values alone, by row and column from 0. */
function bareBook({ sheets }: WorkbookSnapshot): object {
  const bare = sheets.map(({ meta, cells }) => {
    const cellData: Record<number, Record<number, { v: unknown }>> = {};
    for (const [row, column, view] of cells.cells) {
      if (view?.value === undefined) continue;
      const line = cellData[row - 1] ?? {};
      cellData[row - 1] = line;
      line[column - 1] = { v: view.text ?? view.value };
    }
    const { name, rowCount, columnCount } = meta;
    return { id: String(meta.sheetId), name, rowCount, columnCount, cellData };
  });
  const sheetOrder = bare.map(({ id }) => id);
  return { id: 'book', sheetOrder, sheets: Object.fromEntries(bare.map((one) => [one.id, one])) };
}

/** The page's parts by path, built once for all workbooks. */
async function builtPage(): Promise<Map<string, Uint8Array | string>> {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: process.cwd() },
    outdir: '/',
    entryNames: 'main',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    loader: { '.ttf': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

export interface UniverAlone {
  readonly url: string;
  show(snapshot: WorkbookSnapshot): void;
  close(): void;
}

export async function serveUniverAlone(): Promise<UniverAlone> {
  const files = await builtPage();
  files.set('/', HTML);
  const server = createServer(({ url = '/' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.css') ? 'text/css' : '';
    const isPage = type === '' && url === '/';
    response.setHeader('content-type', isPage ? 'text/html' : type || 'application/json');
    const file = files.get(url);
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/`,
    show: (snapshot) => files.set('/book.json', JSON.stringify(bareBook(snapshot))),
    close: () => server.close(),
  };
}
