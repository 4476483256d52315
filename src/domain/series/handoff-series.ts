/** W5 and M3: handoffs of a motion over twelve weeks: what was accepted, followed up in time, or did not match. */
import type { Finding } from '../finding.js';
import type { Handoff, Snapshot } from '../records.js';
import { windowOf } from '../week-window.js';
import { subjectOf } from '../wording.js';
import { type FindingSeries, SERIES_WEEKS, shareOf } from './finding-series.js';
import type { SeriesContext, SeriesOf } from './series-of.js';

type Week = Handoff | undefined;

function rateOf(rule: Finding['rule'], week: Week): number | null {
  if (rule === 'M3.sla') return shareOf(week?.followedUpInSla, week?.accepted);
  const accepted = shareOf(week?.accepted, week?.offered);
  return accepted === null || rule === 'M3.acceptance' ? accepted : 1 - accepted;
}

/** Acceptance with what was offered beside it, so that winning volume by a wider definition shows. */
export function handoffSeries(snapshot: Snapshot, { judgedWeek }: SeriesContext): SeriesOf {
  const { bySubject } = windowOf(snapshot.handoffs, judgedWeek, SERIES_WEEKS, (row) => row.motion);
  return ({ rule, subject, threshold }): FindingSeries | null => {
    const rows = bySubject.get(subject)?.rows;
    if (rows === undefined || threshold === null) return null;
    const values = rows.map((week) => rateOf(rule, week));
    const holds = rule === 'W5.mismatch' ? 'below' : 'above';
    const beside =
      rule === 'M3.acceptance' ? { beside: rows.map((week) => week?.offered ?? null) } : {};
    return { unit: 'rate', values, line: { at: threshold, holds }, ...beside };
  };
}

/** How often a rejection code was given; a week without a row of the code has none. */
export function rejectionSeries(snapshot: Snapshot, { judgedWeek }: SeriesContext): SeriesOf {
  const { bySubject } = windowOf(snapshot.rejections, judgedWeek, SERIES_WEEKS, (row) =>
    subjectOf(row.motion, row.code),
  );
  return ({ subject }) => {
    const rows = bySubject.get(subject)?.rows;
    if (rows === undefined) return null;
    return { unit: 'count', values: rows.map((week) => week?.count ?? null) };
  };
}
