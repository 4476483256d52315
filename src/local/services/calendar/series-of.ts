/** Turns what a script said of a recurrence into the data of a series. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { CalendarEventData } from '../../boundary/execution.js';
import { zoneOffset } from '../../formats/serial-date.js';
import type { EventRecurrence } from './event-recurrence.js';
import { dateAfter, dateIn } from './event-times.js';
import { requireFirstOccurrence } from './occurrences.js';
import { recurrenceText } from './recurrence-text.js';

const DAY_MS = 86_400_000;

type SeriesTimes = Pick<CalendarEventData, 'start' | 'end' | 'allDay' | 'recurrence' | 'excluded'>;

/**
 * Start, end and rules of a series that begins at an instant; without an end it is all-day.
 *
 * @throws NotEmulatedError where there is no rule, or the rules leave out the first event
 */
export function recurrenceOf(
  recurrence: EventRecurrence,
  start: Date,
  end: Date | null,
  scriptTimeZone: string,
): SeriesTimes {
  const { timeZone, rules, excluded } = recurrence.recurrence;
  if (rules.length === 0) throw new NotEmulatedError('a series without a rule');
  const allDay = end === null;
  const zone = allDay ? scriptTimeZone : timeZone;
  const startMs = start.getTime();
  const wall = startMs + zoneOffset(startMs, zone);
  const wallStart = allDay ? Math.floor(wall / DAY_MS) * DAY_MS : wall;
  const series = { timeZone: zone, wallStart, allDay, rules };
  requireFirstOccurrence(series);
  return {
    allDay,
    start: allDay ? dateIn(startMs, zone) : start.toISOString(),
    end: allDay ? dateAfter(dateIn(startMs, zone)) : end.toISOString(),
    recurrence: recurrenceText(series),
    excluded: excluded.map((epochMs) =>
      allDay ? dateIn(epochMs, zone) : new Date(epochMs).toISOString(),
    ),
  };
}
