/** Each judged source with its last twelve weeks: what was submitted, what passed, how it is judged. */
import type { IsoDate } from '../calendar.js';
import type { Finding } from '../finding.js';
import { passCountsOf } from '../pass-counts.js';
import type { Snapshot } from '../records.js';
import { TREND_WEEKS } from '../statistics/trend.js';
import { windowOf } from '../week-window.js';
import { worstFirst } from '../worst-first.js';

export interface SourceLine extends Pick<Finding, 'subject' | 'motion' | 'state'> {
  /** Pass rate by week, oldest first; a fraction, null without submissions. */
  readonly rates: readonly (number | null)[];
  /** Of the judged week; null without a count. */
  readonly submitted: number | null;
  readonly passed: number | null;
}

/** Rules that judge one source in one week. */
const SOURCE_RULES: ReadonlySet<string> = new Set(['W3.pass-rate', 'W3.new-source']);

/** What the weekly said about sources, worst first, with the weeks before it. */
export function sourceLines(
  findings: readonly Finding[],
  { passRates }: Pick<Snapshot, 'passRates'>,
  week: IsoDate,
): SourceLine[] {
  const { bySubject } = windowOf(passRates, week, TREND_WEEKS, (row) => row.source);
  const own = findings.filter(({ rule }) => SOURCE_RULES.has(rule));
  return worstFirst(own).map(({ subject, motion, state }) => {
    const rows =
      bySubject.get(subject)?.rows ?? Array.from({ length: TREND_WEEKS }, () => undefined);
    const counts = passCountsOf(rows.at(-1));
    return {
      subject,
      motion,
      state,
      rates: rows.map((row) => passCountsOf(row)?.rate ?? null),
      submitted: counts?.submitted ?? null,
      passed: counts?.passed ?? null,
    };
  });
}
