/** W5.novel-code: a rejection code that nobody can trace to a known cause. */
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { Rejection, RejectionCode, Snapshot } from '../records.js';
import { formatCount, subjectOf } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** True for a code that Rejection Codes does not list for the motion, or lists without a cause. */
export function isNovel(listed: RejectionCode | undefined): boolean {
  return (listed?.knownCause ?? '').trim().length === 0;
}

function evidenceOf(count: number | null, listed: RejectionCode | undefined): string {
  if (count === null) return 'the count of the judged week is blank';
  const rejections = `${formatCount(count, 'rejection')} in the judged week`;
  if (listed === undefined) return `${rejections}, Rejection Codes does not list it`;
  if (isNovel(listed)) return `${rejections}, listed without a known cause`;
  return `${rejections}, known cause: ${listed.knownCause}`;
}

/**
 * Judges each code that rejected something in the judged week: without a known cause for its motion
 * it fires; measured: the count. A blank count is no data.
 */
export function novelCode(snapshot: Snapshot, context: RuleContext): Finding[] {
  const keyOf = (row: Rejection | RejectionCode) => subjectOf(row.motion, row.code);
  const codes = firstByKey(snapshot.rejectionCodes, keyOf);
  const judged = snapshot.rejections.filter((row) => row.week === context.judgedWeek);
  const findings: Finding[] = [];
  for (const [subject, row] of firstByKey(judged, keyOf)) {
    if (row.count !== null && row.count <= 0) continue;
    const listed = codes.get(subject);
    const known = isNovel(listed) ? 'fired' : 'clear';
    findings.push(
      findingOf('W5.novel-code', {
        subject,
        motion: row.motion,
        state: row.count === null ? 'no-data' : known,
        measured: row.count,
        threshold: 0,
        evidence: evidenceOf(row.count, listed),
        at: { tab: 'Rejections', row: row.row },
      }),
    );
  }
  return findings;
}
