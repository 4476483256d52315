/** What a script leaves outside the workbook: mail that it sent, events that it made. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SurroundingsView } from '../../protocol.js';
import { usePageState } from '../page-state.js';
import { recurrenceWords } from './recurrence-words.js';

type Mail = SurroundingsView['outbox'][number];
type CalendarEvent = SurroundingsView['calendars'][number]['events'][number];

const moment = (instant: string) => new Date(instant).toLocaleString('en-GB');

export function Outbox(): JSX.Element {
  const outbox = usePageState().surroundings?.outbox ?? [];
  if (outbox.length === 0)
    return <p class="wb-empty">No mail was sent. Nothing here leaves this machine.</p>;
  const numbered = outbox.map((mail, place) => ({ mail, number: place + 1 })).reverse();
  return (
    <ul class="wb-cards">
      {numbered.map(({ mail, number }) => (
        <MailCard key={number} mail={mail} />
      ))}
    </ul>
  );
}

function MailCard({ mail }: { mail: Mail }): JSX.Element {
  const [isHtml, setHtml] = useState(false);
  const { subject, to, cc, bcc, replyTo, name, sender, sentAt, body, htmlBody, attachments } = mail;
  const lines = [
    ['From', name === '' ? sender : `${name} <${sender}>`],
    ['To', to],
    ['Copy to', cc],
    ['Hidden copy to', bcc],
    ['Answers to', replyTo],
    ['Attached', attachments.map((one) => `${one.name} (${one.contentType})`).join(', ')],
  ].filter(([, value]) => value !== '');
  return (
    <li>
      <p>
        <b>{subject === '' ? '(no subject)' : subject}</b>, {moment(sentAt)}
      </p>
      <dl class="wb-facts">
        {lines.map(([caption, value]) => (
          <div key={caption}>
            <dt>{caption}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {htmlBody !== '' && (
        <p>
          <button type="button" class="wb-text-button" onClick={() => setHtml(!isHtml)}>
            {isHtml ? 'Show as text' : 'Show as HTML'}
          </button>
        </p>
      )}
      {isHtml ? (
        // Without a single permission: neither scripts nor links of a mail do anything here.
        <iframe class="wb-mail" title={`Mail: ${subject}`} sandbox="" srcDoc={htmlBody} />
      ) : (
        <pre class="wb-log">{body}</pre>
      )}
    </li>
  );
}

export function Calendars(): JSX.Element {
  const calendars = usePageState().surroundings?.calendars ?? [];
  const events = calendars
    .flatMap(({ name, events: all }) => all.map((event) => ({ ...event, calendar: name })))
    .sort((one, other) => one.start.localeCompare(other.start));
  if (events.length === 0) return <p class="wb-empty">No events were made.</p>;
  return (
    <table class="wb-table">
      <thead>
        <tr>
          <th>Event</th>
          <th>When</th>
          <th>Repeats</th>
          <th>Where</th>
          <th>Guests</th>
          <th>Calendar</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td title={event.description}>{event.title}</td>
            <td>{spanText(event)}</td>
            <td title={event.recurrence ?? ''}>{recurrenceWords(event.recurrence)}</td>
            <td>{event.location}</td>
            <td>{event.guests.join(', ')}</td>
            <td>{event.calendar}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const DAY_MS = 86_400_000;

const dayText = (instant: number, timeZone?: string) =>
  new Date(instant).toLocaleDateString('en-GB', { ...(timeZone ? { timeZone } : {}) });

/** `03/12/2026, 09:00 to 10:00`, in the browser's zone; days as they are, the last one included. */
function spanText({ start, end, allDay }: CalendarEvent): string {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  if (allDay) {
    const [first, last] = [dayText(from, 'UTC'), dayText(to - DAY_MS, 'UTC')];
    return first === last ? `${first}, all day` : `${first} to ${last}, all day`;
  }
  const time = (instant: number) =>
    new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const isSameDay = dayText(from) === dayText(to);
  return `${dayText(from)}, ${time(from)} to ${isSameDay ? '' : `${dayText(to)}, `}${time(to)}`;
}
