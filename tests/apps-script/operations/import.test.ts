import { describe, expect, it } from '@jest/globals';
import type { PlannedFault } from '../../../src/local/boundary/faults.js';
import { faultsAt } from '../../../src/local/boundary/faults.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { answerOf, openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

const HEADER = ['Week', 'Source', 'Submitted', 'Passed'];
const IMPORT = {
  tab: 'Pass Rates',
  header: HEADER,
  rows: [
    ['2026-11-09', 'webinar-eu', '120', '96'],
    ['2026-11-09', 'paid-social-x', '80', '60'],
  ],
};
/** 2 and 9 November 2026 as Sheets counts days. */
const NOV_2 = 46_328;
const NOV_9 = 46_335;

/** One row that the import changes, one that it leaves alone, and a column of somebody's own. */
function workbookWithRows(): WorkbookData {
  const workbook = preparedWorkbook();
  typeRows(workbook, 'Pass Rates', [
    [NOV_2, 'webinar-eu', 100, 90, null, null, null, null, null, null, 'our note'],
    [NOV_9, 'webinar-eu', 110, 96, null, null, null, null, null, null, 'second note'],
  ]);
  typeRows(workbook, 'Targets', [['B2B', 0.92]]);
  typeRows(workbook, 'Sources', [
    ['webinar-eu', 'B2B', 'Ana', null, null, 'Complete', null, 'Live'],
    ['paid-social-x', 'B2B', 'Ana', null, null, 'Complete', null, 'Live'],
  ]);
  const start = sheetOf(workbook, 'Start');
  start.cells = [[{ value: 46_342, format: { numberFormat: 'yyyy-mm-dd' } }]];
  workbook.namedRanges = [
    { name: 'As_of', sheetId: start.sheetId, area: { top: 1, left: 1, bottom: 1, right: 1 } },
  ];
  return workbook;
}

const DONE = [
  [NOV_2, 'webinar-eu', 100, 90, '', '', '', 0.9, 0.92, 'BELOW', 'our note'],
  [NOV_9, 'webinar-eu', 120, 96, '', '', '', 0.8, 0.92, 'ESCALATE', 'second note'],
  [NOV_9, 'paid-social-x', 80, 60, '', '', '', 0.75, 0.92, 'BELOW'],
];

describe('import', () => {
  it('adds, changes and leaves alone, and fills the computed columns', () => {
    const { workbook, call } = openAddOnWorkbook(workbookWithRows());
    const answer = call('import', IMPORT);
    expect(answer).toMatchObject({ added: 1, updated: 1, unchanged: 0, rejected: [] });
    expect(valuesOf(workbook, 'Pass Rates').slice(1)).toEqual(DONE);
  });

  it('changes nothing when the same file comes again', () => {
    const { workbook, call, run } = openAddOnWorkbook(workbookWithRows());
    call('import', IMPORT);
    const before = structuredClone(workbook.sheets);
    const again = run('import', IMPORT);
    expect(answerOf(again)).toMatchObject({
      ok: true,
      data: { added: 0, updated: 0, unchanged: 2 },
    });
    expectUnchanged(workbook.sheets, before);
    expect(again.cost.cellsWritten).toBe(0);
  });

  it("finds columns that were moved, leaves formulas and people's columns as they are", () => {
    const workbook = workbookWithRows();
    for (const row of sheetOf(workbook, 'Pass Rates').cells) {
      row?.splice(0, 0, { value: 'ours' });
      row?.splice(3, 0, { value: 7, formula: '=3+4' });
    }
    openAddOnWorkbook(workbook).call('import', IMPORT);
    expect(valuesOf(workbook, 'Pass Rates').map((row) => row.slice(0, 6))).toEqual([
      ['ours', 'Week', 'Source', 7, 'Submitted', 'Passed'],
      ['ours', NOV_2, 'webinar-eu', 7, 100, 90],
      ['ours', NOV_9, 'webinar-eu', 7, 120, 96],
      ['', NOV_9, 'paid-social-x', '', 80, 60],
    ]);
    expect(sheetOf(workbook, 'Pass Rates').cells[2]?.[3]?.formula).toBe('=3+4');
  });

  it('finds the rows of pasted weeks that have lost their date format', () => {
    const book = workbookWithRows();
    for (const row of sheetOf(book, 'Pass Rates').cells.slice(1)) delete row?.[0]?.format;
    const { workbook, call } = openAddOnWorkbook(book);
    expect(call('import', IMPORT)).toMatchObject({ added: 1, updated: 1, unchanged: 0 });
    expect(valuesOf(workbook, 'Pass Rates').slice(1)).toEqual(DONE);
    expect(call('check', { repair: false }).dataProblems).toEqual([]);
  });

  it('takes pass rates of a source whose row in Sources cannot be read, and of a motion in small letters', () => {
    const book = workbookWithRows();
    const state = sheetOf(book, 'Sources').cells[1]?.[7];
    if (state !== undefined) state.value = 'Sleeping';
    const motion = sheetOf(book, 'Targets').cells[1]?.[0];
    if (motion !== undefined) motion.value = 'b2b';
    const { call } = openAddOnWorkbook(book);
    expect(call('import', IMPORT)).toMatchObject({ added: 1, updated: 1, rejected: [] });
    const pipeline = {
      tab: 'Pipeline',
      header: ['Week', 'Motion', 'Stage', 'Volume in', 'Volume out'],
      rows: [['2026-11-09', 'B2B', 'MQL', '5', '4']],
    };
    expect(call('import', pipeline)).toMatchObject({ added: 1, rejected: [] });
  });

  it('never writes a cell between two that change, though its drop-down list would refuse it', () => {
    const book = preparedWorkbook();
    const count = 400;
    typeRows(
      book,
      'Action Log',
      Array.from({ length: count }, (_, index) => [
        `A-${String(index + 1).padStart(4, '0')}`,
        `Do ${index}`,
        'Ana',
        NOV_2,
        null,
        index % 2 === 0 ? 'Open' : 'Pasted',
      ]),
    );
    const actions = sheetOf(book, 'Action Log');
    actions.maxRows = count + 1;
    for (const row of actions.cells.slice(1)) {
      const state = row?.[5];
      if (state === undefined) continue;
      state.validation = {
        criteria: 'VALUE_IN_LIST',
        values: ['Open', 'Done'],
        showDropdown: true,
        allowInvalid: false,
        helpText: null,
      };
    }
    const { workbook, call } = openAddOnWorkbook(book);
    const rows = Array.from({ length: count / 2 }, (_, index) => [
      `A-${String(2 * index + 1).padStart(4, '0')}`,
      'Done',
    ]);
    const answer = call('import', { tab: 'Action Log', header: ['ID', 'State'], rows });
    expect(answer).toMatchObject({ updated: count / 2, rejected: [] });
    expect(
      valuesOf(workbook, 'Action Log')
        .slice(1)
        .map((row) => row[5]),
    ).toEqual(Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 'Done' : 'Pasted')));
  });

  it('keeps hostile text as text', () => {
    const texts = [
      '=1+1',
      '+1',
      '@x',
      "'q",
      'TRUE',
      '1,000',
      '2026-11-16',
      '=HYPERLINK("x")',
      '😀',
    ];
    const { workbook, call } = openAddOnWorkbook(preparedWorkbook());
    const rows = texts.map((text, index) => [
      `D-${index + 1000}`,
      text,
      '2026-11-02',
      'Open',
      'B2B',
    ]);
    const header = ['Dispute ID', 'Term', 'Raised on', 'State', 'Motion'];
    expect(call('import', { tab: 'Disputes', header, rows })).toMatchObject({
      added: texts.length,
    });
    expect(
      valuesOf(workbook, 'Disputes')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(texts);
    expect(
      sheetOf(workbook, 'Disputes')
        .cells.flat()
        .some((cell) => cell?.formula),
    ).toBe(false);
    expect(call('import', { tab: 'Disputes', header, rows })).toMatchObject({
      unchanged: texts.length,
    });
  });

  it('refuses a tab that imports do not fill', () => {
    const answer = answerOf(
      openAddOnWorkbook(preparedWorkbook()).run('import', { ...IMPORT, tab: 'Agenda' }),
    );
    expect(answer).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
  });

  it('waits for its turn and says so when the turn does not come', () => {
    const book = openAddOnWorkbook(workbookWithRows());
    const before = structuredClone(book.workbook.sheets);
    book.emulator.process.locks.get = () => 'somebody else';
    expect(answerOf(book.run('import', IMPORT))).toMatchObject({ ok: false, code: 'LOCK_TIMEOUT' });
    expectUnchanged(book.workbook.sheets, before);
  });
});

describe('import, interrupted', () => {
  const kinds = faultsAt(1).map((fault) => [describeFault(fault)] as const);

  it.each(kinds)(
    'comes to the same end by a second run after a %s, whatever call it hits',
    (kind) => {
      const calls = openAddOnWorkbook(workbookWithRows()).run('import', IMPORT).calls.length;
      expect(calls).toBeGreaterThan(30);
      // Every third call: tests/faults goes through all of them, this through the bundle.
      for (let at = 1; at <= calls; at += 3) {
        const fault = faultsAt(at).find((candidate) => describeFault(candidate) === kind);
        const book = openAddOnWorkbook(workbookWithRows());
        book.run('import', IMPORT, fault === undefined ? [] : [fault]);
        const again = answerOf(book.run('import', IMPORT));
        expect([at, again]).toMatchObject([at, { ok: true, data: { rejected: [] } }]);
        expect([at, valuesOf(book.workbook, 'Pass Rates').slice(1)]).toEqual([at, DONE]);
        const states = valuesOf(book.workbook, 'Journal').map((row) => row[4]);
        expect([at, states.filter((state) => state === 'written' || state === 'applying')]).toEqual(
          [at, []],
        );
      }
    },
    60_000,
  );

  it('is finished by a review that comes next', () => {
    const appended = openAddOnWorkbook(workbookWithRows())
      .run('import', IMPORT)
      .calls.findIndex(({ name }) => name.endsWith('appendRow'));
    const book = openAddOnWorkbook(workbookWithRows());
    book.run('import', IMPORT, [{ kind: 'kill', at: appended + 3, moment: 'after' }]);
    expect(valuesOf(book.workbook, 'Pass Rates')).toHaveLength(3);
    book.call('review', { kind: 'weekly', asOf: '2026-11-16' });
    expect(valuesOf(book.workbook, 'Pass Rates').slice(1)).toEqual(DONE);
  });

  it('leaves what people change afterwards alone', () => {
    const book = openAddOnWorkbook(workbookWithRows());
    book.call('import', IMPORT);
    const cell = sheetOf(book.workbook, 'Pass Rates').cells[3]?.[2];
    if (cell !== undefined) cell.value = 81;
    book.call('check', { repair: false });
    book.call('review', { kind: 'weekly', asOf: '2026-11-16' });
    expect(valuesOf(book.workbook, 'Pass Rates')[3]?.[2]).toBe(81);
  });
});

function describeFault(fault: PlannedFault): string {
  return fault.kind === 'edit' ? 'edit' : `${fault.kind} ${fault.moment}`;
}
