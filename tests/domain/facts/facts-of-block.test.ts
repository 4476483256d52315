import { describe, expect, it } from '@jest/globals';
import type { BlockId } from '../../../src/domain/agenda.js';
import { AGENDA } from '../../../src/domain/agenda.js';
import { factsOf } from '../../../src/domain/facts/facts-of-block.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { weekly } from '../drift/from-snapshot/engine-for-tests.js';
import {
  AS_OF,
  action,
  alarm,
  asOf,
  change,
  contextOf,
  decision,
  definition,
  dispute,
  dormancySubject,
  escalation,
  handoff,
  JUDGED,
  passRateRow,
  rejection,
  reviewFinding,
  reviewRecord,
  risk,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';

const targets = [target(), target({ motion: 'B2C' })];

function factsFor(block: BlockId, part: Partial<Snapshot>, settings = DEFAULT_SETTINGS) {
  const data = snapshot({ targets, ...part });
  return factsOf(block, data, contextOf(data, AS_OF, settings, 'monthly'));
}

describe('factsOf', () => {
  it('has nothing to say of an empty workbook but that it is empty, and never fails', () => {
    for (const { id } of AGENDA) {
      const data = snapshot();
      const facts = factsOf(id, data, contextOf(data));
      for (const fact of facts) expect(fact).toMatch(/^[A-Z0].*\.$/);
    }
  });

  it('W1 counts open actions and those past due', () => {
    const actions = [
      action({ dueOn: '2026-11-15' }),
      action({ actionId: 'A-2', dueOn: '2026-11-16' }),
      action({ actionId: 'A-3', dueOn: null }),
      action({ actionId: 'A-4', state: 'Done' }),
      action({ actionId: 'A-5', raisedOn: '2026-11-17' }),
    ];
    expect(factsFor('W1', { actions })).toEqual(['3 open actions, 1 past due.']);
    expect(factsFor('W1', {})).toEqual(['No open action.']);
  });

  it('W3 says how many live sources are onboarded and how many alarms are open', () => {
    const sources = [
      source(),
      source({ source: 'a', onboarding: 'In progress' }),
      source({ source: 'b', onboardedOn: '2026-11-17' }),
      source({ source: 'c', state: 'Paused' }),
      source({ source: 'd', liveSince: '2026-11-16' }),
    ];
    const alarms = [alarm(), alarm({ alarmId: 'AL-2', raisedAt: '2026-11-16T00:00:00.001Z' })];
    expect(factsFor('W3', { sources, alarms })).toEqual([
      '1 of 3 live sources onboarded, 1 alarm open.',
    ]);
  });

  it('W4 gives the signals of the judged week, all classes of a motion', () => {
    const signals = [
      signalRow({ captured: 1500, qualified: 300 }),
      signalRow({ class: 'b', captured: 500, qualified: 100 }),
      signalRow({ week: '2026-11-02', captured: 9999, qualified: 0 }),
    ];
    expect(factsFor('W4', { signals })).toEqual(['B2B: 2,000 signals captured, 20 % qualified.']);
  });

  it('W5 counts the rejections of the judged week, most first', () => {
    const rejections = [
      rejection({ code: 'b', count: 2 }),
      rejection({ code: 'a', count: 2 }),
      rejection({ code: 'c', count: 30 }),
      rejection({ code: 'd', count: 0 }),
      rejection({ week: '2026-11-02', code: 'e' }),
    ];
    expect(factsFor('W5', { rejections })).toEqual(['B2B: 34 rejections, c 30, a 2, b 2.']);
  });

  it('M1 gives the pass rate week by week, what went live and what was logged', () => {
    const sources = [
      source({ liveSince: '2026-10-16' }),
      source({ source: 'old', liveSince: '2026-10-15' }),
      source({ source: 'new', liveSince: '2026-11-16', onboarding: 'Not started', motion: 'B2C' }),
      source({ source: 'later', liveSince: '2026-11-17' }),
    ];
    const passRates = weekly((week, place) =>
      passRateRow({ week, passed: 980 - place * 5 }),
    ).filter((_, place) => place !== 3);
    const logged = (part: object) => escalation({ kind: 'Log variance', ...part });
    const escalations = [
      logged({ raisedOn: '2026-10-16' }),
      logged({ escalationId: 'E-2', raisedOn: '2026-11-16', state: 'Resolved' }),
      logged({ escalationId: 'E-3', raisedOn: '2026-10-15' }),
      logged({ escalationId: 'E-4', raisedOn: '2026-11-17' }),
      escalation({ escalationId: 'E-5', kind: 'Risk' }),
    ];
    expect(factsFor('M1', { sources, passRates, escalations })).toEqual([
      'B2B pass rate, 12 weeks to the judged one: 98, 97.5, 97, –, 96, 95.5, 95, 94.5, 94, 93.5, 93, 92.5 %.',
      'Went live in the last 31 days: new (B2C, 2026-11-16, not onboarded), webinar-eu (B2B, 2026-10-16, onboarded).',
      '2 variances logged in the last 31 days, 1 of them still open.',
    ]);
    expect(factsFor('M1', {})).toEqual(['No source went live in the last 31 days.']);
  });

  it('M2 gives qualification week by week and the mix of the motions', () => {
    const signals = [
      signalRow({ captured: 100, qualified: 50 }),
      signalRow({ motion: 'B2C', captured: 300, qualified: 30 }),
    ];
    const gaps = '–, –, –, –, –, –, –, –, –, –, –, ';
    expect(factsFor('M2', { signals })).toEqual([
      `B2B qualification, 12 weeks to the judged one: ${gaps}50 %.`,
      `B2C qualification, 12 weeks to the judged one: ${gaps}10 %.`,
      'Signals captured in 12 weeks: B2B 25 %, B2C 75 % of 400.',
    ]);
    expect(factsFor('M2', { signals, targets: [target()] })).toHaveLength(1);
  });

  it('M3 gives acceptance and volume week by week with their trends', () => {
    const handoffs = weekly((week, place) =>
      handoff({ week, motion: 'B2B', offered: 100, accepted: 80 - place }),
    ).filter((_, place) => place !== 2);
    expect(factsFor('M3', { handoffs })).toEqual([
      'B2B acceptance declining, −1.00 points a week, n = 11 weeks: 80, 79, –, 77, 76, 75, 74, 73, 72, 71, 70, 69 %.',
      'B2B offered stable: 100, 100, –, 100, 100, 100, 100, 100, 100, 100, 100, 100.',
    ]);
  });

  it('M3 tells a step in acceptance where the two intervals lie apart, also without a trend', () => {
    const noise = [0, 3, -3, 2, -2, 1, -1, 3, -3, 2, -2, 0];
    const stepped = (late: number) =>
      weekly((week, place) => {
        const accepted = (place < 6 ? 150 : late) + (noise[place] ?? 0);
        return handoff({ week, motion: 'B2B', offered: 1000, accepted });
      });
    expect(factsFor('M3', { handoffs: stepped(100) }).at(-1)).toBe(
      'B2B acceptance stepped in the week of 2026-10-05: 10 % (n = 6,000, 95 % interval 9.3–10.8 %) from then on, 15 % (n = 6,000, 95 % interval 14.1–15.9 %) before.',
    );
    expect(factsFor('M3', { handoffs: stepped(200) }).at(-1)).toContain('20 % (n = 6,000');
    expect(factsFor('M3', { handoffs: stepped(142) })).toHaveLength(2);
  });

  const risks = [
    risk({ likelihood: 3, impact: 5, raisedOn: '2026-11-01', state: 'Mitigating' }),
    risk({ riskId: 'R-2', likelihood: 2, impact: 3, residualLikelihood: 1, residualImpact: 5 }),
    risk({ riskId: 'R-3', likelihood: 5, impact: 1, raisedOn: '2026-01-01', escalatedTo: 'Q4' }),
    risk({ riskId: 'R-4', impact: null, raisedOn: null }),
    risk({ riskId: 'R-5', state: 'Closed' }),
    risk({ riskId: 'R-6', raisedOn: '2026-11-17' }),
  ];

  it('M4 counts open risks by inherent score, new, mitigated and escalated ones', () => {
    expect(factsFor('M4', { risks })).toEqual([
      '4 open risks by likelihood × impact: 1 high, 1 medium, 1 low, 1 without a score.',
      '2 new in the last 31 days, 1 with a mitigation in flight, 1 escalated.',
    ]);
    expect(factsFor('M4', {})).toEqual(['No open risk in the register.']);
  });

  it('M5 counts open actions, escalations by where they wait, and decisions ratified', () => {
    const escalations = [
      escalation({ to: 'M4' }),
      escalation({ escalationId: 'E-2', to: 'M4', state: 'Acknowledged' }),
      escalation({ escalationId: 'E-3', to: 'M1' }),
      escalation({ escalationId: 'E-4', state: 'Resolved' }),
      escalation({ escalationId: 'E-5', raisedOn: '2026-11-17' }),
    ];
    const decisions = [
      decision({ kind: 'Ratified' }),
      decision({ decisionId: 'DE-2' }),
      decision({ decisionId: 'DE-3', kind: 'Ratified', decidedOn: '2026-11-17' }),
    ];
    expect(factsFor('M5', { escalations, decisions, actions: [action()] })).toEqual([
      '1 open action, 0 past due.',
      '3 open escalations: 1 for M1, 2 for M4.',
      '1 decision ratified in the last 31 days.',
    ]);
  });

  it('Q1 gives the numbers in force and the drift modes of each monthly of the quarter', () => {
    const reviews = ['2026-09-30', '2026-11-03', '2026-10-06', '2026-11-17'].map((day) =>
      reviewRecord('monthly', day),
    );
    const reviewFindings = [
      reviewFinding({ reviewId: 'monthly 2026-10-06', rule: 'M1.drift', subject: 'B2C / b' }),
      reviewFinding({ reviewId: 'monthly 2026-10-06', rule: 'M1.drift', subject: 'B2B / a' }),
      reviewFinding({ reviewId: 'monthly 2026-11-03', rule: 'M1.drift', state: 'watch' }),
    ];
    const one = [target({ quarterlyVolumeTarget: 12000 })];
    expect(factsFor('Q1', { targets: one, reviews, reviewFindings })).toEqual([
      'B2B in force: pass rate 92 %, acceptance 60 %, dormancy 20 %, handoff SLA 24 h, volume a quarter 12,000, capacity not set.',
      'Every setting is at its default.',
      'Monthly of 2026-10-06: B2B / a, B2C / b.',
      'Monthly of 2026-11-03: no drift mode fired.',
    ]);
    const changed = { ...DEFAULT_SETTINGS, pipelineVariance: 0.2, staleActionDays: 10 };
    expect(factsFor('Q1', { targets: [] }, changed)).toEqual([
      'Settings that differ from their defaults: Stale action after 10 (default 14), Pipeline variance band 20 % (default 15 %).',
    ]);
  });

  it('Q2 gives per motion the classes, who is dark, and the definitions in force', () => {
    const part = {
      targets: [target()],
      signalClasses: [
        signalClass(),
        signalClass({ class: 'new', introducedOn: '2026-10-01' }),
        signalClass({ class: 'gone', retiredOn: '2026-11-16' }),
        signalClass({ class: 'going', retiredOn: '2026-11-17' }),
        signalClass({ class: 'later', introducedOn: '2026-11-17' }),
      ],
      dormancy: [
        dormancySubject({ lastSignalOn: '2026-10-16' }),
        dormancySubject({ subject: 'b', lastSignalOn: '2026-10-17' }),
        dormancySubject({ subject: 'c', lastSignalOn: null }),
      ],
      definitions: [
        definition(),
        definition({ term: 'SAL', version: null }),
        definition({ version: '2', state: 'Draft' }),
      ],
    };
    expect(factsFor('Q2', part)).toEqual([
      'B2B: 3 signal classes in use, 1 introduced and 1 retired this quarter.',
      'B2B: 1 of 2 accounts without a signal for more than 30 days.',
      'B2B definitions in force: MQL 1.0, SAL without version.',
    ]);
    expect(factsFor('Q2', { targets: [target({ motion: 'B2C' })] })).toEqual([
      'B2C: no ratified definition.',
    ]);
  });

  it('Q3 gives what was ratified and resolved in the quarter and what is open', () => {
    const part = {
      definitions: [
        definition({ ratifiedOn: '2026-10-01' }),
        definition({ term: 'SAL', ratifiedOn: '2026-09-30' }),
        definition({ term: 'SAL', version: '2.0', state: 'Draft', ratifiedOn: null }),
      ],
      disputes: [
        dispute({ state: 'Resolved', resolvedOn: '2026-10-01' }),
        dispute({ disputeId: 'D-2', state: 'Resolved', resolvedOn: '2026-09-30' }),
        dispute({ disputeId: 'D-3', state: 'Resolved', resolvedOn: '2026-11-17' }),
        dispute({ disputeId: 'D-4' }),
      ],
    };
    expect(factsFor('Q3', part)).toEqual([
      'Ratified this quarter: B2B / MQL 1.0.',
      'Drafts, still to be ratified: B2B / SAL 2.0.',
      '1 dispute resolved this quarter, 2 still open.',
    ]);
  });

  it('Q4 gives the risk profile before and after mitigation, and what is proposed', () => {
    const changes = [
      change({ state: 'Proposed', resources: '2 days of the Data Lead' }),
      change({ changeId: 'C-2', state: 'Proposed', oldValue: null, answers: 'E-0035' }),
      change({ changeId: 'C-3', state: 'Approved' }),
    ];
    expect(factsFor('Q4', { risks, changes })).toEqual([
      'Inherent, 4 open risks: 1 high, 1 medium, 1 low, 1 without a score.',
      'Residual, after mitigation: 0 high, 0 medium, 1 low, 3 without a score.',
      '0 past the review date, 1 escalated.',
      'Proposed C-1: B2B / Pass-rate target 0.92 → 0.93, resources 2 days of the Data Lead.',
      'Proposed C-2: B2B / Pass-rate target blank → 0.93, answers E-0035, resources not stated.',
    ]);
  });

  it('Q5 lists the changes that this review approved', () => {
    const changes = [
      change({ approvedIn: 'quarterly 2026-11-14' }),
      change({ changeId: 'C-2', approvedIn: 'quarterly 2026-08-17' }),
      change({ changeId: 'C-3', state: 'Withdrawn' }),
    ];
    expect(factsFor('Q5', { changes })).toEqual([
      'Approved C-1: B2B / Pass-rate target 0.92 → 0.93, from 2026-12-01, into W3.',
    ]);
    expect(factsFor('Q5', {})).toEqual(['No change approved in this review yet.']);
  });

  it('leaves a motion without a row in Targets out', () => {
    const part = {
      targets: [],
      handoffs: [handoff()],
      signals: [signalRow()],
      passRates: [passRateRow({ week: JUDGED })],
      sources: [source()],
    };
    expect(factsFor('M3', part)).toEqual([]);
    expect(factsFor('M2', part)).toEqual([]);
    expect(factsFor('M1', part)).toEqual(['No source went live in the last 31 days.']);
  });

  it('W3 says nothing without a live source, and counts each open alarm', () => {
    const alarms = [alarm(), alarm({ alarmId: 'AL-2' })];
    expect(factsFor('W3', { alarms, sources: [source({ state: 'Paused' })] })).toEqual([]);
    expect(factsFor('W3', { alarms, sources: [source()] })).toEqual([
      '1 of 1 live source onboarded, 2 alarms open.',
    ]);
  });

  it('W5 names rejections of equal count by code', () => {
    const rejections = ['b', 'c', 'a'].map((code) => rejection({ code, count: 2 }));
    expect(factsFor('W5', { rejections })).toEqual(['B2B: 6 rejections, a 2, b 2, c 2.']);
  });

  it('M1 names what is live now, by name, and how many variances are still open', () => {
    const live = { liveSince: '2026-11-01' };
    const sources = [
      source({ source: 'b', ...live }),
      source({ source: 'c', ...live }),
      source({ source: 'a', ...live }),
      source({ source: 'paused', ...live, state: 'Paused' }),
    ];
    const escalations = ['Open', 'Open', 'Resolved'].map((state, place) =>
      escalation({
        escalationId: `E-${place}`,
        kind: 'Log variance',
        state: state === 'Open' ? 'Open' : 'Resolved',
      }),
    );
    expect(factsFor('M1', { sources, escalations })).toEqual([
      'Went live in the last 31 days: a (B2B, 2026-11-01, onboarded), b (B2B, 2026-11-01, onboarded), c (B2B, 2026-11-01, onboarded).',
      '3 variances logged in the last 31 days, 2 of them still open.',
    ]);
  });

  it('M2 says nothing where no signal was captured, and only of motions with signals', () => {
    expect(factsFor('M2', {})).toEqual([]);
    const signals = [signalRow({ captured: 100, qualified: 50 })];
    const gaps = '–, –, –, –, –, –, –, –, –, –, –, ';
    expect(factsFor('M2', { signals })).toEqual([
      `B2B qualification, 12 weeks to the judged one: ${gaps}50 %.`,
      'Signals captured in 12 weeks: B2B 100 %, B2C 0 % of 100.',
    ]);
  });

  it('M3 tells no trend of a single week, and no step', () => {
    const handoffs = [handoff({ motion: 'B2B', offered: 1200, accepted: 600 })];
    const gaps = '–, –, –, –, –, –, –, –, –, –, –, ';
    expect(factsFor('M3', { handoffs })).toEqual([
      `B2B acceptance: 1 of at least 6 weeks have a value: ${gaps}50 %.`,
      `B2B offered: ${gaps}1,200.`,
    ]);
  });

  it('M3 counts for a step only the weeks whose counts can be', () => {
    const handoffs = weekly((week, place) => {
      const usual = { offered: 1000, accepted: place < 6 ? 150 : 100 };
      const odd = [
        { offered: 1000, accepted: null },
        { offered: null, accepted: 900 },
        { offered: 100, accepted: 900 },
      ][place - 1];
      return handoff({ week, motion: 'B2B', ...usual, ...odd });
    });
    expect(factsFor('M3', { handoffs }).at(-1)).toBe(
      'B2B acceptance stepped in the week of 2026-10-05: 10 % (n = 6,000, 95 % interval 9.3–10.8 %) from then on, 15 % (n = 3,000, 95 % interval 13.8–16.3 %) before.',
    );
  });

  it('M4 and Q4 name risks without a score only where there are some', () => {
    const scored = [risk({ residualLikelihood: 1, residualImpact: 1 })];
    expect(factsFor('M4', { risks: scored })).toEqual([
      '1 open risk by likelihood × impact: 0 high, 1 medium, 0 low.',
      '1 new in the last 31 days, 0 with a mitigation in flight, 0 escalated.',
    ]);
    expect(factsFor('Q4', { risks: scored })).toEqual([
      'Inherent, 1 open risk: 0 high, 1 medium, 0 low.',
      'Residual, after mitigation: 0 high, 0 medium, 1 low.',
      '0 past the review date, 0 escalated.',
    ]);
    expect(factsFor('Q4', {})).toEqual(['No open risk in the register.']);
  });

  it('M5 counts what is open and what was ratified, each row once', () => {
    const escalations = [
      escalation({ escalationId: 'E-1', to: 'Q1' }),
      escalation({ escalationId: 'E-2', to: 'M4', state: 'Acknowledged' }),
      escalation({ escalationId: 'E-3', to: null }),
      escalation({ escalationId: 'E-4', to: 'M1' }),
      escalation({ escalationId: 'E-5', to: 'M2', state: 'Carried' }),
      escalation({ escalationId: 'E-6', to: 'M2', state: 'Resolved' }),
    ];
    const ratified = decision({ kind: 'Ratified' });
    const decisions = [
      ratified,
      { ...ratified, row: ratified.row + 100 },
      decision({ decisionId: 'DE-2', kind: 'Ratified', decidedOn: '2026-10-16' }),
      decision({ decisionId: 'DE-3', kind: 'Ratified', decidedOn: '2026-10-15' }),
      decision({ decisionId: 'DE-4', kind: 'Ratified', decidedOn: null }),
    ];
    expect(factsFor('M5', { escalations, decisions })).toEqual([
      'No open action.',
      '4 open escalations: 1 for M1, 1 for M4, 1 for Q1, 1 for no block.',
      '2 decisions ratified in the last 31 days.',
    ]);
    expect(factsFor('M5', {})[1]).toBe('No open escalation.');
  });

  it('Q1 gives the mismatch tolerance of B2C, and drift modes alone', () => {
    const own = [target({ motion: 'B2C', mismatchTolerance: 0.35, quarterlyCapacity: 900 })];
    const reviews = ['2026-11-03', '2026-10-01', '2026-11-10'].map((day) =>
      reviewRecord('monthly', day),
    );
    const reviewFindings = [
      reviewFinding({ reviewId: 'monthly 2026-10-01', rule: 'M1.drift', subject: 'B2C / a' }),
      reviewFinding({ reviewId: 'monthly 2026-10-01', rule: 'M1.rollback', subject: 'B2C' }),
    ];
    const held = [...reviews, reviewRecord('weekly', '2026-11-02')];
    expect(factsFor('Q1', { targets: own, reviews: held, reviewFindings })).toEqual([
      'B2C in force: pass rate 92 %, acceptance 60 %, dormancy 20 %, mismatch 35 %, handoff SLA 24 h, volume a quarter not set, capacity 900.',
      'Every setting is at its default.',
      'Monthly of 2026-10-01: B2C / a.',
      'Monthly of 2026-11-03: no drift mode fired.',
      'Monthly of 2026-11-10: no drift mode fired.',
    ]);
  });

  it('Q2 keeps the motions apart', () => {
    const b2c = { motion: 'B2C' } as const;
    const part = {
      signalClasses: [signalClass(), signalClass({ ...b2c, class: 'quiz' })],
      dormancy: [
        dormancySubject({ lastSignalOn: '2026-10-01' }),
        dormancySubject({ ...b2c, subject: 'spring', lastSignalOn: '2026-11-01' }),
        dormancySubject({ ...b2c, subject: 'autumn', lastSignalOn: '2026-10-01' }),
      ],
      definitions: [definition(), definition({ ...b2c, term: 'Buying signal' })],
    };
    expect(factsFor('Q2', part)).toEqual([
      'B2B: 1 signal class in use, 0 introduced and 0 retired this quarter.',
      'B2B: 1 of 1 account without a signal for more than 30 days.',
      'B2B definitions in force: MQL 1.0.',
      'B2C: 1 signal class in use, 0 introduced and 0 retired this quarter.',
      'B2C: 1 of 2 cohorts without a signal for more than 30 days.',
      'B2C definitions in force: Buying signal 1.0.',
    ]);
  });

  it('Q3 lists drafts in the order of the sheet, and disputes that were settled', () => {
    const draft = { state: 'Draft', ratifiedOn: null } as const;
    const part = {
      definitions: [
        definition({ ...draft, term: 'SAL', row: 7, version: null }),
        definition({ ...draft, term: 'MQL', row: 9, version: '2.0' }),
        definition({ ...draft, term: 'Intent', row: 8, version: '1.0' }),
      ],
      disputes: [
        dispute({ state: 'Escalated', resolvedOn: '2026-11-02' }),
        dispute({ disputeId: 'D-2', state: 'Resolved', resolvedOn: null }),
      ],
    };
    expect(factsFor('Q3', part)).toEqual([
      'Ratified this quarter: none.',
      'Drafts, still to be ratified: B2B / SAL without version, B2B / Intent 1.0, B2B / MQL 2.0.',
      '0 disputes resolved this quarter, 0 still open.',
    ]);
  });

  it('Q1 and Q3 look at the quarter of the judged week, also when the next has begun', () => {
    const part = {
      targets,
      reviews: ['2026-12-31', '2027-01-01', '2027-01-04'].map((day) =>
        reviewRecord('monthly', day),
      ),
      definitions: [
        definition({ ratifiedOn: '2026-12-31' }),
        definition({ term: 'SAL', ratifiedOn: '2027-01-01' }),
      ],
    };
    const data = snapshot(part);
    const context = contextOf(data, asOf('2027-01-04'), DEFAULT_SETTINGS, 'quarterly');
    expect(factsOf('Q3', data, context)[0]).toBe('Ratified this quarter: B2B / MQL 1.0.');
    expect(factsOf('Q1', data, context).slice(3)).toEqual([
      'Monthly of 2026-12-31: no drift mode fired.',
    ]);
  });

  it('Q4 and Q5 list changes in the order of the sheet, and say what is blank', () => {
    const blank = { oldValue: null, newValue: null } as const;
    const proposed = [
      change({ ...blank, changeId: 'C-9', state: 'Proposed', row: 5 }),
      change({ changeId: 'C-8', state: 'Proposed', row: 7 }),
      change({ changeId: 'C-7', state: 'Proposed', row: 6 }),
    ];
    expect(factsFor('Q4', { changes: proposed }).slice(1)).toEqual([
      'Proposed C-9: B2B / Pass-rate target blank → blank, resources not stated.',
      'Proposed C-7: B2B / Pass-rate target 0.92 → 0.93, resources not stated.',
      'Proposed C-8: B2B / Pass-rate target 0.92 → 0.93, resources not stated.',
    ]);
    const today = { approvedIn: 'quarterly 2026-11-16' };
    const approved = [
      change({ ...today, ...blank, changeId: 'C-4', row: 5, effectiveOn: null, cascadesTo: null }),
      change({ ...today, changeId: 'C-6', row: 8, state: 'In force' }),
      change({ ...today, changeId: 'C-5', row: 6 }),
      change({ ...today, changeId: 'C-3', row: 4, state: 'Proposed' }),
    ];
    expect(factsFor('Q5', { changes: approved })).toEqual([
      'Approved C-4: B2B / Pass-rate target blank → blank, from no date, into no block.',
      'Approved C-5: B2B / Pass-rate target 0.92 → 0.93, from 2026-12-01, into W3.',
      'Approved C-6: B2B / Pass-rate target 0.92 → 0.93, from 2026-12-01, into W3.',
    ]);
  });

  it('counts a row that stands there twice once, the first in the sheet', () => {
    const logged = escalation({ kind: 'Log variance', row: 4 });
    const twice = { escalations: [{ ...logged, row: 9, state: 'Resolved' as const }, logged] };
    expect(factsFor('M1', twice)[1]).toBe(
      '1 variance logged in the last 31 days, 1 of them still open.',
    );
    const approved = change({ approvedIn: 'quarterly 2026-11-16', row: 4 });
    const again = { ...approved, row: 9, newValue: '0.94' };
    expect(factsFor('Q5', { changes: [again, approved] })).toEqual([
      'Approved C-1: B2B / Pass-rate target 0.92 → 0.93, from 2026-12-01, into W3.',
    ]);
    const proposed = [again, approved].map((one) => ({ ...one, state: 'Proposed' as const }));
    expect(factsFor('Q4', { changes: proposed }).slice(1)).toEqual([
      'Proposed C-1: B2B / Pass-rate target 0.92 → 0.93, resources not stated.',
    ]);
  });
});
