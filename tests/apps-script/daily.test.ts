import { describe, expect, it } from '@jest/globals';
import { AS_OF_CELL } from '../../src/workbook/start/start-layout.js';
import { OWNER, sheetOf, valuesOf } from './add-on-workbook.js';
import { expectUnchanged } from './expect-unchanged.js';
import { openMadeWorkbook } from './made-workbook.js';

const BARE = { motions: ['B2B', 'B2C'] as const, sample: false, asOf: '2026-11-02' };
const DAY = 86_400_000;

/** Today in Berlin as Sheets counts days. */
function today(at: number): number {
  const civil = new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
  return Date.parse(civil) / DAY + 25_569;
}

function prepared() {
  const book = openMadeWorkbook(BARE);
  book.call('import', {
    tab: 'Dormancy',
    header: ['Subject', 'Motion', 'Kind', 'Last signal on'],
    rows: [['acme', 'B2B', 'Account', '2026-10-30']],
  });
  return book;
}

describe('the daily trigger', () => {
  it('moves the As of date to today and says anew what ages', () => {
    const { workbook, emulator, start } = prepared();
    const headers = valuesOf(workbook, 'Dormancy')[0] ?? [];
    const dormant = () => valuesOf(workbook, 'Dormancy')[1]?.[headers.indexOf('Dormant')];
    expect(dormant()).toBe('No');
    emulator.clock.advance(90 * DAY);
    const { error } = start('dailyTrigger', 'trigger');
    expect(error).toBeUndefined();
    const cell = sheetOf(workbook, 'Start').cells[AS_OF_CELL.row - 1]?.[AS_OF_CELL.column - 1];
    expect(cell?.value).toBe(today(emulator.clock.now()));
    expect(dormant()).toBe('Yes');
    expect(emulator.surroundings.outbox).toEqual([]);
  });

  it('writes nothing when it fires again on the same day', () => {
    const { workbook, start } = prepared();
    start('dailyTrigger', 'trigger');
    const before = structuredClone(workbook.sheets);
    const again = start('dailyTrigger', 'trigger');
    expect(again.cost.cellsWritten).toBe(0);
    expectUnchanged(workbook.sheets, before);
  });

  it('logs a fault, mails the owner one sentence and fails visibly', () => {
    const { workbook, emulator, start } = prepared();
    const pending = valuesOf(workbook, 'Start').length;
    const outcome = start('dailyTrigger', 'trigger', [
      { kind: 'fail', at: 6, moment: 'before', message: 'Service error: Spreadsheets' },
    ]);
    expect(outcome.error?.message).toBe('Service error: Spreadsheets');
    expect(outcome.log.map((line) => line.level)).toEqual(['ERROR']);
    expect(valuesOf(workbook, 'Start')).toHaveLength(pending);
    expect(emulator.surroundings.outbox).toMatchObject([
      { to: OWNER, subject: 'Cadence: the daily update of Cadence failed' },
    ]);
    expect(emulator.surroundings.outbox[0]?.body).toMatch(
      /^The daily update of Cadence failed and is tried again tomorrow: .*Service error: Spreadsheets\n\nhttps:\S+$/,
    );
  });

  it('logs the refusal of the mail as well', () => {
    const { start } = prepared();
    const { calls } = start('dailyTrigger', 'trigger', [{ kind: 'fail', at: 6, moment: 'before' }]);
    const mail = calls.findIndex(({ name }) => name.endsWith('MailApp.sendEmail')) + 1;
    expect(mail).toBeGreaterThan(0);
    const outcome = start('dailyTrigger', 'trigger', [
      { kind: 'fail', at: 6, moment: 'before', message: 'the first fault' },
      { kind: 'fail', at: mail, moment: 'before', message: 'no more mails today' },
    ]);
    expect(outcome.error?.message).toBe('the first fault');
    expect(outcome.log).toHaveLength(2);
    expect(outcome.log[1]?.text).toContain('no more mails today');
  });
});
