/** The time-driven trigger of the daily update. */

/** The global function that it calls. */
const HANDLER = 'dailyTrigger';

/** Hour of the workbook's day: before anybody works, and after midnight wherever clocks change. */
const HOUR = 5;

/** Whether whoever runs this has the trigger. */
export function hasDailyTrigger(): boolean {
  const own = ScriptApp.getProjectTriggers();
  return own.some((trigger) => trigger.getHandlerFunction() === HANDLER);
}

/**
 * Installs the trigger for whoever runs this, unless they have it. Google shows nobody the triggers
 * of others: where two people have one, the second update of a day finds everything done.
 */
export function ensureDailyTrigger(timeZone: string): void {
  if (hasDailyTrigger()) return;
  ScriptApp.newTrigger(HANDLER).timeBased().everyDays(1).atHour(HOUR).inTimezone(timeZone).create();
}
