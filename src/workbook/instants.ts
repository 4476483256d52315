/** From civil time to instants and back, given only what the zone makes of a civil time. */
import { fromEpochDay, type Instant, toEpochMs } from '../domain/calendar.js';
import type { CivilText } from './civil-text.js';

/** What the workbook's time zone makes of a civil date-time `YYYY-MM-DDTHH:MM:SS`: an instant. */
export type ToInstant = (civil: string) => Instant;

const DAY = 86_400_000;

/** The instant of so many milliseconds since 1970. */
export function instantOf(epochMs: number): Instant {
  const day = Math.floor(epochMs / DAY);
  const rest = epochMs - day * DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  return `${fromEpochDay(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z`;
}

/** The instant that an ISO text means: its own offset where it has one, else the workbook's zone. */
export function instantOfText(text: CivilText, toInstant: ToInstant): Instant {
  if (text.offsetMinutes === null) return toInstant(`${text.date}T${text.time}`);
  return instantOf(toEpochMs(`${text.date}T${text.time}.000Z`) - text.offsetMinutes * 60_000);
}

/**
 * The civil date-time `YYYY-MM-DDTHH:MM:SS` that the workbook's clock shows at an instant, found from
 * the zone's other direction. Of an hour that the clock shows twice it may be either.
 */
export function civilOf(instant: Instant, toInstant: ToInstant): string {
  const wanted = toEpochMs(instant);
  let guess = wanted;
  for (let round = 0; round < 3; round += 1) {
    const civil = instantOf(guess).slice(0, 19);
    const missed = wanted - (wanted % 1000) - toEpochMs(toInstant(civil));
    if (missed === 0) return civil;
    guess += missed;
  }
  return instantOf(guess).slice(0, 19);
}
