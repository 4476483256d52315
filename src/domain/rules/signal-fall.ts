/** W4.signal-fall: a signal class that qualifies more than 20 % less than expected. */
import type { Finding } from '../finding.js';
import { TRAILING_WEEKS } from '../flags/pipeline-variance.js';
import { fallOf } from '../flags/signal-fall.js';
import { doubtOf, rateBeside } from '../rate-evidence.js';
import type { SignalRow, Snapshot } from '../records.js';
import { isAbove } from '../tolerance.js';
import { formatDeviation, formatNumber, formatRate } from '../wording.js';
import type { JudgedClass } from './judged-classes.js';
import { judgedClasses } from './judged-classes.js';
import type { Judgement, RuleContext } from './rule.js';
import { findingOf } from './rule.js';

type Rows = readonly (SignalRow | undefined)[];

/** Σ qualified ÷ Σ captured of the weeks before; null unless each of the four has captures. */
export function trailingSignalRate(before: Rows): number | null {
  if (before.length < TRAILING_WEEKS) return null;
  let captured = 0;
  let qualified = 0;
  for (const row of before.slice(-TRAILING_WEEKS)) {
    if (row === undefined || row.qualified === null || (row.captured ?? 0) <= 0) return null;
    captured += row.captured ?? 0;
    qualified += row.qualified;
  }
  return qualified / captured;
}

/** Why a class has no fall to measure. */
function gapOf(row: SignalRow | undefined, expected: number | null, week: string): string {
  if (row === undefined) return `no row for the week of ${week}`;
  if (row.captured === null || row.qualified === null) {
    return `captured or qualified is blank in the week of ${week}`;
  }
  if (row.captured === 0) return `nothing captured in the week of ${week}`;
  if (expected === 0) return 'the expected rate is 0';
  return 'no model rate, and not all of the four weeks before have captures';
}

function judge({ subject, motion, listed, rows, at }: JudgedClass, context: RuleContext): Finding {
  const limit = context.settings.signalFall;
  const judged = rows[TRAILING_WEEKS];
  const modelRate = listed?.modelRate ?? null;
  const expected = modelRate ?? trailingSignalRate(rows.slice(0, TRAILING_WEEKS));
  const { captured = null, qualified = null } = judged ?? {};
  const fall = fallOf(qualified, captured, expected);
  const unlisted = listed === undefined ? ', not listed in Signal Classes' : '';
  const say = (parts: Pick<Judgement, 'state' | 'measured' | 'evidence'>): Finding =>
    findingOf('W4.signal-fall', {
      subject,
      motion,
      threshold: limit,
      at,
      ...parts,
    });
  if (fall === null || captured === null || qualified === null || expected === null) {
    const evidence = `${gapOf(judged, expected, context.judgedWeek)}${unlisted}`;
    return say({ state: 'no-data', measured: null, evidence });
  }
  const fired = isAbove(fall, limit);
  const basis = modelRate === null ? 'four-week rate' : 'model rate';
  const doubt = fired
    ? doubtOf(qualified, captured, expected * (1 - limit))
    : `n = ${formatNumber(captured)}`;
  const value = rateBeside(qualified / captured, expected);
  return say({
    state: fired ? 'fired' : 'clear',
    measured: fall,
    evidence: `${value} qualified, ${formatDeviation(-fall)} against the ${basis} of ${formatRate(expected)}, limit ${formatDeviation(-limit)}, ${doubt}${unlisted}`,
  });
}

/**
 * Judges each class that was introduced by the judged week and is not retired, and each class that
 * Signals names in the judged week though Signal Classes does not. Expected is the model rate, or
 * where blank the trailing four-week rate. Measured: fall = 1 − rate ÷ expected; over 0.20 fires.
 */
export function signalFall(snapshot: Snapshot, context: RuleContext): Finding[] {
  const classes = judgedClasses(snapshot, context, TRAILING_WEEKS + 1);
  return classes.map((one) => judge(one, context));
}
