/** What a script leaves outside the workbook: mail that it sent, events that it made. */
import type { JSX } from 'preact';
import { usePageState } from '../page-state.js';

const moment = (instant: string) =>
  instant.includes('T') ? new Date(instant).toLocaleString('en-GB') : instant;

export function Outbox(): JSX.Element {
  const outbox = usePageState().surroundings?.outbox ?? [];
  if (outbox.length === 0)
    return <p class="wb-empty">No mail was sent. Nothing here leaves this machine.</p>;
  return (
    <ul class="wb-cards">
      {[...outbox].reverse().map((mail) => (
        <li key={`${mail.sentAt} ${mail.to} ${mail.subject}`}>
          <p>
            <b>{mail.subject}</b> to {mail.to}
            {mail.cc !== '' && `, copy to ${mail.cc}`}, {moment(mail.sentAt)}
          </p>
          <pre class="wb-log">{mail.body}</pre>
        </li>
      ))}
    </ul>
  );
}

export function Calendars(): JSX.Element {
  const calendars = usePageState().surroundings?.calendars ?? [];
  const events = calendars.flatMap(({ name, events: all }) =>
    all.map((event) => ({ ...event, calendar: name })),
  );
  if (events.length === 0) return <p class="wb-empty">No events were made.</p>;
  return (
    <table class="wb-table">
      <thead>
        <tr>
          <th>Event</th>
          <th>Starts</th>
          <th>Repeats</th>
          <th>Guests</th>
          <th>Calendar</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td>{event.title}</td>
            <td>{moment(event.start)}</td>
            <td>{event.recurrence ?? 'Once'}</td>
            <td>{event.guests.join(', ')}</td>
            <td>{event.calendar}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
