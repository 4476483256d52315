import { describe, expect, it } from '@jest/globals';
import type { ReviewDraft } from '../../../src/apps-script/api-contract.js';
import { faultsAt } from '../../../src/local/boundary/faults.js';
import { answerOf, openAddOnWorkbook } from '../add-on-workbook.js';
import { preparedWorkbook } from '../prepared-workbook.js';

const REVIEW = { kind: 'weekly', asOf: '2026-11-16T09:00' } as const;

function draftWith(entries: number, length = 20): ReviewDraft {
  return {
    ...REVIEW,
    block: 'W3',
    seconds: { W1: 312.5, W3: 40 },
    entries: Array.from({ length: entries }, (_, index) => ({
      id: `entry-${index}`,
      block: 'W2',
      kind: index % 2 === 0 ? 'action' : 'decision',
      text: `${'ä"<b>='.repeat(length)} ${index}`,
      owner: 'Ana',
      dueOn: '2026-11-20',
      measure: null,
    })),
    removed: [],
    acknowledged: [{ rule: 'W3.pass-rate', subject: 'paid-social-x', owner: 'Ana' }],
    updates: [{ actionId: 'T-0001', state: 'Done' }],
    outcomes: [],
    unfinished: ['W5'],
    attended: ['Ana'],
  };
}

const open = () => openAddOnWorkbook(preparedWorkbook());
const save = (draft: ReviewDraft, seat = 'one', takeOver = false) => ({ draft, seat, takeOver });

describe('the draft of a review', () => {
  it('comes back as it was kept, for any moment of its day', () => {
    const book = open();
    expect(book.call('draft.load', REVIEW).stored).toBeNull();
    const draft = draftWith(4);
    expect(book.call('draft.save', save(draft)).saved).toBe(true);
    const { stored: loaded } = book.call('draft.load', { kind: 'weekly', asOf: '2026-11-16' });
    expect(loaded).toMatchObject({ draft, holder: { seat: 'one' } });
    expect(book.call('draft.load', { kind: 'weekly', asOf: '2026-11-17' }).stored).toBeNull();
    expect(book.call('draft.load', { kind: 'monthly', asOf: '2026-11-16' }).stored).toBeNull();
  });

  it('comes back whole when it is longer than one property holds, and when it shrinks again', () => {
    const book = open();
    const long = draftWith(60, 40);
    book.call('draft.save', save(long));
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual(long);
    const short = draftWith(1);
    book.call('draft.save', save(short));
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual(short);
  });

  it('refuses what is too long and keeps what it had', () => {
    const book = open();
    const draft = draftWith(2);
    book.call('draft.save', save(draft));
    const refused = answerOf(book.run('draft.save', save(draftWith(200, 200))));
    expect(refused).toMatchObject({ ok: false, code: 'TOO_LARGE' });
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual(draft);
  });

  it('is kept by one sidebar until another takes it over', () => {
    const book = open();
    const first = draftWith(1);
    const second = draftWith(2);
    book.call('draft.save', save(first, 'one', true));
    expect(book.call('draft.save', save(second, 'two')).saved).toBe(false);
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual(first);
    expect(book.call('draft.save', save(second, 'two', true)).saved).toBe(true);
    expect(book.call('draft.save', save(first, 'one')).saved).toBe(false);
    expect(book.call('draft.load', REVIEW).stored).toMatchObject({
      draft: second,
      holder: { seat: 'two', isOwn: true },
    });
  });

  it('is the old or the new one whole, wherever a save is killed', () => {
    const { calls } = open().run('draft.save', save(draftWith(40, 40)));
    const faults = calls.flatMap(({ name }, index) =>
      /\.set(?:Property|Properties)$/.test(name) ? faultsAt(index + 1) : [],
    );
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) {
      const book = open();
      const before = draftWith(30, 40);
      const after = draftWith(40, 40);
      book.call('draft.save', save(before));
      book.run('draft.save', save(after), [fault]);
      const left = book.call('draft.load', REVIEW).stored?.draft;
      expect([before, after]).toContainEqual(left);
    }
  });

  it('can be thrown away', () => {
    const book = open();
    book.call('draft.save', save(draftWith(30, 40)));
    expect(book.call('draft.drop', REVIEW)).toEqual({ dropped: true });
    expect(book.call('draft.load', REVIEW).stored).toBeNull();
    expect(book.call('draft.drop', REVIEW)).toEqual({ dropped: false });
  });

  it('is gone once its review is closed', () => {
    const book = open();
    book.call('draft.save', save(draftWith(1)));
    expect(book.call('close', { ...REVIEW, entries: { acknowledged: 'all' } }).closed).toBe(true);
    expect(book.call('draft.load', REVIEW).stored).toBeNull();
  });

  it('costs a handful of calls, whatever its length', () => {
    const few = open()
      .run('draft.save', save(draftWith(1)))
      .calls.map(({ name }) => name);
    const many = open()
      .run('draft.save', save(draftWith(60, 40)))
      .calls.map(({ name }) => name);
    expect(many).toEqual(few);
    const ofProperties = few.filter((name) => name.includes('PropertiesService'));
    expect(ofProperties.length).toBeLessThanOrEqual(10);
  });

  it.each([
    ['draft', { seat: 'one', takeOver: false }],
    ['draft', { draft: { ...draftWith(1), kind: 'yearly' }, seat: 'one', takeOver: false }],
    ['seat', { draft: draftWith(1), takeOver: false }],
  ])('names the %s of a request that cannot be used', (member, payload) => {
    const answer = answerOf(open().run('draft.save', payload));
    expect(answer).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
    expect(answer).toHaveProperty('message', expect.stringContaining(`"${member}"`));
  });
});
