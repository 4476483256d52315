/** The quarters of a year, which need not begin in January. */
import type { IsoDate } from './calendar.js';

/** A quarter by its first day and the first day of the next one. */
export interface Quarter {
  readonly from: IsoDate;
  /** First day that no longer belongs to it. */
  readonly until: IsoDate;
}

function firstOfMonth(year: number, month: number): IsoDate {
  const whole = year * 12 + month - 1;
  const text = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${text(Math.floor(whole / 12), 4)}-${text((whole % 12) + 1, 2)}-01`;
}

/**
 * The quarter that a day lies in.
 * @param startMonth a month in which a quarter begins, 1 to 12; 1 is January, April, July and October
 */
export function quarterOf(date: IsoDate, startMonth: number): Quarter {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const into = (month - startMonth + 12) % 3;
  return { from: firstOfMonth(year, month - into), until: firstOfMonth(year, month - into + 3) };
}
