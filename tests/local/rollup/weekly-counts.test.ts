import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRollupMap, type RollupMap } from '../../../src/local/rollup/rollup-map.js';
import { type LeadRow, WeeklyCounts } from '../../../src/local/rollup/weekly-counts.js';

const iso = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

function lead(own: Record<string, string>, joined: Record<string, string> | null = null): LeadRow {
  return { own, joined };
}

const HANDOFFS: RollupMap = {
  week: { column: 'date' },
  columns: { Motion: { value: 'B2B' } },
  counts: { Offered: {}, Accepted: { where: [{ joined: true }] } },
};

describe('WeeklyCounts', () => {
  it('puts a row into the week of its Monday, Sunday included', () => {
    const counts = new WeeklyCounts(HANDOFFS, iso);
    counts.add(lead({ date: '2018-05-14' }));
    counts.add(lead({ date: '2018-05-20' }, { won: 'x' }));
    counts.add(lead({ date: '2018-05-21' }));

    expect(counts.table()).toEqual({
      header: ['Week', 'Motion', 'Offered', 'Accepted'],
      rows: [
        ['2018-05-14', 'B2B', '2', '1'],
        ['2018-05-21', 'B2B', '1', '0'],
      ],
    });
  });

  it.each([
    [{ column: 'x', is: 'a' }, ['a'], ['b', '']],
    [{ column: 'x', is: ['a', 'b'] }, ['a', 'b'], ['c']],
    [{ column: 'x', isNot: 'a' }, ['b', ''], ['a']],
    [{ column: 'x', blank: true }, ['', ' '], ['a']],
    [{ column: 'x', blank: false }, ['a'], ['', ' ']],
    [{ column: 'x', contains: 'ai' }, ['paid'], ['pad']],
    [{ column: 'x', atLeast: 2 }, ['2', '2.1'], ['1.9', '', 'two']],
    [{ column: 'x', atMost: 2 }, ['2', '-1'], ['2.1', '', 'two']],
  ])('counts by the condition %j', (condition, held, failed) => {
    const map: RollupMap = { ...HANDOFFS, counts: { Offered: { where: [condition] } } };
    const countOf = (x: string) => {
      const counts = new WeeklyCounts(map, iso);
      counts.add(lead({ date: '2018-05-14', x }));
      return counts.table().rows[0]?.[2];
    };

    expect(held.map(countOf)).toEqual(held.map(() => '1'));
    expect(failed.map(countOf)).toEqual(failed.map(() => '0'));
  });

  it('gives back a row without a date or without its group, with the reason', () => {
    const map: RollupMap = { ...HANDOFFS, columns: { Source: { column: 'origin' } } };
    const counts = new WeeklyCounts(map, iso);

    expect(counts.add(lead({ date: '', origin: 'a' }))).toMatchObject({ reason: 'no date' });
    expect(counts.add(lead({ date: 'soon', origin: 'a' }))).toMatchObject({
      column: 'date',
      value: 'soon',
      reason: 'not a date',
    });
    expect(counts.add(lead({ date: '2018-05-14', origin: ' ' }))?.reason).toContain('blank');
    expect(counts.table().rows).toEqual([]);
  });

  it('names blanks and renames groups as the mapping says', () => {
    const map: RollupMap = {
      ...HANDOFFS,
      columns: { Source: { column: 'origin', blank: 'unknown', rename: { x: 'paid-social' } } },
    };
    const counts = new WeeklyCounts(map, iso);
    counts.add(lead({ date: '2018-05-14', origin: '' }));
    counts.add(lead({ date: '2018-05-14', origin: 'x' }));

    expect(counts.table().rows.map((row) => row[1])).toEqual(['paid-social', 'unknown']);
  });

  it('means the days between two dates over the rows that have both', () => {
    const map: RollupMap = {
      ...HANDOFFS,
      counts: {},
      days: { 'Velocity days': { from: { column: 'date' }, to: { column: 'won', join: true } } },
    };
    const counts = new WeeklyCounts(map, iso);
    counts.add(lead({ date: '2018-05-14' }, { won: '2018-05-24' }));
    counts.add(lead({ date: '2018-05-15' }, { won: '2018-05-20' }));
    counts.add(lead({ date: '2018-05-15' }));

    expect(counts.table().rows).toEqual([['2018-05-14', 'B2B', '7.5']]);
  });

  it('counts every readable row once, in whatever order the rows come', () => {
    const dates = fc.constantFrom('2018-05-14', '2018-05-20', '2018-05-21', 'bad', '');
    fc.assert(
      fc.property(fc.array(dates), (texts) => {
        const forward = new WeeklyCounts(HANDOFFS, iso);
        const backward = new WeeklyCounts(HANDOFFS, iso);
        const refused = texts.filter((date) => forward.add(lead({ date })) !== null).length;
        for (const date of [...texts].reverse()) backward.add(lead({ date }));
        const { rows } = forward.table();
        const counted = rows.reduce((sum, row) => sum + Number(row[2]), 0);
        expect(counted + refused).toBe(texts.length);
        expect(backward.table().rows).toEqual(rows);
      }),
    );
  });
});

describe('parseRollupMap', () => {
  it.each([
    ['no JSON', '{', 'map.json is no JSON'],
    ['no week', '{"columns":{},"counts":{}}', 'week does not fit'],
    ['an unknown member', '{"week":{"column":"d"},"columns":{},"counts":{},"x":1}', 'unknown: x'],
    [
      'an unknown condition',
      '{"week":{"column":"d"},"columns":{},"counts":{"Offered":{"where":[{"like":1}]}}}',
      'counts.Offered.where.0 does not fit',
    ],
  ])('names the member that is wrong in a mapping with %s', (_what, json, sentence) => {
    expect(() => parseRollupMap(json, 'map.json')).toThrow(sentence);
  });
});
