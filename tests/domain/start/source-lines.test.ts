import { describe, expect, it } from '@jest/globals';
import { sourceLines } from '../../../src/domain/start/source-lines.js';
import { JUDGED, LAST, passRateRow } from '../records-for-tests.js';
import { said } from './finding-for-tests.js';

const EMPTY_WEEKS = Array.from({ length: 10 }, () => null);

describe('sourceLines', () => {
  it('gives each judged source its twelve weeks and the counts of the last, worst first', () => {
    const passRates = [
      passRateRow({ week: LAST, submitted: 200, passed: 150 }),
      passRateRow({ week: JUDGED, submitted: 100, passed: 90 }),
      passRateRow({ source: 'quiz-app', week: LAST, submitted: 10, passed: 1 }),
    ];
    const findings = [
      said('W3.new-source', { subject: 'quiz-app', motion: 'B2C', state: 'no-data' }),
      said('W3.pass-rate', { subject: 'webinar-eu', motion: 'B2B', state: 'fired' }),
      said('W3.alarm-overdue', { subject: 'AL-1', state: 'fired' }),
    ];
    expect(sourceLines(findings, { passRates }, JUDGED)).toEqual([
      {
        subject: 'webinar-eu',
        motion: 'B2B',
        state: 'fired',
        rates: [...EMPTY_WEEKS, 0.75, 0.9],
        submitted: 100,
        passed: 90,
      },
      {
        subject: 'quiz-app',
        motion: 'B2C',
        state: 'no-data',
        rates: [...EMPTY_WEEKS, 0.1, null],
        submitted: null,
        passed: null,
      },
    ]);
  });

  it('gives a source without a row twelve empty weeks', () => {
    const [line] = sourceLines([said('W3.pass-rate')], { passRates: [] }, JUDGED);
    expect(line?.rates).toEqual(Array.from({ length: 12 }, () => null));
  });
});
