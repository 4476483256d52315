/** The signal classes that a review judges, each with its rows of the last weeks. */
import { hasBegunBy, isLater } from '../as-of-state.js';
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { SignalClass, SignalRow, Snapshot } from '../records.js';
import type { Motion } from '../vocabulary.js';
import { windowOf } from '../week-window.js';
import { subjectOf } from '../wording.js';
import type { RuleContext } from './rule.js';

/** One class over the weeks that end with the judged week. */
export interface JudgedClass {
  /** `motion / class`. */
  readonly subject: string;
  readonly motion: Motion;
  /** Its row in Signal Classes; undefined where that tab does not name it. */
  readonly listed: SignalClass | undefined;
  /** By week, oldest first; the last is the judged week. */
  readonly rows: readonly (SignalRow | undefined)[];
  /** The row that shows it: of the judged week, else of Signal Classes. */
  readonly at: Finding['at'];
}

function locate(judged: SignalRow | undefined, listed: SignalClass | undefined): Finding['at'] {
  if (judged !== undefined) return { tab: 'Signals', row: judged.row };
  return listed === undefined ? null : { tab: 'Signal Classes', row: listed.row };
}

/** Captured and qualified of the rows that have both. */
export function pooledSignals(rows: readonly (SignalRow | undefined)[]): {
  readonly captured: number;
  readonly qualified: number;
} {
  let captured = 0;
  let qualified = 0;
  for (const row of rows) {
    if (row === undefined || row.captured === null || row.qualified === null) continue;
    captured += row.captured;
    qualified += row.qualified;
  }
  return { captured, qualified };
}

/**
 * Each class that was introduced by the judged week and is not retired, and each class that Signals
 * names in the judged week though Signal Classes does not.
 */
export function judgedClasses(
  snapshot: Pick<Snapshot, 'signals' | 'signalClasses'>,
  { asOf, judgedWeek }: Pick<RuleContext, 'asOf' | 'judgedWeek'>,
  weekCount: number,
): JudgedClass[] {
  const keyOf = (row: SignalClass | SignalRow) => subjectOf(row.motion, row.class);
  const { bySubject, weeks } = windowOf(snapshot.signals, judgedWeek, weekCount, keyOf);
  const noRows = weeks.map(() => undefined);
  const classes = firstByKey(snapshot.signalClasses, keyOf);
  const judged: JudgedClass[] = [];
  for (const [subject, listed] of classes) {
    const retired = listed.retiredOn !== null && !isLater(listed.retiredOn, asOf);
    if (retired || !hasBegunBy(listed.introducedOn, judgedWeek)) continue;
    const rows = bySubject.get(subject)?.rows ?? noRows;
    const at = locate(rows[weekCount - 1], listed);
    judged.push({ subject, motion: listed.motion, listed, rows, at });
  }
  for (const [subject, { sample, rows }] of bySubject) {
    const row = rows[weekCount - 1];
    if (classes.has(subject) || row === undefined) continue;
    const at = locate(row, undefined);
    judged.push({ subject, motion: sample.motion, listed: undefined, rows, at });
  }
  return judged;
}
