import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { startView } from '../../../src/domain/start/start-view.js';
import {
  AS_OF,
  action,
  alarm,
  BEFORE,
  dormancySubject,
  escalation,
  JUDGED,
  passRateRow,
  pipelineRow,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';

const viewOf = (part: Partial<Snapshot>) => startView(snapshot(part), DEFAULT_SETTINGS, AS_OF);
const old = (part: Parameters<typeof alarm>[0]) =>
  alarm({ raisedAt: '2026-11-13T00:00:00.000Z', ...part });

describe('startView of few rows', () => {
  it('names moment, weeks, motions and limits', () => {
    const view = viewOf({ targets: [target()] });
    expect(view.asOf).toBe(AS_OF);
    expect(view.judgedWeek).toBe(JUDGED);
    expect([view.weeks.length, view.weeks[0], view.weeks[11]]).toEqual([12, '2026-08-24', JUDGED]);
    expect(view.motions).toEqual(['B2B']);
    expect(view.targets.B2B.passRateTarget).toBe(0.92);
    expect(view.classFall).toBe(0.2);
    expect(view.reviews.map(({ kind }) => kind)).toEqual(['weekly', 'monthly', 'quarterly']);
    expect(view.strip.weeks).toHaveLength(10);
    expect(view.selfTest).toHaveLength(4);
    expect(view.drift.map(({ motion }) => motion)).toEqual(['B2B', 'B2B', 'B2B', 'B2B']);
  });

  it('lists overdue alarms with the CARE-Request of the alarm, else of its source, and its delay', () => {
    const ask = (escalationId: string, subject: string, dueOn: string | null) =>
      escalation({ escalationId, subject, dueOn, to: 'CARE-Request', kind: 'CARE-Request' });
    const { overdueAlarms, escalations } = viewOf({
      alarms: [
        old({ alarmId: 'AL-1', source: 'quiz-app' }),
        old({ alarmId: 'AL-2', source: 'quiz-app', kind: null }),
        old({ alarmId: 'AL-3', source: 'webinar-eu' }),
        old({ alarmId: 'AL-4', source: 'other' }),
        old({ alarmId: 'AL-5', source: 'later' }),
        alarm({ alarmId: 'AL-6' }),
      ],
      escalations: [
        escalation({ escalationId: 'E-0', subject: 'AL-1', to: 'M4' }),
        ask('E-1', 'quiz-app', '2026-11-15'),
        ask('E-2', 'AL-1', '2026-11-13'),
        ask('E-3', 'webinar-eu', null),
        ask('E-4', 'later', '2026-11-20'),
      ],
    });
    expect(viewOf({ actions: [action({ raisedOn: '2026-10-01' })] }).overdueAlarms).toEqual([]);
    const line = (alarmId: string, from: string, request: unknown, kind: string | null) => {
      return { alarmId, source: from, kind, age: 72, request };
    };
    expect(overdueAlarms).toEqual([
      line('AL-1', 'quiz-app', { escalationId: 'E-2', daysLate: 3 }, 'Truth'),
      line('AL-2', 'quiz-app', { escalationId: 'E-1', daysLate: 1 }, null),
      line('AL-3', 'webinar-eu', { escalationId: 'E-3', daysLate: 0 }, 'Truth'),
      line('AL-4', 'other', null, 'Truth'),
      line('AL-5', 'later', { escalationId: 'E-4', daysLate: 0 }, 'Truth'),
    ]);
    expect(escalations).toEqual([
      { level: 'CARE-Request', fresh: 4, month: 0, older: 0 },
      { level: 'Monthly', fresh: 1, month: 0, older: 0 },
    ]);
  });

  it('lists what went dark, and what could not be judged', () => {
    const { dormant, gaps, feeds, sources } = viewOf({
      targets: [target()],
      sources: [source()],
      actions: [action({ raisedOn: '2026-10-01' })],
      dormancy: [
        dormancySubject({ lastSignalOn: '2026-10-01' }),
        dormancySubject({ subject: 'Beta' }),
        dormancySubject({ subject: 'Gamma', lastSignalOn: null }),
      ],
    });
    expect(dormant.map(({ subject, measured }) => [subject, measured])).toEqual([['Acme', 46]]);
    expect(gaps.map(({ rule, subject }) => [rule, subject])).toEqual([
      ['W3.pass-rate', 'webinar-eu'],
      ['W4.dormancy', 'Gamma'],
    ]);
    expect(sources.map(({ subject }) => subject)).toEqual(['webinar-eu']);
    expect(feeds.map(({ sentence }) => sentence)).toEqual([
      '0 of 0 passed, 0 of 1 source reported.',
      '0 alarms open, 0 overdue.',
      'No class can be judged.',
      '1 of 3 accounts dark.',
    ]);
  });

  it('draws the furthest figure of the pipeline, and the classes by the monthly', () => {
    const { pipeline, classes, sources } = viewOf({
      targets: [target()],
      sources: [source()],
      passRates: [passRateRow()],
      pipeline: [...BEFORE, JUDGED].map((week) =>
        pipelineRow({ week, volumeIn: week === JUDGED ? 130 : 100 }),
      ),
      signalClasses: [signalClass()],
      signals: [signalRow({ qualified: 300 })],
    });
    expect(pipeline.worst?.subject).toBe('B2B / MQL / volume in');
    const last = pipeline.worst?.weeks.at(-1);
    expect([last?.value, last?.low]).toEqual([130, 85]);
    expect(last?.high).toBeCloseTo(115, 12);
    expect(pipeline.band).toBe(0.15);
    expect(classes).toEqual([
      { class: 'pricing-page', motion: 'B2B', state: 'fired', rate: 0.3, model: 0.5 },
    ]);
    expect(sources[0]?.rates.at(-1)).toBe(0.95);
  });
});
