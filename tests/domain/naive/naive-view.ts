/** What the second implementation sees of a case: tables without doubled rows, questions by filtering. */
import type { AsOf } from '../../../src/domain/calendar.js';
import type { Located, Snapshot } from '../../../src/domain/records.js';
import type { Settings } from '../../../src/domain/settings.js';
import type { Motion } from '../../../src/domain/vocabulary.js';
import { dayAfter, judgedMonday } from './random-snapshot.js';

/** What one rule says, in what two implementations must agree on. */
export interface Verdict {
  readonly rule: string;
  readonly subject: string;
  readonly state: 'fired' | 'watch' | 'clear' | 'no-data';
  readonly measured: number | null;
  readonly goesTo: string | null;
}

export interface View {
  readonly data: Snapshot;
  readonly settings: Settings;
  /** The as-of date. */
  readonly day: string;
  /** Monday and Sunday of the judged week. */
  readonly monday: string;
  readonly sunday: string;
  /** Mondays of the last weeks, oldest first. */
  readonly last: (count: number) => string[];
  /** The motions that Targets lists. */
  readonly motions: readonly Motion[];
}

/** Of rows with one key only the one that stands first in the sheet. */
function unique<Row extends Located>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const inSheet = [...rows].sort((a, b) => b.row - a.row);
  return [...new Map(inSheet.map((row) => [key(row), row])).values()];
}

export function viewOf(raw: Snapshot, settings: Settings, at: AsOf): View {
  const monday = judgedMonday(at.date);
  const data: Snapshot = {
    ...raw,
    sources: unique(raw.sources, (r) => r.source),
    passRates: unique(raw.passRates, (r) => r.week + r.source),
    signalClasses: unique(raw.signalClasses, (r) => r.motion + r.class),
    signals: unique(raw.signals, (r) => r.week + r.motion + r.class),
    handoffs: unique(raw.handoffs, (r) => r.week + r.motion),
    pipeline: unique(raw.pipeline, (r) => r.week + r.motion + r.stage),
    rejectionCodes: unique(raw.rejectionCodes, (r) => r.motion + r.code),
    rejections: unique(raw.rejections, (r) => r.week + r.motion + r.code),
    dormancy: unique(raw.dormancy, (r) => r.subject),
    disputes: unique(raw.disputes, (r) => r.disputeId),
    risks: unique(raw.risks, (r) => r.riskId),
    actions: unique(raw.actions, (r) => r.actionId),
    definitions: unique(raw.definitions, (r) => `${r.motion}${r.term} ${r.version}`),
    changes: unique(raw.changes, (r) => r.changeId),
    raci: unique(raw.raci, (r) => r.activity),
    targets: unique(raw.targets, (r) => r.motion),
  };
  return {
    data,
    settings,
    day: at.date,
    monday,
    sunday: dayAfter(monday, 6),
    last: (count) =>
      Array.from({ length: count }, (_, place) => dayAfter(monday, 7 * (place - count + 1))),
    motions: data.targets.map((row) => row.motion),
  };
}

export function targetOf(view: View, motion: Motion) {
  const row = view.data.targets.find((one) => one.motion === motion);
  return {
    passRate: row?.passRateTarget ?? 0.92,
    acceptance: row?.acceptanceBaseline ?? 0.6,
    dormancy: row?.dormancyRateThreshold ?? 0.2,
    mismatch: row?.mismatchTolerance ?? 0.4,
    volume: row?.quarterlyVolumeTarget ?? null,
    capacity: row?.quarterlyCapacity ?? null,
  };
}

/** Onboarding Complete, and not completed after a day. */
export function onboardedBy(
  source: { readonly onboarding: string; readonly onboardedOn: string | null },
  day: string,
): boolean {
  return (
    source.onboarding === 'Complete' && !(source.onboardedOn !== null && source.onboardedOn > day)
  );
}

export function blank(cell: string | null): boolean {
  return cell === null || cell.trim() === '';
}

/** The previous monthly's frozen finding of a rule and subject was fired. */
export function firedLastMonth(view: View, rule: string, subject: string): boolean {
  const limit = dayAfter(view.day, -3);
  const days = view.data.reviews
    .filter((one) => one.review === 'monthly' && one.heldOn <= limit)
    .map((one) => one.heldOn)
    .sort();
  const last = days[days.length - 1];
  return view.data.reviewFindings.some(
    (one) =>
      one.reviewId === `monthly ${last}` &&
      one.rule === rule &&
      one.subject === subject &&
      one.state === 'fired',
  );
}
