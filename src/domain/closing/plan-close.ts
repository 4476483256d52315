/** The close of a review: refused with what is missing, or everything that it writes, all together. */
import type { BlockId } from '../agenda.js';
import { type Assessment, assess } from '../assess.js';
import { entriesToAdd } from '../cadence-calendar/entries-to-add.js';
import type { AsOf } from '../calendar.js';
import type { Finding } from '../finding.js';
import { clearedRows, heldEpisodes } from '../ledger/episodes.js';
import type { ReviewRecord, Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import type { ReviewKind } from '../vocabulary.js';
import { type CloseContext, type CloseDesk, joined, type Missing, openDesk } from './close-desk.js';
import {
  beyondReview,
  foreignBlocks,
  openFindings,
  unknownFindings,
  withinReview,
} from './close-gate.js';
import { enteredActions, enteredActionUpdates, enteredDecisions } from './entered-actions.js';
import { enteredApprovals, enteredChanges, enteredProposals } from './entered-changes.js';
import { enteredDefinitions } from './entered-definitions.js';
import { enteredRejections } from './entered-rejections.js';
import { enteredRisks, enteredRiskUpdates } from './entered-risks.js';
import type { CloseEntries } from './entries.js';
import { frozenFindings } from './frozen-findings.js';
import { type LedgerOutcomes, ledgerOutcomes, unknownAnswers } from './ledger-outcomes.js';
import { minutesOf } from './minutes.js';
import {
  continuedParents,
  followingRows,
  openedEscalations,
  settledDisputes,
  wrongDestinations,
} from './opened-escalations.js';
import {
  changedRow,
  mergedRows,
  narrowedRows,
  newRow,
  type PlannedRow,
  type RecordOf,
  withRows,
} from './planned-rows.js';
import { attendanceWarning, attendees, closedRecord, reviewRecord } from './review-record.js';

/** Everything that a close writes. */
export interface ClosePlan {
  readonly reviewId: string;
  readonly rows: readonly PlannedRow[];
  readonly minutes: string;
}

export type CloseOutcome =
  /** Held and closed before; there is nothing to write. */
  | { readonly status: 'held'; readonly record: ReviewRecord }
  | {
      readonly status: 'refused';
      readonly missing: readonly Missing[];
      readonly warnings: readonly string[];
    }
  | { readonly status: 'planned'; readonly plan: ClosePlan; readonly warnings: readonly string[] };

/** Blocks that judge the changes approved today; the others judge by the numbers that held before them. */
const JUDGES_CHANGES: ReadonlySet<BlockId> = new Set<BlockId>(['Q4', 'Q5']);

/**
 * Closes a review of a kind at a moment with what the room entered. The same snapshot, in whatever
 * order its rows come, and the same entries give the same plan; after the plan is written, a second
 * close finds the review held.
 */
export function planClose(
  kind: ReviewKind,
  snapshot: Snapshot,
  settings: Settings,
  asOf: AsOf,
  entries: CloseEntries,
  context: CloseContext,
): CloseOutcome {
  const record = closedRecord(snapshot, kind, asOf);
  if (record !== null) return { status: 'held', record };
  const desk = openDesk(kind, snapshot, settings, asOf, withinReview(kind, entries), context);
  const logged = joined([
    enteredActions(desk),
    enteredDecisions(desk),
    enteredActionUpdates(desk),
    enteredRisks(desk),
    enteredRiskUpdates(desk),
    enteredDefinitions(desk),
    enteredProposals(desk),
    enteredRejections(desk),
  ]);
  const data = withRows(snapshot, logged.rows);
  const approved = joined([enteredChanges(desk, data), enteredApprovals(desk, data)]);
  const judged = judgedWith(desk, logged.rows, approved.rows);
  const outcomes = ledgerOutcomes(desk, judged.escalations, changesIn(approved.rows));
  const warnings = [...warningsOf(desk, judged), ...logged.warnings, ...approved.warnings];
  const incomplete = [...logged.missing, ...approved.missing];
  const missing = [
    ...beyondReview(kind, entries),
    ...foreignBlocks(kind, entries),
    ...unknownFindings(kind, entries.acknowledged, () => [
      assess(kind, snapshot, settings, asOf),
      judged,
    ]),
    ...incomplete,
    ...unknownAnswers(desk, changesIn([...logged.rows, ...approved.rows])),
    ...outcomes.missing,
    ...wrongDestinations(desk, judged.escalations),
    ...openFindings(kind, judged, entries.acknowledged, subjectsOf(incomplete)),
  ];
  if (missing.length > 0) return { status: 'refused', missing, warnings };
  const plan = planOf(desk, judged, [...logged.rows, ...approved.rows], outcomes, context);
  return { status: 'planned', plan, warnings };
}

/** The review judged with what the room entered; what is approved today changes no number of today. */
function judgedWith(
  { kind, snapshot, settings, asOf }: CloseDesk,
  logged: readonly PlannedRow[],
  approved: readonly PlannedRow[],
): Assessment {
  const judged = assess(kind, withRows(snapshot, logged), settings, asOf);
  if (approved.length === 0) return judged;
  const changed = assess(kind, withRows(snapshot, [...logged, ...approved]), settings, asOf);
  const blocks = judged.blocks.map(
    (block) => changed.blocks.find(({ id }) => id === block.id && JUDGES_CHANGES.has(id)) ?? block,
  );
  return { ...judged, blocks };
}

function changesIn(rows: readonly PlannedRow[]): RecordOf<'changes'>[] {
  // Rows of changes are made whole, new ones and approved ones alike.
  return rows.flatMap(({ part, record }) =>
    part === 'changes' ? [record as unknown as RecordOf<'changes'>] : [],
  );
}

function subjectsOf(missing: readonly Missing[]): ReadonlySet<string> {
  const incomplete = missing.filter(({ code }) => code === 'incomplete');
  return new Set(incomplete.map(({ subject }) => subject ?? ''));
}

function warningsOf({ entries, snapshot }: CloseDesk, { numbers }: Assessment): string[] {
  const { length } = attendees(entries.attended, snapshot.people);
  const warning = attendanceWarning(length, numbers.settings);
  return warning === null ? [] : [warning];
}

function planOf(
  desk: CloseDesk,
  judged: Assessment,
  entered: readonly PlannedRow[],
  outcomes: LedgerOutcomes,
  { now }: CloseContext,
): ClosePlan {
  const { snapshot, settings, kind, asOf, reviewId } = desk;
  const opened = openedEscalations(desk, [...judged.escalations, ...outcomes.carried]);
  const answered = [...entered, ...outcomes.changed.map((row) => changedRow('escalations', row))];
  const parents = continuedParents(
    judged.escalations,
    withRows(snapshot, answered).escalations,
    desk,
  );
  const taken = [...answered, ...parents.map((row) => changedRow('escalations', row))];
  const ledger = withRows(snapshot, taken).escalations;
  const rows = mergedRows([
    ...taken,
    ...settledDisputes(desk, outcomes.changed),
    ...opened.flatMap((escalation) => [
      newRow('escalations', escalation),
      ...followingRows(desk, escalation),
    ]),
    ...clearedRows(judged, ledger, kind, asOf).map((row) => changedRow('escalations', row)),
  ]);
  const held = heldEpisodes(snapshot.escalations, asOf);
  const escalationOf = (finding: Finding) =>
    opened.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject)
      ?.escalationId ??
    held(finding)?.escalationId ??
    null;
  const record = reviewRecord(desk, judged, opened.length, now);
  const minutes = minutesOf(desk, record, judged.blocks, rows, escalationOf);
  const frozen = frozenFindings(reviewId, judged, escalationOf);
  return {
    reviewId,
    rows: [
      ...narrowedRows(rows, snapshot),
      ...entriesToAdd(snapshot, settings, asOf).map((entry) =>
        newRow('calendar', { ...entry, chair: null }),
      ),
      newRow('reviews', { ...record, record: minutes }),
      ...frozen.map((finding) => newRow('reviewFindings', finding)),
    ],
    minutes,
  };
}
