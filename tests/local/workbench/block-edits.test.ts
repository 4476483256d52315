import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cellToChange } from '../../../src/local/model/cells.js';
import type { Area } from '../../../src/local/model/workbook-data.js';
import type { EditOperation, WorkbookSnapshot } from '../../../src/local/workbench/protocol.js';
import { endAll, makeBook, newFolder, type ServedBook, serveBook } from './served-book.js';

jest.setTimeout(60_000);

let folder: string;
let book: ServedBook;
let other: number;

beforeAll(async () => {
  folder = await newFolder();
  const path = await makeBook(join(folder, 'blocks.xlsx'), (workbook) => {
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('The book has no sheet.');
    for (const row of [1, 2, 3, 4]) {
      cellToChange(sheet, row, 20).format = { numberFormat: row < 4 ? '0.0%' : '0.0"%"' };
    }
  });
  book = await serveBook(path);
  await book.edit({ kind: 'insert-sheet', name: 'Other' });
  const { sheets }: WorkbookSnapshot = await book.call('snapshot', {});
  other = sheets.find(({ meta }) => meta.name === 'Other')?.meta.sheetId ?? -1;
});

afterAll(async () => {
  await book.end('SIGTERM');
  endAll();
  await rm(folder, { recursive: true });
});

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

const type = (row: number, column: number, ...cells: string[][]) =>
  book.edit({ kind: 'type', sheetId: 0, row, column, cells });

async function values(column: number, rows: readonly number[], sheetId = 0): Promise<unknown[]> {
  const cells = await Promise.all(rows.map((row) => book.cell(row, column, sheetId)));
  return cells.map((cell) => cell?.value ?? null);
}

describe('filling', () => {
  const fill = (source: Area, target: Area, series: boolean) =>
    book.edit({ kind: 'fill', sheetId: 0, source, target, series });

  it('goes on with a series, down and along', async () => {
    await type(1, 1, ['1'], ['3']);
    await fill(area(1, 1, 2, 1), area(1, 1, 5, 1), true);
    expect(await values(1, [1, 2, 3, 4, 5])).toEqual([1, 3, 5, 7, 9]);
    await fill(area(1, 1, 2, 1), area(1, 1, 2, 3), true);
    expect([...(await values(2, [1, 2])), ...(await values(3, [1, 2]))]).toEqual([1, 3, 1, 3]);
  });

  it('repeats the source where it is only to be copied', async () => {
    await type(1, 5, ['1'], ['3']);
    await fill(area(1, 5, 2, 5), area(1, 5, 5, 5), false);
    expect(await values(5, [1, 2, 3, 4, 5])).toEqual([1, 3, 1, 3, 1]);
  });

  it('shifts formulas, and is one step back', async () => {
    await type(1, 7, ['2', '=G1*10'], ['4'], ['6']);
    await fill(area(1, 8, 1, 8), area(1, 8, 3, 8), true);
    expect(await values(8, [1, 2, 3])).toEqual([20, 40, 60]);
    await book.edit({ kind: 'undo' });
    expect(await values(8, [1, 2, 3])).toEqual([20, null, null]);
  });
});

describe('cutting', () => {
  const cut = (source: Area, target: Area): EditOperation => ({
    kind: 'paste',
    source: { sheetId: 0, area: source },
    target: { sheetId: other, area: target },
    paste: 'all',
    transposed: false,
    cut: true,
  });

  it('goes to another sheet, where no formula has to follow', async () => {
    await type(10, 1, ['a'], ['b']);
    await book.edit(cut(area(10, 1, 11, 1), area(2, 2, 2, 2)));
    expect(await values(1, [10, 11])).toEqual([null, null]);
    expect(await values(2, [2, 3], other)).toEqual(['a', 'b']);
  });

  it.each([
    ['holds a formula', area(14, 2, 14, 2)],
    ['is referred to', area(14, 1, 14, 1)],
  ])('is refused where a cell %s, with a sentence', async (_why, source) => {
    await type(14, 1, ['5', '=A14*2']);
    expect(await book.edit(cut(source, area(20, 1, 20, 1)))).toMatchObject({
      outcome: 'refused',
      message:
        'Cells with formulas, or that formulas refer to, cannot be cut to another tab here. Copy them instead.',
    });
    expect(await values(2, [14])).toEqual([10]);
  });
});

describe('merging', () => {
  const merge = (by?: 'rows' | 'columns'): EditOperation => ({
    kind: 'merge',
    sheetId: other,
    area: area(30, 1, 31, 2),
    ...(by && { by }),
  });
  const put = (...cells: string[][]) =>
    book.edit({ kind: 'type', sheetId: other, row: 30, column: 1, cells });

  async function merged(): Promise<unknown> {
    const { sheets } = await book.call('snapshot', {});
    return sheets.find(({ meta }) => meta.sheetId === other)?.meta.merges;
  }

  it('asks where values would be lost, and makes a cell of each row', async () => {
    await put(['1', '2'], ['3', '4']);
    expect(await book.edit(merge('rows'))).toEqual({
      outcome: 'confirm',
      title: 'Heads up!',
      message: 'Merging cells will only preserve the top-leftmost value. Merge anyway?',
    });
    expect(await merged()).toEqual([]);
    await book.edit(merge('rows'), true);
    expect(await merged()).toEqual([area(30, 1, 30, 2), area(31, 1, 31, 2)]);
    expect(await values(2, [30, 31], other)).toEqual([null, null]);
    await book.edit({ kind: 'undo' });
    expect(await values(2, [30, 31], other)).toEqual([2, 4]);
  });

  it('asks nothing where only first cells are filled', async () => {
    await put(['1', '2'], ['', '']);
    expect(await book.edit(merge('columns'))).toMatchObject({ outcome: 'done' });
    expect(await merged()).toEqual([area(30, 1, 31, 1), area(30, 2, 31, 2)]);
    await book.edit({ kind: 'undo' });
  });
});

describe('typing into percents', () => {
  const typeByHand = (row: number, text: string) =>
    book.edit({ kind: 'type', sheetId: 0, row, column: 20, cells: [[text]], byHand: true });

  it.each([
    ['5', 0.05],
    ['5%', 0.05],
    ['0.5', 0.005],
    ['=1/4', 0.25],
    ['soon', 'soon'],
  ])('reads %s as Sheets does', async (text, value) => {
    await typeByHand(1, text);
    expect(await values(20, [1])).toEqual([value]);
  });

  it('leaves what is pasted, and a percent sign that is only a word', async () => {
    await type(2, 20, ['5']);
    await typeByHand(4, '5');
    expect(await values(20, [2, 4])).toEqual([5, 5]);
  });
});
