/** Workbooks of earlier versions: refused until they are upgraded, upgraded whole, and taken back. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Surroundings } from '../../../src/local/boundary/execution.js';
import { copyData } from '../../../src/local/boundary/workbook-copy.js';
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { SCHEMA_VERSION, SCHEMA_VERSIONS } from '../../../src/workbook/schema/schema-versions.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import {
  type AddOnWorkbook,
  answerOf,
  OWNER,
  openAddOnWorkbook,
  sheetOf,
  valuesOf,
} from '../add-on-workbook.js';
import { STORED_VERSIONS, smallStoredWorkbook, storedWorkbook } from './stored-workbook.js';

// A file is read in parts, which on a busy machine takes its time.
jest.setTimeout(120_000);

const WEEKLY = { kind: 'weekly', asOf: '2026-11-16' } as const;
const OLDER = STORED_VERSIONS.filter((version) => version < SCHEMA_VERSION);

interface Stored {
  readonly workbook: WorkbookData;
  readonly surroundings: Surroundings;
}

async function opened(version: number, isSmall = true): Promise<AddOnWorkbook & Stored> {
  const read = isSmall ? smallStoredWorkbook : storedWorkbook;
  const { workbook, surroundings } = await read(version);
  return { ...openAddOnWorkbook(workbook, { surroundings }), surroundings };
}

/** Rows of a tab under the headers given, as texts. */
function column(workbook: WorkbookData, tab: string, header: string): unknown[] {
  const [headers = [], ...rows] = valuesOf(workbook, tab);
  const place = headers.indexOf(header);
  return rows.map((row) => row[place] ?? '');
}

/** What is in the cells of a sheet and how it looks, without blank cells. */
function cellsOf({ cells }: SheetData): string[] {
  return cells.flatMap((row, index) =>
    Array.from(row ?? [], (cell, place) => {
      const { value = null, formula, validation, note, format } = cell ?? {};
      const isBlank = value === null && !formula && !validation && !note;
      return isBlank
        ? ''
        : JSON.stringify([index, place, value, formula, validation, note, format]);
    }).filter((text) => text !== ''),
  );
}

describe.each(OLDER)('a workbook of schema %i', (version) => {
  it('is read and written by no operation until it is upgraded, and says so', async () => {
    const book = await opened(version);
    const before = structuredClone(book.workbook);
    const calls = [
      ['today', {}],
      ['review', WEEKLY],
      ['close', { ...WEEKLY, entries: {} }],
      ['import', { tab: 'Holidays', header: ['Date'], rows: [['2026-12-24']] }],
      ['create', { motions: ['B2B'], sample: false, asOf: '2026-11-16' }],
    ] as const;
    for (const [name, payload] of calls) {
      expect(answerOf(book.run(name, payload))).toMatchObject({
        ok: false,
        code: 'SCHEMA_OLDER',
        message: expect.stringMatching(
          `^This workbook was made by an earlier Cadence \\(schema ${version}; this add-on works with ${SCHEMA_VERSION}\\)\\.`,
        ),
      });
    }
    expect(book.start('dailyTrigger', 'trigger').error).toBeUndefined();
    const { structure, plan, schema } = book.call('check', { repair: false });
    expect(structure).toMatchObject([{ code: 'older-schema', repaired: false }]);
    expect(plan.length).toBeGreaterThan(0);
    expect(schema).toEqual({ version, known: SCHEMA_VERSION, begun: null, undo: null });
    expect(book.workbook).toEqual(before);
  });

  it('is whole after the upgrade, keeps every row, and is judged', async () => {
    const book = await opened(version, false);
    const before = structuredClone(book.workbook);
    const { from, to, done } = book.call('upgrade', { undo: false });
    expect([from, to]).toEqual([version, SCHEMA_VERSION]);
    expect(done.length).toBeGreaterThan(0);
    const { structure, schema } = book.call('check', { repair: false });
    expect(structure).toEqual([]);
    expect(schema).toMatchObject({ version: SCHEMA_VERSION, undo: { from: version } });
    const names = book.workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(WORKBOOK.filter((tab) => !('hidden' in tab)).map(({ name }) => name)),
    );
    for (const tab of WORKBOOK.filter(({ input }) => input)) {
      if (before.sheets.every(({ name }) => name !== tab.name)) continue;
      for (const { header } of tab.columns) {
        const was = column(before, tab.name, header).filter((value) => value !== '');
        expect(column(book.workbook, tab.name, header)).toEqual(expect.arrayContaining(was));
      }
    }
    for (const { tab, from: old, to: renamed } of SCHEMA_VERSIONS.slice(version).flatMap(
      (step) => step.renamed,
    )) {
      expect(column(book.workbook, tab, renamed)).toEqual(column(before, tab, old));
    }
    expect(book.call('review', WEEKLY).blocks.map(({ id }) => id)).toContain('W1');
  });

  it('is changed once: a second upgrade does nothing', async () => {
    const book = await opened(version);
    book.call('upgrade', { undo: false });
    const before = structuredClone(book.workbook);
    expect(book.call('upgrade', { undo: false })).toMatchObject({ from: SCHEMA_VERSION, done: [] });
    expect(book.workbook).toEqual(before);
  });

  it('shows after the undoing what it showed before, and keeps what was typed meanwhile', async () => {
    const book = await opened(version, false);
    const before = structuredClone(book.workbook);
    book.call('upgrade', { undo: false });
    sheetOf(book.workbook, 'Start').cells[1] = [{ value: 'typed since' }];
    expect(book.call('upgrade', { undo: true })).toMatchObject({
      from: SCHEMA_VERSION,
      to: version,
    });
    const shown = book.workbook.sheets.filter(({ hidden }) => !hidden);
    const wanted = before.sheets.filter(({ hidden }) => !hidden);
    expect(shown.map(({ name, sheetId }) => [name, sheetId])).toEqual(
      wanted.map(({ name, sheetId }) => [name, sheetId]),
    );
    shown.forEach((sheet, index) => {
      // Engine Weeks is computed from the others, and is so in any version.
      if (sheet.name === 'Engine Weeks') return;
      expect([sheet.name, cellsOf(sheet)]).toEqual([sheet.name, cellsOf(wanted[index] ?? sheet)]);
    });
    const kept = book.workbook.sheets.filter(({ hidden, name }) => hidden && name !== 'Journal');
    expect(book.workbook.namedRanges).toEqual(expect.arrayContaining(before.namedRanges));
    expect(sheetOf(book.workbook, 'Start').charts).toEqual([]);
    expect(kept.every(({ name }) => name.startsWith('After upgrade '))).toBe(true);
    expect(kept.flatMap(({ cells: rows }) => rows.flat()).map((cell) => cell?.value)).toContain(
      'typed since',
    );
    expect(answerOf(book.run('review', WEEKLY))).toMatchObject({ ok: false, code: 'SCHEMA_OLDER' });
    expect(answerOf(book.run('upgrade', { undo: true }))).toMatchObject({ code: 'REFUSED' });
    book.call('upgrade', { undo: false });
    const { structure } = book.call('check', { repair: false });
    expect(structure).toEqual([]);
    sheetOf(book.workbook, 'Reviews').cells[150] = [{ value: 'typed after the second' }];
    book.call('upgrade', { undo: true });
    expect(JSON.stringify(book.workbook.sheets)).toContain('typed after the second');
  });

  it('is upgraded the same in steps, each of which says what is left', async () => {
    const [book, stepped] = [await opened(version), await opened(version)];
    book.call('upgrade', { undo: false });
    const step = () => stepped.call('upgrade', { undo: false, stepwise: true });
    expect(step()).toMatchObject({ from: version, to: version, next: 'changing' });
    expect(stepped.call('check', { repair: false }).schema.begun).toEqual({
      by: OWNER,
      isUndoing: false,
    });
    expect(answerOf(stepped.run('today', {}))).toMatchObject({ ok: false, code: 'SCHEMA_OLDER' });
    expect(step()).toMatchObject({ to: version, next: 'filling' });
    expect(step()).toMatchObject({ to: SCHEMA_VERSION, next: null });
    expect(step()).toMatchObject({ done: [], next: null });
    expect(shownCells(stepped.workbook)).toEqual(shownCells(book.workbook));
  });

  it('is upgraded by a repair, too', async () => {
    const book = await opened(version);
    const { structure, plan, schema } = book.call('check', { repair: true });
    expect(structure[0]).toMatchObject({ code: 'older-schema', repaired: true });
    expect(plan.length).toBeGreaterThan(0);
    expect(schema.version).toBe(SCHEMA_VERSION);
  });

  it('is finished by the next run wherever an upgrade or its undoing is killed', async () => {
    const { workbook, surroundings } = await smallStoredWorkbook(version);
    const fresh = () => {
      const copy = copyData(surroundings);
      return { ...openAddOnWorkbook(copyData(workbook), { surroundings: copy }) };
    };
    const whole = fresh();
    const calls = whole.run('upgrade', { undo: false }).calls.length;
    const wanted = shownCells(whole.workbook);
    const back = whole.run('upgrade', { undo: true }).calls.length;
    const undone = shownCells(whole.workbook);
    for (let at = 3; at <= calls; at += Math.ceil(calls / KILLS)) {
      const book = fresh();
      book.run('upgrade', { undo: false }, [{ kind: 'kill', at, moment: 'after' }]);
      book.call('upgrade', { undo: false });
      expect([at, shownCells(book.workbook)]).toEqual([at, wanted]);
      const undoneAt = 3 + Math.floor((at / calls) * (back - 3));
      book.run('upgrade', { undo: true }, [{ kind: 'kill', at: undoneAt, moment: 'after' }]);
      if (answerOf(book.run('upgrade', { undo: true })).ok) {
        expect([undoneAt, shownCells(book.workbook)]).toEqual([undoneAt, undone]);
      }
    }
  });
});

/** Calls at which an upgrade is killed, evenly over all of them; a longer run asks for more. */
const KILLS = Number(process.env['UPGRADE_KILLS'] ?? 3);

/** The contents of every sheet that is shown, and the names of the hidden ones. */
function shownCells({ sheets }: WorkbookData): unknown {
  return sheets.map((sheet) =>
    sheet.name === 'Journal' ? sheet.name : [sheet.name, sheet.hidden, cellsOf(sheet).length],
  );
}

describe('a workbook of a newer schema', () => {
  it('is refused politely by every operation, and not written', () => {
    const book = openAddOnWorkbook();
    book.call('create', { motions: ['B2B'], sample: false, asOf: '2026-11-16' });
    const store = book.emulator.surroundings.properties['document'] ?? {};
    store['cadence.schema'] = String(SCHEMA_VERSION + 2);
    const before = structuredClone(book.workbook);
    for (const [name, payload] of [
      ['today', {}],
      ['check', { repair: true }],
      ['upgrade', { undo: false }],
    ] as const) {
      expect(answerOf(book.run(name, payload))).toEqual({
        ok: false,
        code: 'SCHEMA_NEWER',
        message: `This workbook was made by a newer Cadence (schema ${SCHEMA_VERSION + 2}; this add-on knows ${SCHEMA_VERSION}). Update the add-on; until then nothing is written.`,
      });
    }
    expect(book.workbook).toEqual(before);
  });

  it('is known in a copy of the file, which has no properties', () => {
    const made = openAddOnWorkbook();
    made.call('create', { motions: ['B2B'], sample: false, asOf: '2026-11-16' });
    const [entry] = made.workbook.developerMetadata;
    expect(entry).toMatchObject({ key: 'cadence.schema', value: String(SCHEMA_VERSION) });
    made.workbook.developerMetadata = [
      { ...entry, value: String(SCHEMA_VERSION + 1) } as NonNullable<typeof entry>,
    ];
    const copy = openAddOnWorkbook(made.workbook);
    expect(answerOf(copy.run('today', {}))).toMatchObject({ ok: false, code: 'SCHEMA_NEWER' });
  });
});
