import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/domain/records.js';
import { mondayReport } from '../../../src/domain/report/monday-report.js';
import { countByLevel, openEscalations } from '../../../src/domain/report/open-escalations.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  AS_OF,
  action,
  alarm,
  dormancySubject,
  escalation,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';

function reportOf(part: Partial<Snapshot>) {
  return mondayReport(snapshot(part), DEFAULT_SETTINGS, AS_OF);
}

describe('openEscalations', () => {
  const rows = [
    escalation({ escalationId: 'E-1', to: 'M4', raisedOn: '2026-11-09' }),
    escalation({ escalationId: 'E-2', to: 'Q1', raisedOn: '2026-10-15', state: 'Acknowledged' }),
    escalation({ escalationId: 'E-3', to: 'CARE-Request', raisedOn: '2026-11-08' }),
    escalation({ escalationId: 'E-4', to: 'M1', raisedOn: '2026-11-16', state: 'Carried' }),
    escalation({ escalationId: 'E-5', to: 'M1', raisedOn: '2026-11-16', state: 'Resolved' }),
    escalation({ escalationId: 'E-6', to: 'M1', raisedOn: '2026-11-17' }),
    escalation({ escalationId: 'E-7', to: 'Q3', raisedOn: '2026-10-16' }),
  ];

  it('lists what nobody answered yet, oldest first, with its level and age', () => {
    expect(
      openEscalations(rows, AS_OF).map(({ escalationId, level, ageDays }) => [
        escalationId,
        level,
        ageDays,
      ]),
    ).toEqual([
      ['E-2', 'Quarterly', 32],
      ['E-7', 'Quarterly', 31],
      ['E-3', 'CARE-Request', 8],
      ['E-1', 'Monthly', 7],
    ]);
  });

  it('counts a week as fresh, a month as of this month', () => {
    expect(countByLevel(openEscalations(rows, AS_OF))).toEqual([
      { level: 'CARE-Request', fresh: 0, month: 1, older: 0 },
      { level: 'Monthly', fresh: 1, month: 0, older: 0 },
      { level: 'Quarterly', fresh: 0, month: 1, older: 1 },
    ]);
  });

  it('lists rows of one age by their identifiers', () => {
    const ids = (...names: readonly string[]) =>
      openEscalations(
        names.map((escalationId) => escalation({ escalationId })),
        AS_OF,
      ).map(({ escalationId }) => escalationId);
    expect(ids('E-2', 'E-1', 'E-3')).toEqual(['E-1', 'E-2', 'E-3']);
    expect(ids('E-1', 'E-2', 'E-3')).toEqual(['E-1', 'E-2', 'E-3']);
  });

  it.each([
    ['M4', 'Monthly'],
    [' Q1 ', 'Quarterly'],
    [' CARE-Request', 'CARE-Request'],
    ['W3', 'Weekly'],
    [null, 'Weekly'],
  ])('lies with its receiver: %s is %s', (to, level) => {
    expect(openEscalations([escalation({ to })], AS_OF)[0]?.level).toBe(level);
  });

  it('is overdue the day after its due date', () => {
    const due = (dueOn: string | null) => openEscalations([escalation({ dueOn })], AS_OF)[0];
    expect(due('2026-11-16')?.isOverdue).toBe(false);
    expect(due('2026-11-15')?.isOverdue).toBe(true);
    expect(due(null)?.isOverdue).toBe(false);
  });
});

describe('mondayReport', () => {
  it('names overdue alarms with source and owner, and CARE-Requests past their date', () => {
    const { overdueAlarms, overdueRequests } = reportOf({
      sources: [source({ source: 'webinar-eu', owner: 'Lena' })],
      alarms: [
        alarm({ alarmId: 'AL-1', raisedAt: '2026-11-13T00:00:00.000Z' }),
        alarm({ alarmId: 'AL-2', raisedAt: '2026-11-15T00:00:00.000Z' }),
        alarm({ alarmId: 'AL-3', raisedAt: '2026-11-01T00:00:00.000Z', source: 'unknown' }),
      ],
      actions: [action({ raisedOn: '2026-10-01' })],
      escalations: [
        escalation({ escalationId: 'E-1', to: 'CARE-Request', dueOn: '2026-11-15' }),
        escalation({ escalationId: 'E-2', to: 'CARE-Request', dueOn: '2026-11-16' }),
        escalation({ escalationId: 'E-3', to: 'M4', dueOn: '2026-11-01' }),
      ],
    });
    expect(overdueAlarms.map(({ alarmId, owner }) => [alarmId, owner])).toEqual([
      ['AL-3', null],
      ['AL-1', 'Lena'],
    ]);
    expect(overdueRequests.map(({ escalationId }) => escalationId)).toEqual(['E-1']);
  });

  it('lists the drift modes of the motions in use only, and what has no data', () => {
    const { drift, gaps, judgedWeek } = reportOf({
      targets: [target({ motion: 'B2B' })],
      sources: [source({ source: 'webinar-eu' })],
    });
    expect(judgedWeek).toBe('2026-11-09');
    expect(drift.map(({ motion }) => motion)).toEqual(['B2B', 'B2B', 'B2B', 'B2B']);
    expect(gaps.map(({ rule, subject }) => [rule, subject])).toContainEqual([
      'W3.pass-rate',
      'webinar-eu',
    ]);
  });

  it('counts open escalations by level beside their list, and gaps alone as gaps', () => {
    const { escalations, gaps } = reportOf({
      dormancy: [dormancySubject({ lastSignalOn: null }), dormancySubject({ subject: 'Beta' })],
      escalations: [escalation({ escalationId: 'E-1' }), escalation({ escalationId: 'E-2' })],
    });
    expect(escalations.byLevel).toEqual([{ level: 'Monthly', fresh: 2, month: 0, older: 0 }]);
    expect(escalations.open.map(({ escalationId }) => escalationId)).toEqual(['E-1', 'E-2']);
    expect(gaps).toEqual([
      {
        rule: 'W4.dormancy',
        subject: 'Acme',
        evidence: 'Account without a date of its last signal',
      },
    ]);
  });

  it('has next reviews and self-test of a workbook in which nothing was held', () => {
    const { reviews, selfTest } = reportOf({});
    expect(reviews.map(({ kind, next }) => [kind, next])).toEqual([
      ['weekly', null],
      ['monthly', null],
      ['quarterly', null],
    ]);
    expect(selfTest.map(({ id }) => id)).toEqual(['held', 'findings', 'risks', 'changes']);
  });
});
