/** What somebody who is not the owner may close and import, and what is refused before it is committed. */
import { describe, expect, it } from '@jest/globals';
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import { type AddOnWorkbook, answerOf, openAddOnWorkbook, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { openMadeWorkbook } from '../made-workbook.js';

const CHAIR = 'chair@example.com';
const AS_OF = '2026-11-16';

/** The workbook as its owner set it up, in the hands of an editor. */
function bookOfEditor(): AddOnWorkbook {
  const owner = openMadeWorkbook({ motions: ['B2B'], sample: false, asOf: AS_OF });
  owner.call('import', {
    tab: 'Changes',
    header: ['Change ID', 'What', 'Subject', 'New value', 'Effective on', 'State'],
    rows: [['C-0001', 'setting', 'Rollback threshold', '15 %', '2026-11-09', 'Approved']],
  });
  owner.workbook.editors.push(CHAIR);
  const { surroundings } = owner.emulator;
  return openAddOnWorkbook(owner.workbook, { user: CHAIR, surroundings });
}

const weekly = (entries: CloseEntries) => ({ kind: 'weekly' as const, asOf: AS_OF, entries });
const ACTION = { action: 'Call', owner: 'Ana', dueOn: '2026-11-20', measure: 'Called' };

describe('an editor who is not the owner', () => {
  it('closes a weekly; what is due to come into force waits for the owner', () => {
    const book = bookOfEditor();
    const answer = book.call('close', weekly({ actions: [ACTION] }));
    expect(answer).toMatchObject({ closed: true, alreadyClosed: false });
    expect(valuesOf(book.workbook, 'Action Log')).toHaveLength(2);
    expect(valuesOf(book.workbook, 'Changes')[1]).toContain('Approved');
    const { inForce } = openAddOnWorkbook(book.workbook, {
      surroundings: book.emulator.surroundings,
    }).call('check', { repair: true });
    expect(inForce).toEqual(['C-0001']);
  });

  it.each([
    [
      'close',
      weekly({ proposals: [{ what: 'setting', subject: 'Rollback threshold', newValue: '12 %' }] }),
      'Changes',
    ],
    [
      'import',
      { tab: 'Targets', header: ['Motion', 'Pass-rate target'], rows: [['B2B', '50 %']] },
      'Targets',
    ],
  ] as const)(
    'is refused a %s into a protected tab before anything is written',
    (name, payload, tab) => {
      const book = bookOfEditor();
      const before = structuredClone(book.workbook.sheets);
      const answer = answerOf(book.run(name, payload));
      expect(answer).toMatchObject({
        ok: false,
        code: 'REFUSED',
        message: expect.stringMatching(`^The tab ${tab} is protected and you may not edit it, so`),
      });
      expectUnchanged(book.workbook.sheets, before);
      // Nothing waits in the journal that would keep others from writing.
      expect(book.call('close', weekly({ actions: [ACTION] }))).toMatchObject({ closed: true });
    },
  );
});
