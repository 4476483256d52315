/** M1.source-audit: a source that went live within the month is audited for Q=CTV. */
import { isLater, isOnboarded } from '../as-of-state.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { Snapshot, Source } from '../records.js';
import { formatCount } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** A source that went live longer ago was audited in an earlier monthly. */
const AUDIT_DAYS = 31;

function evidenceOf(source: Source, age: number, onboarded: boolean): string {
  const live = `live since ${source.liveSince}, ${formatCount(age, 'day')} ago`;
  const state = source.state === 'Live' ? '' : `, now ${source.state.toLowerCase()}`;
  if (!onboarded) {
    const stage = source.onboarding === 'Complete' ? 'not complete yet' : source.onboarding;
    return `${live}${state}, onboarding ${stage.toLowerCase()}`;
  }
  const done = source.onboardedOn === null ? '' : ` on ${source.onboardedOn}`;
  return `${live}${state}, onboarding complete${done}`;
}

/**
 * Judges each source, in whatever state it is now, that went live from 31 days before the as-of date
 * up to that date: with onboarding not complete it fires. Measured: days since it went live; no
 * threshold, since not the age is at fault.
 */
export function sourceAudit(snapshot: Snapshot, { asOf }: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (const [subject, source] of firstByKey(snapshot.sources, (row) => row.source)) {
    if (source.liveSince === null || isLater(source.liveSince, asOf)) continue;
    const age = daysBetween(source.liveSince, asOf.date);
    if (age > AUDIT_DAYS) continue;
    const onboarded = isOnboarded(source, asOf);
    findings.push(
      findingOf('M1.source-audit', {
        subject,
        motion: source.motion,
        state: onboarded ? 'clear' : 'fired',
        measured: age,
        threshold: null,
        evidence: evidenceOf(source, age, onboarded),
        at: { tab: 'Sources', row: source.row },
      }),
    );
  }
  return findings;
}
