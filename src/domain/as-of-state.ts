/** What an action, an alarm, a dispute, a risk or a source was at the as-of moment, later events undone. */
import type { AsOf, IsoDate } from './calendar.js';
import { addDays } from './calendar.js';
import type { Action, Alarm, Dispute, Risk, Source } from './records.js';

/** What depends on the civil date alone can be asked of any day, not only of a moment. */
type OnDate = Pick<AsOf, 'date'>;

/** True when something is dated after the as-of date, so that it does not exist yet. */
export function isLater(date: IsoDate | null, asOf: OnDate): boolean {
  return date !== null && date > asOf.date;
}

/** An action that was raised and not yet done or dropped. */
export function isActionOpen(action: Action, asOf: OnDate): boolean {
  if (isLater(action.raisedOn, asOf)) return false;
  return action.state === 'Open' || isLater(action.doneOn, asOf);
}

/** An alarm that was raised and not yet resolved; resolved at the very moment counts as resolved. */
export function isAlarmOpen(alarm: Alarm, asOf: AsOf): boolean {
  // Instants have one form, so that their texts stand in the order of time.
  if (alarm.raisedAt > asOf.at) return false;
  return alarm.resolvedAt === null || alarm.resolvedAt > asOf.at;
}

/** A dispute that was raised and not yet resolved; one that was escalated is no longer open here. */
export function isDisputeOpen(dispute: Dispute, asOf: OnDate): boolean {
  if (isLater(dispute.raisedOn, asOf)) return false;
  return (
    dispute.state === 'Open' || (dispute.state === 'Resolved' && isLater(dispute.resolvedOn, asOf))
  );
}

/** A risk that was raised and is not closed; when it was closed is not written down. */
export function isRiskOpen(risk: Risk, asOf: AsOf): boolean {
  return risk.state !== 'Closed' && !isLater(risk.raisedOn, asOf);
}

/** A source whose onboarding was complete; completed on a later date, it was not yet. */
export function isOnboarded(source: Source, asOf: OnDate): boolean {
  return source.onboarding === 'Complete' && !isLater(source.onboardedOn, asOf);
}

/** Something that began by the Sunday of a week; with no date it always was. */
export function hasBegunBy(date: IsoDate | null, week: IsoDate): boolean {
  return date === null || date <= addDays(week, 6);
}
