import { describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { importTabs } from '../../../src/apps-script/operations/import-request.js';
import { proposeTab } from '../../../src/sidebar/import/propose-tab.js';
import { rejectedText } from '../../../src/sidebar/import/rejected-rows.js';
import { orderOf, withOrder, withTarget } from '../../../src/sidebar/import/stated-map.js';

describe('proposeTab', () => {
  const { tabs } = importTabs();

  it('finds every tab by its own headers, and by the name of its file', () => {
    for (const { name, columns } of tabs) {
      const header = columns.map((column) => column.header.toUpperCase());
      expect([name, proposeTab(tabs, 'export.csv', header)]).toEqual([name, name]);
      expect(proposeTab(tabs, `${name.toLowerCase().replaceAll(' ', '_')}-2026.csv`, [])).toBe(
        name,
      );
    }
  });

  it('finds a tab by what exports call its columns', () => {
    expect(proposeTab(tabs, 'x.csv', ['wk', 'lead source', 'submissions', 'passes'])).toBe(
      'Pass Rates',
    );
  });

  it.each([[['colour', 'size']], [['id']], [[]]])('proposes none for the headers %j', (header) => {
    expect(proposeTab(tabs, 'export.csv', header)).toBeNull();
  });
});

describe('the stated map', () => {
  it('fills a column by one column of the file', () => {
    const first = withTarget({}, 'A', 'Source');
    expect(withTarget(first, 'B', 'Source')).toEqual({ B: 'Source' });
    expect(withTarget(withOrder(first, 'C', 'Week', 'm/d/y'), 'D', 'Week')).toEqual({
      A: 'Source',
      D: 'Week',
    });
  });

  it('leaves any number of columns out', () => {
    expect(withTarget(withTarget({}, 'A', ''), 'B', '')).toEqual({ A: '', B: '' });
  });

  it('states an order and takes it back', () => {
    const stated = withOrder({}, 'Day', 'Week', 'd/m/y');
    expect(stated).toEqual({ Day: 'Week (d/m/y)' });
    expect(orderOf(stated, 'Day')).toBe('d/m/y');
    expect(withOrder(stated, 'Day', 'Week', '')).toEqual({ Day: 'Week' });
    expect(orderOf({}, 'Day')).toBe('');
  });
});

describe('rejectedText', () => {
  const source = {
    header: ['Week', 'Source', 'Passed'],
    rows: [
      ['2026-11-09', 'fine', '1'],
      ['2026-11-09', '=HYPERLINK("x")', '-5'],
      ['2026-11-09', 'a "b", c', '+x', 'surplus'],
      ['@sum', '\tx', '-2,5 %'],
    ],
  };
  const rejected = [
    { row: 3, column: 'Passed', value: '-5', reason: 'Is below 0.' },
    { row: 4, column: '', value: '', reason: 'Has 4 cells.' },
    { row: 5, column: 'Week', value: '@sum', reason: 'Is no date.' },
  ];

  it('holds the rows as they stand in the file, each with its reason, and no formula', () => {
    const { data } = Papa.parse<string[]>(rejectedText(source, rejected, ','));
    expect(data).toEqual([
      ['Week', 'Source', 'Passed', '', 'Reason'],
      ['2026-11-09', `'=HYPERLINK("x")`, '-5', '', 'Passed: Is below 0.'],
      ['2026-11-09', 'a "b", c', "'+x", 'surplus', 'Has 4 cells.'],
      ["'@sum", "'\tx", '-2,5 %', '', 'Week: Is no date.'],
    ]);
  });

  it('is separated by tabs for the clipboard', () => {
    expect(rejectedText(source, rejected.slice(0, 1), '\t').split(/\r\n/)[0]).toBe(
      'Week\tSource\tPassed\tReason',
    );
  });
});
