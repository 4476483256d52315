/** The tabs that do not begin empty, apart from the calendar, which is planned. */
export const PREFILLED_TABS: ReadonlySet<string> = new Set([
  'Agenda',
  'RACI Matrix',
  'People',
  'Risk Playbook',
  'Settings',
  'Targets',
]);
