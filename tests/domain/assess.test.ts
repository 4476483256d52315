import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BlockId } from '../../src/domain/agenda.js';
import { assess } from '../../src/domain/assess.js';
import type { AsOf } from '../../src/domain/calendar.js';
import type { Snapshot } from '../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import {
  AS_OF,
  action,
  alarm,
  asOf,
  BEFORE,
  decision,
  dispute,
  dormancySubject,
  EMPTY,
  escalation,
  handoff,
  JUDGED,
  LAST,
  passRateRow,
  person,
  pipelineRow,
  rejection,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from './records-for-tests.js';

const weekly = (data: Snapshot, at: AsOf = AS_OF) => assess('weekly', data, DEFAULT_SETTINGS, at);

function block(data: Snapshot, id: BlockId) {
  const found = weekly(data).blocks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no block ${id}`);
  return found;
}

/** Something in every tab that a weekly rule reads; every rule fires at least once. */
const BUSY: Snapshot = snapshot({
  targets: [target(), target({ motion: 'B2C' })],
  people: [person(), person({ role: 'Data Lead', name: 'Dana' })],
  actions: [
    action({ raisedOn: '2026-10-01' }),
    action({ actionId: 'A-2', raisedOn: '2026-11-16', raisedIn: 'W2', owner: null }),
    action({ actionId: 'A-3', raisedOn: null }),
  ],
  decisions: [decision()],
  pipeline: [...BEFORE, JUDGED].flatMap((week) => [
    pipelineRow({ week, volumeIn: week === JUDGED ? 130 : 100 }),
    pipelineRow({
      week,
      motion: 'B2C',
      stage: 'Buying signal',
      volumeOut: week === JUDGED ? 10 : 50,
    }),
  ]),
  sources: [
    source(),
    source({ source: 'paid-social-x', onboarding: 'In progress' }),
    source({ source: 'quiz-app', motion: 'B2C', owner: null }),
  ],
  passRates: [
    passRateRow({ week: LAST, passed: 900 }),
    passRateRow({ passed: 900 }),
    passRateRow({ source: 'paid-social-x', passed: 500 }),
    passRateRow({ source: 'quiz-app', passed: 910 }),
  ],
  alarms: [
    alarm({ raisedAt: '2026-11-01T00:00:00.000Z' }),
    alarm({ alarmId: 'AL-2' }),
    alarm({ alarmId: 'AL-3', source: 'nobody', raisedAt: '2026-11-02T00:00:00.000Z' }),
  ],
  signalClasses: [signalClass(), signalClass({ class: 'webinar' })],
  signals: [signalRow({ qualified: 100 }), signalRow({ class: 'webinar' })],
  dormancy: [dormancySubject({ lastSignalOn: '2026-09-01' }), dormancySubject({ subject: 'Beta' })],
  handoffs: [handoff({ accepted: 100 })],
  rejections: [rejection()],
  disputes: [dispute(), dispute({ disputeId: 'D-2', raisedOn: '2026-09-01' })],
});

describe('assess', () => {
  it('answers the six blocks of the agenda and the judged week', () => {
    const result = weekly(EMPTY);
    expect(result.judgedWeek).toBe('2026-11-09');
    expect(result.blocks.map((one) => one.id)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6']);
    expect(result.blocks.every((one) => one.verdict === 'holding')).toBe(true);
    expect(result.escalations).toEqual([]);
  });

  it('judges the drift modes of the motions in use, but not at a weekly', () => {
    const modes = (kind: 'weekly' | 'monthly' | 'quarterly') =>
      assess(kind, BUSY, DEFAULT_SETTINGS, AS_OF).drift.map(({ motion }) => motion);
    expect(modes('weekly')).toEqual([]);
    expect(modes('monthly')).toHaveLength(8);
    expect(modes('quarterly')).toHaveLength(8);
  });

  it('calls a block slipping, holding or short of data', () => {
    expect(weekly(BUSY).blocks.map((one) => one.verdict)).toEqual([
      'slipping',
      'slipping',
      'slipping',
      'slipping',
      'slipping',
      'open',
    ]);
    const sources = [source()];
    expect(block(snapshot({ sources }), 'W3').verdict).toBe('not enough data');
    expect(block(snapshot({ sources, passRates: [passRateRow()] }), 'W3').verdict).toBe('holding');
    expect(
      block(snapshot({ sources, passRates: [passRateRow({ passed: 1 })] }), 'W3').verdict,
    ).toBe('holding');
  });

  it('keeps W6 open while a decision of this review is unassigned', () => {
    expect(block(snapshot({ decisions: [decision({ owner: null })] }), 'W6').verdict).toBe('open');
    expect(block(snapshot({ decisions: [decision()] }), 'W6').verdict).toBe('holding');
  });

  it('lists the worst first: state, then the size of the breach, then the subject', () => {
    const shown = block(BUSY, 'W3').findings.map((one) => [one.state, one.subject]);
    expect(shown).toEqual([
      ['fired', 'AL-1'],
      ['fired', 'AL-3'],
      ['fired', 'paid-social-x'],
      ['fired', 'webinar-eu'],
      ['watch', 'quiz-app'],
      ['watch', 'AL-2'],
    ]);
    expect(block(BUSY, 'W5').findings.map((one) => one.subject)).toEqual([
      'D-2',
      'D-1',
      'B2B / NO-BUDGET',
      'B2C',
    ]);
    const equal = snapshot({
      dormancy: ['b', 'c', 'a'].map((subject) => dormancySubject({ subject })),
    });
    expect(block(equal, 'W4').findings.map((one) => one.subject)).toEqual(['a', 'b', 'c']);
  });

  it('ranks hours and rates by how far they lie beyond, as a share of the threshold', () => {
    const data = snapshot({
      sources: [source({ source: 'far' })],
      passRates: [LAST, JUDGED].map((week) => passRateRow({ week, source: 'far', passed: 100 })),
      alarms: [alarm({ alarmId: 'near', raisedAt: '2026-11-13T20:00:00.000Z' })],
    });
    expect(block(data, 'W3').findings.map((one) => [one.state, one.subject])).toEqual([
      ['fired', 'far'],
      ['fired', 'near'],
    ]);
  });

  it('lists what cannot be judged before what is clear', () => {
    const dormancy = [
      dormancySubject({ subject: 'a' }),
      dormancySubject({ subject: 'b', lastSignalOn: null }),
    ];
    expect(block(snapshot({ dormancy }), 'W4').findings.map((one) => one.state)).toEqual([
      'no-data',
      'clear',
    ]);
  });

  it('puts a firing that nothing can measure before the others', () => {
    const pipeline = [...BEFORE, JUDGED].map((week) =>
      pipelineRow({
        week,
        volumeIn: week === JUDGED ? 900 : 100,
        volumeOut: week === JUDGED ? 1 : 0,
      }),
    );
    expect(
      block(snapshot({ pipeline }), 'W2')
        .findings.map((one) => one.subject)
        .slice(0, 2),
    ).toEqual(['B2B / MQL / volume out', 'B2B / MQL / volume in']);
  });

  it('gives the same answer in whatever order the rows come', () => {
    const expected = JSON.stringify(weekly(BUSY));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const shuffle = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => ({ row, key: stream.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map((entry) => entry.row);
        const mixed = Object.fromEntries(
          Object.entries(BUSY).map(([tab, rows]) => [tab, shuffle<unknown>(rows)]),
        ) as unknown as Snapshot;
        expect(JSON.stringify(weekly(mixed))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('does not change for what is dated after the as-of date', () => {
    const later = snapshot({
      ...BUSY,
      actions: [...BUSY.actions, action({ actionId: 'A-9', raisedOn: '2026-11-17' })],
      alarms: [...BUSY.alarms, alarm({ alarmId: 'AL-9', raisedAt: '2026-11-16T00:00:01.000Z' })],
      disputes: [...BUSY.disputes, dispute({ disputeId: 'D-9', raisedOn: '2026-11-17' })],
      decisions: [
        ...BUSY.decisions,
        decision({ decisionId: 'DE-9', decidedOn: '2026-11-17', owner: null }),
      ],
      passRates: [...BUSY.passRates, passRateRow({ week: '2026-11-16', passed: 1 })],
      pipeline: [...BUSY.pipeline, pipelineRow({ week: '2026-11-16', stage: 'New' })],
      signals: [...BUSY.signals, signalRow({ week: '2026-11-16', class: 'new' })],
      rejections: [...BUSY.rejections, rejection({ week: '2026-11-16', code: 'NEW' })],
      handoffs: [...BUSY.handoffs, handoff({ week: '2026-11-16', accepted: 0 })],
      escalations: [escalation({ raisedOn: '2026-11-17' })],
    });
    expect(weekly(later)).toEqual(weekly(BUSY));
  });

  it('changes no other finding when a healthy source joins', () => {
    const joined = snapshot({
      ...BUSY,
      sources: [...BUSY.sources, source({ source: 'healthy' })],
      passRates: [...BUSY.passRates, passRateRow({ source: 'healthy', passed: 1000 })],
    });
    const others = weekly(joined).blocks.map((one) =>
      one.findings.filter((finding) => finding.subject !== 'healthy'),
    );
    expect(others).toEqual(weekly(BUSY).blocks.map((one) => one.findings));
  });

  it('says nothing that is not a number, and names the row of what it says', () => {
    for (const finding of weekly(BUSY).blocks.flatMap((one) => one.findings)) {
      expect(finding.evidence).not.toMatch(/NaN|undefined|null|Infinity/);
      expect([finding.measured ?? 0, finding.threshold ?? 0].every(Number.isFinite)).toBe(true);
    }
  });

  it('judges a later moment by the week that then ended', () => {
    expect(weekly(BUSY, asOf('2026-11-23')).judgedWeek).toBe('2026-11-16');
    expect(weekly(BUSY, asOf('2026-11-22', '23:59:00.000')).judgedWeek).toBe('2026-11-09');
  });
});
