/** The rules as data: what each one asks, why, where that is written and where it leads. */
import type { BlockId } from '../agenda.js';
import type { EscalationKind } from '../vocabulary.js';

/** Which side of its threshold is the bad one; `away` measures the distance from zero. */
export type WorseSide = 'above' | 'below' | 'away';

export interface RuleDeclaration {
  readonly id: string;
  readonly block: BlockId;
  readonly title: string;
  /** What gets a finding. */
  readonly subject: string;
  /** Why it matters, for people. */
  readonly because: string;
  readonly source: string;
  /** Where a fired finding goes; null where it stays in its block. */
  readonly goesTo: BlockId | 'CARE-Request' | null;
  /** What a fired finding opens in the ledger; null where it opens nothing. */
  readonly escalationKind: EscalationKind | null;
  readonly worse: WorseSide;
}

const WEEKLY = 'Leadscale, Governance and Operating Cadence, 20 May 2026, The weekly cadence';
const OURS = 'Ours, after Leadscale, Governance and Operating Cadence, 20 May 2026';

export const RULES = [
  {
    id: 'W1.stale-action',
    block: 'W1',
    title: 'Stale action',
    subject: 'each action that is open at the as-of date',
    because: 'An action that nobody closes in two weeks is a risk, not a task.',
    source: WEEKLY,
    goesTo: 'M4',
    escalationKind: 'Risk',
    worse: 'above',
  },
  {
    id: 'W2.pipeline-variance',
    block: 'W2',
    title: 'Pipeline variance',
    subject: 'motion / stage / metric, and motion / share',
    because: 'A figure far from its four-week average is logged before it compounds.',
    source: WEEKLY,
    goesTo: 'M1',
    escalationKind: 'Log variance',
    worse: 'away',
  },
  {
    id: 'W3.alarm-overdue',
    block: 'W3',
    title: 'Alarm overdue',
    subject: 'each alarm that is unresolved at the as-of date',
    because: 'An alarm that nobody answers in two days needs its source owner.',
    source: WEEKLY,
    goesTo: 'CARE-Request',
    escalationKind: 'CARE-Request',
    worse: 'above',
  },
  {
    id: 'W3.pass-rate',
    block: 'W3',
    title: 'Pass rate below target',
    subject: 'each live and onboarded source',
    because: 'Two weeks below target mean that the validation gate is slipping.',
    source: WEEKLY,
    goesTo: 'M1',
    escalationKind: 'Root-cause review',
    worse: 'below',
  },
  {
    id: 'W3.new-source',
    block: 'W3',
    title: 'New source out of tolerance',
    subject: 'each live source that is not onboarded',
    because: 'A source that goes live without onboarding is how validation rolls back.',
    source: WEEKLY,
    goesTo: 'M1',
    escalationKind: 'Root-cause review',
    worse: 'below',
  },
  {
    id: 'W4.signal-fall',
    block: 'W4',
    title: 'Signal class falls',
    subject: 'motion / class',
    because: 'A class that qualifies far less than the model expects misleads the motion.',
    source: WEEKLY,
    goesTo: 'M2',
    escalationKind: 'Signal-architecture review',
    worse: 'above',
  },
  {
    id: 'W4.dormancy',
    block: 'W4',
    title: 'Dormant account or cohort',
    subject: 'each account or cohort',
    because: 'No signal for a month means that nobody listens or nobody speaks.',
    source: WEEKLY,
    goesTo: 'M2',
    // An alert: the monthly counts all dormant subjects in one rate, so none needs a row of its own.
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'W5.novel-code',
    block: 'W5',
    title: 'Novel rejection code',
    subject: 'motion / code that rejected something in the judged week',
    because: 'A rejection that nobody can explain is a definition coming apart.',
    source: WEEKLY,
    goesTo: 'M3',
    escalationKind: 'CARE-Escalate',
    worse: 'above',
  },
  {
    id: 'W5.open-dispute',
    block: 'W5',
    title: 'Open dispute',
    subject: 'each dispute that is unresolved at the as-of date',
    because: 'Two functions that read one term differently break the handoff.',
    source: WEEKLY,
    goesTo: 'M3',
    escalationKind: 'CARE-Escalate',
    worse: 'above',
  },
  {
    id: 'W5.mismatch',
    block: 'W5',
    title: 'Engagement does not match buying',
    subject: 'B2C',
    because: 'What marketing reads as intent is not what the cycle rewards.',
    source: OURS,
    goesTo: 'M3',
    escalationKind: 'CARE-Escalate',
    worse: 'above',
  },
  {
    id: 'W6.unassigned',
    block: 'W6',
    title: 'Unassigned decision or action',
    subject: 'each decision and action of this review',
    because: 'Without an owner, a date and a measure it is an intention.',
    source: WEEKLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
] as const satisfies readonly RuleDeclaration[];

export type RuleId = (typeof RULES)[number]['id'];

const BY_ID: ReadonlyMap<string, RuleDeclaration> = new Map(RULES.map((rule) => [rule.id, rule]));

/**
 * The declaration of a rule.
 * @throws {RangeError} when no rule has this id.
 */
export function ruleOf(id: string): RuleDeclaration {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new RangeError(`No rule is named ${id}.`);
  return rule;
}
