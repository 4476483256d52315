import { describe, expect, it } from '@jest/globals';
import { faultsAt, type PlannedFault } from '../../../src/local/boundary/faults.js';
import { answerOf, valuesOf } from '../add-on-workbook.js';
import { AS_OF, contentsOf, ENTRIES, knownBook, tellingCalls } from './workbook-to-close.js';

const CLOSE = { kind: 'weekly', asOf: AS_OF, entries: ENTRIES } as const;

const undisturbed = knownBook();
/** Every fourth call: tests/faults goes through all of them, this through the bundle. */
const calls = tellingCalls(undisturbed.run('close', CLOSE)).filter((_, index) => index % 4 === 0);
const done = contentsOf(undisturbed.workbook);

describe('close, interrupted', () => {
  it.each(faultsAt(1).map((fault) => [describeFault(fault)] as const))(
    'comes to the same end by a second run after a %s, whatever call it hits',
    (kind) => {
      expect(calls.length).toBeGreaterThan(20);
      for (const at of calls) {
        const fault = faultsAt(at).find((candidate) => describeFault(candidate) === kind);
        const book = knownBook();
        book.run('close', CLOSE, fault === undefined ? [] : [fault]);
        const again = answerOf(book.run('close', CLOSE));
        expect([at, again]).toMatchObject([at, { ok: true, data: { closed: true } }]);
        expect([at, contentsOf(book.workbook)]).toEqual([at, done]);
        const states = valuesOf(book.workbook, 'Journal').map((row) => row[4]);
        expect([at, states.filter((state) => state === 'written' || state === 'applying')]).toEqual(
          [at, []],
        );
      }
    },
    240_000,
  );

  it('is all there or not at all for the review that comes next', () => {
    for (const at of calls) {
      const book = knownBook();
      book.run('close', CLOSE, [{ kind: 'kill', at, moment: 'after' }]);
      const { closed } = book.call('review', { kind: 'weekly', asOf: AS_OF });
      const actions = contentsOf(book.workbook)['Action Log'] ?? [];
      expect([at, closed, actions.length]).toEqual(
        closed === null ? [at, null, 2] : [at, 'weekly 2026-11-16', 4],
      );
      if (closed !== null) expect([at, contentsOf(book.workbook)]).toEqual([at, done]);
    }
  }, 240_000);
});

describe('two closes at once', () => {
  it('write one review, whenever the second begins; the other is told', () => {
    for (const at of calls) {
      const book = knownBook();
      const other = { ...CLOSE, entries: { ...ENTRIES, carriedOver: ['of the other'] } };
      let second: unknown;
      const edit = () => {
        second = answerOf(book.run('close', other));
      };
      const first = answerOf(book.run('close', CLOSE, [{ kind: 'edit', at, edit }]));
      const told = [first, second].filter(
        (answer) => (answer as { data?: { alreadyClosed?: boolean } }).data?.alreadyClosed === true,
      );
      const refused = [first, second].filter(
        (answer) => (answer as { code?: string }).code === 'LOCK_TIMEOUT',
      );
      expect([at, told.length + refused.length]).toEqual([at, 1]);
      expect([at, contentsOf(book.workbook)['Reviews']?.length]).toEqual([at, 1]);
      expect([at, contentsOf(book.workbook)['Action Log']?.length]).toEqual([at, 4]);
    }
  }, 240_000);
});

function describeFault(fault: PlannedFault): string {
  return fault.kind === 'edit' ? 'edit' : `${fault.kind} ${fault.moment}`;
}
