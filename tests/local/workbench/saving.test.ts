import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readWorkbookFile } from '../../../src/local/disk/workbook-file.js';
import { cellAt, cellToChange } from '../../../src/local/model/cells.js';
import { endAll, makeBook, newFolder, type ServedBook, serveBook } from './served-book.js';

jest.setTimeout(60_000);
// A machine with too much to do may need more than the second.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let folder: string;

beforeAll(async () => {
  folder = await newFolder();
});
afterEach(endAll);
afterAll(() => rm(folder, { recursive: true }));

const type = (book: ServedBook, row: number, text: string) =>
  book.edit({ kind: 'type', sheetId: 0, row, column: 1, cells: [[text]] });

async function onDisk(path: string, row: number): Promise<unknown> {
  const { workbook } = await readWorkbookFile(path);
  const sheet = workbook.sheets[0];
  return sheet && cellAt(sheet, row, 1)?.value;
}

describe('saving', () => {
  it('has an edit and what formulas made of it on the disk within a second', async () => {
    const path = await makeBook(join(folder, 'second.xlsx'));
    const book = await serveBook(path);
    await type(book, 1, '20');
    await type(book, 2, '=A1*2');

    await new Promise((resolve) => setTimeout(resolve, 1_000));

    expect(await onDisk(path, 1)).toBe(20);
    expect(await onDisk(path, 2)).toBe(40);
    expect(await book.call('state', {})).toMatchObject({ saving: { state: 'saved' } });
    await book.end('SIGTERM');
  });

  it('loses at most the last second when it is killed, and starts again', async () => {
    const path = await makeBook(join(folder, 'killed.xlsx'));
    const first = await serveBook(path);
    await type(first, 1, 'kept');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await type(first, 2, 'perhaps lost');
    expect(await first.end('SIGKILL')).toBeNull();

    const second = await serveBook(path);
    expect(await second.cell(1, 1)).toEqual({ value: 'kept' });
    await type(second, 3, 'after');
    await second.end('SIGTERM');
    expect(await onDisk(path, 3)).toBe('after');
  });

  it('keeps a readable file whenever it is killed, and leaves nothing behind', async () => {
    const path = await makeBook(join(folder, 'again.xlsx'));
    for (const [round, delay] of [240, 260, 300, 420].entries()) {
      const book = await serveBook(path);
      for (let row = 1; row <= round; row += 1) {
        expect(await book.cell(row, 1)).toEqual({ value: `round ${row}` });
      }
      const listener = await book.listen('tab-1');
      await type(book, round + 1, `round ${round + 1}`);
      await listener.until('state', ({ state }) => state.saving.state === 'saving');
      while ((await book.call('state', {})).saving.state !== 'saved');
      await type(book, 50, `killed in round ${round + 1}`);
      // A save begins a quarter of a second after the edit.
      await new Promise((resolve) => setTimeout(resolve, delay));
      await book.end('SIGKILL');
      expect(await onDisk(path, round + 1)).toBe(`round ${round + 1}`);
    }
    const last = await serveBook(path);
    await last.end('SIGTERM');
    const names = (await readdir(folder)).filter((name) => /again.*(tmp|lock|next)/.test(name));
    expect(names).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'saves the last edit on %s and gives the file free',
    async (signal) => {
      const path = await makeBook(join(folder, `${signal}.xlsx`));
      const book = await serveBook(path);
      const listener = await book.listen('tab-1');
      await type(book, 1, 'last words');

      expect(await book.end(signal)).toBe(0);

      await listener.until('goodbye');
      expect(await onDisk(path, 1)).toBe('last words');
      expect(await readdir(folder)).not.toContain(`.${signal}.xlsx.lock`);
    },
  );

  it('keeps a dated copy of the workbook as it was before the first change, and only then', async () => {
    const path = await makeBook(join(folder, 'dated.xlsx'), (workbook) => {
      for (const sheet of workbook.sheets) cellToChange(sheet, 1, 1).value = 'before';
    });
    const copies = async () =>
      (await readdir(folder)).filter((name) => /^dated\.\d{4}-\d\d-\d\dT\d{4}\.xlsx$/.test(name));

    const unchanged = await serveBook(path);
    await unchanged.call('snapshot', {});
    await unchanged.end('SIGTERM');
    expect(await copies()).toEqual([]);

    const changed = await serveBook(path);
    await type(changed, 1, 'after');
    await changed.end('SIGTERM');

    const [copy = '', ...others] = await copies();
    expect(others).toEqual([]);
    expect(await onDisk(join(folder, copy), 1)).toBe('before');
    expect(await onDisk(path, 1)).toBe('after');
    const [kept, current] = await Promise.all(
      [join(folder, copy), path].map((file) => readWorkbookFile(file)),
    );
    expect(kept?.warnings).toEqual([]);
    expect(kept?.workbook.id).not.toBe(current?.workbook.id);
  });

  it('says that it cannot save, keeps the edit, and saves once it can', async () => {
    const path = await makeBook(join(folder, 'stuck.xlsx'));
    const book = await serveBook(path);
    const listener = await book.listen('tab-1');
    await chmod(path, 0o444);
    await type(book, 1, 'kept in mind');
    const failed = await listener.until('state', ({ state }) => state.saving.state === 'failed');
    expect(failed.state.saving).toMatchObject({ message: expect.stringContaining('stuck.xlsx') });
    expect(await onDisk(path, 1)).toBeUndefined();

    await chmod(path, 0o644);
    await type(book, 2, 'next');
    await listener.until('state', ({ state }) => state.saving.state === 'saved');
    expect(await onDisk(path, 1)).toBe('kept in mind');
    await book.end('SIGTERM');
  });
});
