/** Reviews and closes that are run again and again: after the first nothing in the workbook changes. */
import { describe, expect, it } from '@jest/globals';
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import { REVIEW_KINDS } from '../../../src/domain/vocabulary.js';
import { type AddOnWorkbook, valuesOf } from '../add-on-workbook.js';
import { openMadeWorkbook } from '../made-workbook.js';

const AS_OF = '2026-11-16';
const TIMES = 10;

/** Every cell of every tab, with the name of its tab. */
function cellsOf({ workbook }: AddOnWorkbook): Record<string, unknown[][]> {
  return Object.fromEntries(workbook.sheets.map(({ name }) => [name, valuesOf(workbook, name)]));
}

/** What a room enters that has seen every finding and answers for every open action. */
function entriesFor(book: AddOnWorkbook, kind: (typeof REVIEW_KINDS)[number]): CloseEntries {
  const { blocks } = book.call('review', { kind, asOf: AS_OF });
  const unanswered = blocks.flatMap(({ findings }) =>
    findings.filter(({ rule, state }) => rule === 'M5.accountability' && state === 'fired'),
  );
  return {
    attended: ['Chair', 'RevOps lead', 'Data Lead', 'Sales liaison', 'Notetaker'],
    acknowledged: 'all',
    actions: [{ action: 'Look again', owner: 'Ana', dueOn: '2026-11-30', measure: 'Looked at' }],
    actionUpdates: unanswered.map(({ subject }) => ({ actionId: subject, update: 'At work' })),
    proposals: [{ what: 'setting', subject: 'Rollback threshold', newValue: '15 %' }],
  };
}

describe('a sample workbook', () => {
  const book = openMadeWorkbook({ motions: ['B2B', 'B2C'], sample: true, asOf: AS_OF });

  it.each(REVIEW_KINDS)(
    'is the same after ten reviews and ten closes of a %s as after one',
    (kind) => {
      const untouched = cellsOf(book);
      const entries = entriesFor(book, kind);
      const packs = Array.from({ length: TIMES }, () => book.call('review', { kind, asOf: AS_OF }));
      for (const pack of packs) expect(pack).toEqual(packs[0]);
      expect(cellsOf(book)).toEqual(untouched);

      const first = book.call('close', { kind, asOf: AS_OF, entries });
      expect(first).toMatchObject({ closed: true, alreadyClosed: false, missing: [] });
      const closed = cellsOf(book);
      expect(closed).not.toEqual(untouched);
      const judged = book.call('review', { kind, asOf: AS_OF });
      for (let round = 0; round < TIMES; round += 1) {
        const again = book.call('close', { kind, asOf: AS_OF, entries });
        expect(again).toMatchObject({ closed: true, alreadyClosed: true, written: [] });
        expect(book.call('review', { kind, asOf: AS_OF })).toEqual(judged);
      }
      expect(cellsOf(book)).toEqual(closed);
    },
  );
});
