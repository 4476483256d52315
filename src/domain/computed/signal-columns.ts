/** The computed columns of Signals: qualification rate of each row and its fall below expectation. */
import { addDays } from '../calendar.js';
import { madePerStretch, signalClassesInForce } from '../cascade/numbers-in-force.js';
import { TRAILING_WEEKS } from '../flags/pipeline-variance.js';
import { fallOf } from '../flags/signal-fall.js';
import { firstByKey } from '../natural-key.js';
import type { SignalRow, Snapshot } from '../records.js';
import { trailingSignalRate } from '../rules/signal-fall.js';
import { subjectOf } from '../wording.js';

export interface SignalColumns {
  /** Qualified ÷ captured; null when nothing was captured. */
  readonly rate: number | null;
  /** As a fraction of the expected rate; negative when the class does better; null without one. */
  readonly fall: number | null;
}

/** One entry per row of Signals, in their order; expected is what W4.signal-fall expects of its week when that is over. */
export function signalColumns(
  snapshot: Pick<Snapshot, 'signals' | 'signalClasses' | 'changes'>,
): SignalColumns[] {
  const classesAt = madePerStretch(snapshot.changes, (date) =>
    firstByKey(signalClassesInForce(snapshot, date), (row) => subjectOf(row.motion, row.class)),
  );
  const keyOf = (row: SignalRow, week: string) => `${week} ${subjectOf(row.motion, row.class)}`;
  const byWeek = firstByKey(snapshot.signals, (row) => keyOf(row, row.week));
  const weeksBack = Array.from({ length: TRAILING_WEEKS }, (_, index) => index - TRAILING_WEEKS);
  return snapshot.signals.map((row) => {
    const model =
      classesAt(addDays(row.week, 7)).get(subjectOf(row.motion, row.class))?.modelRate ?? null;
    const before = () =>
      weeksBack.map((back) => byWeek.get(keyOf(row, addDays(row.week, 7 * back))));
    const expected = model ?? trailingSignalRate(before());
    const { captured, qualified } = row;
    const hasRate = captured !== null && qualified !== null && captured > 0;
    return {
      rate: hasRate ? qualified / captured : null,
      fall: fallOf(qualified, captured, expected),
    };
  });
}
