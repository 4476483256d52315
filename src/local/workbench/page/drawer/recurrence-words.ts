/** Recurrences of calendar events in words, from the text in the manner of RFC 5545. */

const UNITS: Readonly<Record<string, string>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const WEEK_DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Members of a rule that words are known for. */
const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL'];

/**
 * `Every 2 weeks on Monday`; of several rules each. A rule that says more than words are known for is
 * shown as it is written.
 * @param text null for an event that happens once
 */
export function recurrenceWords(text: string | null): string {
  if (text === null) return 'Once';
  const rules = text.split('\n').filter((line) => line.startsWith('RRULE:'));
  return rules.map((line) => ruleWords(line.slice('RRULE:'.length))).join('; ');
}

function ruleWords(rule: string): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const unit = UNITS[parts.get('FREQ') ?? ''];
  if (unit === undefined || [...parts.keys()].some((key) => !KNOWN.includes(key))) return rule;
  const interval = parts.get('INTERVAL') ?? '1';
  const days = (parts.get('BYDAY') ?? '').split(',').map((day) => WEEK_DAYS[day]);
  const monthDays = parts.get('BYMONTHDAY');
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '');
  return [
    interval === '1' ? `Every ${unit}` : `Every ${interval} ${unit}s`,
    ...(parts.has('BYDAY') ? [`on ${days.join(', ')}`] : []),
    ...(monthDays === undefined ? [] : [`on day ${monthDays.replaceAll(',', ', ')}`]),
    ...(parts.has('COUNT') ? [`${parts.get('COUNT')} times`] : []),
    ...(until === null ? [] : [`until ${until.slice(1).join('-')}`]),
  ].join(' ');
}
