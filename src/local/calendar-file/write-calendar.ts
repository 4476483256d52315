/** The cadence as an iCalendar file that any diary reads. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import type { Operations } from '../../apps-script/api-contract.js';
import type { CadenceEvent } from '../../domain/cadence-calendar/cadence-events.js';
import { capital } from '../../domain/wording.js';
import { UserError } from '../command-line/user-error.js';
import { CivilMoment } from './civil-moment.js';
import { type EarlierEvent, readEvents } from './earlier-events.js';

type Answer = Operations['calendar']['answer'];

/** A zone as the file describes it; null for UTC, whose times need no description. */
interface FileZone {
  readonly name: string;
  readonly description: string;
}

const UTC = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT']);

/** @throws {UserError} for a zone of which no rules are known */
function zoneOf(timeZone: string): FileZone | null {
  if (UTC.has(timeZone)) return null;
  // Asked for a zone that it does not know, the library writes to the console.
  const isKnown = tzlib_get_timezones().includes(timeZone);
  const [description = ''] = isKnown ? tzlib_get_ical_block(timeZone) : [];
  const name = /^TZID:(.+?)\r?$/m.exec(description)?.[1];
  if (name === undefined) {
    throw new UserError(
      `The rules of the time zone ${timeZone} are not known. Give the workbook a zone such as Europe/Berlin and try again.`,
    );
  }
  return { name, description };
}

function descriptionOf({ agenda, chair, state, minutes }: CadenceEvent): string {
  const skipped = state === 'Skipped' ? ['Skipped for a holiday.', ''] : [];
  return [...skipped, `Chair: ${chair}. ${minutes} minutes.`, '', ...agenda].join('\n');
}

/** @param versionOf what is known of the version of a meeting before it is written */
function fileText(
  { workbookId, name, timeZone, events }: Answer,
  versionOf: (uid: string) => { readonly sequence: number; readonly stamp: Date },
): string {
  const zone = zoneOf(timeZone);
  const calendar = ical({
    name: `${name}: reviews`,
    prodId: { company: 'cadence', product: 'cadence', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ...(zone === null ? {} : { timezone: { name: null, generator: () => zone.description } }),
  });
  for (const event of events) {
    const id = `${event.key}@${workbookId}`;
    const start = CivilMoment.of(event.dueOn, event.startsAt);
    calendar.createEvent({
      id,
      ...versionOf(id),
      start,
      end: start.plusMinutes(event.minutes),
      timezone: zone?.name ?? null,
      summary: `${capital(event.review)} review`,
      description: descriptionOf(event),
      status: event.state === 'Skipped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** The moment that `20261116T085000Z` writes. */
function momentOf(stamp: string): Date | null {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return y === undefined ? null : new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
}

/**
 * The text of the file. Every meeting keeps its UID. One that reads as in the earlier file keeps its
 * version; one that changed gets the next number, by which diaries replace it.
 * @param earlier text of the file that is replaced; '' where there was none
 * @param now when it is written
 */
export function calendarText(answer: Answer, earlier: string, now: Date): string {
  const before = readEvents(earlier);
  const plain = readEvents(fileText(answer, () => ({ sequence: 0, stamp: now })));
  const isSame = (uid: string, known: EarlierEvent) => plain.get(uid)?.content === known.content;
  return fileText(answer, (uid) => {
    const known = before.get(uid);
    if (known === undefined) return { sequence: 0, stamp: now };
    if (!isSame(uid, known)) return { sequence: known.sequence + 1, stamp: now };
    return { sequence: known.sequence, stamp: momentOf(known.stamp) ?? now };
  });
}
