/** The rules as data: what each one asks, why, where that is written and where it leads. */
import type { BlockId } from '../agenda.js';
import type { EscalationKind } from '../vocabulary.js';

/** Which side of its threshold is the bad one; `away` measures the distance from zero. */
export type WorseSide = 'above' | 'below' | 'away';

/**
 * Which escalations of lower reviews one of this rule continues: those of the named rules for the same
 * subject, or for its motion (a drift mode may name its own); or the one that opened the risk.
 */
export type Rise =
  | { readonly by: 'subject'; readonly rules: readonly string[] }
  | { readonly by: 'motion'; readonly rules: readonly string[]; readonly mode?: string }
  | { readonly by: 'risk' };

export interface RuleDeclaration {
  readonly id: string;
  readonly block: BlockId;
  readonly title: string;
  /** What gets a finding. */
  readonly subject: string;
  /** Why it matters, for people. */
  readonly because: string;
  readonly source: string;
  /** Where a fired finding goes, unless the rule says otherwise; null where it stays in its block. */
  readonly goesTo: BlockId | 'CARE-Request' | null;
  /** What a fired finding opens in the ledger; null where it opens nothing. */
  readonly escalationKind: EscalationKind | null;
  /** What an escalation of it continues; absent where it begins a chain. */
  readonly risesFrom?: readonly Rise[];
  readonly worse: WorseSide;
  /** Goes there only when it fired in the previous review of its kind too. */
  readonly sustained?: true;
  /** Ours beside the criterion: shown in its block, without a say in the block's verdict. */
  readonly advisory?: true;
  /** Set where the rule goes through a long list: a review's record only counts its clear subjects. */
  readonly countsClear?: true;
}

const WEEKLY = 'Leadscale, Governance and Operating Cadence, 20 May 2026, The weekly cadence';
const MONTHLY = 'Leadscale, Governance and Operating Cadence, 20 May 2026, The monthly cadence';
const QUARTERLY = 'Leadscale, Governance and Operating Cadence, 20 May 2026, The quarterly cadence';
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
    countsClear: true,
  },
  {
    id: 'W1.missed-review',
    block: 'W1',
    title: 'Missed review',
    subject: 'the due dates of weeklies since the last one held',
    because: 'What is not held catches nothing.',
    source: OURS,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
    advisory: true,
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
    countsClear: true,
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
    countsClear: true,
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
    countsClear: true,
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
  {
    id: 'M1.trend',
    block: 'M1',
    title: 'Pass-rate trend',
    subject: 'motion',
    because: 'A pass rate that declines over twelve weeks is slippage that no single week shows.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'below',
  },
  {
    id: 'M1.drift',
    block: 'M1',
    title: 'Drift mode',
    subject: 'motion / drift mode',
    because: 'A drift mode caught at the monthly is corrected before it is structural.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'M1.drift-persistent',
    block: 'M1',
    title: 'Drift mode persists',
    subject: 'motion / drift mode',
    because: 'A mode that two monthlies running find is a fault of the operating model.',
    source: MONTHLY,
    goesTo: 'Q1',
    escalationKind: 'Recalibration',
    risesFrom: [
      { by: 'motion', mode: 'validation-rollback', rules: ['W3.pass-rate', 'W3.new-source'] },
      { by: 'motion', mode: 'signal-noise-creep', rules: ['W4.signal-fall'] },
      {
        by: 'motion',
        mode: 'definition-fragmentation',
        rules: ['W5.novel-code', 'W5.open-dispute', 'W5.mismatch'],
      },
    ],
    worse: 'above',
  },
  {
    id: 'M1.rollback',
    block: 'M1',
    title: 'Validation rollback share',
    subject: 'motion',
    because: 'Submissions from sources without onboarding are the gate being walked around.',
    source: MONTHLY,
    goesTo: 'Q1',
    sustained: true,
    escalationKind: 'Recalibration',
    risesFrom: [{ by: 'motion', rules: ['W3.pass-rate', 'W3.new-source'] }],
    worse: 'above',
  },
  {
    id: 'M1.source-audit',
    block: 'M1',
    title: 'New source without onboarding',
    subject: 'each source that went live within the last 31 days',
    because: 'A source is audited for Q=CTV in the month in which it goes live.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'M1.missed-review',
    block: 'M1',
    title: 'Missed review',
    subject: 'the due dates of monthlies since the last one held',
    because: 'What is not held catches nothing.',
    source: OURS,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
    advisory: true,
  },
  {
    id: 'M2.class',
    block: 'M2',
    title: 'Class against model',
    subject: 'motion / class',
    because: 'Twelve weeks far under the model mean that the model is wrong.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'M2.decay',
    block: 'M2',
    title: 'Model decay',
    subject: 'motion / class',
    because: 'A class whose rate declines over twelve weeks loses what it was weighted for.',
    source: MONTHLY,
    goesTo: 'Q2',
    escalationKind: 'Signal-architecture review',
    risesFrom: [{ by: 'subject', rules: ['W4.signal-fall'] }],
    worse: 'below',
  },
  {
    id: 'M2.dormancy-rate',
    block: 'M2',
    title: 'Dormancy rate',
    subject: 'motion',
    because: 'When many are dark, it is the motion that is not heard.',
    source: MONTHLY,
    goesTo: 'Q2',
    sustained: true,
    escalationKind: 'Signal-architecture review',
    worse: 'above',
  },
  {
    id: 'M3.dispute',
    block: 'M3',
    title: 'Dispute open too long',
    subject: 'each dispute that is open at the as-of date',
    because:
      'A dispute that a month did not settle needs the definition governance of the quarterly.',
    source: MONTHLY,
    goesTo: 'Q3',
    escalationKind: 'CARE-Escalate',
    risesFrom: [{ by: 'subject', rules: ['W5.open-dispute'] }],
    worse: 'above',
  },
  {
    id: 'M3.acceptance',
    block: 'M3',
    title: 'Acceptance below baseline',
    subject: 'motion',
    because: 'What is handed over and not accepted was not qualified.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'below',
  },
  {
    id: 'M3.sla',
    block: 'M3',
    title: 'Handoff SLA',
    subject: 'motion',
    because: 'An accepted handoff that nobody follows up is lost twice.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'below',
  },
  {
    id: 'M4.incomplete',
    block: 'M4',
    title: 'Incomplete risk',
    subject: 'each risk that is not closed',
    because: 'Every risk has an owner, a mitigation and a review date.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'M4.overdue',
    block: 'M4',
    title: 'Risk review overdue',
    subject: 'each risk that is not closed',
    because: 'A risk that nobody looks at again stays unresolved.',
    source: MONTHLY,
    goesTo: 'Q4',
    escalationKind: 'Risk profile',
    risesFrom: [{ by: 'risk' }],
    worse: 'above',
  },
  {
    id: 'M4.raci',
    block: 'M4',
    title: 'RACI lint',
    subject: 'activity, role or block of the agenda',
    because: "Without one who answers for it, a decision right is nobody's.",
    source: OURS,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
    advisory: true,
    countsClear: true,
  },
  {
    id: 'M5.accountability',
    block: 'M5',
    title: 'Unanswered action',
    subject: 'each action that is open at the as-of date',
    because: 'Every open action has a named owner who answers for it.',
    source: MONTHLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'Q1.drift-frequency',
    block: 'Q1',
    title: 'Drift mode too frequent',
    subject: 'motion / drift mode',
    because: 'A mode that keeps firing asks for another threshold or another model.',
    source: QUARTERLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'Q1.capacity',
    block: 'Q1',
    title: 'Volume against target and capacity',
    subject: 'motion',
    because: 'Targets that reality does not meet, or exceeds, no longer fit.',
    source: QUARTERLY,
    goesTo: null,
    escalationKind: null,
    worse: 'away',
  },
  {
    id: 'Q1.missed-review',
    block: 'Q1',
    title: 'Missed review',
    subject: 'the due dates of quarterlies since the last one held',
    because: 'What is not held recalibrates nothing.',
    source: OURS,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
    advisory: true,
  },
  {
    id: 'Q3.definition',
    block: 'Q3',
    title: 'Unfit definition',
    subject: 'term / motion',
    because: 'Every ratified definition has a version, an owner and a scope, and one is live.',
    source: QUARTERLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'Q4.change',
    block: 'Q4',
    title: 'Change without communication',
    subject: 'each approved change',
    because: 'An approved change has a communications owner and a date.',
    source: QUARTERLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
  {
    id: 'Q5.cascade',
    block: 'Q5',
    title: 'Change without cascade',
    subject: 'each approved change',
    because: 'The quarterly ends with a cascade plan, not with intentions.',
    source: QUARTERLY,
    goesTo: null,
    escalationKind: null,
    worse: 'above',
  },
] as const satisfies readonly RuleDeclaration[];

export type RuleId = (typeof RULES)[number]['id'];

const BY_ID: ReadonlyMap<string, RuleDeclaration> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The declaration of a rule; undefined where no rule has this id. */
export function findRule(id: string): RuleDeclaration | undefined {
  return BY_ID.get(id);
}

/**
 * The declaration of a rule.
 * @throws {RangeError} when no rule has this id.
 */
export function ruleOf(id: string): RuleDeclaration {
  const rule = findRule(id);
  if (rule === undefined) throw new RangeError(`No rule is named ${id}.`);
  return rule;
}
