import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../src/domain/vocabulary.js';
import type { ColumnDeclaration, TabDeclaration } from '../../src/workbook/declaration.js';
import {
  ANSWERS_DESCRIPTION,
  CLOSED_DESCRIPTION,
  COMPUTED_DESCRIPTION,
  frozenColumnsOf,
  isShaded,
  isWrapped,
  numberFormatOf,
  STATE_FORMATS,
  sidesOf,
  TAB_COLOURS,
  validationOf,
} from '../../src/workbook/look.js';
import { choicesOf, isInUse, isOutdated, noteOf } from '../../src/workbook/motion-look.js';

const column = (part: Partial<ColumnDeclaration>): ColumnDeclaration => ({
  header: 'H',
  field: 'h',
  kind: 'text',
  note: 'What goes there.',
  width: 100,
  ...part,
});
const tab = (columns: readonly ColumnDeclaration[], input = true): TabDeclaration => ({
  name: 'T',
  group: 'Set',
  about: 'A tab.',
  columns,
  input,
  access: 'team',
});

describe('the look of a column', () => {
  it.each([
    [{ kind: 'week' }, 'yyyy-mm-dd'],
    [{ kind: 'date' }, 'yyyy-mm-dd'],
    [{ kind: 'instant' }, 'yyyy-mm-dd hh:mm'],
    [{ kind: 'rate' }, '0.0%'],
    [{ kind: 'count' }, '#,##0'],
    [{ kind: 'number' }, null],
    [{ kind: 'number', decimals: 0 }, '#,##0'],
    [{ kind: 'number', decimals: 2 }, '#,##0.00'],
    [{ kind: 'text' }, null],
  ] as const)('formats %j as %s', (part, format) => {
    expect(numberFormatOf(column(part))).toBe(format);
  });

  it('puts days left, letters in the middle, numbers right unless a text follows them', () => {
    const [text, number] = [column({}), column({ kind: 'rate' })];
    const days = (['week', 'date', 'instant'] as const).map((kind) => sidesOf(column({ kind })));
    expect(days).toEqual(Array(3).fill({ header: null, values: 'left' }));
    const right = { header: 'right', values: null };
    const centred = { header: 'center', values: 'center' };
    for (const kind of ['count', 'number', 'rate'] as const) {
      expect(sidesOf(column({ kind }))).toEqual(right);
      expect(sidesOf(column({ kind }), number)).toEqual(right);
      expect(sidesOf(column({ kind }), text)).toEqual(centred);
    }
    expect(sidesOf(column({ offered: ['R', 'A'] }))).toEqual(centred);
    expect(sidesOf(text, number)).toBeNull();
  });

  it('shades what the add-on writes, and wraps a tab with sentences', () => {
    expect(isShaded(column({ computed: true }), tab([]))).toBe(true);
    expect(isShaded(column({}), tab([], false))).toBe(true);
    expect(isShaded(column({}), tab([]))).toBe(false);
    expect(isWrapped(tab([column({}), column({ width: 340 })]))).toBe(true);
    expect(isWrapped(tab([column({ width: 220 }), column({ kind: 'choice', width: 340 })]))).toBe(
      false,
    );
  });

  it('keeps the columns up to the key in view, but not half of the window', () => {
    const keyAt = (position: number) =>
      frozenColumnsOf(tab([0, 1, 2, 3].map((at) => column({ key: at === position }))));
    expect([0, 1, 2, 3].map(keyAt)).toEqual([1, 2, 3, 1]);
    expect(frozenColumnsOf(tab([]))).toBe(0);
  });
});

describe('validationOf', () => {
  const checked = (part: Partial<ColumnDeclaration>) => validationOf(column(part));

  it('takes a closed list alone, marks what an open one does not hold, and helps with the note', () => {
    expect(checked({ kind: 'choice', choices: ['a', 'b'] })).toEqual({
      check: { type: 'list', values: ['a', 'b'] },
      reject: true,
      help: 'What goes there.',
    });
    expect(checked({ offered: ['R'] })).toEqual({
      check: { type: 'list', values: ['R'] },
      reject: false,
      help: 'What goes there.',
    });
    expect(checked({ kind: 'motion' })?.check).toEqual({ type: 'list', values: ['B2B', 'B2C'] });
    expect(validationOf(column({ kind: 'motion' }), ['B2C'])).toMatchObject({
      check: { type: 'list', values: ['B2C'] },
      reject: false,
    });
  });

  it.each([
    [{ kind: 'week' }, { type: 'formula', formula: '=WEEKDAY(CELL;2)=1' }],
    [{ kind: 'date' }, { type: 'date from', date: '1990-01-01' }],
    [{ kind: 'instant' }, { type: 'date from', date: '1990-01-01' }],
    [{ kind: 'rate' }, { type: 'number', min: 0, max: 1 }],
    [{ kind: 'count' }, { type: 'number', min: 0, max: null }],
    [
      { kind: 'count', min: 1, max: 5 },
      { type: 'number', min: 1, max: 5 },
    ],
    [
      { kind: 'number', min: 2 },
      { type: 'number', min: 2, max: null },
    ],
    [
      { kind: 'number', min: 2, max: 3 },
      { type: 'number', min: 2, max: 3 },
    ],
  ] as const)('marks what does not fit %j', (part, check) => {
    expect(checked(part)).toEqual({ check, reject: false, help: 'What goes there.' });
  });

  it('checks no plain text, no open number, and nothing that the add-on writes', () => {
    for (const kind of ['text', 'id', 'email', 'number'] as const) {
      expect(checked({ kind })).toBeNull();
    }
    expect(checked({ kind: 'rate', computed: true })).toBeNull();
  });
});

describe('the colours and words of the workbook', () => {
  it('mark the states that the rules define', () => {
    const lines = STATE_FORMATS.map(({ tab: name, fields, tone, ...check }) => {
      const what = 'text' in check ? check.text : `${check.from} to ${check.to}`;
      return `${name}, ${fields.join(' and ')} ${check.when} ${what}: ${tone}`;
    });
    expect(lines).toEqual([
      'Pass Rates, flag equals ESCALATE: fired',
      'Pass Rates, flag equals BELOW: watch',
      'Alarms, state starts with CARE-REQUEST: fired',
      'Alarms, state starts with OPEN: watch',
      'Dormancy, dormant equals Yes: fired',
      'Cadence Calendar, state equals Missed: fired',
      'Review Findings, state equals fired: fired',
      'Review Findings, state equals watch: watch',
      'Risk Register, inherentScore and residualScore between 15 to 25: fired',
      'Risk Register, inherentScore and residualScore between 6 to 14: watch',
    ]);
  });

  it('tell the groups of tabs apart, and the protections by their descriptions', () => {
    const colours = Object.values(TAB_COLOURS);
    expect(Object.keys(TAB_COLOURS)).toEqual(['Govern', 'Measure', 'Set']);
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(new Set(colours).size).toBe(3);
    expect([COMPUTED_DESCRIPTION, CLOSED_DESCRIPTION, ANSWERS_DESCRIPTION]).toEqual([
      'Written by Cadence: what is typed here is written over.',
      'Open to the addresses of People; kept by Cadence. With another description here it is left alone.',
      'Open to sales as well; kept by Cadence.',
    ]);
  });
});

describe('the look of a workbook of one motion', () => {
  const own = column({ motion: 'B2C' });
  const worded = column({ noteOf: { B2B: 'MQLs offered.', B2C: 'Signals.' } });

  it('hides a column of the other motion', () => {
    expect([isInUse(own, ['B2B']), isInUse(own, ['B2B', 'B2C'])]).toEqual([false, true]);
    expect(isInUse(column({}), [])).toBe(true);
    expect(noteOf(own, ['B2B'])).toBe('B2C is not in use.');
    expect(noteOf(own, ['B2C'])).toBe('What goes there.');
  });

  it('words a note for it, and knows one that was right for others', () => {
    expect(noteOf(worded, ['B2B'])).toBe('MQLs offered.');
    expect(noteOf(worded, ['B2C'])).toBe('Signals.');
    expect(noteOf(worded, ['B2B', 'B2C'])).toBe('What goes there.');
    expect(noteOf(worded, [])).toBe('What goes there.');
    expect(noteOf(column({}), ['B2B'])).toBe('What goes there.');
    expect(isOutdated('MQLs offered.', worded, ['B2B'])).toBe(false);
    expect(isOutdated('MQLs offered.', worded, ['B2C'])).toBe(true);
    expect(isOutdated('What goes there.', worded, ['B2C'])).toBe(true);
    expect(isOutdated('Signals.', worded, ['B2B', 'B2C'])).toBe(true);
    expect(isOutdated('Typed by somebody.', worded, ['B2C'])).toBe(false);
  });

  it('offers its motion and its roles alone', () => {
    expect(choicesOf(column({ kind: 'motion' }), ['B2B'])).toEqual(['B2B']);
    const roles = choicesOf(column({ kind: 'choice', choices: ROLES }), ['B2B']);
    expect(roles).toEqual(ROLES.filter((role) => role !== 'B2C lead'));
    expect(choicesOf(column({ kind: 'choice', choices: ['a'] }), ['B2B'])).toEqual(['a']);
    expect(choicesOf(column({}), ['B2B'])).toBeNull();
  });
});
