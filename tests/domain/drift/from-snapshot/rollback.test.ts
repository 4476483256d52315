import { describe, expect, it } from '@jest/globals';
import type { PassRate, Source } from '../../../../src/domain/records.js';
import { asOf, JUDGED, LAST, passRateRow, source } from '../../records-for-tests.js';
import { modeOf, WEEKS, weekly } from './engine-for-tests.js';

const rollback = (sources: readonly Source[], passRates: readonly PassRate[]) =>
  modeOf('validation-rollback', { sources, passRates });

const steady = (name: string, passed = 950) =>
  weekly((week) => passRateRow({ week, source: name, passed }));
/** Below target in the judged week and the one before. */
const below = (name: string) =>
  weekly((week) => passRateRow({ week, source: name, passed: week >= LAST ? 900 : 950 }));
const declining = (name: string) =>
  weekly((week, place) => passRateRow({ week, source: name, passed: 990 - place }));

describe('validation rollback from the records', () => {
  it('is clear while no pass rate slips, whoever is not onboarded', () => {
    const sources = [source(), source({ source: 'new', onboarding: 'In progress' })];
    const found = rollback(sources, [...steady('webinar-eu'), ...steady('new', 900)]);
    expect(found).toMatchObject({ state: 'clear' });
    expect(found.evidence).toBe(
      'pass rate stable, 0.00 points a week, n = 12 weeks; no source fired in W3; pass rate of the judged week 92.5 %, target 92 %',
    );
  });

  it('is watched where it slips and every source was onboarded before it went live', () => {
    const found = rollback([source()], below('webinar-eu'));
    expect(found.state).toBe('watch');
    expect(found.evidence).toContain('1 source fired in W3: webinar-eu; no source below target');
  });

  it('fires on a source that is not onboarded, named with the pass rate without it', () => {
    const sources = [source(), source({ source: 'list-x', onboarding: 'In progress' })];
    const listX = steady('list-x', 700);
    const found = rollback(sources, [...below('webinar-eu'), ...listX]);
    expect(found.state).toBe('fired');
    expect(found.evidence).toContain('; 2 sources fired in W3: webinar-eu, list-x; ');
    expect(found.evidence).toContain('live past the gate: list-x (70 %, onboarding in progress)');
    expect(found.evidence).toContain(
      'pass rate of the judged week 80 %, target 92 %, without it 90 %',
    );
  });

  it('names the culprits worst first, those of one rate by name, and the pass rate without them', () => {
    const culprits = ['z', 'a', 'b', 'y'].map((name) =>
      source({ source: name, onboarding: 'Not started' }),
    );
    const rows = [
      ...below('webinar-eu'),
      ...['z', 'a', 'b'].map((name) => passRateRow({ source: name, passed: 700 })),
      passRateRow({ source: 'y', passed: 100 }),
    ];
    for (const sources of [culprits, [...culprits].reverse()]) {
      const found = rollback([source(), ...sources], rows);
      expect(found.about).toStrictEqual(['y', 'a', 'b', 'z']);
      expect(found.evidence).toMatch(
        /; pass rate of the judged week 62 %, target 92 %, without them 90 %$/,
      );
    }
  });

  it('says where nobody else submitted, or nobody at all, in the judged week', () => {
    const listX = source({ source: 'list-x', onboarding: 'Not started' });
    const alone = rollback([listX], below('list-x'));
    expect(alone.evidence).toMatch(
      /; pass rate of the judged week 90 %, target 92 %, no other source submitted$/,
    );
    const silent = rollback([source()], declining('webinar-eu').slice(0, 11));
    expect(silent).toMatchObject({ state: 'watch', about: [] });
    expect(silent.evidence).toMatch(/; no pass rate in the judged week$/);
    const nothing = passRateRow({ submitted: 0, passed: 0 });
    const idle = rollback([source()], [...declining('webinar-eu').slice(0, 11), nothing]);
    expect(idle.evidence).toMatch(/; no pass rate in the judged week$/);
  });

  it('fires on a declining trend alone, with a culprit', () => {
    const late = source({ source: 'late', liveSince: '2026-10-01', onboardedOn: '2026-10-13' });
    const found = rollback(
      [source(), late],
      [...declining('webinar-eu'), passRateRow({ source: 'late', week: JUDGED, passed: 919 })],
    );
    expect(found.state).toBe('fired');
    expect(found.evidence).toContain('late (91.9 %, onboarded 12 days after it went live)');
    expect(found.evidence).toContain('no source fired in W3');
  });

  it('takes a source for no culprit at target, onboarded in time, paused, not live yet or long silent', () => {
    const rows = declining('webinar-eu');
    const culprit = (about: Partial<Source>, row: Partial<PassRate> = {}) =>
      rollback(
        [source(), source({ source: 'x', onboarding: 'Not started', ...about })],
        [...rows, passRateRow({ source: 'x', passed: 910, ...row })],
      ).state;
    expect(culprit({})).toBe('fired');
    expect(culprit({}, { passed: 920 })).toBe('watch');
    const complete = { onboarding: 'Complete' } as const;
    expect(culprit({ ...complete, liveSince: LAST, onboardedOn: LAST })).toBe('watch');
    expect(culprit({ ...complete, liveSince: LAST, onboardedOn: '2026-11-03' })).toBe('fired');
    expect(culprit({ ...complete, liveSince: null, onboardedOn: '2026-11-03' })).toBe('watch');
    expect(culprit({ ...complete, liveSince: LAST, onboardedOn: '2026-11-17' })).toBe('fired');
    expect(culprit({ state: 'Paused' })).toBe('watch');
    expect(culprit({ liveSince: '2026-11-15' })).toBe('fired');
    expect(culprit({ liveSince: '2026-11-16' })).toBe('watch');
    expect(culprit({}, { week: WEEKS[0] ?? '' })).toBe('fired');
    expect(culprit({}, { week: '2026-08-17' })).toBe('watch');
  });

  it('judges by the latest rate of the twelve weeks, which may be an older week', () => {
    const sources = [source(), source({ source: 'x', onboarding: 'Not started' })];
    const rows = [
      passRateRow({ source: 'x', week: LAST, passed: 910 }),
      passRateRow({ source: 'x', week: JUDGED, submitted: 0, passed: 0 }),
    ];
    const found = rollback(sources, [...declining('webinar-eu'), ...rows]);
    expect(found.state).toBe('fired');
    expect(found.evidence).toContain('with nothing from them in that week');
  });

  it('has no data without a trend and without a source that can be judged', () => {
    expect(rollback([], [])).toMatchObject({
      state: 'no-data',
      evidence:
        'pass rate: 0 of at least 6 weeks have a value, and no source can be held to a target',
    });
    expect(rollback([source()], [passRateRow()]).state).toBe('clear');
    const quiet = rollback([source()], [passRateRow({ submitted: 0, passed: 0 })]);
    expect(quiet).toMatchObject({ state: 'no-data', about: [] });
  });

  it('keeps the sources of the other motion out', () => {
    const other = source({ source: 'quiz', motion: 'B2C', onboarding: 'Not started' });
    expect(
      rollback([source(), other], [...declining('webinar-eu'), ...steady('quiz', 1)]).state,
    ).toBe('watch');
  });

  it('does not see an onboarding that is completed later', () => {
    const late = source({ source: 'x', onboardedOn: '2026-11-17', liveSince: '2026-11-02' });
    const part = {
      sources: [source(), late],
      passRates: [...declining('webinar-eu'), passRateRow({ source: 'x', passed: 900 })],
    };
    expect(modeOf('validation-rollback', part).evidence).toContain('onboarding not complete yet');
    expect(modeOf('validation-rollback', part, 'B2B', asOf('2026-11-17')).evidence).toContain(
      'onboarded 15 days after it went live',
    );
  });
});
