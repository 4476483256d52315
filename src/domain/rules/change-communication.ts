/** Q4.change: an approved change that nobody is to tell anybody about. */
import type { Finding } from '../finding.js';
import type { Change, Snapshot } from '../records.js';
import { approvedChanges } from './approved-changes.js';
import { missingParts } from './missing-parts.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

const PARTS = [
  ['communicationsOwner', 'no communications owner'],
  ['communicateBy', 'no date to communicate by'],
] as const;

/** Judges each approved change: without communications owner or date it fires; measured: how many of the two are missing. */
export function changeCommunication(snapshot: Snapshot, context: RuleContext): Finding[] {
  return Array.from(approvedChanges(snapshot, context), ([subject, change]) => {
    const missing = missingParts<Change>(change, PARTS);
    const told = `${change.communicationsOwner} communicates by ${change.communicateBy}`;
    return findingOf('Q4.change', {
      subject,
      motion: null,
      state: missing.length === 0 ? 'clear' : 'fired',
      measured: missing.length,
      threshold: 0,
      evidence: `${missing.length === 0 ? told : missing.join(', ')}: ${change.what} ${change.subject}`,
      at: { tab: 'Changes', row: change.row },
    });
  });
}
