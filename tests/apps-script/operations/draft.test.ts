import { describe, expect, it } from '@jest/globals';
import type { ReviewDraft } from '../../../src/apps-script/api-contract.js';
import { faultsAt } from '../../../src/local/boundary/faults.js';
import { answerOf, OWNER, openAddOnWorkbook } from '../add-on-workbook.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

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
    forms: [
      {
        id: 'risks 1',
        block: 'W3',
        list: 'risks',
        entry: { risk: 'r', likelihood: 3 },
      },
    ],
    notes: { W1: 'said' },
    chair: 'Ana',
    handovers: [{ from: 'Dev', to: 'Ana', block: 'W2' }],
    isPaused: true,
  };
}

const open = () => openAddOnWorkbook(preparedWorkbook());
/** As the first save of a sidebar, which takes the review. */
const save = (draft: ReviewDraft, seat = 'one', takeOver = true) => ({ draft, seat, takeOver });

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
    book.call('draft.save', save(first, 'one'));
    expect(book.call('draft.save', save(second, 'two', false)).saved).toBe(false);
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual(first);
    expect(book.call('draft.save', save(second, 'two')).saved).toBe(true);
    expect(book.call('draft.save', save(first, 'one', false)).saved).toBe(false);
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

  it('loads also as an older form of it was kept', () => {
    const book = open();
    const { forms, notes, chair, handovers, isPaused, ...old } = draftWith(1);
    expect(book.run('draft.save', save(old as ReviewDraft)).error).toBeUndefined();
    const blank = { forms: [], notes: {}, chair: null, handovers: [], isPaused: false };
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual({ ...old, ...blank });
  });

  it('is not brought back by a save that comes after the close, or after it was thrown away', () => {
    const book = open();
    book.call('draft.save', save(draftWith(1)));
    book.call('draft.drop', REVIEW);
    const late = save(draftWith(2), 'one', false);
    expect(book.call('draft.save', late)).toMatchObject({ saved: false, ended: 'thrown away' });
    book.call('close', { ...REVIEW, entries: { acknowledged: 'all' } });
    for (const takeOver of [false, true]) {
      const answer = book.call('draft.save', save(draftWith(2), 'one', takeOver));
      expect(answer).toMatchObject({ saved: false, ended: 'closed' });
    }
    expect(book.call('draft.load', REVIEW).stored).toBeNull();
  });

  it('is taken over only as it was read: what came later is not written over', () => {
    const book = open();
    book.call('draft.save', save(draftWith(1)));
    const seen = book.call('draft.load', REVIEW).stored?.holder.at;
    const own = { ...save(draftWith(2), 'two'), seen };
    expect(book.call('draft.save', { ...own, seen: '2026-11-16T00:00:00.000Z' }).saved).toBe(false);
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual(draftWith(1));
    expect(book.call('draft.save', own).saved).toBe(true);
  });

  it('is free for whoever kept it, and for whom the chair was passed on to', () => {
    const owner = open();
    owner.call('draft.save', save(draftWith(1)));
    owner.workbook.editors.push('dev@example.com', 'eve@example.com');
    const access = (user: string) =>
      openAddOnWorkbook(owner.workbook, { user, surroundings: owner.emulator.surroundings }).call(
        'draft.load',
        REVIEW,
      ).stored;
    expect(access(OWNER)).toMatchObject({ isHanded: false, holder: { isOwn: true } });
    expect(access('dev@example.com')).toMatchObject({ isHanded: false, holder: { isOwn: false } });
    owner.call('draft.save', { ...save(draftWith(1), 'one', false), handTo: 'Dev' });
    expect(access('dev@example.com')?.isHanded).toBe(true);
    typeRows(owner.workbook, 'People', [['Data Lead', 'Dev', 'dev@example.com']]);
    expect(access('dev@example.com')?.isHanded).toBe(true);
    expect(access('eve@example.com')?.isHanded).toBe(false);
    owner.call('draft.save', save(draftWith(1), 'one'));
    expect(access('dev@example.com')?.isHanded).toBe(false);
  });

  it('passes the chair to nobody who could not close the review, and says who could', () => {
    const book = open();
    const handTo = (name: string) =>
      answerOf(book.run('draft.save', { ...save(draftWith(2), 'one', false), handTo: name }));
    book.call('draft.save', save(draftWith(1), 'one'));
    typeRows(book.workbook, 'People', [
      ['Sales liaison', 'Sam', 'sam@example.com'],
      ['Data Lead', 'Dev', 'dev@example.com'],
      ['Notetaker', 'Max', null],
    ]);
    for (const name of ['Sam', 'Max', 'Nobody']) {
      expect(handTo(name)).toEqual({
        ok: false,
        code: 'NO_CHAIR',
        message: `${name} may not hold and close reviews, so that the chair stays. It can go to: Dev. Or ask the owner to enter ${name} in the tab People, with such a role and an address.`,
      });
    }
    expect(book.call('draft.load', REVIEW).stored?.draft).toEqual(draftWith(1));
    const { people } = book.call('today', {});
    expect(people.map(({ name, mayChair }) => [name, mayChair])).toEqual([
      ['Sam', false],
      ['Dev', true],
      ['Max', false],
    ]);
    expect(handTo(' Dev ')).toMatchObject({ ok: true, data: { saved: true } });
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
    expect(ofProperties.length).toBeLessThanOrEqual(12);
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
