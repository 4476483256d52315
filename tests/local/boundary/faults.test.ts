import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../../src/local/boundary/clocks.js';
import {
  faultsAt,
  PASSING_FAILURE,
  type PlannedFault,
} from '../../../src/local/boundary/faults.js';
import { openEmulator } from '../../../src/local/emulator.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { contractWorkbook } from '../contract/contract-workbook.js';

/** Writes three rows, commits, writes three more; tries to survive whatever happens. */
const WRITER = `
  function write(from, to) {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    for (let row = from; row <= to; row++) sheet.getRange(row, 1).setValue('row ' + row);
  }
  function stubborn() {
    try { write(1, 3); SpreadsheetApp.flush(); write(4, 6); }
    catch (error) { PropertiesService.getScriptProperties().setProperty('caught', String(error)); write(8, 9); }
    finally { PropertiesService.getScriptProperties().setProperty('finally', 'ran'); }
    return 'ended';
  }
`;

function firstColumn(workbook: WorkbookData): unknown[] {
  return (workbook.sheets[0]?.cells ?? []).map((row) => row?.[0]?.value ?? null);
}

function runWith(faults: readonly PlannedFault[]) {
  const workbook = contractWorkbook();
  const emulator = openEmulator({ active: workbook, clock: fixedClock(0), evaluationMs: 0 });
  const outcome = emulator.run({ code: WRITER, functionName: 'stubborn', faults });
  return { outcome, rows: firstColumn(workbook), kept: emulator.surroundings.properties['script'] };
}

const FAULTLESS = runWith([]);
const callNumber = (name: string, nth: number) =>
  FAULTLESS.outcome.calls
    .map((call, index) => (call.name === name ? index + 1 : 0))
    .filter(Boolean)[nth - 1] ?? 0;
const FLUSH = callNumber('SpreadsheetApp.flush', 1);
const FIFTH_WRITE = callNumber('SpreadsheetApp.Range.setValue', 5);

describe('a run without faults', () => {
  it('writes everything and lists its calls', () => {
    expect(FAULTLESS.outcome.result).toBe('ended');
    expect(FAULTLESS.rows).toEqual(['row 1', 'row 2', 'row 3', 'row 4', 'row 5', 'row 6']);
    expect(FAULTLESS.outcome.calls.filter((call) => !call.io).length).toBeGreaterThan(0);
    expect(FLUSH).toBeGreaterThan(0);
    expect(FIFTH_WRITE).toBeGreaterThan(FLUSH);
  });
});

describe('a failing call', () => {
  it.each([
    ['before', null],
    ['after', 'row 5'],
  ] as const)('that fails %s its effect lets the script catch it', (moment, fifth) => {
    const { outcome, rows, kept } = runWith([{ kind: 'fail', at: FIFTH_WRITE, moment }]);
    expect(outcome.killed).toBe(false);
    expect(kept?.['caught']).toBe(`Exception: ${PASSING_FAILURE}`);
    expect(rows[4] ?? null).toBe(fifth);
    expect(rows[7]).toBe('row 8');
  });
});

describe('a killed execution', () => {
  it.each(['before', 'after'] as const)('killed %s a write keeps what was flushed', (moment) => {
    const { outcome, rows, kept } = runWith([{ kind: 'kill', at: FIFTH_WRITE, moment }]);
    expect(outcome.killed).toBe(true);
    expect(outcome.result).toBeUndefined();
    expect(outcome.error).toBeUndefined();
    expect(rows).toEqual(['row 1', 'row 2', 'row 3']);
    expect(kept).toBeUndefined();
  });

  it('killed before the flush keeps nothing, after it everything flushed', () => {
    expect(runWith([{ kind: 'kill', at: FLUSH, moment: 'before' }]).rows).toEqual([]);
    expect(runWith([{ kind: 'kill', at: FLUSH, moment: 'after' }]).rows).toHaveLength(3);
  });

  it('killed partly keeps the first half of the torn write', () => {
    const { rows } = runWith([{ kind: 'kill', at: FLUSH, moment: 'partly' }]);
    expect(rows).toHaveLength(3);
    const torn = runWith([{ kind: 'kill', at: FIFTH_WRITE, moment: 'partly' }]);
    expect(torn.rows).toEqual(['row 1', 'row 2', 'row 3', 'row 4']);
  });

  it('ends at every call, whatever the script catches', () => {
    for (const [index] of FAULTLESS.outcome.calls.entries()) {
      for (const fault of faultsAt(index + 1).filter((one) => one.kind === 'kill')) {
        const { outcome } = runWith([fault]);
        expect(outcome.killed).toBe(true);
        expect(outcome.calls).toHaveLength(index + 1);
      }
    }
  });

  it('gives back its locks', () => {
    const emulator = openEmulator({ active: contractWorkbook() });
    const code =
      'function hold() { LockService.getDocumentLock().waitLock(1); SpreadsheetApp.flush(); }';
    const run = { code, functionName: 'hold' };
    const last = emulator.run(run).calls.length;
    expect(
      emulator.run({ ...run, faults: [{ kind: 'kill', at: last, moment: 'before' }] }).killed,
    ).toBe(true);
    expect(emulator.run(run).error).toBeUndefined();
  });
});

describe('another person’s edit', () => {
  const edit = (workbook: WorkbookData) => {
    const [sheet] = workbook.sheets;
    if (sheet) sheet.cells[9] = [{ value: 'by hand' }];
  };

  it('happens just before the call', () => {
    const { rows } = runWith([{ kind: 'edit', at: FIFTH_WRITE, edit }]);
    expect(rows[9]).toBe('by hand');
    expect(rows.slice(0, 6)).toEqual(FAULTLESS.rows);
  });

  it('outlives the writes that a kill takes back', () => {
    const { rows } = runWith([
      { kind: 'edit', at: FIFTH_WRITE, edit },
      { kind: 'kill', at: FIFTH_WRITE, moment: 'after' },
    ]);
    expect(rows.slice(0, 4)).toEqual(['row 1', 'row 2', 'row 3', undefined]);
    expect(rows[9]).toBe('by hand');
  });
});

describe('another execution in between', () => {
  it('sees what was committed and overwrites nothing that comes later', () => {
    const workbook = contractWorkbook();
    const emulator = openEmulator({ active: workbook, clock: fixedClock(0), evaluationMs: 0 });
    const other = `function other() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      const seen = sheet.getRange(1, 1, 6, 1).getValues().map(([cell]) => cell);
      sheet.getRange(4, 1).setValue('other 4');
      sheet.getRange(9, 1).setValue('other 9');
      return seen;
    }`;
    let seen: unknown;
    const outcome = emulator.run({
      code: WRITER,
      functionName: 'stubborn',
      faults: [
        {
          kind: 'edit',
          at: FIFTH_WRITE,
          edit: () => {
            seen = emulator.run({ code: other, functionName: 'other' }).result;
          },
        },
      ],
    });
    expect(seen).toEqual(['row 1', 'row 2', 'row 3', '', '', '']);
    expect(outcome.result).toBe('ended');
    expect(firstColumn(workbook)).toEqual([...FAULTLESS.rows, undefined, undefined, 'other 9']);
  });

  it('keeps what it wrote when the first is killed', () => {
    const workbook = contractWorkbook();
    const emulator = openEmulator({ active: workbook });
    const other =
      "function other() { SpreadsheetApp.getActive().getSheets()[0].getRange(4, 1).setValue('other'); }";
    emulator.run({
      code: WRITER,
      functionName: 'stubborn',
      faults: [
        {
          kind: 'edit',
          at: FIFTH_WRITE,
          edit: () => emulator.run({ code: other, functionName: 'other' }),
        },
        { kind: 'kill', at: FIFTH_WRITE, moment: 'after' },
      ],
    });
    expect(firstColumn(workbook)).toEqual(['row 1', 'row 2', 'row 3', 'other']);
  });
});

describe('localised messages', () => {
  it('are the same for every refusal', () => {
    const code = `function check() {
      try { SpreadsheetApp.openById('none'); } catch (error) { return [error.name, error.message]; }
    }`;
    const outcome = openEmulator({ active: contractWorkbook(), localisedMessages: true }).run({
      code,
      functionName: 'check',
    });
    expect(outcome.result).toEqual(['Exception', 'Der Dienst hat die Anfrage abgelehnt.']);
  });
});

describe('the time limit', () => {
  const code = `function slow() {
    try { for (let i = 0; i < 100; i++) Utilities.sleep(10000); }
    finally { PropertiesService.getScriptProperties().setProperty('finally', 'ran'); }
  }`;

  it.each([
    ['run', 6 * 60_000],
    ['custom-function', 30_000],
  ] as const)('stops a %s by emulated time', (kind, limit) => {
    const clock = fixedClock(0);
    const emulator = openEmulator({ clock, evaluationMs: 0 });
    const outcome = emulator.run({ code, functionName: 'slow', kind });
    expect(outcome.error).toEqual({
      name: 'Exception',
      message: 'Exceeded maximum execution time',
    });
    expect(outcome.killed).toBe(true);
    expect(clock.now()).toBeGreaterThan(limit);
    expect(clock.now()).toBeLessThan(limit + 11_000);
    expect(emulator.surroundings.properties['script']).toBeUndefined();
  });

  it('stops a script at its own limit by the emulated clock', () => {
    const emulator = openEmulator({ clock: fixedClock(0), evaluationMs: 0 });
    const outcome = emulator.run({
      code: `function own() { const start = Date.now(); let n = 0;
        while (Date.now() - start < 60000) { Utilities.sleep(1000); n++; } return n; }`,
      functionName: 'own',
    });
    expect(outcome.result).toBe(60);
  });
});
