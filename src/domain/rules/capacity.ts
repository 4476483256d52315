/** Q1.capacity: the quarter's volume against the volume target and the capacity of the motion. */
import type { IsoDate } from '../calendar.js';
import { daysBetween, mondayOf } from '../calendar.js';
import { quarterOf } from '../calendar-quarter.js';
import type { Finding, FindingState } from '../finding.js';
import type { PipelineRow, Snapshot } from '../records.js';
import { motionsInUse } from '../targets.js';
import { isAbove } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import type { Windowed } from '../week-window.js';
import { windowOf } from '../week-window.js';
import { formatCount, formatDeviation, formatFigure, formatRate, subjectOf } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Weeks of a quarter that its targets are meant for. */
export const QUARTER_WEEKS = 13;

/** Volume in of one motion in the quarter so far. */
interface Volume {
  /** Every figure there is. */
  readonly all: number;
  /** Sum of the weeks in which no stage leaves volume in blank. */
  readonly total: number;
  /** How many such weeks there are. */
  readonly weeks: number;
}

/** Weeks whose Monday lies in the quarter of the judged week, that week included. */
export function weeksOfQuarter({
  judgedWeek,
  settings,
}: Pick<RuleContext, 'judgedWeek' | 'settings'>): number {
  const { from } = quarterOf(judgedWeek, settings.quarterStartMonth);
  const monday = mondayOf(from);
  const whole = daysBetween(monday, judgedWeek) / 7;
  return monday < from ? whole : whole + 1;
}

/** Null for a week without a row of the motion, or with a row that leaves volume in blank. */
function weekVolume(rows: readonly (PipelineRow | undefined)[]): number | null {
  const known = rows.filter((row) => row !== undefined);
  let sum = 0;
  for (const { volumeIn } of known) {
    if (volumeIn === null) return null;
    sum += volumeIn;
  }
  return known.length === 0 ? null : sum;
}

function stagesOf(motion: Motion, { bySubject }: Windowed<PipelineRow>) {
  return [...bySubject.values()].filter((stage) => stage.sample.motion === motion);
}

function volumesOf(motion: Motion, windowed: Windowed<PipelineRow>): (number | null)[] {
  const own = stagesOf(motion, windowed);
  return windowed.weeks.map((_, place) => weekVolume(own.map((stage) => stage.rows[place])));
}

function windowOfStages({ pipeline }: Pick<Snapshot, 'pipeline'>, week: IsoDate, count: number) {
  return windowOf(pipeline, week, count, (row) => subjectOf(row.motion, row.stage));
}

/** Volume in of a motion in each of the weeks that end with `week`; null for one that is not complete. */
export function weeklyVolumes(
  snapshot: Pick<Snapshot, 'pipeline'>,
  week: IsoDate,
  count: number,
): (motion: Motion) => (number | null)[] {
  const windowed = windowOfStages(snapshot, week, count);
  return (motion) => volumesOf(motion, windowed);
}

function volumeOf(motion: Motion, windowed: Windowed<PipelineRow>): Volume | null {
  const own = stagesOf(motion, windowed);
  const volumes = volumesOf(motion, windowed).filter((volume) => volume !== null);
  const figures = own.flatMap((stage) => stage.rows.map((row) => row?.volumeIn ?? null));
  if (figures.every((figure) => figure === null)) return null;
  return {
    all: figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0),
    total: volumes.reduce((sum, volume) => sum + volume, 0),
    weeks: volumes.length,
  };
}

/** How far the volume lies from the target pro rata, and whether that is too far. */
interface AgainstTarget {
  readonly deviation: number | null;
  readonly beyond: boolean;
  readonly words: string;
}

function againstTarget(volume: Volume, target: number | null, band: number): AgainstTarget | null {
  if (target === null || volume.weeks === 0) return null;
  const due = (target * volume.weeks) / QUARTER_WEEKS;
  if (due === 0) return { deviation: null, beyond: volume.total !== 0, words: 'target 0' };
  const deviation = (volume.total - due) / due;
  return {
    deviation,
    beyond: isAbove(Math.abs(deviation), band),
    words: `${formatDeviation(deviation)} against ${formatFigure(due)} pro rata of ${formatFigure(target)}, band ±${formatRate(band)}`,
  };
}

function capacityWords({ all }: Volume, capacity: number | null): string {
  if (capacity === null) return 'no capacity set';
  return isAbove(all, capacity)
    ? `${formatFigure(all)} so far above the capacity of ${formatFigure(capacity)}`
    : `capacity ${formatFigure(capacity)}`;
}

function stateOf(held: AgainstTarget | null, over: boolean): FindingState {
  if (over || held?.beyond === true) return 'fired';
  return held === null ? 'no-data' : 'clear';
}

function judge(
  motion: Motion,
  volume: Volume | null,
  weeks: number,
  context: RuleContext,
): Finding {
  const band = context.settings.volumeBand;
  const { quarterlyVolumeTarget: target, quarterlyCapacity: capacity } = context.targets[motion];
  const about = { subject: motion, motion, threshold: band, at: null } as const;
  if (volume === null) {
    const evidence = `no volume in for the ${formatCount(weeks, 'week')} of the quarter`;
    return findingOf('Q1.capacity', { ...about, state: 'no-data', measured: null, evidence });
  }
  const held = againstTarget(volume, target, band);
  const over = capacity !== null && isAbove(volume.all, capacity);
  const span =
    volume.weeks === weeks ? formatCount(weeks, 'week') : `${volume.weeks} of ${weeks} weeks`;
  const evidence = [
    `volume in ${formatFigure(volume.total)} over all stages in ${span} of the quarter`,
    held?.words ?? (target === null ? 'no volume target' : 'no week complete'),
    capacityWords(volume, capacity),
  ].join(', ');
  const measured = held?.deviation ?? null;
  return findingOf('Q1.capacity', { ...about, state: stateOf(held, over), measured, evidence });
}

/**
 * Judges each motion in use over the quarter that the judged week's Monday lies in, up to that week. Volume in is summed over all stages, as `motion / share` sums it. Against the quarterly
 * volume target × weeks ÷ 13 more than ±15 % away fires, and so does a volume above the quarterly
 * capacity, which is not divided: what came in already fills it. A week that is not complete is left out
 * on both sides of the target, so that a gap does not read as a shortfall. Measured: the signed deviation. No
 * target, where capacity does not fire, and no volume are no data; a target of 0 fires for any volume.
 */
export function capacity(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { judgedWeek, targets } = context;
  const weeks = weeksOfQuarter(context);
  const windowed = windowOfStages(snapshot, judgedWeek, weeks);
  return motionsInUse(targets).map((motion) =>
    judge(motion, volumeOf(motion, windowed), weeks, context),
  );
}
