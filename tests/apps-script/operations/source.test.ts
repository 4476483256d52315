/** A source on its way through the onboarding gate, through the built bundle. */
import { describe, expect, it } from '@jest/globals';
import { ONBOARDING_STEPS } from '../../../src/domain/vocabulary.js';
import { type AddOnWorkbook, answerOf, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { openMadeWorkbook } from '../made-workbook.js';

function prepared(): AddOnWorkbook {
  const book = openMadeWorkbook({ motions: ['B2B'], sample: false, asOf: '2026-11-16' });
  const { rejected } = book.call('import', {
    tab: 'Sources',
    header: ['Source', 'Motion', 'Owner', 'Owner email', 'Onboarding', 'State', 'Onboarded on'],
    rows: [['webinar-eu', 'B2B', 'Lena', 'lena@example.com', 'Complete', 'Live', '2026-01-12']],
  });
  expect(rejected).toEqual([]);
  return book;
}

const PAUSE = {
  source: 'webinar-eu',
  step: 'pause',
  reason: '=HYPERLINK("x")',
  asOf: '2026-11-16T08:50',
} as const;
const refusal = (book: AddOnWorkbook, payload: object) => {
  const answer = answerOf(book.run('source', payload));
  return answer.ok ? null : `${answer.code}: ${answer.message}`;
};

/** Rows of the tabs that the gate writes, without their header. */
function shown({ workbook }: AddOnWorkbook) {
  const tabs = ['Sources', 'Onboarding Steps', 'Escalations', 'Action Log'];
  return tabs.map((name) => valuesOf(workbook, name).slice(1));
}

describe('the operation source', () => {
  it('pauses, asks the owner, and shows the message; once, however often it is asked for', () => {
    const book = prepared();
    const answer = book.call('source', PAUSE);
    expect(answer).toMatchObject({
      source: 'webinar-eu',
      state: 'Paused',
      onboarding: 'In progress',
      changed: true,
      draft: {
        to: 'lena@example.com',
        subject: 'CARE-Request: webinar-eu, answer by 2026-11-18 08:50',
      },
    });
    expect(answer.steps.map(({ doneOn }) => doneOn)).toEqual([null, null, null, null, null]);
    const [, steps, [request] = [], [action] = []] = shown(book);
    expect(steps).toHaveLength(5);
    expect(request?.slice(0, 9)).toEqual([
      'E-0001',
      'source.pause',
      'webinar-eu',
      'B2B',
      '=HYPERLINK("x")',
      'CARE-Request',
      'W3',
      'CARE-Request',
      'Lena',
    ]);
    expect(action?.[1]).toBe('Answer E-0001 and re-run the Q=CTV onboarding of webinar-eu');
    const before = structuredClone(book.workbook.sheets);
    expect(book.call('source', PAUSE)).toMatchObject({ changed: false, state: 'Paused' });
    expectUnchanged(book.workbook.sheets, before);
    expect(book.emulator.surroundings.outbox).toEqual([]);
  });

  it('lets a source live only once every step is done', () => {
    const book = prepared();
    book.call('source', PAUSE);
    const enable = { source: 'webinar-eu', step: 'enable', asOf: '2026-11-19' } as const;
    for (const doneStep of ONBOARDING_STEPS) {
      expect(refusal(book, enable)).toContain('webinar-eu is not enabled');
      book.call('source', { source: 'webinar-eu', step: 'onboard', doneStep, asOf: '2026-11-18' });
    }
    expect(book.call('source', enable)).toMatchObject({ state: 'Live', onboarding: 'Complete' });
    const before = structuredClone(book.workbook.sheets);
    expect(book.call('source', enable).changed).toBe(false);
    expectUnchanged(book.workbook.sheets, before);
    const [, , [request] = []] = shown(book);
    expect(request).toContain('Resolved');
  });

  it('refuses in one sentence, and writes nothing then', () => {
    const book = prepared();
    const before = structuredClone(book.workbook.sheets);
    expect(refusal(book, { source: 'x', step: 'pause' })).toBe(
      'REFUSED: Sources lists no "x" that can be read. Add it there, or correct the name.',
    );
    expect(refusal(book, { source: 'webinar-eu', step: 'onboard' })).toBe(
      'REFUSED: Say which step is done: Compliance checked, Truth checked, Value checked, Trial batch at target, Signed off.',
    );
    expect(refusal(book, { source: 'webinar-eu', step: 'skip' })).toBe(
      'BAD_REQUEST: The request\'s "step" is not usable. Give pause, onboard or enable.',
    );
    expect(refusal(book, { ...PAUSE, asOf: 'today' })).toMatch(/^BAD_DATE: "today" is not a date/);
    expectUnchanged(book.workbook.sheets, before);
  });

  it('is written whole or not at all, wherever it is killed', () => {
    const whole = prepared();
    const names = whole.run('source', PAUSE).calls.map(({ name }) => name);
    const append = names.findIndex((name) => name.endsWith('appendRow')) + 1;
    expect(append).toBeGreaterThan(0);
    const untouched = shown(prepared());
    for (const at of [append - 1, append, append + 3, append + 8, append + 14]) {
      const book = prepared();
      book.run('source', PAUSE, [{ kind: 'kill', at, moment: 'after' }]);
      book.call('check', { repair: false });
      expect([untouched, shown(whole)]).toContainEqual(shown(book));
      book.call('source', PAUSE);
      expect([at, shown(book)]).toEqual([at, shown(whole)]);
    }
  });
});
