import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { firstByKey, firstByKeyWhere } from '../../src/domain/natural-key.js';

interface Row {
  readonly row: number;
  readonly key: string;
  readonly open: boolean;
}

const keyOf = (row: Row) => row.key;

describe('firstByKey', () => {
  it('keeps the first row of the sheet, in whatever order the rows come', () => {
    const rows = [
      { row: 7, key: 'a' },
      { row: 3, key: 'a' },
      { row: 5, key: 'b' },
    ];
    expect([...firstByKey(rows, (row) => row.key).values()].map((row) => row.row)).toEqual([3, 5]);
  });
});

describe('firstByKeyWhere', () => {
  it('leaves out a key whose first row does not fulfil the condition', () => {
    const rows = [
      { row: 4, key: 'a', open: true },
      { row: 2, key: 'a', open: false },
      { row: 3, key: 'b', open: true },
    ];
    expect([...firstByKeyWhere(rows, keyOf, (row) => row.open).keys()]).toEqual(['b']);
  });

  it('finds what firstByKey finds and then keeps of it', () => {
    const parts = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), open: fc.boolean() });
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (all, noise) => {
        const rows = all
          .map((part, row): Row & { at: number } => ({
            ...part,
            row,
            at: Number(noise.next().value),
          }))
          .sort((one, other) => one.at - other.at);
        const byKey = (entries: Iterable<Row>) =>
          Array.from(entries, ({ row, key }) => `${key} ${row}`).sort();
        const expected = [...firstByKey(rows, keyOf).values()].filter((row) => row.open);
        const found = firstByKeyWhere(rows, keyOf, (row) => row.open).values();
        expect(byKey(found)).toEqual(byKey(expected));
      }),
      { numRuns: 300 },
    );
  });
});
