import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toFileSheetNames } from '../../../../src/local/disk/xlsx/sheet-names.js';

describe('toFileSheetNames', () => {
  it('keeps names that xlsx allows', () => {
    expect(toFileSheetNames(['Weekly', "Chair's notes", 'Übersicht'])).toEqual([
      'Weekly',
      "Chair's notes",
      'Übersicht',
    ]);
  });

  it('gives names that Excel takes, all different', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('History', "'", 'a/b', 'A_B', 'x'.repeat(99), 'X'.repeat(99)),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const fileNames = toFileSheetNames(names);
        expect(new Set(fileNames.map((text) => text.toLowerCase())).size).toBe(names.length);
        for (const text of fileNames) {
          expect(text).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
          expect(text.toLowerCase()).not.toBe('history');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
