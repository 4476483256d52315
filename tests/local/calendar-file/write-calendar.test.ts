import { describe, expect, it } from '@jest/globals';
import ical, { type VEvent } from 'node-ical';
import type { Operations } from '../../../src/apps-script/api-contract.js';
import type { CadenceEvent } from '../../../src/domain/cadence-calendar/cadence-events.js';
import { readEvents } from '../../../src/local/calendar-file/earlier-events.js';
import { calendarText } from '../../../src/local/calendar-file/write-calendar.js';

type Answer = Operations['calendar']['answer'];

const WEEKLY: CadenceEvent = {
  key: 'weekly-2026-10-19',
  review: 'weekly',
  dueOn: '2026-10-19',
  startsAt: '09:30',
  minutes: 60,
  chair: 'Ana',
  state: 'Due',
  agenda: ['W1 Agenda and action register, 5 min, Chair', 'W6 Decisions; owners, 5 min, Chair'],
};
const SKIPPED: CadenceEvent = {
  ...WEEKLY,
  key: 'weekly-2026-10-26',
  dueOn: '2026-10-26',
  state: 'Skipped',
};
const QUARTERLY: CadenceEvent = {
  ...WEEKLY,
  key: 'quarterly-2027-01-01',
  review: 'quarterly',
  dueOn: '2027-01-06',
  startsAt: '22:00',
  minutes: 240,
};

const NOW = new Date('2026-10-01T06:00:00Z');
const LATER = new Date('2026-10-08T06:00:00Z');

function answerOf(part: Partial<Answer> = {}): Answer {
  return {
    workbookId: 'book-1',
    name: 'Sales engine',
    timeZone: 'Europe/Berlin',
    events: [WEEKLY, SKIPPED, QUARTERLY],
    ...part,
  };
}

/** The meetings of a file as another program reads them. */
function readBack(text: string): VEvent[] {
  const parsed = ical.sync.parseICS(text);
  return Object.values(parsed).filter((one): one is VEvent => one?.type === 'VEVENT');
}

describe('calendarText', () => {
  it('is read back by another library: instants, summary, description, status, identity', () => {
    const events = readBack(calendarText(answerOf(), '', NOW));
    expect(
      events.map(({ uid, start, end, summary, status }) => [
        uid,
        start.toISOString(),
        end?.toISOString(),
        summary,
        status,
      ]),
    ).toEqual([
      // Summer time until 25 October, then winter time.
      [
        'weekly-2026-10-19@book-1',
        '2026-10-19T07:30:00.000Z',
        '2026-10-19T08:30:00.000Z',
        'Weekly review',
        'CONFIRMED',
      ],
      [
        'weekly-2026-10-26@book-1',
        '2026-10-26T08:30:00.000Z',
        '2026-10-26T09:30:00.000Z',
        'Weekly review',
        'CANCELLED',
      ],
      [
        'quarterly-2027-01-01@book-1',
        '2027-01-06T21:00:00.000Z',
        '2027-01-07T01:00:00.000Z',
        'Quarterly review',
        'CONFIRMED',
      ],
    ]);
    expect(events[0]?.description).toBe(
      [`Chair: Ana. 60 minutes.`, '', ...WEEKLY.agenda].join('\n'),
    );
    expect(events[1]?.description).toMatch(/^Skipped for a holiday\.\n/);
  });

  it.each([
    ['America/New_York', '2026-10-19T13:30:00.000Z'],
    ['Asia/Kolkata', '2026-10-19T04:00:00.000Z'],
    ['Pacific/Auckland', '2026-10-18T20:30:00.000Z'],
    ['Etc/UTC', '2026-10-19T09:30:00.000Z'],
    ['UTC', '2026-10-19T09:30:00.000Z'],
  ])('keeps the civil time of the workbook in %s', (timeZone, instant) => {
    const [event] = readBack(calendarText(answerOf({ timeZone }), '', NOW));
    expect(event?.start.toISOString()).toBe(instant);
  });

  it('describes the zone that its times name, and ends lines as the standard asks', () => {
    const text = calendarText(answerOf(), '', NOW);
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261019T093000\r\n');
    expect(text.match(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Berlin\r\n/g)).toHaveLength(1);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
    expect(calendarText(answerOf({ timeZone: 'UTC' }), '', NOW)).not.toContain('VTIMEZONE');
  });

  it('refuses a zone of which it knows no rules, in a sentence', () => {
    expect(() => calendarText(answerOf({ timeZone: 'Mars/Olympus' }), '', NOW)).toThrow(
      'The rules of the time zone Mars/Olympus are not known.',
    );
  });

  it('writes the same file again where nothing changed', () => {
    const first = calendarText(answerOf(), '', NOW);
    expect(calendarText(answerOf(), first, LATER)).toBe(first);
  });

  it('gives a meeting that changed the next number, and no other', () => {
    const first = calendarText(answerOf(), '', NOW);
    const moved = { ...WEEKLY, dueOn: '2026-10-21' };
    const changed = answerOf({ events: [moved, SKIPPED, QUARTERLY] });
    const second = calendarText(changed, first, LATER);
    const versions = (text: string) =>
      [...readEvents(text)].map(([uid, { sequence, stamp }]) => [uid, sequence, stamp]);
    expect(versions(second)).toEqual([
      ['weekly-2026-10-19@book-1', 1, '20261008T060000Z'],
      ['weekly-2026-10-26@book-1', 0, '20261001T060000Z'],
      ['quarterly-2027-01-01@book-1', 0, '20261001T060000Z'],
    ]);
    const back = calendarText(answerOf(), second, LATER);
    expect(versions(back)[0]).toEqual(['weekly-2026-10-19@book-1', 2, '20261008T060000Z']);
  });

  it('takes names that look like calendar lines as text', () => {
    const chair = 'Ana\r\nEND:VEVENT\r\nBEGIN:VEVENT; , \\ "';
    const text = calendarText(answerOf({ events: [{ ...WEEKLY, chair }] }), '', NOW);
    const events = readBack(text);
    expect(events).toHaveLength(1);
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });
});

describe('readEvents', () => {
  it('finds nothing in what is no calendar', () => {
    expect(readEvents('').size).toBe(0);
    expect(readEvents('BEGIN:VEVENT\nUID:x').size).toBe(0);
    expect(readEvents('END:VEVENT').size).toBe(0);
  });

  it('reads folded lines, and a number that is none as 0', () => {
    const text = 'BEGIN:VEVENT\r\nUID:a-very-\r\n long-one\r\nSEQUENCE:x\r\nEND:VEVENT\r\n';
    expect(readEvents(text).get('a-very-long-one')).toEqual({
      content: 'UID:a-very-long-one',
      sequence: 0,
      stamp: '',
    });
  });
});
