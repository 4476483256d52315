/** Twelve weeks of one motion for tests of the modes: quiet, but for what a test changes. */
import { weeksEndingWith } from '../../../../src/domain/calendar.js';
import type { DriftModeId } from '../../../../src/domain/drift/drift-modes.js';
import type { JudgedMode } from '../../../../src/domain/drift/from-snapshot/judge-snapshot.js';
import { judgeModesOf } from '../../../../src/domain/drift/from-snapshot/judge-snapshot.js';
import type { Snapshot } from '../../../../src/domain/records.js';
import type { Motion } from '../../../../src/domain/vocabulary.js';
import { AS_OF, contextOf, JUDGED, snapshot, target } from '../../records-for-tests.js';

/** The Mondays of the twelve weeks, oldest first. */
export const WEEKS = weeksEndingWith(JUDGED, 12);

/** One row per week. */
export function weekly<Row>(make: (week: string, place: number) => Row): Row[] {
  return WEEKS.map((week, place) => make(week, place));
}

/** What one mode says of one motion that is in use. */
export function modeOf(
  id: DriftModeId,
  part: Partial<Snapshot>,
  motion: Motion = 'B2B',
  asOf = AS_OF,
): JudgedMode {
  const data = snapshot({ targets: [target({ motion })], ...part });
  const found = judgeModesOf(data, contextOf(data, asOf, undefined, 'monthly')).filter(
    (one) => one.mode.id === id && one.motion === motion,
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} of ${id}`);
  return found[0];
}
