/** What Start would show at one moment, by hand: few rows, each state once or more. */
import { weeksEndingWith } from '../../../src/domain/calendar.js';
import { DRIFT_MODES } from '../../../src/domain/drift/drift-modes.js';
import type { FindingState } from '../../../src/domain/finding.js';
import type { SourceLine } from '../../../src/domain/start/source-lines.js';
import type { StartView } from '../../../src/domain/start/start-view.js';
import { targetsInForce } from '../../../src/domain/targets.js';
import { AS_OF, JUDGED, target } from '../../domain/records-for-tests.js';

const WEEKS = weeksEndingWith(JUDGED, 12);
const STRIP = weeksEndingWith('2026-11-23', 10);
const NO_MARKS = STRIP.map(() => null);

/** A source with the same rate in the last weeks; null: none. */
export function sourceLine(
  subject: string,
  state: FindingState,
  last: readonly (number | null)[],
  motion: SourceLine['motion'] = 'B2B',
): SourceLine {
  const rates = [...WEEKS.map(() => null), ...last].slice(-12);
  const rate = rates.at(-1) ?? null;
  const counts = rate === null ? null : { submitted: 1200, passed: Math.round(1200 * rate) };
  return {
    subject,
    motion,
    state,
    rates,
    submitted: counts?.submitted ?? null,
    passed: counts?.passed ?? null,
  };
}

const drift = (motion: 'B2B' | 'B2C', mode: number, state: FindingState, evidence: string) => ({
  motion,
  mode: DRIFT_MODES[mode]?.name ?? '',
  state,
  evidence,
});

export function startViewOf(part: Partial<StartView> = {}): StartView {
  return {
    asOf: AS_OF,
    judgedWeek: JUDGED,
    weeks: WEEKS,
    motions: ['B2B', 'B2C'],
    targets: targetsInForce([target(), target({ motion: 'B2C', passRateTarget: 0.9 })]),
    reviews: [
      {
        kind: 'weekly',
        next: { dueOn: '2026-11-18', startsAt: '09:00' },
        lastHeldOn: '2026-11-02',
        missed: ['2026-11-09'],
      },
      {
        kind: 'monthly',
        next: { dueOn: '2026-12-01', startsAt: null },
        lastHeldOn: '2026-11-03',
        missed: [],
      },
      { kind: 'quarterly', next: null, lastHeldOn: null, missed: [] },
    ],
    strip: {
      weeks: STRIP,
      marks: {
        weekly: [...NO_MARKS.slice(4), 'Held', 'Missed', 'Due', 'Skipped'],
        monthly: NO_MARKS,
        quarterly: NO_MARKS,
      },
    },
    selfTest: [
      { id: 'held', title: 'Held', state: 'watch', sentence: 'Held 5 of 6 weeklies.' },
      { id: 'risks', title: 'Risks', state: 'clear', sentence: 'The register is kept.' },
    ],
    drift: [
      drift('B2B', 0, 'fired', 'pass rate falls by 1 % a week, two sources not onboarded'),
      drift('B2B', 1, 'clear', 'acceptance holds'),
      drift('B2C', 0, 'watch', 'one source not onboarded'),
      drift('B2C', 2, 'no-data', 'fewer than eight weeks of Signals'),
    ],
    sources: [
      sourceLine('intent-vendor-b', 'fired', [0.88, 0.8]),
      sourceLine('content-synd-na', 'watch', [0.91]),
      sourceLine('webinar-eu', 'clear', [0.95, 0.96]),
      sourceLine('event-emea', 'no-data', [0.94, null]),
      sourceLine('newsletter-de', 'clear', [0.97], 'B2C'),
    ],
    pipeline: {
      band: 0.15,
      deviations: [
        { subject: 'B2B / SAL / volume out', state: 'fired', deviation: -0.32 },
        { subject: 'B2B / SAL / velocity', state: 'clear', deviation: 0.1 },
      ],
      worst: {
        subject: 'B2B / SAL / volume out',
        state: 'fired',
        deviation: -0.32,
        unit: 'count',
        weeks: WEEKS.map((_, index) =>
          index < 4
            ? { value: index === 0 ? null : 200, low: null, high: null }
            : { value: index === 11 ? 136 : 200, low: 170, high: 230 },
        ),
      },
    },
    classes: [
      { class: 'ad engagement of old', motion: 'B2B', state: 'fired', rate: 0.11, model: 0.22 },
      { class: 'webinar attended', motion: 'B2B', state: 'clear', rate: 0.28, model: 0.28 },
    ],
    classFall: 0.2,
    escalations: [
      { level: 'CARE-Request', fresh: 2, month: 0, older: 0 },
      { level: 'Monthly', fresh: 3, month: 2, older: 1 },
    ],
    overdueAlarms: [
      {
        alarmId: 'A-0076',
        source: 'intent-vendor-b',
        kind: 'Truth',
        age: 61.4,
        request: { escalationId: 'E-0040', daysLate: 2 },
      },
      {
        alarmId: 'A-0075',
        source: 'webinar-eu',
        kind: null,
        age: 50,
        request: { escalationId: 'E-0039', daysLate: 0 },
      },
      { alarmId: 'A-0074', source: 'x', kind: 'Value', age: 49, request: null },
    ],
    gaps: [
      {
        rule: 'W3.pass-rate',
        subject: 'event-emea',
        evidence: 'silent: no row for the week of 2026-11-09',
      },
    ],
    dormant: [{ subject: 'Alder Logistics', measured: 38, motion: 'B2B' }],
    feeds: [{ title: 'Dormancy', state: 'fired', sentence: '1 of 12 accounts dark.' }],
    ...part,
  };
}

/** A workbook of both motions in which nothing was entered yet. */
export const NOTHING: Partial<StartView> = {
  reviews: [
    { kind: 'weekly', next: null, lastHeldOn: null, missed: [] },
    { kind: 'monthly', next: null, lastHeldOn: null, missed: [] },
    { kind: 'quarterly', next: null, lastHeldOn: null, missed: [] },
  ],
  strip: { weeks: STRIP, marks: { weekly: NO_MARKS, monthly: NO_MARKS, quarterly: NO_MARKS } },
  selfTest: [],
  drift: [],
  sources: [],
  pipeline: { band: 0.15, deviations: [], worst: null },
  classes: [],
  escalations: [],
  overdueAlarms: [],
  gaps: [],
  dormant: [],
  feeds: [],
};
