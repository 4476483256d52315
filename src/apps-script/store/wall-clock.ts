/**
 * Instants and the civil time of one time zone, both ways, by arithmetic: no call of a Google
 * service, so that a tab of 20,000 dates costs nothing. Civil time is `YYYY-MM-DDTHH:MM:SS`.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface WallClock {
  /** Civil text of an instant in milliseconds since 1970, rounded to the second. */
  toCivil(epochMs: number): string;
  /**
   * Milliseconds since 1970 of a civil text, date alone meaning 00:00. A time that a change of
   * clocks skips moves on by the length of the gap; of a time that occurs twice it is the first.
   */
  toEpochMs(civil: string): number;
}

const clocks = new Map<string, WallClock>();

/** The clock of an IANA time zone; made once per execution. */
export function wallClockOf(timeZone: string): WallClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = createWallClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function createWallClock(timeZone: string): WallClock {
  const offsetAt = createOffsetLookup(timeZone);

  function toCivil(epochMs: number): string {
    const rounded = Math.round(epochMs / 1000) * 1000;
    return new Date(rounded + offsetAt(rounded)).toISOString().slice(0, 19);
  }

  function toEpochMs(civil: string): number {
    const asUtc = Date.parse(`${civil.length === 10 ? `${civil}T00:00:00` : civil}Z`);
    // The offsets in force a day earlier and a day later: the earlier one is right in a gap and
    // for the first of two equal times.
    const before = asUtc - offsetAt(asUtc - DAY);
    if (before + offsetAt(before) === asUtc) return before;
    const after = asUtc - offsetAt(asUtc + DAY);
    return after + offsetAt(after) === asUtc ? after : before;
  }

  return { toCivil, toEpochMs };
}

/** Offset from UTC in milliseconds at an instant; `Intl` is asked at most a few times per day. */
function createOffsetLookup(timeZone: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const exact = new Map<number, number>();
  const wholeDays = new Map<number, number | null>();

  function measure(epochMs: number): number {
    const parts: Record<string, number> = {};
    for (const part of format.formatToParts(epochMs)) parts[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const civil = new Date(0);
    civil.setUTCFullYear(year, month - 1, day);
    civil.setUTCHours(hour, minute, second);
    return civil.getTime() - Math.floor(epochMs / 1000) * 1000;
  }

  function exactly(epochMs: number): number {
    const minute = Math.floor(epochMs / MINUTE);
    let offset = exact.get(minute);
    if (offset === undefined) {
      offset = measure(minute * MINUTE);
      exact.set(minute, offset);
    }
    return offset;
  }

  return (epochMs) => {
    const day = Math.floor(epochMs / DAY);
    let offset = wholeDays.get(day);
    if (offset === undefined) {
      const start = exactly(day * DAY);
      offset = start === exactly((day + 1) * DAY) ? start : null;
      wholeDays.set(day, offset);
    }
    return offset ?? exactly(epochMs);
  };
}
