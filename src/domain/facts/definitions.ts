/** Facts of Q2 and Q3: what each motion works with, and which definitions were settled in the quarter. */
import { isDisputeOpen, isLater } from '../as-of-state.js';
import type { IsoDate } from '../calendar.js';
import { quarterOf } from '../calendar-quarter.js';
import { firstByKey } from '../natural-key.js';
import { ratifiedDefinitions } from '../ratified-definitions.js';
import type { Definition, Snapshot } from '../records.js';
import { daysDark } from '../rules/dormancy.js';
import type { RuleContext } from '../rules/rule.js';
import { motionsInUse } from '../targets.js';
import { isAbove } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import { formatCount, listOf, subjectOf } from '../wording.js';
import type { Facts } from './facts.js';

/** Whether a day lies in the quarter of the judged week and is not past the as-of date. */
function inQuarter({ judgedWeek, asOf, settings }: RuleContext): (date: IsoDate | null) => boolean {
  const { from, until } = quarterOf(judgedWeek, settings.quarterStartMonth);
  return (date) => date !== null && date >= from && date < until && date <= asOf.date;
}

function definitionsOf(snapshot: Snapshot): Definition[] {
  const keyOf = (row: Definition) => `${row.version} ${subjectOf(row.motion, row.term)}`;
  return [...firstByKey(snapshot.definitions, keyOf).values()].sort((a, b) => a.row - b.row);
}

function classFact(snapshot: Snapshot, context: RuleContext, motion: Motion): string[] {
  const own = snapshot.signalClasses.filter((row) => row.motion === motion);
  const classes = [...firstByKey(own, (row) => row.class).values()].filter(
    (row) => !isLater(row.introducedOn, context.asOf),
  );
  if (classes.length === 0) return [];
  const within = inQuarter(context);
  const live = classes.filter(
    (row) => row.retiredOn === null || isLater(row.retiredOn, context.asOf),
  );
  const introduced = classes.filter((row) => within(row.introducedOn)).length;
  const retired = classes.filter((row) => within(row.retiredOn)).length;
  return [
    `${motion}: ${formatCount(live.length, 'signal class', 'signal classes')} in use, ${introduced} introduced and ${retired} retired this quarter.`,
  ];
}

/** Accounts (B2B) or cohorts (B2C) without a signal for too long. */
function dormancyFact(snapshot: Snapshot, context: RuleContext, motion: Motion): string[] {
  const own = snapshot.dormancy.filter((row) => row.motion === motion);
  const days = [...firstByKey(own, (row) => row.subject).values()]
    .map((row) => daysDark(row, context.asOf))
    .filter((one) => one !== null);
  if (days.length === 0) return [];
  const dark = days.filter((one) => isAbove(one, context.settings.dormantDays)).length;
  const noun = motion === 'B2B' ? 'account' : 'cohort';
  return [
    `${motion}: ${dark} of ${formatCount(days.length, noun)} without a signal for more than ${formatCount(context.settings.dormantDays, 'day')}.`,
  ];
}

function liveTermsFact(snapshot: Snapshot, context: RuleContext, motion: Motion): string[] {
  const own = snapshot.definitions.filter((row) => row.motion === motion);
  const live = [...ratifiedDefinitions(own, context.asOf).values()]
    .flat()
    .map((row) => `${row.term} ${row.version ?? 'without version'}`);
  return live.length === 0
    ? [`${motion}: no ratified definition.`]
    : [`${motion} definitions in force: ${listOf(live)}.`];
}

/** Q2: per motion the signal classes, who is dark, and the definitions in force. */
export const motionFacts: Facts = (snapshot, context) =>
  motionsInUse(context.targets).flatMap((motion) => [
    ...classFact(snapshot, context, motion),
    ...dormancyFact(snapshot, context, motion),
    ...liveTermsFact(snapshot, context, motion),
  ]);

/** Q3: definitions ratified and disputes resolved in the quarter, and what is still to settle. */
export const definitionFacts: Facts = (snapshot, context) => {
  const within = inQuarter(context);
  const name = (row: Definition) =>
    `${subjectOf(row.motion, row.term)} ${row.version ?? 'without version'}`;
  const ratified = [...ratifiedDefinitions(snapshot.definitions, context.asOf).values()]
    .flat()
    .filter((row) => within(row.ratifiedOn));
  const drafts = definitionsOf(snapshot).filter((row) => row.state === 'Draft');
  const disputes = [...firstByKey(snapshot.disputes, (row) => row.disputeId).values()];
  const resolved = disputes.filter((row) => row.state === 'Resolved' && within(row.resolvedOn));
  const open = disputes.filter((row) => isDisputeOpen(row, context.asOf));
  const list = (rows: readonly Definition[]) =>
    rows.length === 0 ? 'none' : listOf(rows.map(name));
  return [
    `Ratified this quarter: ${list(ratified)}.`,
    `Drafts, still to be ratified: ${list(drafts)}.`,
    `${formatCount(resolved.length, 'dispute')} resolved this quarter, ${open.length} still open.`,
  ];
};
