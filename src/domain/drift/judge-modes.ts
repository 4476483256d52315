/** The four drift modes judged for each motion of a table of weeks. */
import type { IsoDate } from '../calendar.js';
import { weeksEndingWith } from '../calendar.js';
import type { FindingState } from '../finding.js';
import { TREND_WEEKS } from '../statistics/trend.js';
import type { Motion } from '../vocabulary.js';
import { MOTIONS } from '../vocabulary.js';
import { judgeFragmentation } from './definition-fragmentation.js';
import type { DriftModeId } from './drift-modes.js';
import { DRIFT_MODES } from './drift-modes.js';
import type { EngineWeek, MeasureKey } from './engine-week.js';
import { MEASURE_HEADERS, MEASURES } from './engine-week.js';
import type { ModeJudge, ModeJudgement, WeekSeries } from './mode-judgement.js';
import { judgeNoise } from './noise-creep.js';
import { judgeInflation } from './threshold-inflation.js';
import { judgeRollback } from './validation-rollback.js';

export interface ModeFinding {
  /** Null in a table that does not part its motions. */
  readonly motion: Motion | null;
  readonly id: DriftModeId;
  readonly mode: string;
  readonly state: FindingState;
  readonly evidence: string;
  readonly caughtAt: string;
  readonly response: string;
}

const JUDGES: Readonly<Record<DriftModeId, ModeJudge>> = {
  'validation-rollback': judgeRollback,
  'mql-threshold-inflation': judgeInflation,
  'signal-noise-creep': judgeNoise,
  'definition-fragmentation': judgeFragmentation,
};

/** The twelve weeks that end with the last week of the rows; of two rows for one week the first. */
function seriesOf(rows: readonly EngineWeek[]): WeekSeries {
  const byWeek = new Map<IsoDate, EngineWeek>();
  let last: IsoDate = '';
  for (const row of rows) {
    if (!byWeek.has(row.week)) byWeek.set(row.week, row);
    if (row.week > last) last = row.week;
  }
  return last === '' ? [] : weeksEndingWith(last, TREND_WEEKS).map((week) => byWeek.get(week));
}

function judgeOne(
  columns: readonly MeasureKey[],
  missing: ReadonlySet<MeasureKey>,
  weeks: WeekSeries,
  judge: ModeJudge,
): ModeJudgement {
  const absent = columns.filter((column) => missing.has(column));
  if (absent.length > 0) {
    const names = absent.map((column) => MEASURE_HEADERS[column]).join(', ');
    return { state: 'no-data', evidence: `no column ${names}` };
  }
  return weeks.length === 0 ? { state: 'no-data', evidence: 'no weeks' } : judge(weeks);
}

/** The motions to judge: the named one, else those of the rows in their usual order. */
function motionsOf(rows: readonly EngineWeek[], motion: Motion | null): readonly (Motion | null)[] {
  if (motion !== null) return [motion];
  const present = new Set(rows.map((row) => row.motion));
  const named = MOTIONS.filter((one) => present.has(one));
  return present.has(null) || named.length === 0 ? [null, ...named] : named;
}

/**
 * Judges the four modes for each motion, in the order of the modes. Each motion's last week is its
 * latest row, and the twelve weeks before count by the calendar, so that a missing week is a gap.
 * @param present the measures that the table has at all; a mode that lacks one is no data and names it
 */
export function judgeModes(
  rows: readonly EngineWeek[],
  motion: Motion | null = null,
  present: readonly MeasureKey[] = MEASURES,
): ModeFinding[] {
  const missing = new Set(MEASURES.filter((measure) => !present.includes(measure)));
  return motionsOf(rows, motion).flatMap((one) => {
    const weeks = seriesOf(rows.filter((row) => row.motion === one));
    return DRIFT_MODES.map((mode) => ({
      motion: one,
      id: mode.id,
      mode: mode.name,
      ...judgeOne(mode.columns, missing, weeks, JUDGES[mode.id]),
      caughtAt: mode.caughtAt,
      response: mode.response,
    }));
  });
}
