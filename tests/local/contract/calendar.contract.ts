/** What CalendarApp keeps of calendars, events and series. */
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const REFERENCE = 'Reference, classes CalendarApp, Calendar, CalendarEvent and RecurrenceRule';
const OBSERVED = 'brucemcpherson/gas-fakes, test/testcalendars.js, which also runs on Google';

const inBerlin = () => ({ active: contractWorkbook(), scriptTimeZone: 'Europe/Berlin' });

export const CALENDAR_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: "the default calendar has the user's address as its id",
    source: OBSERVED,
    script: `function check() {
      return [CalendarApp.getDefaultCalendar().getId(), CalendarApp.getCalendarById('none')];
    }`,
    expected: ['owner@example.com', null],
  },
  {
    behaviour: 'an event is found by its id and in a window around it',
    source: OBSERVED,
    script: `function check() {
      const calendar = CalendarApp.createCalendar('Reviews');
      const start = new Date(2026, 4, 20, 10);
      const end = new Date(2026, 4, 20, 11);
      const event = calendar.createEvent('Review', start, end, { description: 'Desc', location: 'Loc' });
      const found = calendar.getEvents(new Date(start.getTime() - 1000), new Date(end.getTime() + 1000));
      return [
        calendar.getEventById(event.getId()).getTitle(),
        found.map((one) => one.getDescription() + one.getLocation()),
        calendar.getEventsForDay(start).length,
        CalendarApp.getEvents(start, end).length,
      ];
    }`,
    expected: ['Review', ['DescLoc'], 1, 0],
  },
  {
    behaviour: 'an event may not end before it starts',
    source: OBSERVED,
    script: `function check() {
      const [late, early] = [new Date(2026, 4, 21), new Date(2026, 4, 20)];
      return ['createEvent', 'createAllDayEvent'].map((method) => {
        try { CalendarApp[method]('A', late, early); return 'done'; } catch (error) {
          return /Event start .* must be before event end/.test(error.message);
        }
      });
    }`,
    expected: [true, true],
  },
  {
    behaviour: 'an all-day event ends before its end date, at midnight of the script zone',
    source: REFERENCE,
    script: `function check() {
      const event = CalendarApp.createAllDayEvent('Days', new Date(2026, 9, 24), new Date(2026, 9, 26));
      const zone = Session.getScriptTimeZone();
      return [event.getStartTime(), event.getEndTime()].map((date) => Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm Z'));
    }`,
    emulator: inBerlin,
    expected: ['2026-10-24 00:00 +0200', '2026-10-26 00:00 +0100'],
  },
  {
    behaviour: 'a weekly series keeps the wall clock of the script zone over a change of clocks',
    source: REFERENCE,
    script: `function check() {
      const rule = CalendarApp.newRecurrence().addWeeklyRule()
        .onlyOnWeekdays([CalendarApp.Weekday.MONDAY, CalendarApp.Weekday.THURSDAY]).times(4);
      CalendarApp.createEventSeries('Review', new Date(2026, 2, 23, 10), new Date(2026, 2, 23, 11), rule);
      return CalendarApp.getEvents(new Date(2026, 0, 1), new Date(2027, 0, 1))
        .map((event) => Utilities.formatDate(event.getStartTime(), 'Europe/Berlin', 'MM-dd HH:mm'));
    }`,
    emulator: inBerlin,
    expected: ['03-23 10:00', '03-26 10:00', '03-30 10:00', '04-02 10:00'],
  },
  {
    behaviour: 'all events of a series share its id, and one can be deleted alone',
    source: REFERENCE,
    script: `function check() {
      const rule = CalendarApp.newRecurrence().addDailyRule().until(new Date(2026, 4, 23));
      const series = CalendarApp.createAllDayEventSeries('Daily', new Date(2026, 4, 20), rule);
      const window = [new Date(2026, 4, 1), new Date(2026, 5, 30)];
      const events = CalendarApp.getEvents(...window);
      events[1].deleteEvent();
      return [
        events.every((event) => event.getId() === series.getId() && event.isRecurringEvent()),
        CalendarApp.getEvents(...window).map((event) => event.getAllDayStartDate().getDate()),
      ];
    }`,
    expected: [true, [20, 22, 23]],
  },
  {
    behaviour: 'tags are kept with the event and are null where they are not',
    source: REFERENCE,
    script: `function check() {
      const event = CalendarApp.createAllDayEvent('A', new Date(2026, 4, 20)).setTag('anchor', 'weekly');
      const found = CalendarApp.getEventById(event.getId());
      return [found.getTag('anchor'), found.getTag('other'), found.getAllTagKeys()];
    }`,
    expected: ['weekly', null, ['anchor']],
  },
  {
    behaviour: 'guests are invited by a list of addresses',
    source: REFERENCE,
    script: `function check() {
      const event = CalendarApp.createEvent('A', new Date(2026, 4, 20), new Date(2026, 4, 21), {
        guests: 'a@example.com,b@example.com', sendInvites: true,
      });
      event.addGuest('c@example.com').removeGuest('a@example.com');
      return event.getGuestList().map((guest) => guest.getEmail() + ' ' + guest.getGuestStatus());
    }`,
    expected: ['b@example.com INVITED', 'c@example.com INVITED'],
  },
];
