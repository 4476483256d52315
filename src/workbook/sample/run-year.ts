/** Runs a year of reviews in memory: each due day judged, closed by the chair, and its changes brought into force. */
import { assess } from '../../domain/assess.js';
import { entriesToAdd, WEEKS_AT_FIRST } from '../../domain/cadence-calendar/entries-to-add.js';
import { type PlannedEntry, planCadence } from '../../domain/cadence-calendar/plan-cadence.js';
import { type AsOf, addDays, type IsoDate, mondayOf } from '../../domain/calendar.js';
import { effectsOf } from '../../domain/cascade/effects.js';
import type { CloseEntries } from '../../domain/closing/entries.js';
import { planClose } from '../../domain/closing/plan-close.js';
import { withRows } from '../../domain/closing/planned-rows.js';
import type { Snapshot } from '../../domain/records.js';
import { GRACE_DAYS } from '../../domain/review-name.js';
import type { Settings } from '../../domain/settings.js';
import type { ReviewKind } from '../../domain/vocabulary.js';
import { chairEntries } from './chair/chair-entries.js';
import type { Inputs, YearInputs } from './year-inputs.js';

/** One review of the year. */
export interface HeldReview {
  readonly kind: ReviewKind;
  readonly date: IsoDate;
  readonly entries: CloseEntries;
}

export interface RunYear {
  /** The workbook as it stands at the beginning of the as-of date. */
  readonly snapshot: Snapshot;
  readonly reviews: readonly HeldReview[];
}

/** Positions in the year of weeklies that nobody held. */
const MISSED: readonly number[] = [15, 33];

/**
 * The due dates of the year whose review is held, oldest first: all but two weeklies, up to what is
 * left for the as-of date itself.
 */
export function daysHeld(inputs: YearInputs, settings: Settings, asOf: IsoDate): PlannedEntry[] {
  const [first = asOf] = inputs.years[0]?.weeks ?? [];
  const planned = planCadence(settings, inputs.holidays, addDays(first, 7), asOf);
  const missed = MISSED.map((week) => addDays(first, 7 * week));
  return planned.filter(({ review, dueOn }) => {
    if (review === 'weekly') return dueOn < mondayOf(asOf) && !missed.includes(mondayOf(dueOn));
    return dueOn < addDays(asOf, -GRACE_DAYS);
  });
}

/** The moment at which a review of a day is judged; the sample's moments are those of its civil days. */
export function startOf(date: IsoDate): AsOf {
  return { date, at: `${date}T00:00:00.000Z` };
}

function withInputs(snapshot: Snapshot, inputs: Inputs): Snapshot {
  const added = <Row extends { readonly row: number }>(
    present: readonly Row[],
    known: readonly Row[],
    keyOf: (row: Row) => string,
  ): Row[] => {
    const keys = new Set(present.map(keyOf));
    return [...present, ...known.filter((row) => !keys.has(keyOf(row)))];
  };
  return {
    ...snapshot,
    ...inputs,
    signalClasses: added(
      snapshot.signalClasses,
      inputs.signalClasses,
      (row) => `${row.motion} / ${row.class}`,
    ),
    disputes: added(snapshot.disputes, inputs.disputes, (row) => row.disputeId),
    alarms: inputs.alarms.map((alarm) => ({
      ...alarm,
      raisedAt: `${alarm.raisedAt}.000Z`,
      resolvedAt: alarm.resolvedAt === null ? null : `${alarm.resolvedAt}.000Z`,
    })),
  };
}

/** The changes that are due on a day, in force. */
function brought(snapshot: Snapshot, date: IsoDate): Snapshot {
  const { rows } = effectsOf(snapshot, date);
  return rows.length === 0 ? snapshot : withRows(snapshot, rows);
}

function idsIn(snapshot: Snapshot) {
  return {
    actions: snapshot.actions.map((row) => row.actionId),
    decisions: snapshot.decisions.map((row) => row.decisionId),
    escalations: snapshot.escalations.map((row) => row.escalationId),
    risks: snapshot.risks.map((row) => row.riskId),
    changes: snapshot.changes.map((row) => row.changeId),
  };
}

/**
 * Runs the reviews of the year.
 * @param first what the workbook holds before the first of them
 * @throws {Error} naming the review that the chair's entries do not close
 */
export function runYear(
  first: Snapshot,
  settings: Settings,
  inputs: YearInputs,
  asOf: IsoDate,
): RunYear {
  const days = daysHeld(inputs, settings, asOf);
  const start = startOf(inputs.years[0]?.weeks[1] ?? asOf);
  const planned = entriesToAdd(first, settings, start, WEEKS_AT_FIRST);
  const calendar = planned.map((entry, index) => ({ ...entry, chair: null, row: index + 2 }));
  let snapshot: Snapshot = { ...first, holidays: inputs.holidays, calendar };
  const reviews: HeldReview[] = [];
  for (const { review: kind, dueOn: date } of days) {
    const day = startOf(date);
    snapshot = brought(withInputs(snapshot, inputs.knownBy(date)), date);
    // A weekly looks at no frozen finding; without them it is judged sooner.
    const read = kind === 'weekly' ? { ...snapshot, reviewFindings: [] } : snapshot;
    const assessment = assess(kind, read, settings, day);
    const entries = chairEntries({ kind, assessment, snapshot: read, asOf: day });
    const context = { now: `${date}T10:30:00.000Z`, takenIds: idsIn(snapshot) };
    const outcome = planClose(kind, read, settings, day, entries, context);
    if (outcome.status !== 'planned') {
      const missing = outcome.status === 'refused' ? outcome.missing : [];
      const words = missing.map(({ message }) => message).join(' ');
      throw new Error(`The ${kind} of ${date} is not closed: ${outcome.status}. ${words}`);
    }
    snapshot = withRows(snapshot, outcome.plan.rows);
    reviews.push({ kind, date, entries });
  }
  snapshot = brought(withInputs(snapshot, inputs.knownBy(asOf)), asOf);
  return { snapshot, reviews };
}
