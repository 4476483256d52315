/** Whole columns of a file: how their cells are read, and what is said about it. */
import { describe, expect, it } from '@jest/globals';
import type { ColumnDeclaration } from '../../../src/workbook/declaration.js';
import type { StatedOrder } from '../../../src/workbook/import/date-order.js';
import type { ImportRequest } from '../../../src/workbook/import/import-plan.js';
import { mapColumns } from '../../../src/workbook/import/map-columns.js';
import type { DecimalMark } from '../../../src/workbook/import/number-style.js';
import { readColumn } from '../../../src/workbook/import/read-text.js';
import { findTab, type TabName } from '../../../src/workbook/workbook.js';

interface Given {
  readonly statedOrder?: StatedOrder;
  readonly fileMark?: DecimalMark | 'mixed';
  readonly column?: Partial<ColumnDeclaration>;
}

function reader(kind: ColumnDeclaration['kind'], texts: readonly string[], given: Given = {}) {
  const { statedOrder = null, fileMark = null, column = {} } = given;
  const declared = { header: 'H', field: 'h', note: '', width: 100, kind, ...column } as const;
  const toInstant = (civil: string) => `${civil}.000Z`;
  return readColumn(texts, { column: declared, statedOrder, fileMark, toInstant });
}

/** What each text of the column becomes; a refusal as `code: words`. */
function cells(kind: ColumnDeclaration['kind'], texts: readonly string[], given: Given = {}) {
  const { read } = reader(kind, texts, given);
  return texts.map((text) => {
    const cell = read(text);
    return typeof cell === 'object' ? `${cell.code}: ${cell.words}` : cell;
  });
}

describe('a column of texts', () => {
  it('keeps its lines, in one form of Unicode and of line ends', () => {
    expect(cells('text', ['a\r\nb\rc\nd', 'Zu\u0308rich', 'x'.repeat(50_000)])).toEqual([
      'a\nb\nc\nd',
      'Zürich',
      'x'.repeat(50_000),
    ]);
  });

  it('refuses what no cell takes', () => {
    const [long, nul] = cells('text', ['y'.repeat(50_001), 'a\0b']);
    expect(long).toBe(
      `too-long: "${'y'.repeat(59)}…" is longer than 50,000 characters. Shorten it.`,
    );
    expect(nul).toBe('control-character: "ab" holds a control character such as NUL. Remove it.');
  });

  it('finds choices whatever their case and signs, and leaves others to be named', () => {
    const choices = { column: { choices: ['In progress', 'Complete'] } };
    expect(cells('choice', ['IN-PROGRESS', 'complete', 'done'], choices)).toEqual([
      'In progress',
      'Complete',
      'done',
    ]);
    expect(cells('motion', ['b2b', 'B-2-C', 'b2x'])).toEqual(['B2B', 'B2C', 'b2x']);
    expect(cells('choice', ['x'])).toEqual(['x']);
    expect(reader('motion', ['b2b'])).toMatchObject({ dateOrder: null, warnings: [] });
  });
});

describe('a column of dates', () => {
  it('is read in the order that it shows, with its times', () => {
    expect(cells('date', ['31/12/2026', '01/02/2026', 'soon'])).toEqual([
      '2026-12-31T00:00:00',
      '2026-02-01T00:00:00',
      'soon',
    ]);
    expect(cells('instant', ['12/31/2026 8:05 pm', '2026-11-09T08:00:00+02:00'])).toEqual([
      '2026-12-31T20:05:00',
      '2026-11-09T06:00:00',
    ]);
    expect(cells('week', ['09/11/2026', '16/11/2026'])).toEqual([
      '2026-11-09T00:00:00',
      '2026-11-16T00:00:00',
    ]);
    expect(reader('date', ['31/12/2026']).dateOrder).toBe('d/m/y: 1 row makes sense only so');
    expect(reader('date', ['31/12/2026']).warnings).toEqual([]);
  });

  it('refuses a date that the column does not tell, and says how to state it', () => {
    expect(cells('date', ['01/02/2026', '05/05/2026'])).toEqual([
      'ambiguous-date: "01/02/2026" may be 2026-02-01 or 2026-01-02, and the column does not tell. Write it as 2026-02-01, or map the column to "H (d/m/y)" or "H (m/d/y)".',
      '2026-05-05T00:00:00',
    ]);
    expect(cells('date', ['09/11/2026'])[0]).toMatch(/^ambiguous-date: /);
    expect(cells('date', ['31/12/2026', '12/31/2026'])).toEqual([
      'ambiguous-date: "31/12/2026" stands in a column that mixes d/m/y and m/d/y. Write it as 2026-12-31, or map the column to "H (d/m/y)" or "H (m/d/y)".',
      'ambiguous-date: "12/31/2026" stands in a column that mixes d/m/y and m/d/y. Write it as 2026-12-31, or map the column to "H (d/m/y)" or "H (m/d/y)".',
    ]);
  });

  it('refuses what is no date in the order that was stated', () => {
    expect(cells('date', ['31/12/2026', '01/02/2026'], { statedOrder: 'm/d/y' })).toEqual([
      'not-a-date: "31/12/2026" is not a date when read as m/d/y. Correct it.',
      '2026-01-02T00:00:00',
    ]);
    expect(cells('date', ['12/31/2026', '01/02/2026'], { statedOrder: 'd/m/y' })).toEqual([
      'not-a-date: "12/31/2026" is not a date when read as d/m/y. Correct it.',
      '2026-02-01T00:00:00',
    ]);
  });
});

describe('a column of numbers', () => {
  it('is read by its own mark, else by that of the file', () => {
    expect(cells('number', ['1,5', '1.234'])).toEqual([1.5, 1234]);
    expect(cells('number', ['1.234'], { fileMark: ',' })).toEqual([1234]);
    expect(cells('number', ['1.5', '1.234'], { fileMark: ',' })).toEqual([1.5, 1.234]);
    expect(cells('number', ['x', '12'])).toEqual(['x', 12]);
  });

  it('refuses a number that may hold thousands or decimals', () => {
    expect(cells('number', ['1,234'])).toEqual([
      'ambiguous-number: "1,234" may hold thousands or decimals, and the column does not tell. Write it without thousands separators and with a dot before decimals.',
    ]);
    expect(cells('count', ['1,234'], { fileMark: 'mixed' })[0]).toMatch(/^ambiguous-number: /);
  });

  it('tells how numbers were read where only the kind of the column decided it', () => {
    const told = (kind: 'count' | 'number', texts: readonly string[], given: Given = {}) =>
      reader(kind, texts, given).warnings;
    expect(told('count', ['12', '1.234'])).toEqual(['H: "1.234" and the like were read as 1234.']);
    expect(told('count', ['-123,456'])).toEqual([
      'H: "-123,456" and the like were read as -123456.',
    ]);
    expect(told('count', ['xx1.234', '1.234x', '5.678'])).toEqual([
      'H: "5.678" and the like were read as 5678.',
    ]);
    expect(told('number', ['12.345'])).toEqual(['H: "12.345" and the like were read as 12.345.']);
    expect(told('number', ['1,234'])).toEqual([]);
    expect(told('count', ['12', '1234'])).toEqual([]);
    expect(told('count', ['1.234', '1.5'])).toEqual([]);
    expect(told('count', ['1.234'], { fileMark: '.' })).toEqual([]);
    expect(told('count', ['0.125x', 'x1.2345'])).toEqual([]);
  });

  it('takes percentages where some of its numbers are ratios', () => {
    const percent = { column: { percent: true } };
    expect(cells('number', ['15 %', '0.2', '7%'], percent)).toEqual([0.15, 0.2, 0.07]);
    expect(cells('number', ['15 %'])).toEqual(['15 %']);
  });
});

describe('a column of rates', () => {
  it('is read as fractions or percents, by its signs or as a whole', () => {
    expect(cells('rate', ['0.92', '92 %', '1', '0'])).toEqual([0.92, 0.92, 1, 0]);
    expect(cells('rate', ['92', '87,5', '100'])).toEqual([0.92, 0.875, 1]);
    expect(cells('rate', ['92', '0'])).toEqual([0.92, 0]);
    expect(cells('rate', ['92', '0.5 %'])).toEqual([0.92, 0.005]);
    expect(cells('rate', ['92', '0.5'])).toEqual([92, 0.5]);
    expect(cells('rate', ['92', '1'])).toEqual([92, 1]);
    expect(cells('rate', ['x', '92 %'])).toEqual(['x', 0.92]);
    expect(cells('rate', ['0.125', '50 %'])).toEqual([0.125, 0.5]);
    expect(cells('rate', ['87,500'], { fileMark: ',' })).toEqual([0.875]);
  });

  it('says that its numbers were read as percents', () => {
    const told = (...texts: readonly string[]) => reader('rate', texts).warnings;
    expect(told('92', '87')).toEqual([
      'H: numbers without a % sign were read as percents (2 cells), because none lies between 0 and 1.',
    ]);
    expect(told('92')).toEqual([
      'H: numbers without a % sign were read as percents (1 cell), because none lies between 0 and 1.',
    ]);
    expect(told('92 %', '0.5')).toEqual([]);
    expect(told('x', '1')).toEqual([]);
    expect(told('1', '0')).toEqual([]);
  });
});

describe('mapColumns', () => {
  const mapped = (tab: TabName, header: readonly string[], more: Partial<ImportRequest> = {}) => {
    const declared = findTab(tab);
    if (declared === undefined) throw new Error(tab);
    return mapColumns({ tab: declared, header, ...more });
  };
  const mapping = (tab: TabName, header: readonly string[], more: Partial<ImportRequest> = {}) =>
    mapped(tab, header, more).mapping;
  const refusal = (header: readonly string[], map: Readonly<Record<string, string>>) => {
    try {
      return JSON.stringify(mapping('Handoffs', header, { map }));
    } catch (error) {
      return String(error);
    }
  };

  it('goes by header, then by field, then by synonym, and fills each column once', () => {
    expect(mapping('Handoffs', ['mqls', 'OFFERED', 'week start', 'Week', '', 'x'])).toEqual({
      mqls: null,
      OFFERED: 'Offered',
      'week start': null,
      Week: 'Week',
      '': null,
      x: null,
    });
    expect(mapping('Handoffs', ['followedUpInSla', 'in sla'])).toEqual({
      followedUpInSla: 'Followed up in SLA',
      'in sla': null,
    });
    expect(mapping('Pipeline', ['in', 'volume-in'])).toEqual({
      in: null,
      'volume-in': 'Volume in',
    });
    expect(mapping('Pipeline', ['volume_in', 'Volume  in'])).toEqual({
      volume_in: null,
      'Volume  in': 'Volume in',
    });
    const { columns } = mapped('Handoffs', ['Accepted', 'x', 'Week']);
    expect(columns.map(({ position, fileHeader }) => `${position} ${fileHeader}`)).toEqual([
      '0 Accepted',
      '2 Week',
    ]);
  });

  it('takes what a person stated first, with the order of dates, and leaves out what is blank', () => {
    const map = { 'Our week': 'week (M/D/Y)', ACCEPTED: ' ', mqls: 'Accepted' };
    const {
      columns,
      mapping: used,
      warnings,
    } = mapped('Handoffs', ['mqls', 'accepted', 'Our week'], { map });
    expect(used).toEqual({ mqls: 'Accepted', accepted: null, 'Our week': 'Week' });
    expect(columns.map(({ fileHeader, statedOrder }) => [fileHeader, statedOrder])).toEqual([
      ['mqls', null],
      ['Our week', 'm/d/y'],
    ]);
    expect(warnings).toEqual([]);
    for (const [target, order] of [
      ['Week(d/m/y)', 'd/m/y'],
      ['Week (y-m-d) ', 'y-m-d'],
      ['Week', null],
    ] as const) {
      const [first] = mapped('Handoffs', ['w'], { map: { w: target } }).columns;
      expect([first?.column.header, first?.statedOrder]).toEqual(['Week', order]);
    }
  });

  it('refuses a map that does not fit, in one sentence', () => {
    expect(refusal(['a'], { b: 'Week' })).toBe(
      'ImportRefusal: The map names the column "b", which the file does not have.',
    );
    expect(refusal(['a', 'b'], { a: 'Week', b: 'week' })).toBe(
      'ImportRefusal: The map fills the column Week twice.',
    );
    expect(refusal(['a'], { a: 'Weak' })).toBe(
      'ImportRefusal: The map names the column "Weak", which Handoffs does not take; it takes Week, Motion, Offered, Accepted, Followed up in SLA.',
    );
    expect(refusal(['a'], { a: 'Week (x/y/z)' })).toMatch(/"Week \(x\/y\/z\)", which Handoffs/);
    expect(refusal(['A ', 'a'], { a: 'Offered' })).toBe('{"A ":null,"a":"Offered"}');
  });

  it('takes what was remembered where it fits, and leaves out again in a file of that kind', () => {
    const remembered = { kw: 'Week', mqls: '-', colour: '', gone: 'Nothing' };
    const header = ['kw', 'mqls', 'colour', 'gone'];
    const { mapping: used, warnings } = mapped('Handoffs', header, { remembered });
    expect(used).toEqual({ kw: 'Week', mqls: null, colour: null, gone: null });
    expect(warnings).toEqual([
      'colour was left out: Handoffs has no such column.',
      'gone was left out: Handoffs has no such column.',
      'mqls was left out, as at the last import.',
    ]);
    // A column is missing, so that it is a file of another kind.
    expect(mapping('Handoffs', ['kw', 'mqls'], { remembered })).toEqual({
      kw: 'Week',
      mqls: 'Offered',
    });
    expect(mapping('Handoffs', ['mqls'], { remembered: { gone: 'Offered' } })).toEqual({
      mqls: 'Offered',
    });
    const map = { mqls: 'Accepted' };
    const offered = { mqls: 'Offered' };
    expect(mapping('Handoffs', ['mqls'], { remembered: offered, map })).toEqual(map);
    expect(mapping('Handoffs', header, { remembered, map })['mqls']).toBe('Accepted');
  });

  it('says of each column that goes nowhere why', () => {
    const { warnings } = mapped('Pass Rates', [
      'Week',
      'week',
      'Flag',
      'Lead email',
      'colour',
      ' ',
      'Source',
    ]);
    expect(warnings).toEqual([
      'week stands in the file twice: the first one was taken.',
      'Flag was left out: the add-on writes that column itself.',
      'Lead email was left out: nothing about a lead as a person is stored. Count such rows into weekly numbers before they are imported.',
      'colour was left out: Pass Rates has no such column.',
    ]);
  });
});
