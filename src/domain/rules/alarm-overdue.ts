/** W3.alarm-overdue: an alarm unresolved for more than 48 h becomes a CARE-Request. */
import { isAlarmOpen } from '../as-of-state.js';
import { hoursBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKey, firstByKeyWhere } from '../natural-key.js';
import type { Alarm, Snapshot, Source } from '../records.js';
import { isAbove } from '../tolerance.js';
import { formatHours } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Characters of an alarm's detail that stand in its evidence; the row has all of them. */
const MOST_WORDS = 300;

function evidenceOf(alarm: Alarm, source: Source | undefined, age: number, limit: number): string {
  const kind = alarm.kind === null ? 'alarm' : `${alarm.kind} alarm`;
  const origin =
    source === undefined ? `${alarm.source}, which is not in Sources` : `${alarm.source}`;
  const words = alarm.detail ?? '';
  const shown = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words;
  const detail = words === '' ? '' : `: ${shown}`;
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
  const isOpen = (alarm: Alarm) => isAlarmOpen(alarm, asOf);
  const alarms = firstByKeyWhere(snapshot.alarms, (row) => row.alarmId, isOpen);
  for (const [subject, alarm] of alarms) {
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
