/** Converts between instants and the wall-clock serial numbers in which Sheets keeps dates. */

const DAY_MS = 86_400_000;
/** Days from 30 December 1899, Sheets' day 0, to 1 January 1970. */
const EPOCH_SERIAL = 25_569;
/**
 * Offsets are remembered per span of eight days: no zone is known to change its clocks there and
 * back within one (Morocco's Ramadan pause, the shortest, lasts about thirty days).
 */
const SPAN_MS = 8 * DAY_MS;

interface Span {
  /** Milliseconds ahead of UTC at the start and the end of the span. */
  readonly before: number;
  readonly after: number;
  /** The first millisecond at which `after` holds. */
  readonly changeAt: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly spans: Map<number, Span>;
}

const zones = new Map<string, Zone>();

function zoneNamed(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone: Zone = {
    format: new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
    spans: new Map(),
  };
  zones.set(timeZone, zone);
  return zone;
}

/** Intl prints `GMT`, `GMT+02:00` or, before standard time, `GMT-00:01:15`. */
function askOffset(zone: Zone, epochMs: number): number {
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(zone.format.format(epochMs));
  if (match?.[1] === undefined) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -seconds : seconds) * 1000;
}

function spanOf(zone: Zone, number: number): Span {
  const known = zone.spans.get(number);
  if (known !== undefined) return known;
  const start = number * SPAN_MS;
  const before = zone.spans.get(number - 1)?.after ?? askOffset(zone, start);
  const after = zone.spans.get(number + 1)?.before ?? askOffset(zone, start + SPAN_MS);
  const changeAt = before === after ? start : findChange(zone, start, before);
  const span = { before, after, changeAt };
  zone.spans.set(number, span);
  return span;
}

function findChange(zone: Zone, start: number, before: number): number {
  let low = start;
  let high = start + SPAN_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * How far a zone's clocks are ahead of UTC at an instant, in milliseconds; local mean time, with its
 * odd seconds, before standard time.
 *
 * @throws RangeError where the zone is not an IANA name
 */
export function zoneOffset(epochMs: number, timeZone: string): number {
  const { before, after, changeAt } = spanOf(zoneNamed(timeZone), Math.floor(epochMs / SPAN_MS));
  return epochMs < changeAt ? before : after;
}

/**
 * The serial number that a cell gets for an instant: days since 30 December 1899 on the wall clock
 * of the spreadsheet's zone, the time of day as the fraction. Earlier dates are negative.
 */
export function toSerial(epochMs: number, timeZone: string): number {
  return (epochMs + zoneOffset(epochMs, timeZone)) / DAY_MS + EPOCH_SERIAL;
}

/**
 * The instant, in epoch milliseconds, that a cell's serial number means in a zone. A wall-clock time
 * that occurs twice is the earlier one; one that the clocks skip is moved on by the skipped hour,
 * both as JavaScript's own `Date` does. Rounded to the millisecond, which a serial cannot hold
 * exactly.
 */
export function fromSerial(serial: number, timeZone: string): number {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY_MS);
  return instantOfWallClock(wall, timeZone);
}

/**
 * The instant at which the clocks of a zone show a date and time, given as if it were UTC. A skipped
 * time is moved on by the skipped hour; a twofold one is the earlier, or the later if so asked.
 */
export function instantOfWallClock(
  wallMs: number,
  timeZone: string,
  twofold: 'earlier' | 'later' = 'earlier',
): number {
  const before = zoneOffset(wallMs - DAY_MS, timeZone);
  const after = zoneOffset(wallMs + DAY_MS, timeZone);
  if (before === after) return wallMs - before;
  const first = wallMs - before;
  const second = wallMs - after;
  const firstHolds = zoneOffset(first, timeZone) === before;
  const secondHolds = zoneOffset(second, timeZone) === after;
  if (firstHolds && secondHolds) return twofold === 'earlier' ? first : second;
  return secondHolds ? second : first;
}

/** A date and time of day as clocks and calendars show it. */
export interface CivilParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The calendar date and time of day that a serial number shows, to the millisecond. */
export function civilParts(serial: number): CivilParts {
  const date = new Date(Math.round((serial - EPOCH_SERIAL) * DAY_MS));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}

/** The serial number of a calendar date, or null where the calendar has no such day. */
export function serialOfCivil(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY_MS + EPOCH_SERIAL : null;
}
