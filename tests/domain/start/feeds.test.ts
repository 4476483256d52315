import { describe, expect, it } from '@jest/globals';
import type { FindingState } from '../../../src/domain/finding.js';
import { feedsOf } from '../../../src/domain/start/feeds.js';
import type { SourceLine } from '../../../src/domain/start/source-lines.js';
import { dormancySubject } from '../records-for-tests.js';
import { said } from './finding-for-tests.js';

const line = (part: Partial<SourceLine>): SourceLine => ({
  subject: 'a',
  motion: 'B2B',
  state: 'clear',
  rates: [null, 0.9],
  submitted: 1000,
  passed: 900,
  ...part,
});

const alarms = (...states: readonly FindingState[]) =>
  states.map((state) => said('W3.alarm-overdue', { state }));
const classes = (...states: readonly FindingState[]) =>
  states.map((state) => said('W4.signal-fall', { state }));

describe('feedsOf', () => {
  it('says of a workbook without a row that there is nothing to tell', () => {
    expect(feedsOf([], [], [])).toEqual([
      { title: 'Validation throughput', state: 'no-data', sentence: 'No source is live.' },
      { title: 'Q=CTV alarms', state: 'clear', sentence: '0 alarms open, 0 overdue.' },
      { title: 'Signal performance', state: 'no-data', sentence: 'No class can be judged.' },
      { title: 'Dormancy', state: 'no-data', sentence: 'No account or cohort is listed.' },
    ]);
  });

  it('sums what sources submitted and what passed; one without a count of the week did not report', () => {
    const [throughput] = feedsOf(
      [],
      [
        line({ state: 'watch' }),
        line({ submitted: 500, passed: 300, state: 'clear' }),
        line({ rates: [0.5, null], submitted: null, passed: null, state: 'no-data' }),
        line({ rates: [], submitted: null, passed: null }),
        line({ rates: [0.5, 0.5, null], submitted: null, passed: null }),
      ],
      [],
    );
    expect(throughput).toEqual({
      title: 'Validation throughput',
      state: 'watch',
      sentence: '1,200 of 1,500 passed (80 %), 2 of 5 sources reported.',
    });
  });

  it('names no rate where nothing was submitted', () => {
    const [throughput] = feedsOf([], [line({ rates: [null], submitted: null, passed: null })], []);
    expect(throughput?.sentence).toBe('0 of 0 passed, 0 of 1 source reported.');
  });

  it('counts open alarms and those overdue, and is as bad as the worst', () => {
    expect(feedsOf(alarms('watch', 'fired', 'watch'), [], [])[1]).toEqual({
      title: 'Q=CTV alarms',
      state: 'fired',
      sentence: '3 alarms open, 1 overdue.',
    });
    expect(feedsOf(alarms('watch'), [], [])[1]).toMatchObject({
      state: 'watch',
      sentence: '1 alarm open, 0 overdue.',
    });
  });

  it('counts the classes that fell among those that can be judged', () => {
    expect(feedsOf(classes('no-data', 'fired', 'clear', 'clear'), [], [])[2]).toEqual({
      title: 'Signal performance',
      state: 'fired',
      sentence: '1 of 3 classes fell too far in the judged week.',
    });
    expect(feedsOf(classes('clear', 'no-data'), [], [])[2]).toMatchObject({
      state: 'no-data',
      sentence: '0 of 1 class fell too far in the judged week.',
    });
    expect(feedsOf(classes('no-data'), [], [])[2]).toMatchObject({
      state: 'no-data',
      sentence: 'No class can be judged.',
    });
  });

  it('counts accounts and cohorts that are dark, each kind only where one is listed', () => {
    const subjects = [
      dormancySubject({ subject: 'Acme', kind: 'Account' }),
      dormancySubject({ subject: 'Beta', kind: 'Account' }),
      dormancySubject({ subject: 'spring', kind: 'Cohort' }),
    ];
    const dark = (subject: string, state: FindingState) => said('W4.dormancy', { subject, state });
    expect(
      feedsOf(
        [dark('Acme', 'fired'), dark('Beta', 'clear'), dark('spring', 'clear')],
        [],
        subjects,
      )[3],
    ).toEqual({
      title: 'Dormancy',
      state: 'fired',
      sentence: '1 of 2 accounts, 0 of 1 cohort dark.',
    });
    expect(feedsOf([dark('spring', 'clear')], [], subjects)[3]).toMatchObject({
      state: 'clear',
      sentence: '0 of 1 cohort dark.',
    });
  });
});
