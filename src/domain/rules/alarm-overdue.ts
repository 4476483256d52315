/** W3.alarm-overdue: an alarm unresolved for more than 48 h becomes a CARE-Request. */
import { isAlarmOpen } from '../as-of-state.js';
import { hoursBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { Alarm, Snapshot, Source } from '../records.js';
import { isAbove } from '../tolerance.js';
import { formatHours } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

function evidenceOf(alarm: Alarm, source: Source | undefined, age: number, limit: number): string {
  const kind = alarm.kind === null ? 'alarm' : `${alarm.kind} alarm`;
  const origin =
    source === undefined ? `${alarm.source}, which is not in Sources` : `${alarm.source}`;
  const detail = alarm.detail === null ? '' : `: ${alarm.detail}`;
  return `${kind} of ${origin}, unresolved for ${formatHours(age)}, limit ${formatHours(limit)}${detail}`;
}

/**
 * Judges each alarm that is unresolved: older than 48 h fires, a younger one is watched; measured:
 * its age in hours. An alarm of a source that Sources does not list is judged like any other.
 */
export function alarmOverdue(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { asOf, settings } = context;
  const limit = settings.alarmOverdueHours;
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  const findings: Finding[] = [];
  for (const [subject, alarm] of firstByKey(snapshot.alarms, (row) => row.alarmId)) {
    if (!isAlarmOpen(alarm, asOf)) continue;
    const source = sources.get(alarm.source);
    const age = hoursBetween(alarm.raisedAt, asOf.at);
    findings.push(
      findingOf('W3.alarm-overdue', {
        subject,
        motion: source?.motion ?? null,
        state: isAbove(age, limit) ? 'fired' : 'watch',
        measured: age,
        threshold: limit,
        evidence: evidenceOf(alarm, source, age, limit),
        at: { tab: 'Alarms', row: alarm.row },
      }),
    );
  }
  return findings;
}
