/** Reading dates and date-times that stand as ISO text, the only form in which cells carry them. */
import { isIsoDate } from '../domain/calendar.js';

const CIVIL =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?)?\s?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i;

/** A date with its time of day and, where it was written, its distance from UTC. */
export interface CivilText {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM:SS`, `00:00:00` where none was written. */
  readonly time: string;
  /** Minutes east of UTC; null where none was written. */
  readonly offsetMinutes: number | null;
}

/** @returns null when the text is not an ISO date or date-time of the calendar. Fractions of a second are dropped. */
export function readCivilText(text: string): CivilText | null {
  const match = CIVIL.exec(text);
  const date = match?.[1];
  if (match === null || date === undefined || !isIsoDate(date)) return null;
  const offset = match[6];
  if (offset !== undefined && match[2] === undefined) return null;
  return {
    date,
    time: `${match[2] ?? '00'}:${match[3] ?? '00'}:${match[4] ?? '00'}`,
    offsetMinutes: offset === undefined ? null : minutesOfOffset(offset),
  };
}

function minutesOfOffset(offset: string): number {
  if (offset === 'Z' || offset === 'z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}
