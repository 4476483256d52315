import { describe, expect, it } from '@jest/globals';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { ROWS_PER_CALL } from '../../../src/sidebar/import/run-import.js';
import { answerOf, openAddOnWorkbook, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

const NOV_2 = 46_328;
const HEADER = ['Week', 'Source', 'Submitted', 'Passed'];
const IMPORT = {
  tab: 'Pass Rates',
  header: HEADER,
  rows: [
    ['2026-11-02', 'a', '10', '9'],
    ['2026-11-02', 'b', '10', '8'],
    ['2026-11-02', 'c', '10', 'x'],
    ['2026-11-02', 'd', '10', '7'],
    ['2026-11-02', 'e', '10', '6'],
    ['2026-11-02', 'b', '10', '5'],
  ],
};

/** With one row that the import changes and one that it holds already. */
function workbookWithRows(): WorkbookData {
  const workbook = preparedWorkbook();
  typeRows(workbook, 'Pass Rates', [
    [NOV_2, 'a', 10, 9],
    [NOV_2, 'b', 10, 1],
  ]);
  return workbook;
}

const rowsOf = (workbook: WorkbookData) =>
  valuesOf(workbook, 'Pass Rates')
    .slice(1)
    .map((row) => row.slice(0, 4));

describe('an import that is tried first', () => {
  it('says what it would do, writes and remembers nothing, and then does just that', () => {
    const { workbook, emulator, run, call } = openAddOnWorkbook(workbookWithRows());
    const before = structuredClone([workbook.sheets, emulator.surroundings]);
    const tried = run('import', { ...IMPORT, dryRun: true });
    expect(answerOf(tried)).toMatchObject({
      data: { added: 2, updated: 1, unchanged: 1, preview: { columns: HEADER, refused: null } },
    });
    expect(tried.cost.cellsWritten).toBe(0);
    expectUnchanged([workbook.sheets, emulator.surroundings], before);
    const done = call('import', IMPORT);
    expect(answerOf(tried)).toMatchObject({ data: done });
    expect(call('import', { ...IMPORT, dryRun: true })).toMatchObject({
      ...{ added: 0, updated: 0, unchanged: 4 },
      rejected: done.rejected,
    });
  });

  it('shows the mapping of a file without a key column, and is refused where the map itself does not fit', () => {
    const { call, run } = openAddOnWorkbook(workbookWithRows());
    const file = { ...IMPORT, header: ['Week', 'X', 'Submitted', 'Passed'], dryRun: true };
    expect(call('import', file)).toMatchObject({
      added: 0,
      mapping: { Week: 'Week', X: null },
      preview: { refused: expect.stringContaining('no column for Source'), missing: ['Source'] },
    });
    expect(answerOf(run('import', { ...file, map: { X: 'Nowhere' } }))).toMatchObject({
      code: 'IMPORT_REFUSED',
    });
  });

  it('remembers what a person left out, until they take it again', () => {
    const { call } = openAddOnWorkbook(workbookWithRows());
    const rows = [['2026-11-02', 'f', '10', '9', '1']];
    const file = { tab: 'Pass Rates', header: [...HEADER, 'Truth failed'], rows };
    const left = { 'Truth failed': '' };
    expect(call('import', { ...file, map: left }).mapping).toMatchObject({ 'Truth failed': null });
    expect(call('import', file).mapping).toMatchObject({ 'Truth failed': null });
    expect(call('import', { ...file, dryRun: true }).warnings).toContain(
      'Truth failed was left out, as at the last import.',
    );
    const taken = { 'Truth failed': 'Truth failed' };
    expect(call('import', { ...file, map: taken }).mapping).toMatchObject(taken);
    expect(call('import', file).mapping).toMatchObject(taken);
  });
});

describe('an import in parts', () => {
  it('ends with the same cells as in one piece, with twins that have no identifier', () => {
    const alarm = ['a', '2026-11-02 10:00', 'Truth', 'same'];
    const files = [
      IMPORT,
      {
        tab: 'Alarms',
        header: ['Source', 'Raised at', 'Kind', 'Detail'],
        rows: [alarm, alarm, ['b', '2026-11-03 10:00', 'Truth', 'other'], alarm],
      },
    ];
    for (const file of files) {
      const whole = openAddOnWorkbook(workbookWithRows());
      whole.call('import', file);
      const parts = openAddOnWorkbook(workbookWithRows());
      const lefts: number[] = [];
      do lefts.push(parts.call('import', { ...file, atMost: 1 }).left ?? -1);
      while (lefts.at(-1) !== 0 && lefts.length < 9);
      expect(lefts).toEqual(file === IMPORT ? [2, 1, 0] : [3, 2, 1, 0]);
      expect(new Set(valuesOf(parts.workbook, file.tab).map((row) => row.join()))).toEqual(
        new Set(valuesOf(whole.workbook, file.tab).map((row) => row.join())),
      );
      expect(valuesOf(parts.workbook, file.tab)).toHaveLength(
        valuesOf(whole.workbook, file.tab).length,
      );
    }
  });

  it('goes on after a call that was killed at any step, and writes nothing twice', () => {
    const undisturbed = openAddOnWorkbook(workbookWithRows());
    const calls = undisturbed.run('import', { ...IMPORT, atMost: 2 }).calls.length;
    undisturbed.call('import', { ...IMPORT, atMost: 2 });
    const expected = rowsOf(undisturbed.workbook);
    expect(expected).toHaveLength(4);
    for (let at = 1; at <= calls; at += 1) {
      const { workbook, run, call } = openAddOnWorkbook(workbookWithRows());
      run('import', { ...IMPORT, atMost: 2 }, [{ kind: 'kill', at, moment: 'after' }]);
      let left: number | undefined;
      for (let round = 0; round < 4 && left !== 0; round += 1) {
        left = call('import', { ...IMPORT, atMost: 2 }).left;
      }
      expect([at, left, rowsOf(workbook)]).toEqual([at, 0, expected]);
    }
  }, 60_000);

  it('asks Google for a part as seldom as for a few rows', () => {
    const { run } = openAddOnWorkbook(workbookWithRows());
    const rows = Array.from({ length: 2 * ROWS_PER_CALL }, (_, index) => [
      ...['2026-11-02', `source ${index}`, '10', '9'],
    ]);
    const outcome = run('import', { ...IMPORT, rows, atMost: ROWS_PER_CALL });
    expect(answerOf(outcome)).toMatchObject({ data: { left: ROWS_PER_CALL } });
    expect(outcome.cost.calls).toBeLessThan(60);
  }, 60_000);
});
