/** Records for tests: a blank of each kind, of which a test names only what it is about. */
import type { AsOf, IsoDate } from '../../src/domain/calendar.js';
import { judgedWeekOf } from '../../src/domain/calendar.js';
import { judgeModesOf } from '../../src/domain/drift/from-snapshot/judge-snapshot.js';
import type { Finding } from '../../src/domain/finding.js';
import { previousReview } from '../../src/domain/previous-review.js';
import type {
  Action,
  Alarm,
  CalendarEntry,
  Change,
  Decision,
  Definition,
  Dispute,
  DormancySubject,
  Escalation,
  Handoff,
  Holiday,
  PassRate,
  Person,
  PipelineRow,
  RaciActivity,
  Rejection,
  RejectionCode,
  ReviewFinding,
  ReviewRecord,
  Risk,
  SignalClass,
  SignalRow,
  Snapshot,
  Source,
  Target,
} from '../../src/domain/records.js';
import { reviewName } from '../../src/domain/review-name.js';
import type { Rule, RuleContext } from '../../src/domain/rules/rule.js';
import type { Settings } from '../../src/domain/settings.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import { targetsInForce } from '../../src/domain/targets.js';
import type { ReviewKind } from '../../src/domain/vocabulary.js';

/** Monday 16 November 2026, 00:00 UTC; the judged week is that of 9 November. */
export const AS_OF: AsOf = { date: '2026-11-16', at: '2026-11-16T00:00:00.000Z' };
export const JUDGED: IsoDate = '2026-11-09';
/** The four weeks before the judged week, oldest first. */
export const BEFORE = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'] as const;
/** The week before the judged week. */
export const LAST: IsoDate = '2026-11-02';

export const EMPTY: Snapshot = {
  sources: [],
  passRates: [],
  alarms: [],
  pipeline: [],
  signalClasses: [],
  signals: [],
  dormancy: [],
  handoffs: [],
  rejectionCodes: [],
  rejections: [],
  disputes: [],
  definitions: [],
  actions: [],
  decisions: [],
  risks: [],
  escalations: [],
  people: [],
  targets: [],
  changes: [],
  reviews: [],
  reviewFindings: [],
  calendar: [],
  holidays: [],
  raci: [],
  playbook: [],
  onboardingSteps: [],
};

let nextRow = 2;
/** Completes records of one kind; rows count on, so that no two share one. */
function blank<Row extends { row: number }>(
  defaults: Omit<Row, 'row'>,
): (part?: Partial<Row>) => Row {
  return (part = {}) => {
    const row = nextRow;
    nextRow += 1;
    return { ...defaults, row, ...part } as Row;
  };
}

export const source = blank<Source>({
  source: 'webinar-eu',
  motion: 'B2B',
  owner: 'Lena',
  ownerEmail: null,
  liveSince: null,
  onboarding: 'Complete',
  onboardedOn: null,
  state: 'Live',
  tolerance: null,
});

export const passRateRow = blank<PassRate>({
  week: JUDGED,
  source: 'webinar-eu',
  submitted: 1000,
  passed: 950,
  complianceFailed: null,
  truthFailed: null,
  valueFailed: null,
});

export const alarm = blank<Alarm>({
  alarmId: 'AL-1',
  source: 'webinar-eu',
  raisedAt: '2026-11-15T00:00:00.000Z',
  kind: 'Truth',
  detail: null,
  resolvedAt: null,
});

export const pipelineRow = blank<PipelineRow>({
  week: JUDGED,
  motion: 'B2B',
  stage: 'MQL',
  volumeIn: 100,
  volumeOut: 50,
  velocityDays: 10,
});

export const signalClass = blank<SignalClass>({
  class: 'pricing-page',
  motion: 'B2B',
  modelRate: 0.5,
  weight: null,
  introducedOn: null,
  retiredOn: null,
});

export const signalRow = blank<SignalRow>({
  week: JUDGED,
  motion: 'B2B',
  class: 'pricing-page',
  captured: 1000,
  qualified: 500,
});

export const dormancySubject = blank<DormancySubject>({
  subject: 'Acme',
  motion: 'B2B',
  kind: 'Account',
  lastSignalOn: '2026-11-10',
});

export const handoff = blank<Handoff>({
  week: JUDGED,
  motion: 'B2C',
  offered: 1000,
  accepted: 700,
  followedUpInSla: null,
});

export const rejectionCode = blank<RejectionCode>({
  code: 'NO-BUDGET',
  motion: 'B2B',
  meaning: null,
  knownCause: 'Form asks too late',
});

export const rejection = blank<Rejection>({
  week: JUDGED,
  motion: 'B2B',
  code: 'NO-BUDGET',
  count: 3,
});

export const dispute = blank<Dispute>({
  disputeId: 'D-1',
  term: 'MQL',
  motion: 'B2B',
  raisedBy: 'Sales',
  raisedOn: '2026-11-01',
  state: 'Open',
  resolvedOn: null,
  resolution: null,
});

export const action = blank<Action>({
  actionId: 'A-1',
  action: 'Pause paid-social-x',
  owner: 'Ana',
  dueOn: '2026-11-20',
  measure: 'pass rate ≥ 92 %',
  state: 'Open',
  raisedOn: '2026-11-10',
  raisedIn: null,
  doneOn: null,
  update: null,
});

export const decision = blank<Decision>({
  decisionId: 'DE-1',
  decision: 'Re-run onboarding of quiz-app',
  owner: 'Ana',
  dueOn: '2026-11-20',
  measure: 'pass rate ≥ 92 %',
  decidedIn: 'weekly 2026-11-16',
  decidedOn: '2026-11-16',
  kind: 'Operational',
});

export const escalation = blank<Escalation>({
  escalationId: 'E-1',
  rule: 'W1.stale-action',
  subject: 'A-1',
  motion: null,
  evidence: null,
  kind: 'Risk',
  from: 'W1',
  to: 'M4',
  owner: null,
  raisedOn: '2026-11-09',
  dueOn: null,
  state: 'Open',
  outcome: null,
  parent: null,
  clearedOn: null,
});

export const person = blank<Person>({ role: 'Chair', name: 'Ana', email: null });

export const target = blank<Target>({
  motion: 'B2B',
  passRateTarget: 0.92,
  acceptanceBaseline: null,
  dormancyRateThreshold: null,
  mismatchTolerance: 0.4,
  handoffSlaHours: null,
  quarterlyVolumeTarget: null,
  quarterlyCapacity: null,
});

export const definition = blank<Definition>({
  term: 'MQL',
  motion: 'B2B',
  version: '1.0',
  owner: 'Ana',
  scope: 'inbound',
  text: 'Two signals within a week',
  ratifiedOn: '2026-01-05',
  state: 'Ratified',
});

export const risk = blank<Risk>({
  riskId: 'R-1',
  risk: 'quiz-app sends doubled records',
  source: null,
  motion: 'B2B',
  owner: 'Ana',
  mitigation: 'Check for doubles at the form',
  reviewOn: '2026-12-01',
  likelihood: 3,
  impact: 4,
  residualLikelihood: null,
  residualImpact: null,
  state: 'Open',
  escalatedTo: null,
  raisedOn: '2026-11-02',
  raisedIn: null,
});

export const change = blank<Change>({
  changeId: 'C-1',
  what: 'target',
  subject: 'B2B / Pass-rate target',
  oldValue: '0.92',
  newValue: '0.93',
  effectiveOn: '2026-12-01',
  approvedIn: 'quarterly 2026-11-16',
  resources: null,
  communicationsOwner: 'Ana',
  communicateBy: '2026-11-20',
  cascadesTo: 'W3',
  answers: null,
  state: 'Approved',
});

/** The record of a review held on a day, named as its close names it. */
export function reviewRecord(
  review: ReviewKind,
  heldOn: IsoDate,
  part: Partial<ReviewRecord> = {},
): ReviewRecord {
  const empty = blank<ReviewRecord>({
    reviewId: reviewName(review, heldOn),
    review,
    heldOn,
    judgedWeek: null,
    dueOn: null,
    closedAt: null,
    chair: null,
    attended: null,
    attendance: null,
    plannedMinutes: null,
    actualMinutes: null,
    verdicts: null,
    fired: null,
    escalated: null,
    carriedOver: null,
    record: null,
  });
  return empty(part);
}

export const reviewFinding = blank<ReviewFinding>({
  reviewId: 'monthly 2026-10-19',
  block: 'M1',
  rule: 'M1.rollback',
  subject: 'B2B',
  motion: 'B2B',
  state: 'fired',
  measured: null,
  threshold: null,
  evidence: null,
  escalation: null,
});

export const calendarEntry = blank<CalendarEntry>({
  review: 'weekly',
  dueOn: '2026-11-09',
  startsAt: null,
  minutes: null,
  chair: null,
});

export const holiday = blank<Holiday>({ date: '2026-12-25', name: null, effect: 'Skip' });

export const raciActivity = blank<RaciActivity>({
  activity: 'Pause a source',
  chair: 'A',
  revOpsLead: null,
  dataLead: 'R',
  signalArchitectureOwner: null,
  salesLiaison: null,
  b2cLead: null,
  seniorLeadership: null,
  notetaker: null,
});

/** A snapshot that holds only what a test names. */
export function snapshot(part: Partial<Snapshot> = {}): Snapshot {
  return { ...EMPTY, ...part };
}

export function contextOf(
  data: Snapshot = EMPTY,
  asOf: AsOf = AS_OF,
  settings: Settings = DEFAULT_SETTINGS,
  kind: ReviewKind = 'weekly',
): RuleContext {
  const base: RuleContext = {
    kind,
    asOf,
    judgedWeek: judgedWeekOf(asOf),
    settings,
    targets: targetsInForce(data.targets),
    previous: previousReview(data, kind, asOf),
    modes: [],
  };
  return kind === 'weekly' ? base : { ...base, modes: judgeModesOf(data, base) };
}

/** Everything that one rule says about a snapshot. */
export function judge(
  rule: Rule,
  part: Partial<Snapshot>,
  asOf: AsOf = AS_OF,
  kind: ReviewKind = 'weekly',
): Finding[] {
  const data = snapshot(part);
  return rule(data, contextOf(data, asOf, DEFAULT_SETTINGS, kind));
}

/** What a rule says about one subject; an error where it says nothing or says it twice. */
export function findingFor(findings: readonly Finding[], subject: string): Finding {
  const own = findings.filter((finding) => finding.subject === subject);
  if (own.length !== 1 || own[0] === undefined) {
    throw new Error(
      `${own.length} findings for ${subject} among ${findings.map((one) => one.subject).join(', ')}`,
    );
  }
  return own[0];
}

export function asOf(date: IsoDate, time = '00:00:00.000'): AsOf {
  return { date, at: `${date}T${time}Z` };
}
