/** Facts of W3: how far the onboarding of the live sources is, and what the alarm log shows. */
import { hasBegunBy, isAlarmOpen, isOnboarded } from '../as-of-state.js';
import { firstByKey } from '../natural-key.js';
import { formatCount } from '../wording.js';
import type { Facts } from './facts.js';

/** W3: onboarding status of the live sources, open alarms. */
export const validationFacts: Facts = ({ sources, alarms }, { asOf, judgedWeek }) => {
  const live = [...firstByKey(sources, (row) => row.source).values()].filter(
    (row) => row.state === 'Live' && hasBegunBy(row.liveSince, judgedWeek),
  );
  if (live.length === 0) return [];
  const onboarded = live.filter((row) => isOnboarded(row, asOf)).length;
  const known = [...firstByKey(alarms, (row) => row.alarmId).values()];
  const open = known.filter((row) => isAlarmOpen(row, asOf)).length;
  return [
    `${onboarded} of ${formatCount(live.length, 'live source')} onboarded, ${formatCount(open, 'alarm')} open.`,
  ];
};
