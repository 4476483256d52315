/** W2.pipeline-variance: volumes, velocity and motion mix against their trailing four-week average. */
import type { IsoDate } from '../calendar.js';
import type { Finding } from '../finding.js';
import { TRAILING_WEEKS, trailingMean } from '../flags/pipeline-variance.js';
import { firstByKey, keepFirst } from '../natural-key.js';
import type { PipelineRow, Snapshot } from '../records.js';
import { isAbove } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import { windowOf } from '../week-window.js';
import { formatDeviation, formatFigure, formatRate, subjectOf } from '../wording.js';
import { motionShares } from './motion-share.js';
import type { Judgement, RuleContext } from './rule.js';
import { findingOf } from './rule.js';

type Series = readonly (number | null)[];

interface Metric {
  readonly name: string;
  readonly of: (row: PipelineRow) => number | null;
  readonly format: (value: number) => string;
}

/** What is measured of a stage. */
export const METRICS: readonly Metric[] = [
  { name: 'volume in', of: (row) => row.volumeIn, format: formatFigure },
  { name: 'volume out', of: (row) => row.volumeOut, format: formatFigure },
  {
    name: 'velocity',
    of: (row) => row.velocityDays,
    format: (days) => `${formatFigure(days)} days`,
  },
];

interface Subject {
  readonly subject: string;
  readonly motion: Motion;
  readonly at: Finding['at'];
  readonly format: (value: number) => string;
}

/** Judges one series whose last value is the judged week's. */
function judge(subject: Subject, series: Series, week: IsoDate, band: number): Finding {
  const value = series[series.length - 1] ?? null;
  const mean = trailingMean(series.slice(0, -1));
  const { format } = subject;
  const say = (parts: Pick<Judgement, 'state' | 'measured' | 'evidence'>): Finding =>
    findingOf('W2.pipeline-variance', {
      subject: subject.subject,
      motion: subject.motion,
      threshold: band,
      at: subject.at,
      ...parts,
    });
  if (value === null) {
    return say({ state: 'no-data', measured: null, evidence: `no value for the week of ${week}` });
  }
  if (mean === null) {
    const evidence = `${format(value)}, but one of the four weeks before has no value`;
    return say({ state: 'no-data', measured: null, evidence });
  }
  if (mean === 0) {
    const evidence = `${format(value)} against a four-week average of 0`;
    return say({ state: value === 0 ? 'clear' : 'fired', measured: null, evidence });
  }
  const deviation = (value - mean) / mean;
  return say({
    state: isAbove(Math.abs(deviation), band) ? 'fired' : 'clear',
    measured: deviation,
    evidence: `${format(value)}, ${formatDeviation(deviation)} against ${format(mean)}, band ±${formatRate(band)}`,
  });
}

/** Some row of every stage that was measured up to a week, by its subject. */
function stagesUpTo(week: IsoDate, rows: readonly PipelineRow[]): Map<string, PipelineRow> {
  // By motion and stage apart: the tab holds years, and making a name of both costs more per row.
  const byMotion = new Map<Motion, Map<string, PipelineRow>>();
  for (const row of rows) {
    if (row.week > week) continue;
    let own = byMotion.get(row.motion);
    if (own === undefined) {
      own = new Map();
      byMotion.set(row.motion, own);
    }
    keepFirst(own, row.stage, row);
  }
  const known = Array.from(byMotion.values(), (own) => [...own.values()]).flat();
  return firstByKey(known, stageOf);
}

/** `motion / stage`. */
export function stageOf(row: PipelineRow): string {
  return subjectOf(row.motion, row.stage);
}

/**
 * Judges `motion / stage / metric` for every stage that was ever measured, and `motion / share`:
 * further than ±15 % from the trailing four-week average fires, measured: the signed deviation. An
 * average of 0 fires for any other value, without a measure. A missing value is no data, never 0.
 */
export function pipelineVariance(snapshot: Snapshot, context: RuleContext): Finding[] {
  const week = context.judgedWeek;
  const band = context.settings.pipelineVariance;
  const { bySubject, weeks } = windowOf(snapshot.pipeline, week, TRAILING_WEEKS + 1, stageOf);
  const stages = stagesUpTo(week, snapshot.pipeline);
  const findings: Finding[] = [];
  for (const [stage, { motion }] of stages) {
    const rows = bySubject.get(stage)?.rows ?? weeks.map(() => undefined);
    const row = rows[TRAILING_WEEKS];
    const at = row === undefined ? null : { tab: 'Pipeline', row: row.row };
    for (const metric of METRICS) {
      const series = rows.map((one) => (one === undefined ? null : metric.of(one)));
      const subject = { subject: subjectOf(stage, metric.name), motion, at, format: metric.format };
      findings.push(judge(subject, series, week, band));
    }
  }
  const sharesOf = motionShares(bySubject.values(), weeks.length);
  for (const motion of new Set(Array.from(stages.values(), (row) => row.motion))) {
    const subject = { subject: subjectOf(motion, 'share'), motion, at: null, format: formatRate };
    findings.push(judge(subject, sharesOf(motion), week, band));
  }
  return findings;
}
