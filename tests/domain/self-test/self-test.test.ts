import { describe, expect, it } from '@jest/globals';
import { addDays, type IsoDate } from '../../../src/domain/calendar.js';
import type { CalendarEntry, ReviewRecord, Snapshot } from '../../../src/domain/records.js';
import { selfTest } from '../../../src/domain/self-test/self-test.js';
import type { Sign } from '../../../src/domain/self-test/sign.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import {
  AS_OF,
  asOf,
  calendarEntry,
  change,
  EMPTY,
  holiday,
  passRateRow,
  pipelineRow,
  reviewRecord,
  risk,
} from '../records-for-tests.js';

function sign(id: Sign['id'], part: Partial<Snapshot>, at = AS_OF): Sign {
  const found = selfTest({ ...EMPTY, ...part }, DEFAULT_SETTINGS, at).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no sign ${id}`);
  return found;
}

/** Mondays before the as-of date, the latest last. */
const mondays = (count: number): IsoDate[] =>
  Array.from({ length: count }, (_, index) => addDays(AS_OF.date, 7 * (index - count)));

const due = (review: ReviewKind, days: readonly IsoDate[]): CalendarEntry[] =>
  days.map((dueOn) => calendarEntry({ review, dueOn }));

const held = (
  review: ReviewKind,
  days: readonly IsoDate[],
  part: Partial<ReviewRecord> = {},
): ReviewRecord[] => days.map((heldOn) => ({ ...reviewRecord(review, heldOn), ...part }));

describe('held against due', () => {
  it.each([
    [0, 'clear'],
    [1, 'watch'],
    [2, 'fired'],
  ] as const)('with %s of the last eight weeklies missed is %s', (missed, state) => {
    const days = mondays(8);
    const { state: said, sentence } = sign('held', {
      calendar: due('weekly', days),
      reviews: held('weekly', days.slice(missed)),
    });
    expect(said).toBe(state);
    const ending = missed === 0 ? '' : ` Missed: ${days.slice(0, missed).join(', ')}.`;
    expect(sentence).toBe(`Held ${8 - missed} of 8 weeklies.${ending}`);
  });

  it('forgets what was missed nine weeklies ago', () => {
    const days = mondays(10);
    const part = { calendar: due('weekly', days), reviews: held('weekly', days.slice(2)) };
    expect(sign('held', part).state).toBe('clear');
  });

  it('counts neither what is skipped nor what may still be held', () => {
    const days = mondays(2);
    const at = asOf(addDays(AS_OF.date, 2));
    const part = {
      calendar: due('weekly', [...days, AS_OF.date]),
      reviews: held('weekly', days.slice(1)),
      holidays: [holiday({ date: days[0] ?? '', effect: 'Skip' })],
    };
    expect(sign('held', part, at)).toMatchObject({
      state: 'clear',
      sentence: 'Held 1 of 1 weekly.',
    });
    expect(sign('held', part, asOf(addDays(AS_OF.date, 3))).state).toBe('watch');
  });

  it('names the kind of what was missed besides weeklies', () => {
    const days = mondays(1);
    const part = {
      calendar: [...due('weekly', days), ...due('monthly', ['2026-10-06', '2026-11-03'])],
      reviews: [...held('weekly', days), ...held('monthly', ['2026-11-03'])],
    };
    expect(sign('held', part)).toMatchObject({
      state: 'watch',
      sentence: 'Held 1 of 1 weekly, 1 of 2 monthlies. Missed: monthly 2026-10-06.',
    });
  });

  it('has no data before a due date has passed', () => {
    expect(sign('held', { calendar: due('weekly', [AS_OF.date]) })).toMatchObject({
      state: 'no-data',
      sentence: 'No due date has passed yet.',
    });
  });

  it('counts the last three monthlies and four quarterlies', () => {
    const quarterlies = ['2025-07-09', '2025-10-08', '2026-01-07', '2026-04-08', '2026-07-08'];
    const monthlies = ['2026-07-07', '2026-08-04', '2026-09-01', '2026-10-06'];
    const part = {
      calendar: [...due('quarterly', quarterlies), ...due('monthly', monthlies)],
      reviews: [...held('quarterly', quarterlies.slice(2)), ...held('monthly', monthlies.slice(1))],
    };
    expect(sign('held', part)).toEqual({
      id: 'held',
      title: 'Held against due',
      state: 'watch',
      sentence: 'Held 3 of 3 monthlies, 3 of 4 quarterlies. Missed: quarterly 2025-10-08.',
    });
  });
});

describe('weeklies that find something', () => {
  /** Volume in of the nine weeks that end with the judged week. */
  const volumes = (...figures: readonly (number | null)[]) =>
    figures.map((volumeIn, index) =>
      pipelineRow({
        week: addDays('2026-11-09', 7 * (index + 1 - figures.length)),
        volumeIn,
        volumeOut: null,
        velocityDays: null,
      }),
    );
  const quiet = held('weekly', mondays(8), { fired: 0 });
  const state = (part: Partial<Snapshot>) => sign('findings', part).state;

  it.each([
    [115, 'clear'],
    [116, 'fired'],
    [85, 'clear'],
    [84, 'fired'],
  ] as const)('fires where the figures went from 100 to %s: %s', (figure, expected) => {
    expect(state({ reviews: quiet, pipeline: volumes(100, 100, figure, figure) })).toBe(expected);
  });

  it('sees a move from the week before the eight, and none before that', () => {
    const flat = Array<number>(7).fill(200);
    expect(state({ reviews: quiet, pipeline: volumes(100, 200, ...flat) })).toBe('fired');
    expect(state({ reviews: quiet, pipeline: volumes(100, 200, 200, ...flat) })).toBe('clear');
  });

  it('compares nothing with a week that has no value, and anything with 0', () => {
    expect(state({ reviews: quiet, pipeline: volumes(100, null, 200) })).toBe('clear');
    expect(state({ reviews: quiet, pipeline: volumes(0, 0) })).toBe('clear');
    expect(state({ reviews: quiet, pipeline: volumes(0, 1) })).toBe('fired');
  });

  it('looks at the pass rate of each source too, not at its counts', () => {
    const rates = (...passed: number[]) =>
      passed.map((one, index) =>
        passRateRow({
          week: addDays('2026-11-09', 7 * (index + 1 - passed.length)),
          submitted: 100,
          passed: one,
        }),
      );
    expect(state({ reviews: quiet, passRates: rates(100, 84) })).toBe('fired');
    expect(state({ reviews: quiet, passRates: rates(100, 85) })).toBe('clear');
  });

  it('is clear once one weekly of the eight weeks found something', () => {
    const [first, ...others] = quiet;
    const reviews = first === undefined ? [] : [{ ...first, fired: 1 }, ...others];
    expect(sign('findings', { reviews, pipeline: volumes(100, 200) })).toMatchObject({
      state: 'clear',
      sentence: '1 of 8 weeklies of the last 8 weeks found something.',
    });
  });

  it('needs eight weeks of weeklies that say how much they found', () => {
    const pipeline = volumes(100, 200);
    expect(state({ pipeline })).toBe('no-data');
    expect(state({ reviews: quiet.slice(2), pipeline })).toBe('no-data');
    expect(state({ reviews: quiet.slice(1), pipeline })).toBe('fired');
    expect(state({ reviews: held('weekly', mondays(8), { fired: null }), pipeline })).toBe(
      'no-data',
    );
  });

  it('says what it counted, in full', () => {
    const say = (part: Partial<Snapshot>) => sign('findings', part);
    const none = { id: 'findings', title: 'Weeklies find something' };
    expect(say({ reviews: quiet, pipeline: volumes(100, 200) })).toEqual({
      ...none,
      state: 'fired',
      sentence:
        '0 of 8 weeklies of the last 8 weeks found something, although the figures moved: the review reports and does not judge.',
    });
    expect(say({ reviews: quiet })).toEqual({
      ...none,
      state: 'clear',
      sentence:
        '0 of 8 weeklies of the last 8 weeks found something, and the figures did not move either.',
    });
    expect(say({ reviews: quiet.slice(7) })).toEqual({
      ...none,
      state: 'no-data',
      sentence: '0 of 1 weekly of the last 8 weeks found something; it takes 8 weeks to judge.',
    });
    expect(say({ reviews: held('weekly', mondays(9).slice(0, 1), { fired: 3 }) })).toEqual({
      ...none,
      state: 'no-data',
      sentence: 'No weekly was held in 8 weeks.',
    });
  });

  it('looks at the weeklies of the last eight weeks, and at eight of them', () => {
    const older = held('weekly', mondays(9).slice(0, 1), { fired: 3 });
    const pipeline = volumes(100, 200);
    expect(state({ reviews: [...older, ...quiet], pipeline })).toBe('fired');
    const twice = held('weekly', ['2026-09-22'], { fired: 3 });
    expect(state({ reviews: [...quiet, ...twice], pipeline })).toBe('clear');
    const extra = held('weekly', ['2026-09-23', '2026-11-10'], { fired: 0 });
    const first = quiet.map((one, place) => (place === 0 ? { ...one, fired: 1 } : one));
    expect(state({ reviews: [...first, ...extra], pipeline })).toBe('fired');
  });

  it('has no data where one weekly does not say how much it found', () => {
    const reviews = quiet.map((one, place) => (place === 3 ? { ...one, fired: null } : one));
    expect(state({ reviews, pipeline: volumes(100, 200) })).toBe('no-data');
  });

  it('looks at each figure of each stage, and at each source by itself', () => {
    const rows = (change: (late: boolean) => Parameters<typeof pipelineRow>[0]) =>
      ['2026-11-02', '2026-11-09'].map((week) =>
        pipelineRow({ week, ...change(week === '2026-11-09') }),
      );
    expect(state({ reviews: quiet, pipeline: rows(() => ({})) })).toBe('clear');
    const volumeOut = rows((late) => ({ volumeOut: late ? 10 : 50 }));
    expect(state({ reviews: quiet, pipeline: volumeOut })).toBe('fired');
    const velocity = rows((late) => ({ velocityDays: late ? 12 : 10 }));
    expect(state({ reviews: quiet, pipeline: velocity })).toBe('fired');
    const stages = [
      ...rows(() => ({})),
      ...rows((late) => ({ stage: 'SAL', volumeIn: late ? 10 : 100 })),
    ];
    expect(state({ reviews: quiet, pipeline: stages })).toBe('fired');
    const two = (early: number, late: number) => [
      passRateRow({ week: '2026-11-02' }),
      passRateRow({ week: '2026-11-09' }),
      passRateRow({ source: 'quiz', week: '2026-11-02', passed: early }),
      passRateRow({ source: 'quiz', week: '2026-11-09', passed: late }),
    ];
    expect(state({ reviews: quiet, passRates: two(950, 500) })).toBe('fired');
    expect(state({ reviews: quiet, passRates: two(500, 500) })).toBe('clear');
  });

  it('takes a pass rate of 0 for a value, and a week without one for none', () => {
    const rates = (...passed: (number | null)[]) =>
      passed.map((one, index) =>
        passRateRow({ week: addDays('2026-11-09', 7 * (index + 1 - passed.length)), passed: one }),
      );
    expect(state({ reviews: quiet, passRates: rates(0, 500) })).toBe('fired');
    expect(state({ reviews: quiet, passRates: rates(0, 0) })).toBe('clear');
    expect(state({ reviews: quiet, passRates: rates(900, null, 500) })).toBe('clear');
  });
});

describe('monthlies that enter risks', () => {
  const monthlies = held('monthly', ['2026-09-01', '2026-10-06', '2026-11-03']);
  const state = (...risks: ReturnType<typeof risk>[]) =>
    sign('risks', { reviews: monthlies, risks });
  const raised = (raisedOn: IsoDate | null, raisedIn: string | null = null) =>
    risk({ raisedOn, raisedIn });

  it('is clear with a risk raised since the monthly before, or in the monthly itself', () => {
    const all = [raised('2026-08-15'), raised(null, 'Monthly 2026-10-06'), raised('2026-11-03')];
    expect(state(...all)).toMatchObject({
      state: 'clear',
      sentence: '3 of the last 3 monthlies entered a risk.',
    });
  });

  it('watches one without, and fires at two', () => {
    expect(state(raised('2026-09-02'), raised('2026-10-07'))).toMatchObject({
      state: 'watch',
      sentence: '2 of the last 3 monthlies entered a risk; none in 2026-09-01.',
    });
    expect(state(raised('2026-10-07')).state).toBe('fired');
  });

  it('counts the day of the monthly before to that one', () => {
    const one = held('monthly', ['2026-10-06', '2026-11-03']);
    const of = (raisedOn: IsoDate) =>
      sign('risks', { reviews: one, risks: [raised(raisedOn)] }).sentence;
    expect(of('2026-10-06')).toContain('none in 2026-11-03');
    expect(of('2026-10-07')).toContain('none in 2026-10-06');
    expect(of('2026-09-05')).toContain('none in 2026-10-06, 2026-11-03');
    expect(of('2026-09-06')).toContain('none in 2026-11-03');
  });

  it('has no data before the first monthly', () => {
    expect(sign('risks', { risks: [raised('2026-11-01')] }).state).toBe('no-data');
  });

  it('says so before the first monthly, and of a single one', () => {
    expect(sign('risks', {})).toEqual({
      id: 'risks',
      title: 'Monthlies enter risks',
      state: 'no-data',
      sentence: 'No monthly was held yet.',
    });
    expect(sign('risks', { reviews: held('monthly', ['2026-11-03']) })).toMatchObject({
      state: 'watch',
      sentence: '0 of the last 1 monthly entered a risk; none in 2026-11-03.',
    });
  });

  it('does not know a risk that was raised after the as-of date', () => {
    const later = raised('2026-11-17', 'monthly 2026-11-03');
    const all = [raised('2026-09-01'), raised('2026-10-06'), later];
    expect(state(...all).sentence).toContain('none in 2026-11-03');
  });
});

describe('quarterlies that change something', () => {
  const reviews = held('quarterly', ['2026-07-08', '2026-10-07']);
  const state = (...changes: ReturnType<typeof change>[]) => sign('changes', { reviews, changes });
  const approved = (approvedIn: string, part: Parameters<typeof change>[0] = {}) =>
    change({ approvedIn, state: 'In force', ...part });

  it('is clear, watches one without and fires at two', () => {
    const both = [approved('quarterly 2026-07-08'), approved('Quarterly 2026-10-07')];
    expect(state(...both).state).toBe('clear');
    expect(state(approved('quarterly 2026-10-07'))).toMatchObject({
      state: 'watch',
      sentence: '1 of the last 2 quarterlies approved a change; none in 2026-07-08.',
    });
    expect(state().state).toBe('fired');
  });

  it('counts what was approved, not what was only proposed', () => {
    const proposed = approved('quarterly 2026-10-07', { state: 'Proposed' });
    expect(state(approved('quarterly 2026-07-08'), proposed).state).toBe('watch');
    const withdrawn = approved('quarterly 2026-10-07', { state: 'Withdrawn' });
    expect(state(approved('quarterly 2026-07-08'), withdrawn).state).toBe('clear');
  });

  it('has no data before the first quarterly, and does not see a later one', () => {
    expect(sign('changes', { reviews }, asOf('2026-07-07')).state).toBe('no-data');
    expect(sign('changes', { reviews }, asOf('2026-07-08')).state).toBe('watch');
  });

  it('says so before the first quarterly, and looks at the last four', () => {
    expect(sign('changes', {})).toEqual({
      id: 'changes',
      title: 'Quarterlies change something',
      state: 'no-data',
      sentence: 'No quarterly was held yet.',
    });
    const days = ['2025-07-09', '2025-10-08', '2026-01-07', '2026-04-08', '2026-07-08'];
    const part = {
      reviews: held('quarterly', days),
      changes: days.slice(1).map((day) => approved(` quarterly ${day} `)),
    };
    expect(sign('changes', part)).toMatchObject({
      state: 'clear',
      sentence: '4 of the last 4 quarterlies approved a change.',
    });
    expect(sign('changes', { reviews: held('quarterly', ['2026-07-08']) })).toMatchObject({
      sentence: '0 of the last 1 quarterly approved a change; none in 2026-07-08.',
    });
  });

  it('counts no change that names no review', () => {
    expect(state(change({ approvedIn: null, state: 'Approved' })).state).toBe('fired');
  });
});
