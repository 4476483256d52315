import { describe, expect, it } from '@jest/globals';
import { alarmOverdue } from '../../../src/domain/rules/alarm-overdue.js';
import { alarm, asOf, findingFor, judge, source } from '../records-for-tests.js';

const sources = [source()];
const judgeRaised = (raisedAt: string) =>
  findingFor(judge(alarmOverdue, { sources, alarms: [alarm({ raisedAt })] }), 'AL-1');

describe('alarmOverdue', () => {
  it('W3.alarm-overdue just below the limit, a millisecond short of 48 h, is watched', () => {
    expect(judgeRaised('2026-11-14T00:00:00.001Z')).toMatchObject({ state: 'watch', goesTo: null });
  });

  it('W3.alarm-overdue at the limit of exactly 48 h is watched', () => {
    expect(judgeRaised('2026-11-14T00:00:00.000Z')).toMatchObject({ state: 'watch', measured: 48 });
  });

  it('W3.alarm-overdue just above the limit, a millisecond past 48 h, fires a CARE-Request', () => {
    const finding = judgeRaised('2026-11-13T23:59:59.999Z');
    expect(finding).toMatchObject({ state: 'fired', goesTo: 'CARE-Request', motion: 'B2B' });
    expect(finding.evidence).toBe('Truth alarm of webinar-eu, unresolved for 48 h, limit 48 h');
  });

  it('W3.alarm-overdue reports an alarm of an unknown source like any other', () => {
    const alarms = [alarm({ source: 'quiz-app', raisedAt: '2026-11-01T00:00:00.000Z' })];
    const finding = findingFor(judge(alarmOverdue, { sources, alarms }), 'AL-1');
    expect(finding).toMatchObject({ state: 'fired', motion: null, measured: 360 });
    expect(finding.evidence).toContain('quiz-app, which is not in Sources');
  });

  it('W3.alarm-overdue counts as resolved up to the very moment, and not before', () => {
    const raisedAt = '2026-11-01T00:00:00.000Z';
    const resolvedAt = '2026-11-16T08:00:00.000Z';
    const alarms = [alarm({ raisedAt, resolvedAt })];
    expect(judge(alarmOverdue, { alarms }, asOf('2026-11-16', '07:59:59.999'))).toHaveLength(1);
    expect(judge(alarmOverdue, { alarms }, asOf('2026-11-16', '08:00:00.000'))).toEqual([]);
  });

  it('W3.alarm-overdue does not see an alarm raised later', () => {
    const alarms = [alarm({ raisedAt: '2026-11-16T00:00:00.001Z' })];
    expect(judge(alarmOverdue, { alarms })).toEqual([]);
  });

  it('W3.alarm-overdue says what is known of the alarm, and of one without a kind that it is one', () => {
    const known = alarm({ row: 5, detail: 'postcodes are blank' });
    expect(judge(alarmOverdue, { sources, alarms: [known] })).toMatchObject([
      {
        evidence: 'Truth alarm of webinar-eu, unresolved for 24 h, limit 48 h: postcodes are blank',
        at: { tab: 'Alarms', row: 5 },
      },
    ]);
    const bare = alarm({ kind: null });
    expect(judge(alarmOverdue, { sources, alarms: [bare] })).toMatchObject([
      { evidence: 'alarm of webinar-eu, unresolved for 24 h, limit 48 h' },
    ]);
  });
});
