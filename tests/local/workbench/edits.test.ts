import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cellToChange } from '../../../src/local/model/cells.js';
import type { SheetData } from '../../../src/local/model/workbook-data.js';
import { endAll, makeBook, newFolder, type ServedBook, serveBook } from './served-book.js';

jest.setTimeout(60_000);

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

let folder: string;
let book: ServedBook;

/** `E1:E3` warn, `F1:F3` are the owner's, `G1` takes red or green only. */
function dress(sheet: SheetData): void {
  const protection = { description: '', editors: [], domainEdit: false, unprotected: [] };
  sheet.protections.push(
    { ...protection, id: 1, warningOnly: true, area: { top: 1, left: 5, bottom: 3, right: 5 } },
    { ...protection, id: 2, warningOnly: false, area: { top: 1, left: 6, bottom: 3, right: 6 } },
  );
  cellToChange(sheet, 1, 7).validation = {
    criteria: 'VALUE_IN_LIST',
    values: ['red', 'green'],
    showDropdown: true,
    allowInvalid: false,
    helpText: null,
  };
}

beforeAll(async () => {
  folder = await newFolder();
  const path = await makeBook(join(folder, 'edits.xlsx'), (workbook) => {
    workbook.editors.push('ana@example.com');
    for (const sheet of workbook.sheets) dress(sheet);
  });
  book = await serveBook(path);
});

afterAll(async () => {
  await book.end('SIGTERM');
  endAll();
  await rm(folder, { recursive: true });
});

const type = (row: number, column: number, ...cells: (string | null)[][]) =>
  book.edit({ kind: 'type', sheetId: 0, row, column, cells });

describe('typing', () => {
  it('reads texts as typed, computes formulas and custom functions', async () => {
    await type(
      1,
      1,
      ['5', '2026-03-04'],
      ['7', '=A1+A2'],
      ["'007", '=QCTV_PASS_FLAG(TRUE,"yes",1)'],
    );

    expect(await book.cell(1, 1)).toEqual({ value: 5, text: '5' });
    expect(await book.cell(1, 2)).toMatchObject({ value: 46085, text: '2026-03-04' });
    expect(await book.cell(2, 2)).toEqual({ value: 12, text: '12', formula: '=A1+A2' });
    expect(await book.cell(3, 1)).toEqual({ value: '007' });
    expect(await book.cell(3, 2)).toMatchObject({ value: true });
  });

  it('tells the cells that changed, recalculated ones and those that an array fills included', async () => {
    await type(10, 1, ['1'], ['2']);
    await type(10, 3, ['=SORT(A10:A11,1,FALSE)']);
    const listener = await book.listen('watcher', (await book.call('snapshot', {})).revision);

    await type(10, 1, ['9']);

    const { change } = await listener.until('change');
    listener.close();
    const [sheet] = change.sheets;
    if (sheet?.kind !== 'patched') throw new Error('The sheet was to be patched.');
    expect(sheet.cells?.cells).toEqual([
      [10, 1, { value: 9, text: '9' }],
      [10, 3, { value: 9, text: '9', formula: '=SORT(A10:A11,1,FALSE)' }],
      [11, 3, { value: 2, text: '2', spillFrom: [10, 3] }],
    ]);
  });

  it('leaves null as it is and clears the empty text', async () => {
    await type(20, 1, ['a', 'b', 'c']);
    await type(20, 1, ['x', null, '']);

    expect([await book.cell(20, 1), await book.cell(20, 2), await book.cell(20, 3)]).toEqual([
      { value: 'x' },
      { value: 'b' },
      undefined,
    ]);
  });

  it('takes 5,000 rows of 10 columns at once, and the sheet grows', async () => {
    const cells = Array.from({ length: 5_000 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) => `${row * 10 + column}`),
    );
    const inserted = await book.edit({ kind: 'insert-sheet', name: 'Large' });
    expect(inserted.outcome).toBe('done');
    const before = await book.call('snapshot', {});
    const sheetId = before.sheets.find(({ meta }) => meta.name === 'Large')?.meta.sheetId ?? -1;

    await book.edit({ kind: 'type', sheetId, row: 1, column: 1, cells });

    const after = await book.call('snapshot', {});
    const large = after.sheets.find(({ meta }) => meta.sheetId === sheetId);
    expect(large?.meta.rowCount).toBe(5_000);
    expect(large?.cells.cells).toHaveLength(50_000);
    expect(large?.cells.cells.at(-1)).toEqual([5_000, 10, { value: 49_999, text: '49999' }]);
    await book.edit({ kind: 'delete-sheet', sheetId });
  });
});

describe('refusals', () => {
  it('asks before a cell is edited whose protection warns', async () => {
    expect(await type(1, 5, ['x'])).toEqual({
      outcome: 'confirm',
      title: 'Heads up!',
      message:
        "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
    });
    expect(await book.cell(1, 5)).toBeUndefined();

    const operation = { kind: 'type', sheetId: 0, row: 1, column: 5, cells: [['x']] } as const;
    expect(await book.edit(operation, true)).toMatchObject({ outcome: 'done' });
    expect(await book.cell(1, 5)).toEqual({ value: 'x' });
  });

  it('refuses a protected cell in Google’s words, and nothing of the paste is written', async () => {
    await book.call('person', { email: 'ana@example.com' });
    try {
      const { sheets } = await book.call('snapshot', {});
      expect(sheets[0]?.meta.protections.map(({ forPerson }) => forPerson)).toEqual([
        'warn',
        'closed',
      ]);
      const operation = {
        kind: 'type',
        sheetId: 0,
        row: 3,
        column: 5,
        cells: [['a', 'b', 'c']],
      } as const;
      expect(await book.edit(operation, true)).toEqual({
        outcome: 'refused',
        reason: 'protected',
        message: PROTECTED,
      });
      expect(await book.cell(3, 5)).toBeUndefined();
    } finally {
      await book.call('person', { email: 'owner@example.com' });
    }
  });

  it('takes back the rows that a refused block had made already', async () => {
    const rowsBefore = (await book.call('snapshot', {})).sheets[0]?.meta.rowCount;
    const cells = [['blue'], ...Array.from({ length: 200 }, () => ['x'])];

    expect(await type(1, 7, ...cells)).toMatchObject({
      outcome: 'refused',
      reason: 'invalid',
      message:
        'The data you entered in cell G1 violates the data validation rules set on this cell. Please enter one of the following values: red, green.',
    });
    const { sheets } = await book.call('snapshot', {});
    expect(sheets[0]?.meta.rowCount).toBe(rowsBefore);
  });

  it('names what Google can do and the workbench cannot', async () => {
    await type(30, 1, ['=SEQUENCE(3)']);
    const answer = await book.edit({
      kind: 'sort',
      sheetId: 0,
      area: { top: 30, left: 1, bottom: 32, right: 1 },
      by: [{ column: 1, ascending: false }],
    });
    expect(answer).toEqual({
      outcome: 'refused',
      reason: 'not-emulated',
      message: 'The workbench cannot do this: sorting a range that an array formula fills.',
    });
  });
});

describe('undo and redo', () => {
  it('walks typing, formats and inserted rows back and forth', async () => {
    await type(50, 1, ['first'], ['=A50&"!"']);
    await book.edit({
      kind: 'format',
      sheetId: 0,
      areas: [{ top: 50, left: 1, bottom: 50, right: 1 }],
      format: { fontWeight: 'bold' },
    });
    await book.edit({
      kind: 'insert-lines',
      sheetId: 0,
      axis: 'rows',
      at: 50,
      count: 2,
      lookOf: 'before',
    });
    expect(await book.cell(53, 1)).toMatchObject({ value: 'first!', formula: '=A52&"!"' });

    await book.edit({ kind: 'undo' });
    expect(await book.cell(51, 1)).toMatchObject({ value: 'first!', formula: '=A50&"!"' });
    expect(await book.cell(50, 1)).toMatchObject({ format: expect.any(Number) });
    await book.edit({ kind: 'undo' });
    expect(await book.cell(50, 1)).toEqual({ value: 'first' });
    await book.edit({ kind: 'undo' });
    expect(await book.cell(50, 1)).toBeUndefined();
    expect(await book.cell(51, 1)).toBeUndefined();

    await book.edit({ kind: 'redo' });
    await book.edit({ kind: 'redo' });
    await book.edit({ kind: 'redo' });
    expect(await book.cell(53, 1)).toMatchObject({ value: 'first!', formula: '=A52&"!"' });
    expect(await book.edit({ kind: 'redo' })).toMatchObject({
      outcome: 'refused',
      message: 'There is nothing to redo.',
    });
  });

  it('brings a deleted sheet back with what referred to it', async () => {
    await book.edit({ kind: 'insert-sheet', name: 'Other' });
    const { sheets } = await book.call('snapshot', {});
    const sheetId = sheets.find(({ meta }) => meta.name === 'Other')?.meta.sheetId ?? -1;
    await book.edit({ kind: 'type', sheetId, row: 1, column: 1, cells: [['41']] });
    await type(60, 1, ['=Other!A1+1']);

    await book.edit({ kind: 'delete-sheet', sheetId });
    expect(await book.cell(60, 1)).toMatchObject({ formula: '=#REF!+1' });
    await book.edit({ kind: 'undo' });

    expect(await book.cell(60, 1)).toMatchObject({ value: 42, formula: '=Other!A1+1' });
    expect(await book.cell(1, 1, sheetId)).toEqual({ value: 41, text: '41' });
  });
});

describe('other edits', () => {
  it('sorts, filters, pastes, clears, hides and sizes', async () => {
    await type(70, 1, ['name', 'n'], ['b', '2'], ['a', '1'], ['c', '3']);
    const table = { top: 70, left: 1, bottom: 73, right: 2 };
    await book.edit({
      kind: 'sort',
      sheetId: 0,
      area: { ...table, top: 71 },
      by: [{ column: 2, ascending: true }],
    });
    expect(await book.cell(71, 1)).toEqual({ value: 'a' });

    await book.edit({ kind: 'filter', sheetId: 0, area: table });
    await book.edit({ kind: 'filter-column', sheetId: 0, column: 1, hiddenValues: ['b'] });
    await book.edit({
      kind: 'resize-lines',
      sheetId: 0,
      axis: 'columns',
      at: 2,
      count: 1,
      pixels: 77,
    });
    await book.edit({
      kind: 'hide-lines',
      sheetId: 0,
      axis: 'rows',
      at: 80,
      count: 2,
      hidden: true,
    });
    await book.edit({ kind: 'note', sheetId: 0, row: 70, column: 1, note: 'who' });
    await book.edit({
      kind: 'paste',
      source: { sheetId: 0, area: table },
      target: { sheetId: 0, area: { top: 70, left: 8, bottom: 70, right: 8 } },
      paste: 'values',
      transposed: true,
      cut: false,
    });

    const { sheets } = await book.call('snapshot', {});
    expect(sheets[0]?.meta).toMatchObject({
      filteredRows: [72],
      columnWidths: [[2, 77]],
      hiddenRows: [80, 81],
      columnCount: 11,
    });
    expect(await book.cell(70, 1)).toEqual({ value: 'name', note: 'who' });
    expect(await book.cell(71, 11)).toEqual({ value: 3, text: '3' });
    await book.edit({ kind: 'clear', sheetId: 0, areas: [table], what: 'all' });
    expect(await book.cell(70, 1)).toBeUndefined();
  });

  it('offers the choices of a drop-down', async () => {
    expect(await book.call('choices', { sheetId: 0, row: 1, column: 7 })).toEqual({
      choices: ['red', 'green'],
    });
    expect(await book.call('choices', { sheetId: 0, row: 2, column: 7 })).toEqual({ choices: [] });
  });
});
