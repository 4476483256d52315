/** Q1: the volume of the quarter as it adds up, against its target pro rata and its capacity. */
import type { Snapshot } from '../records.js';
import { QUARTER_WEEKS, weeklyVolumes, weeksOfQuarter } from '../rules/capacity.js';
import type { FindingSeries } from './finding-series.js';
import type { SeriesContext, SeriesOf } from './series-of.js';

/** The volumes so far at the end of each week, and how many weeks were complete by then. */
function addedUp(volumes: readonly (number | null)[]) {
  let total = 0;
  let complete = 0;
  return volumes.map((volume) => {
    if (volume === null) return null;
    total += volume;
    complete += 1;
    return { total, complete };
  });
}

/** A week that is not complete is a gap, and counts on neither side. */
export function quarterSeries(snapshot: Snapshot, context: SeriesContext): SeriesOf {
  const volumesOf = weeklyVolumes(snapshot, context.judgedWeek, weeksOfQuarter(context));
  return ({ motion }): FindingSeries | null => {
    if (motion === null) return null;
    const { quarterlyVolumeTarget: target, quarterlyCapacity: capacity } = context.targets[motion];
    const weeks = addedUp(volumesOf(motion));
    const series = { unit: 'count', values: weeks.map((week) => week?.total ?? null) } as const;
    const line = capacity === null ? {} : { line: { at: capacity, holds: 'below' as const } };
    if (target === null) return { ...series, ...line };
    const around = weeks.map((week) => week && (target * week.complete) / QUARTER_WEEKS);
    return { ...series, band: { around, width: context.settings.volumeBand }, ...line };
  };
}
