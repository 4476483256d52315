/** Motion mix: each motion's part of a week's whole volume in. */
import type { PipelineRow } from '../records.js';
import type { Motion } from '../vocabulary.js';
import type { Window } from '../week-window.js';

interface WeekVolume {
  readonly byMotion: Map<Motion, number>;
  whole: number;
  /** False once a row of the week has no figure: then nobody knows the whole. */
  known: boolean;
}

function addTo(week: WeekVolume, row: PipelineRow): void {
  if (row.volumeIn === null) {
    week.known = false;
    return;
  }
  week.whole += row.volumeIn;
  week.byMotion.set(row.motion, (week.byMotion.get(row.motion) ?? 0) + row.volumeIn);
}

/**
 * The share of one motion in each week, all stages summed. Null where the motion has no row in a
 * week, where nothing came in, or where a row of that week leaves volume in blank: a sum that takes a
 * blank for 0 would make a variance out of a gap.
 */
export function motionShares(
  windows: Iterable<Window<PipelineRow>>,
  weekCount: number,
): (motion: Motion) => (number | null)[] {
  const weeks = Array.from(
    { length: weekCount },
    (): WeekVolume => ({ byMotion: new Map(), whole: 0, known: true }),
  );
  for (const { rows } of windows) {
    for (const [place, week] of weeks.entries()) {
      const row = rows[place];
      if (row !== undefined) addTo(week, row);
    }
  }
  return (motion) =>
    weeks.map(({ byMotion, whole, known }) => {
      const own = byMotion.get(motion);
      return own === undefined || !known || whole === 0 ? null : own / whole;
    });
}
