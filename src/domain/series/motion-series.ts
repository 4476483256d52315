/** M1: a motion as a whole over twelve weeks, as its trend and the drift modes read it. */
import { DRIFT_MODES, type DriftModeId } from '../drift/drift-modes.js';
import { ratesOf, type WeekSeries } from '../drift/mode-judgement.js';
import { twelveWeeks } from '../facts/twelve-weeks.js';
import { pooledPassRates } from '../pooled-pass-rates.js';
import type { Snapshot } from '../records.js';
import type { Motion } from '../vocabulary.js';
import { subjectOf } from '../wording.js';
import { type FindingSeries, SERIES_WEEKS } from './finding-series.js';
import type { SeriesContext, SeriesOf } from './series-of.js';

/** The pass rate of all sources together, against the motion's target. */
export function passTrendSeries(snapshot: Snapshot, context: SeriesContext): SeriesOf {
  const weeksOf = pooledPassRates(snapshot, context.judgedWeek, SERIES_WEEKS);
  return ({ motion }) => {
    if (motion === null) return null;
    const values = weeksOf(motion).map((week) => week && week.passed / week.submitted);
    return {
      unit: 'rate',
      values,
      line: { at: context.targets[motion].passRateTarget, holds: 'above' },
    };
  };
}

type ModeSeries = (weeks: WeekSeries, motion: Motion, context: SeriesContext) => FindingSeries;

/** What each mode decides by. */
const BY_MODE: Readonly<Record<DriftModeId, ModeSeries>> = {
  'validation-rollback': (weeks, motion, { targets }) => ({
    unit: 'rate',
    values: ratesOf(weeks, 'passed', 'submitted'),
    line: { at: targets[motion].passRateTarget, holds: 'above' },
  }),
  'mql-threshold-inflation': (weeks, motion, { targets }) => ({
    unit: 'rate',
    values: ratesOf(weeks, 'accepted', 'offered'),
    line: { at: targets[motion].acceptanceBaseline, holds: 'above' },
    beside: weeks.map((week) => week?.offered ?? null),
  }),
  'signal-noise-creep': (weeks) => ({
    unit: 'rate',
    values: ratesOf(weeks, 'qualified', 'captured'),
    beside: weeks.map((week) => week?.captured ?? null),
  }),
  'definition-fragmentation': (weeks) => ({
    unit: 'count',
    values: weeks.map((week) => week?.novelCodes ?? null),
    beside: weeks.map((week) => week?.openDisputes ?? null),
  }),
};

/** Series of `motion / drift mode`. */
export function driftSeries(snapshot: Snapshot, context: SeriesContext): SeriesOf {
  const made = new Map<string, FindingSeries>();
  for (const { motion, series } of twelveWeeks(snapshot, context)) {
    for (const { id, name } of DRIFT_MODES) {
      made.set(subjectOf(motion, name), BY_MODE[id](series, motion, context));
    }
  }
  return ({ subject }) => made.get(subject) ?? null;
}
