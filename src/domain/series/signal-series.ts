/** W4 and M2: how much of a signal class qualifies, over twelve weeks, against the least that its model allows. */
import type { Finding } from '../finding.js';
import type { Snapshot } from '../records.js';
import { type JudgedClass, judgedClasses } from '../rules/judged-classes.js';
import { trailingSignalRate } from '../rules/signal-fall.js';
import { SERIES_WEEKS, shareOf } from './finding-series.js';
import type { SeriesContext, SeriesOf } from './series-of.js';

/** The rate that the rule holds the class against; null where it has none. */
function expectedOf(rule: Finding['rule'], { listed, rows }: JudgedClass): number | null {
  if (rule === 'M2.decay') return null;
  const model = listed?.modelRate ?? null;
  if (model !== null || rule === 'M2.class') return model;
  return trailingSignalRate(rows.slice(0, -1));
}

/** The line lies where a fall begins to fire. */
export function signalSeries(snapshot: Snapshot, context: SeriesContext): SeriesOf {
  const classes = new Map(
    judgedClasses(snapshot, context, SERIES_WEEKS).map((one) => [one.subject, one]),
  );
  return ({ rule, subject }) => {
    const one = classes.get(subject);
    if (one === undefined) return null;
    const expected = expectedOf(rule, one);
    const least = expected === null ? null : expected * (1 - context.settings.signalFall);
    const values = one.rows.map((row) => shareOf(row?.qualified, row?.captured));
    const line = least === null ? {} : { line: { at: least, holds: 'above' as const } };
    return { unit: 'rate', values, ...line };
  };
}
