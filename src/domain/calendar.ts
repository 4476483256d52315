/** Civil dates, weeks and instants as text, with arithmetic that needs no clock and no time zone. */

/** A civil date, `YYYY-MM-DD`, in the workbook's time zone. */
export type IsoDate = string & { readonly __isoDate?: never };
/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string & { readonly __instant?: never };

/** The moment that a review is judged at: the same moment as a civil date and as an instant. */
export interface AsOf {
  /** Civil date in the workbook's time zone. */
  readonly date: IsoDate;
  /** The instant; of a bare date 00:00 in the workbook's time zone. */
  readonly at: Instant;
}

const DAY = 86_400_000;

/** The number that two digits of a text write; dates are read by the million, so no text is cut out. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** The function with a memory: a workbook holds the same few hundred days in ten thousands of rows. */
function remembering<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
}

/** Days since 1970-01-01 of the date that a text begins with. @see H. Hinnant, chrono-compatible date algorithms */
function epochDayOf(date: string): number {
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2);
  const month = twoDigits(date, 5);
  const day = twoDigits(date, 8);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days since 1970-01-01 of a valid civil date. */
export const toEpochDay: (date: IsoDate) => number = remembering(epochDayOf);

/** The civil date that lies this many days after 1970-01-01. */
export const fromEpochDay: (epochDay: number) => IsoDate = remembering((epochDay) => {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
});

/** True for a `YYYY-MM-DD` that names a day of the calendar (no 30 February), years 0001 to 9999. */
export function isIsoDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !text.startsWith('0000') &&
    fromEpochDay(toEpochDay(text)) === text
  );
}

/** @example addDays('2026-02-27', 2) //=> '2026-03-01' */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Civil days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: IsoDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday that names the week of a date. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The last week that ended before D, named by its Monday. */
export function judgedWeekOf(asOf: AsOf): IsoDate {
  return addDays(mondayOf(asOf.date), -7);
}

/** The `count` weeks that end with `week`, oldest first, each named by its Monday. */
export function weeksEndingWith(week: IsoDate, count: number): IsoDate[] {
  return Array.from({ length: count }, (_, index) => addDays(week, 7 * (index - count + 1)));
}

/** Milliseconds since 1970 of an instant in the form of {@link Instant}. */
export function toEpochMs(instant: Instant): number {
  const minutes = twoDigits(instant, 11) * 60 + twoDigits(instant, 14);
  const ms = (minutes * 60 + twoDigits(instant, 17)) * 1000 + Number(instant.slice(20, 23));
  return epochDayOf(instant) * DAY + ms;
}

/** Hours from one instant to another, fractions kept. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (toEpochMs(to) - toEpochMs(from)) / 3_600_000;
}
