/** Approved changes coming into force, through the built bundle. */
import { describe, expect, it } from '@jest/globals';
import { type AddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { openMadeWorkbook } from '../made-workbook.js';

const HEADER = ['Change ID', 'What', 'Subject', 'Old value', 'New value', 'Effective on', 'State'];
const ROWS = [
  ['C-0001', 'target', 'B2B / Pass-rate target', '92 %', '93 %', '2026-01-12', 'Approved'],
  ['C-0002', 'setting', 'Stale action after', '14', '21', '2026-01-12', 'Approved'],
  ['C-0003', 'setting', 'Rollback threshold', '10 %', '5 %', '2026-01-19', 'Approved'],
  ['C-0004', 'definition', 'MQL / B2B', '1.0', '2.0', '2026-01-12', 'Approved'],
  ['C-0005', 'setting', 'Handoff SLA target', '95 %', '97', '2026-01-12', 'Approved'],
  ['C-0006', 'playbook', 'Overdue alarm / Response', '', '=Call("them")', '2026-01-12', 'Approved'],
  [
    'C-0007',
    'signal class',
    'B2B / webinar / Model rate',
    '50 %',
    '40 %',
    '2026-01-12',
    'Proposed',
  ],
];

function prepared(): AddOnWorkbook {
  const book = openMadeWorkbook({ motions: ['B2B'], sample: false, asOf: '2026-01-12' });
  book.call('import', {
    tab: 'Definitions',
    header: ['Term', 'Motion', 'Version', 'Ratified on', 'State'],
    rows: [
      ['MQL', 'B2B', '1.0', '2025-10-06', 'Ratified'],
      ['MQL', 'B2B', '2.0', '', 'Draft'],
    ],
  });
  const { rejected } = book.call('import', { tab: 'Changes', header: HEADER, rows: ROWS });
  expect(rejected).toEqual([]);
  return book;
}

/** The cell of a column in the row whose first cells are these. */
function cellOf({ workbook }: AddOnWorkbook, tab: string, key: readonly string[], header: string) {
  const [headers = [], ...rows] = valuesOf(workbook, tab);
  const row = rows.find((cells) => key.every((part, index) => cells[index] === part));
  return row?.[headers.indexOf(header)];
}

function states(book: AddOnWorkbook) {
  return ROWS.map(([id = '']) => cellOf(book, 'Changes', [id], 'State'));
}

const AFTER_TWELFTH = [
  'In force',
  'In force',
  'Approved',
  'In force',
  'Approved',
  'In force',
  'Proposed',
];

const AFTER_NINETEENTH = AFTER_TWELFTH.map((state, index) => (index === 2 ? 'In force' : state));

describe('changes coming into force', () => {
  it('are written by a repair at the As of date, and only once', () => {
    const book = prepared();
    const { inForce, dataProblems } = book.call('check', { repair: true });
    expect(inForce).toEqual(['C-0001', 'C-0002', 'C-0004', 'C-0006']);
    expect(states(book)).toEqual(AFTER_TWELFTH);
    expect(cellOf(book, 'Targets', ['B2B'], 'Pass-rate target')).toBe(0.93);
    expect(cellOf(book, 'Settings', ['Stale action after'], 'Value')).toBe(21);
    expect(cellOf(book, 'Settings', ['Rollback threshold'], 'Value')).toBe(0.1);
    expect(cellOf(book, 'Definitions', ['MQL', 'B2B', '1.0'], 'State')).toBe('Superseded');
    expect(cellOf(book, 'Definitions', ['MQL', 'B2B', '2.0'], 'State')).toBe('Ratified');
    expect(dataProblems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Changes, row 6, New value: "97" is not a value for this\./),
    ]);
    const before = structuredClone(book.workbook.sheets);
    expect(book.call('check', { repair: true }).inForce).toEqual([]);
    expectUnchanged(book.workbook.sheets, before);
  });

  it('write text as text', () => {
    const book = prepared();
    book.call('check', { repair: true });
    expect(cellOf(book, 'Risk Playbook', ['Overdue alarm'], 'Response')).toBe('=Call("them")');
    const formulas = sheetOf(book.workbook, 'Risk Playbook').cells.flatMap((cells) =>
      (cells ?? []).filter((cell) => cell !== undefined && 'formula' in cell),
    );
    expect(formulas).toEqual([]);
  });

  it('are written by the daily trigger, which then writes nothing again', () => {
    const book = prepared();
    expect(book.start('dailyTrigger', 'trigger').error).toBeUndefined();
    expect(states(book)).toEqual(AFTER_NINETEENTH);
    expect(book.start('dailyTrigger', 'trigger').cost.cellsWritten).toBe(0);
  });

  it('are written by a close as of its date; a review only judges by them', () => {
    const book = prepared();
    const before = structuredClone(book.workbook.sheets);
    book.call('review', { kind: 'weekly', asOf: '2026-01-19' });
    expectUnchanged(book.workbook.sheets, before);
    book.call('close', { kind: 'weekly', asOf: '2026-01-19', entries: { acknowledged: 'all' } });
    expect(states(book)).toEqual(AFTER_NINETEENTH);
  });

  it('end the same wherever a repair is killed and run again', () => {
    const whole = prepared();
    const names = whole.run('check', { repair: true }).calls.map(({ name }) => name);
    const append = names.findIndex((name) => name.endsWith('appendRow')) + 1;
    expect(append).toBeGreaterThan(0);
    const wanted = ['Changes', 'Settings', 'Targets', 'Definitions', 'Risk Playbook'];
    const shown = (book: AddOnWorkbook) => wanted.map((name) => valuesOf(book.workbook, name));
    for (const at of [append - 1, append, append + 4, append + 12]) {
      const book = prepared();
      book.run('check', { repair: true }, [{ kind: 'kill', at, moment: 'after' }]);
      book.call('check', { repair: true });
      expect(shown(book)).toEqual(shown(whole));
    }
  });
});
