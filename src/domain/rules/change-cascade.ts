/** Q5.cascade: an approved change of which nobody knows when it takes effect and in which block. */
import { AGENDA } from '../agenda.js';
import type { Finding, FindingState } from '../finding.js';
import type { Change, Snapshot } from '../records.js';
import { approvedChanges } from './approved-changes.js';
import { missingParts } from './missing-parts.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

const PARTS = [
  ['cascadesTo', 'no block that it cascades to'],
  ['effectiveOn', 'no effective date'],
] as const;

const BLOCKS: ReadonlySet<string> = new Set(AGENDA.map((block) => block.id));

/** True for `W3`, `w3, M1` and any other text that names a block of the agenda. */
export function namesBlock(text: string): boolean {
  return [...text.toUpperCase().matchAll(/\b[WMQ]\d\b/g)].some(([id]) => BLOCKS.has(id));
}

function judge(change: Change): { state: FindingState; missing: number; words: string } {
  const missing = missingParts<Change>(change, PARTS);
  const { cascadesTo, effectiveOn } = change;
  if (missing.length > 0) {
    return { state: 'fired', missing: missing.length, words: missing.join(', ') };
  }
  return namesBlock(cascadesTo ?? '')
    ? { state: 'clear', missing: 0, words: `alters ${cascadesTo} from ${effectiveOn}` }
    : { state: 'watch', missing: 0, words: `cascades to "${cascadesTo}", which names no block` };
}

/**
 * Judges each approved change: without a target block or an effective date it fires, which keeps the
 * review open; a target that names no block is watched. Measured: how many of the two are missing.
 */
export function changeCascade(snapshot: Snapshot, context: RuleContext): Finding[] {
  return Array.from(approvedChanges(snapshot, context), ([subject, change]) => {
    const { state, missing, words } = judge(change);
    return findingOf('Q5.cascade', {
      subject,
      motion: null,
      state,
      measured: missing,
      threshold: 0,
      evidence: `${words}: ${change.what} ${change.subject}`,
      at: { tab: 'Changes', row: change.row },
    });
  });
}
