/**
 * The agreed responses to begin with: one for each drift mode and for each rule that can fire.
 *
 * Source: Leadscale, Marketing Operations: Governance and Operating Cadence, 20 May 2026, wherever it
 * gives a response; where it only says that a thing is a fault, what follows from its criterion. The
 * hours are ours but for the 48 of an alarm: a week, or the time until the next monthly or quarterly.
 */
import type { BlockId } from '../../domain/agenda.js';
import { DRIFT_MODES, type DriftModeId } from '../../domain/drift/drift-modes.js';
import type { RuleId } from '../../domain/rules/rule-table.js';
import { isServed } from '../../domain/served-role.js';
import type { Motion, Role } from '../../domain/vocabulary.js';

/** One play. */
interface PlaybookRow {
  readonly play: string;
  /** What calls for it, with the rule that says so. */
  readonly trigger: string;
  readonly response: string;
  readonly owner: Role;
  /** Hours within which it is to have started; 0: before the review is closed. */
  readonly withinHours: number;
  /** The block that takes it when the response does not hold. */
  readonly escalatesTo: BlockId;
}

interface DeclaredPlay extends PlaybookRow {
  /** The rules that it answers. */
  readonly rules: readonly RuleId[];
  /** Who starts it in the consideration cycle, where that is somebody else. */
  readonly ownerB2C?: Role;
  /** The one motion that has it; absent: both. */
  readonly motion?: Motion;
}

const DAY = 24;
const WEEK = 7 * DAY;
const MONTH = 4 * WEEK;
const QUARTER = 13 * WEEK;

/** Who starts the response to a drift mode, within how many hours, and where it goes if that fails. */
const MODE_DUTIES: Readonly<
  Record<
    DriftModeId,
    Pick<DeclaredPlay, 'owner' | 'ownerB2C' | 'withinHours' | 'escalatesTo' | 'rules'>
  >
> = {
  'validation-rollback': {
    owner: 'Data Lead',
    withinHours: 48,
    escalatesTo: 'Q1',
    rules: ['M1.rollback'],
  },
  'mql-threshold-inflation': {
    owner: 'Sales liaison',
    ownerB2C: 'B2C lead',
    withinHours: WEEK,
    escalatesTo: 'Q1',
    rules: [],
  },
  'signal-noise-creep': {
    owner: 'Signal Architecture owner',
    withinHours: WEEK,
    escalatesTo: 'Q1',
    rules: [],
  },
  'definition-fragmentation': {
    owner: 'RevOps lead',
    withinHours: WEEK,
    escalatesTo: 'Q3',
    rules: [],
  },
};

const RULE_PLAYS: readonly DeclaredPlay[] = [
  {
    play: 'Stale action',
    trigger: 'An action is open for more than two weeks.',
    response:
      'Do not discuss it again at the weekly: enter it as a risk under its owner and look at it at the monthly.',
    owner: 'Chair',
    withinHours: 0,
    escalatesTo: 'M4',
    rules: ['W1.stale-action'],
  },
  {
    play: 'Pipeline variance',
    trigger: 'A figure is further than its band from its trailing four-week average.',
    response:
      'Log it with its owner and do not solve it at the weekly; find the root cause by the next monthly.',
    owner: 'RevOps lead',
    withinHours: MONTH,
    escalatesTo: 'M1',
    rules: ['W2.pipeline-variance'],
  },
  {
    play: 'Overdue alarm',
    trigger: 'A Q=CTV alarm is unresolved after 48 hours.',
    response: 'Send a CARE-Request to the source owner and ask for an answer within 48 hours.',
    owner: 'Data Lead',
    withinHours: 48,
    escalatesTo: 'M1',
    rules: ['W3.alarm-overdue'],
  },
  {
    play: 'Pass rate below target',
    trigger: 'A source is below the target of its motion for two weeks running.',
    response:
      'Find which of compliance, truth and value fails; ask the source owner what changed; bring both to the monthly.',
    owner: 'Data Lead',
    withinHours: WEEK,
    escalatesTo: 'M1',
    rules: ['W3.pass-rate'],
  },
  {
    play: 'New source out of tolerance',
    trigger: 'A source in onboarding is further below target than it may be.',
    response:
      'Pause the source, send its owner a CARE-Request, finish Q=CTV onboarding before it is enabled again.',
    owner: 'Data Lead',
    withinHours: 48,
    escalatesTo: 'M1',
    rules: ['W3.new-source', 'M1.source-audit'],
  },
  {
    play: 'Signal class falls',
    trigger: 'A class qualifies far less than its model or its last weeks let expect.',
    response:
      'Compare what was captured and qualified with the model; bring the class to the monthly signal architecture review.',
    owner: 'Signal Architecture owner',
    withinHours: MONTH,
    escalatesTo: 'M2',
    rules: ['W4.signal-fall'],
  },
  {
    play: 'Dormant account or cohort',
    trigger: 'No signal has come for more than thirty days.',
    response:
      'Check that its signals still arrive; say who tries to wake it and how, or let it go.',
    owner: 'Signal Architecture owner',
    withinHours: WEEK,
    escalatesTo: 'M2',
    rules: ['W4.dormancy'],
  },
  {
    play: 'Novel rejection code',
    trigger: 'A code rejects that nobody listed, or whose cause nobody knows.',
    response:
      'Ask who gave it what it means; list it with its cause, or CARE-Escalate it to the monthly definition governance.',
    owner: 'RevOps lead',
    withinHours: WEEK,
    escalatesTo: 'M3',
    rules: ['W5.novel-code'],
  },
  {
    play: 'Open dispute',
    trigger: 'Two functions read one term differently.',
    response:
      'CARE-Escalate it to the monthly definition governance with both readings and the records that show them.',
    owner: 'RevOps lead',
    withinHours: WEEK,
    escalatesTo: 'M3',
    rules: ['W5.open-dispute'],
  },
  {
    play: 'Engagement mismatch',
    trigger: 'More engagement signals than tolerated have no matching buying signal.',
    response:
      'Compare the engagement classes with what the cycle rewarded; CARE-Escalate the definition that misleads.',
    owner: 'B2C lead',
    withinHours: WEEK,
    escalatesTo: 'M3',
    rules: ['W5.mismatch'],
    motion: 'B2C',
  },
  {
    play: 'Unassigned decision or action',
    trigger: 'A decision or an action lacks an owner, a date or a measure.',
    response: 'Assign what is missing in the room, or drop it: it blocks the close.',
    owner: 'Chair',
    withinHours: 0,
    escalatesTo: 'W6',
    rules: ['W6.unassigned'],
  },
  {
    play: 'Pass rate declines',
    trigger: 'The pass rate of a motion declines over twelve weeks.',
    response:
      'Name the sources that pull it down and since when; pause or onboard them again before the next monthly.',
    owner: 'Data Lead',
    withinHours: MONTH,
    escalatesTo: 'Q1',
    rules: ['M1.trend'],
  },
  {
    play: 'Drift mode fires',
    trigger: 'One of the four drift modes fires at the monthly.',
    response: 'Start the response of that mode with an owner, a date and a measure.',
    owner: 'Chair',
    withinHours: 0,
    escalatesTo: 'Q1',
    rules: ['M1.drift'],
  },
  {
    play: 'Drift mode persists',
    trigger:
      'A drift mode fires in two monthlies running, or more often in a quarter than expected.',
    response:
      'Bring to the quarterly which threshold, definition or model no longer fits, and propose the change.',
    owner: 'Chair',
    withinHours: QUARTER,
    escalatesTo: 'Q1',
    rules: ['M1.drift-persistent', 'Q1.drift-frequency'],
  },
  {
    play: 'Class under its model',
    trigger: 'A class stays far under its model, or its rate declines, over twelve weeks.',
    response: 'Retire the class or propose a new model rate and weight for the quarterly.',
    owner: 'Signal Architecture owner',
    withinHours: MONTH,
    escalatesTo: 'Q2',
    rules: ['M2.class', 'M2.decay'],
  },
  {
    play: 'Too many dormant',
    trigger: 'The share of dormant accounts or cohorts is above its threshold.',
    response:
      'Tell lost signals from lost interest; propose what the motion does differently to be heard.',
    owner: 'Sales liaison',
    ownerB2C: 'B2C lead',
    withinHours: MONTH,
    escalatesTo: 'Q2',
    rules: ['M2.dormancy-rate'],
  },
  {
    play: 'Dispute unresolved',
    trigger: 'A dispute is still open after a month.',
    response: 'Escalate it to the quarterly definition governance with one wording to decide on.',
    owner: 'RevOps lead',
    withinHours: QUARTER,
    escalatesTo: 'Q3',
    rules: ['M3.dispute'],
  },
  {
    play: 'Acceptance below baseline',
    trigger: 'Less of what is offered is accepted than agreed.',
    response:
      'Go through the rejections of four weeks by code; agree what is no longer offered, or which code is wrong.',
    owner: 'Sales liaison',
    ownerB2C: 'B2C lead',
    withinHours: WEEK,
    escalatesTo: 'Q2',
    rules: ['M3.acceptance'],
  },
  {
    play: 'Handoff SLA breach',
    trigger: 'Accepted handoffs are not followed up within the SLA hours of Targets.',
    response: 'Name the breached handoffs to sales; agree who follows up and by when.',
    owner: 'Sales liaison',
    ownerB2C: 'B2C lead',
    withinHours: DAY,
    escalatesTo: 'M3',
    rules: ['M3.sla'],
  },
  {
    play: 'Incomplete risk',
    trigger: 'A risk has no owner, no mitigation or no review date.',
    response: 'Complete it in the room: a risk without them is a wish.',
    owner: 'RevOps lead',
    withinHours: 0,
    escalatesTo: 'Q4',
    rules: ['M4.incomplete'],
  },
  {
    play: 'Risk review overdue',
    trigger: 'The review date of an open risk has passed.',
    response: 'Review it now: close it, mitigate it, or carry it into the quarterly risk profile.',
    owner: 'RevOps lead',
    withinHours: QUARTER,
    escalatesTo: 'Q4',
    rules: ['M4.overdue'],
  },
  {
    play: 'Unanswered action',
    trigger: 'An open action has no owner, or is past its date without an update.',
    response: 'Hear the owner; give it a new date, another owner, or drop it.',
    owner: 'Chair',
    withinHours: 0,
    escalatesTo: 'M5',
    rules: ['M5.accountability'],
  },
  {
    play: 'Volume off target or over capacity',
    trigger: 'The volume of a quarter is outside its band, or above capacity.',
    response: 'Set targets and capacity that reality can meet, or the resources that they need.',
    owner: 'Senior leadership',
    withinHours: 0,
    escalatesTo: 'Q4',
    rules: ['Q1.capacity'],
  },
  {
    play: 'Unfit definition',
    trigger: 'A ratified definition lacks version, owner or scope, or two are live.',
    response: 'Complete it, or supersede all but one: one live version per term and motion.',
    owner: 'RevOps lead',
    withinHours: 0,
    escalatesTo: 'Q5',
    rules: ['Q3.definition'],
  },
  {
    play: 'Change without communication or cascade',
    trigger:
      'An approved change lacks a communications owner, a date, or the block that it alters.',
    response: 'Say who tells whom, by when and into which block: it blocks the close.',
    owner: 'Chair',
    withinHours: 0,
    escalatesTo: 'Q5',
    rules: ['Q4.change', 'Q5.cascade'],
  },
];

const MODE_PLAYS: readonly DeclaredPlay[] = DRIFT_MODES.map(({ id, name, symptom, response }) => ({
  play: name,
  trigger: symptom,
  response,
  ...MODE_DUTIES[id],
}));

/** The plays of the motions in use: the four drift modes first, then the rules in their order. */
export function playbookRows(motions: readonly Motion[]): readonly PlaybookRow[] {
  return [...MODE_PLAYS, ...RULE_PLAYS]
    .filter(({ motion }) => motion === undefined || motions.includes(motion))
    .map(({ rules, ownerB2C, motion: _only, ...row }) => ({
      ...row,
      trigger: rules.length === 0 ? row.trigger : `${row.trigger} (${rules.join(', ')})`,
      owner: ownerB2C !== undefined && isOnlyB2C(motions) ? ownerB2C : row.owner,
    }));
}

/** The consideration cycle leads where the sales motion is not served. */
function isOnlyB2C(motions: readonly Motion[]): boolean {
  return !motions.includes('B2B') && isServed('B2C lead', motions);
}
