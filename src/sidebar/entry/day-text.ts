/** Writes days so that they can be read back as people write them. */
import { addDays } from '../../domain/calendar.js';
import { dayText } from '../frame/words.js';

/**
 * A day as a field shows it; with its year where it is not one of the next twelve months.
 *
 * @param today ISO date
 * @example dayFieldText('2026-11-20', '2026-11-16') //=> 'Fri 20 Nov'
 */
export function dayFieldText(isoDate: string, today: string): string {
  const isNear = isoDate >= today && isoDate < addDays(today, 365);
  return isNear ? dayText(isoDate) : `${dayText(isoDate)} ${isoDate.slice(0, 4)}`;
}

/** Day before month, or month before day, as in America. */
export type DayOrder = 'day first' | 'month first';

/**
 * How the people of a locale write `3/4`; null where the browser does not know it.
 *
 * @param locale as Google names it
 * @example dayOrderOf('de_DE') //=> 'day first'
 */
export function dayOrderOf(locale: string): DayOrder | null {
  try {
    const parts = new Intl.DateTimeFormat(locale.replace('_', '-')).formatToParts(0);
    const types = parts.map(({ type }) => type);
    return types.indexOf('day') < types.indexOf('month') ? 'day first' : 'month first';
  } catch {
    return null;
  }
}
