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
});
