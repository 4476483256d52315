/** The installed triggers of one user, and Google's limits on new ones. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution, TriggerData } from '../boundary/execution.js';

/** Per user and script. Source: quotas page. */
const MAX_TRIGGERS = 20;

/** Source: both texts seen in live logs. */
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
const TOO_MANY_OF_ADD_ON =
  'This add-on has created too many time-based triggers in this document for this Google user account.';

/** Triggers of the user whose rights count: nobody sees another person's. */
export function ownTriggers(execution: Execution): readonly TriggerData[] {
  return execution.surroundings.triggers.filter(
    (trigger) => trigger.createdBy === execution.effectiveUser,
  );
}

/** @throws ServiceError over the limit: 20, and for an add-on one of each type per document. */
export function installTrigger(
  execution: Execution,
  trigger: Omit<TriggerData, 'id' | 'createdBy'>,
): TriggerData {
  const own = ownTriggers(execution);
  if (own.length >= MAX_TRIGGERS) throw new ServiceError(TOO_MANY);
  if (execution.asAddOn && own.some((one) => one.eventType === trigger.eventType)) {
    throw new ServiceError(TOO_MANY_OF_ADD_ON);
  }
  const ids = execution.surroundings.triggers.map((one) => Number(one.id));
  const made: TriggerData = {
    ...trigger,
    id: String(Math.max(1_000_000, ...ids) + 1),
    createdBy: execution.effectiveUser,
  };
  execution.surroundings.triggers.push(made);
  return made;
}

/** Removes one of the user's own triggers; another's stays. */
export function removeTrigger(execution: Execution, id: string): void {
  const { triggers } = execution.surroundings;
  const index = triggers.findIndex(
    (one) => one.id === id && one.createdBy === execution.effectiveUser,
  );
  if (index >= 0) triggers.splice(index, 1);
}
