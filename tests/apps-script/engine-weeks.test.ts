import { describe, expect, it } from '@jest/globals';
import { bundleForTest, sheetOf, valuesOf } from './add-on-workbook.js';
import { expectUnchanged } from './expect-unchanged.js';
import { openMadeWorkbook } from './made-workbook.js';

const DAY_OF = (civil: string) => Date.parse(civil) / 86_400_000 + 25_569;

function prepared(sample = false) {
  const book = openMadeWorkbook({ motions: ['B2B', 'B2C'], sample, asOf: '2026-11-16' });
  const load = (tab: string, text: string) => {
    const [header = [], ...rows] = text
      .trim()
      .split('\n')
      .map((line) => line.trim().split(','));
    return book.run('import', { tab, header, rows });
  };
  return { ...book, load };
}

/** Rows of Engine Weeks by week and motion, blank ones left out, weeks as ISO dates. */
function engineOf(book: ReturnType<typeof prepared>): Record<string, Record<string, unknown>> {
  const [header = [], ...rows] = valuesOf(book.workbook, 'Engine Weeks');
  const entries = rows
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => {
      const cells = Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
      const day = new Date((Number(cells['Week']) - 25_569) * 86_400_000);
      return [`${day.toISOString().slice(0, 10)} ${cells['Motion']}`, cells] as const;
    });
  return Object.fromEntries(entries);
}

/** What a function of the add-on says about the whole tab, as Sheets hands it over. */
function overEngineWeeks(book: ReturnType<typeof prepared>, call: string): unknown {
  const probe = `
    function probe() {
      const weekly = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Engine Weeks')
        .getDataRange().getValues();
      return ${call};
    }`;
  const { result, error } = book.emulator.run({
    code: bundleForTest().code + probe,
    functionName: 'probe',
    kind: 'menu',
  });
  if (error !== undefined) throw new Error(error.message);
  return result;
}

const SOURCES = `Source,Motion,Live since,Onboarding,Onboarded on,State
  web,B2B,2026-01-05,Complete,2026-01-02,Live
  list,B2B,2026-11-15,In progress,,Live
  quiz,B2C,2026-01-05,Complete,2026-11-04,Live`;

describe('Engine Weeks', () => {
  it('holds what imports bring, one row per week and motion', () => {
    const book = prepared();
    book.load('Sources', SOURCES);
    book.load(
      'Pass Rates',
      `Week,Source,Submitted,Passed
      2026-11-02,web,100,90
      2026-11-09,web,200,190
      2026-11-09,list,50,20
      2026-11-02,quiz,10,10
      2026-11-09,quiz,0,0`,
    );
    book.load(
      'Signal Classes',
      `Class,Motion,Model rate,Introduced on,Retired on
      a,B2B,0.5,2026-11-09,
      b,B2B,0.5,2026-11-15,
      c,B2B,0.5,2026-11-16,2026-12-01
      d,B2C,0.5,2026-01-01,2026-11-08`,
    );
    book.load(
      'Signals',
      `Week,Motion,Class,Captured,Qualified
      2026-11-09,B2B,a,30,10
      2026-11-09,B2B,b,20,5`,
    );
    book.load('Handoffs', 'Week,Motion,Offered,Accepted\n2026-11-09,B2B,40,30');
    book.load('Rejection Codes', 'Code,Motion,Known cause\nR-1,B2B,Known');
    book.load(
      'Rejections',
      `Week,Motion,Code,Count
      2026-11-09,B2B,R-1,4
      2026-11-09,B2B,R-2,1
      2026-11-09,B2B,R-3,0
      2026-11-02,B2C,M-1,2`,
    );
    book.load(
      'Disputes',
      `Dispute ID,Term,Motion,Raised on,State,Resolved on
      D-1,MQL,B2B,2026-11-08,Resolved,2026-11-15
      D-2,SAL,B2B,2026-11-15,Open,`,
    );
    const engine = engineOf(book);
    expect(Object.keys(engine)).toEqual([
      '2026-11-02 B2B',
      '2026-11-02 B2C',
      '2026-11-09 B2B',
      '2026-11-09 B2C',
    ]);
    expect(engine['2026-11-09 B2B']).toMatchObject({
      Week: DAY_OF('2026-11-09'),
      Motion: 'B2B',
      Submitted: 250,
      Passed: 210,
      Target: 0.92,
      Offered: 40,
      Accepted: 30,
      Captured: 50,
      Qualified: 15,
      'Classes introduced': 2,
      'Classes retired': 0,
      'Sources not onboarded': 1,
      'Novel codes': 1,
      'Open disputes': 1,
    });
    expect(engine['2026-11-02 B2B']).toMatchObject({
      Submitted: 100,
      Offered: '',
      Captured: '',
      'Sources not onboarded': 0,
      'Novel codes': '',
      'Open disputes': 1,
    });
    // Onboarded on 4 November, within the week of the 2nd.
    expect(engine['2026-11-02 B2C']).toMatchObject({
      Submitted: 10,
      'Classes retired': 1,
      'Sources not onboarded': 0,
      'Novel codes': 1,
    });
    expect(engine['2026-11-09 B2C']).toMatchObject({ Submitted: 0, Passed: 0, 'Novel codes': '' });
  });

  it('follows a changed target from its week on, and corrected counts', () => {
    const book = prepared();
    book.load('Sources', SOURCES);
    const rows = 'Week,Source,Submitted,Passed\n2026-11-02,web,100,90\n2026-11-09,web,100,90';
    book.load('Pass Rates', rows);
    book.load(
      'Changes',
      `Change ID,What,Subject,Old value,New value,Effective on,State
      C-0001,target,B2B / Pass-rate target,0.92,0.95,2026-11-15,Approved`,
    );
    book.load('Pass Rates', 'Week,Source,Submitted,Passed\n2026-11-02,web,100,80');
    const engine = engineOf(book);
    expect(engine['2026-11-02 B2B']).toMatchObject({ Passed: 80, Target: 0.92 });
    expect(engine['2026-11-09 B2B']).toMatchObject({ Passed: 90, Target: 0.95 });
  });

  it('is written in as few blocks for many weeks as for few, and not at all when nothing changed', () => {
    const book = prepared(true);
    const before = structuredClone(sheetOf(book.workbook, 'Engine Weeks').cells);
    book.call('check', { repair: true });
    expectUnchanged(sheetOf(book.workbook, 'Engine Weeks').cells, before);
    const writesOf = (accepted: number, ...weeks: readonly string[]) => {
      const rows = weeks.map((week) => `${week},B2B,500,${accepted}`).join('\n');
      const { calls } = book.load('Handoffs', `Week,Motion,Offered,Accepted\n${rows}`);
      return calls.filter(({ name }) => name.endsWith('.setValues')).length;
    };
    const few = writesOf(451, '2026-10-05');
    // Handoffs itself is written week by week; Engine Weeks is one block each time.
    const many = writesOf(452, '2026-08-03', '2026-08-17', '2026-09-07', '2026-10-26');
    expect(many - few).toBeLessThanOrEqual(3);
    expect(engineOf(book)['2026-09-07 B2B']).toMatchObject({ Accepted: 452 });
  });

  it('blanks the rows of weeks that are gone and repairs what somebody typed over', () => {
    const book = prepared();
    book.load('Sources', SOURCES);
    book.load(
      'Pass Rates',
      'Week,Source,Submitted,Passed\n2026-11-02,web,100,90\n2026-11-09,web,9,9',
    );
    const rates = sheetOf(book.workbook, 'Pass Rates');
    rates.cells[1] = [];
    const engine = sheetOf(book.workbook, 'Engine Weeks');
    engine.cells[2] = (engine.cells[2] ?? []).map((cell, index) =>
      index === 3 && cell !== undefined ? { ...cell, value: 77 } : cell,
    );
    book.call('check', { repair: true });
    expect(engineOf(book)).toMatchObject({ '2026-11-09 B2B': { Passed: 9 } });
    expect(Object.keys(engineOf(book))).toEqual(['2026-11-09 B2B']);
    book.load('Pass Rates', 'Week,Source,Submitted,Passed\n2026-11-02,web,100,91');
    expect(engineOf(book)['2026-11-02 B2B']).toMatchObject({ Passed: 91 });
  });

  it('leaves people their columns, their order and a column that they took away', () => {
    const book = prepared();
    book.load('Sources', SOURCES);
    book.load(
      'Pass Rates',
      'Week,Source,Submitted,Passed\n2026-11-02,web,100,90\n2026-11-09,web,9,9',
    );
    const engine = sheetOf(book.workbook, 'Engine Weeks');
    const target = (engine.cells[0] ?? []).findIndex((cell) => cell?.value === 'Target');
    engine.cells = engine.cells.map((row) => (row ?? []).filter((_, index) => index !== target));
    const [header, first, second] = engine.cells;
    engine.cells = [
      [{ value: 'My notes' }, ...(header ?? [])],
      [{ value: 'late' }, ...(second ?? [])],
      [{ value: 'early' }, ...(first ?? [])],
    ];
    book.load(
      'Pass Rates',
      'Week,Source,Submitted,Passed\n2026-11-02,web,100,80\n2026-11-09,web,9,8',
    );
    const rows = engineOf(book);
    expect(rows['2026-11-09 B2B']).toMatchObject({ 'My notes': 'late', Passed: 8 });
    expect(rows['2026-11-02 B2B']).toMatchObject({ 'My notes': 'early', Passed: 80 });
  });

  it('gives DRIFT_MODE and DRIFT_REPORT what the monthly says of the sample', () => {
    const book = prepared(true);
    const { blocks } = book.call('review', { kind: 'monthly', asOf: '2026-11-16' });
    const findings = blocks
      .flatMap((block) => block.findings)
      .filter((finding) => finding.rule === 'M1.drift')
      .map((finding) => [finding.subject, finding.state]);
    const [, ...report] = overEngineWeeks(book, 'DRIFT_REPORT(weekly)') as string[][];
    expect(report.map(([motion, mode, state]) => [`${motion} / ${mode}`, state]).sort()).toEqual(
      findings.sort(),
    );
    expect(overEngineWeeks(book, "DRIFT_MODE(weekly, 'B2B')")).toBe(
      'Validation rollback + MQL-threshold inflation + Signal noise creep',
    );
    expect(overEngineWeeks(book, "DRIFT_MODE(weekly, 'B2C')")).toBe(
      'Validation rollback + Definition fragmentation',
    );
  });
});
