/** Which versions of a definition were ratified at the as-of moment, later ratifications undone. */
import { isLater } from './as-of-state.js';
import type { AsOf } from './calendar.js';
import type { Definition } from './records.js';
import { subjectOf } from './wording.js';

/** True for a version that a later one superseded only after the as-of date. */
function isSupersededLater(own: Definition, versions: readonly Definition[], asOf: AsOf): boolean {
  const { ratifiedOn } = own;
  if (own.state !== 'Superseded' || ratifiedOn === null || ratifiedOn > asOf.date) return false;
  const after = versions.filter(
    (one) => one.state !== 'Draft' && one.ratifiedOn !== null && one.ratifiedOn > ratifiedOn,
  );
  return after.length > 0 && after.every((one) => isLater(one.ratifiedOn, asOf));
}

/**
 * The ratified versions by `term / motion`. A version that is superseded today and was not yet at the
 * as-of date, by the dates of those ratified after it, counts as ratified. A term without one is not
 * there. Of rows with the same term, motion and version the first in the sheet counts.
 */
export function ratifiedDefinitions(
  definitions: readonly Definition[],
  asOf: AsOf,
): Map<string, Definition[]> {
  const byTerm = new Map<string, Definition[]>();
  for (const one of [...definitions].sort((a, b) => a.row - b.row)) {
    const subject = subjectOf(one.term, one.motion);
    const versions = byTerm.get(subject) ?? [];
    if (versions.length === 0) byTerm.set(subject, versions);
    if (!versions.some((known) => known.version === one.version)) versions.push(one);
  }
  const ratified = new Map<string, Definition[]>();
  for (const [subject, versions] of byTerm) {
    const own = versions.filter(
      (one) =>
        (one.state === 'Ratified' && !isLater(one.ratifiedOn, asOf)) ||
        isSupersededLater(one, versions, asOf),
    );
    if (own.length > 0) ratified.set(subject, own);
  }
  return ratified;
}
