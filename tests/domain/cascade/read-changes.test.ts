import { describe, expect, it } from '@jest/globals';
import { readChanges } from '../../../src/domain/cascade/read-changes.js';
import type { Change } from '../../../src/domain/records.js';
import { targetChange } from './target-change.js';

const about = (changeId: string, effectiveOn: string | null, part: Partial<Change> = {}) =>
  targetChange({ changeId, effectiveOn, ...part });

describe('readChanges', () => {
  it('puts them in the order in which they take effect, of one date as their identifiers were given', () => {
    const changes = [
      about('C-9', '2026-10-12'),
      about('C-10', '2026-10-12'),
      about('C-12', '2026-10-12'),
      about('C-11', '2026-10-12'),
      about('C-7', '2026-10-12'),
      about('C-100', '2026-10-05'),
      about('C-1', '2026-10-13'),
    ];
    for (const rows of [changes, [...changes].reverse()]) {
      expect(readChanges(rows).map(({ change }) => change.changeId)).toEqual([
        'C-100',
        'C-7',
        'C-9',
        'C-10',
        'C-11',
        'C-12',
        'C-1',
      ]);
    }
  });

  it('leaves out what has no date or cannot be read, and a value before that cannot', () => {
    const change = about('C-4', '2026-10-12', { oldValue: 'as before' });
    const changes = [
      about('C-1', null),
      about('C-2', '2026-10-12', { newValue: 'high' }),
      about('C-3', '2026-10-12', { subject: 'nonsense' }),
      change,
      about('C-5', '2026-10-12', { oldValue: '95 %' }),
    ];
    const slot = { what: 'target', motion: 'B2B', field: 'passRateTarget' };
    const read = readChanges(changes);
    expect(read[0]).toEqual({ change, slot, effectiveOn: '2026-10-12', value: 0.9, before: null });
    expect(read.map((one) => [one.change.changeId, one.before])).toEqual([
      ['C-4', null],
      ['C-5', 0.95],
    ]);
  });
});
