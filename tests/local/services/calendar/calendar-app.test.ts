import { describe, expect, it } from '@jest/globals';
import { createCalendarApp } from '../../../../src/local/services/calendar/calendar-app.js';
import { fakeExecution, OWNER } from '../fake-execution.js';

type App = GoogleAppsScript.Calendar.CalendarApp;

const open = (scriptTimeZone = 'Europe/Berlin') => {
  const execution = { ...fakeExecution(), scriptTimeZone };
  return { execution, app: createCalendarApp(execution) as unknown as App };
};

/** Berlin is two hours ahead of UTC in May. */
const at = (iso: string) => new Date(iso) as never;
const isos = (dates: readonly { getStartTime(): unknown }[]) =>
  dates.map((event) => new Date(Number(event.getStartTime())).toISOString());
const iso = (date: unknown) => new Date(Number(date)).toISOString();

describe('calendars', () => {
  it('has the default calendar of the user', () => {
    const { app } = open();
    expect(app.getDefaultCalendar().getId()).toBe(OWNER);
    expect(app.getCalendarById(OWNER).isMyPrimaryCalendar()).toBe(true);
    expect(app.getCalendarById('none')).toBeNull();
  });

  it('makes, names and finds further ones', () => {
    const { app, execution } = open();
    const made = app.createCalendar('Governance');
    expect(app.getCalendarById(made.getId()).getName()).toBe('Governance');
    made.setName('Reviews');
    expect(app.getCalendarsByName('Reviews')).toHaveLength(1);
    expect(app.getAllCalendars()).toHaveLength(2);
    expect(execution.surroundings.calendars.map(({ name }) => name)).toEqual(['Reviews', OWNER]);
  });
});

describe('single events', () => {
  it('keep their times and texts', () => {
    const { app } = open();
    const event = app.createEvent(
      'Review',
      at('2026-05-20T08:00:00Z'),
      at('2026-05-20T09:00:00Z'),
      {
        description: 'D',
        location: 'L',
        guests: 'a@example.com, b@example.com',
      },
    );
    expect([event.getTitle(), event.getDescription(), event.getLocation()]).toEqual([
      'Review',
      'D',
      'L',
    ]);
    expect([iso(event.getStartTime()), iso(event.getEndTime())]).toEqual([
      '2026-05-20T08:00:00.000Z',
      '2026-05-20T09:00:00.000Z',
    ]);
    expect(event.getGuestList().map((guest) => guest.getEmail())).toEqual([
      'a@example.com',
      'b@example.com',
    ]);
    expect(event.getGuestList(true)).toHaveLength(3);
    expect(event.isAllDayEvent()).toBe(false);
    expect(event.isRecurringEvent()).toBe(false);
    expect(app.getEventById(event.getId()).getTitle()).toBe('Review');
    expect(event.getOriginalCalendarId()).toBe(OWNER);
  });

  it('change and go', () => {
    const { app } = open();
    const event = app.createEvent('A', at('2026-05-20T08:00:00Z'), at('2026-05-20T09:00:00Z'));
    event.setTitle('B').setDescription('D').setLocation('L').addGuest('c@example.com');
    event.setTime(at('2026-05-21T08:00:00Z'), at('2026-05-21T08:30:00Z'));
    const found = app.getEventById(event.getId());
    expect([found.getTitle(), iso(found.getEndTime())]).toEqual(['B', '2026-05-21T08:30:00.000Z']);
    expect(found.getGuestByEmail('c@example.com').getGuestStatus().toString()).toBe('INVITED');
    found.removeGuest('c@example.com');
    expect(found.getGuestList()).toEqual([]);
    event.deleteEvent();
    expect(app.getEventById(event.getId())).toBeNull();
    expect(() => found.setTitle('C')).toThrow('already been deleted');
  });

  it('carry tags', () => {
    const { app } = open();
    const event = app.createEvent('A', at('2026-05-20T08:00:00Z'), at('2026-05-20T09:00:00Z'));
    event.setTag('anchor', 'weekly').setTag('row', '5');
    expect(event.getTag('anchor')).toBe('weekly');
    expect(event.getTag('toString')).toBeNull();
    expect(event.deleteTag('row').getAllTagKeys()).toEqual(['anchor']);
  });

  it('must not end before they start', () => {
    const { app } = open();
    const [early, late] = [at('2026-05-20T08:00:00Z'), at('2026-05-21T09:00:00Z')];
    expect(() => app.createEvent('A', late, early)).toThrow(
      'Event start time must be before event end time.',
    );
    expect(() => app.createAllDayEvent('A', late, early)).toThrow(
      'Event start date must be before event end date.',
    );
  });

  it('refuse options that are not emulated', () => {
    const { app } = open();
    const [early, late] = [at('2026-05-20T08:00:00Z'), at('2026-05-21T09:00:00Z')];
    expect(() => app.createEvent('A', early, late, { colour: 1 })).toThrow('the option colour');
  });
});

describe('all-day events', () => {
  it('lie on days of the script zone, the end excluded', () => {
    const { app } = open();
    const one = app.createAllDayEvent('One', at('2026-05-20T23:00:00Z'));
    expect([iso(one.getAllDayStartDate()), iso(one.getAllDayEndDate())]).toEqual([
      '2026-05-20T22:00:00.000Z',
      '2026-05-21T22:00:00.000Z',
    ]);
    const many = app.createAllDayEvent(
      'Two',
      at('2026-05-20T00:00:00Z'),
      at('2026-05-22T00:00:00Z'),
      {
        location: 'L',
      },
    );
    expect(iso(many.getEndTime())).toBe('2026-05-21T22:00:00.000Z');
    expect(many.getLocation()).toBe('L');
    expect(many.isAllDayEvent()).toBe(true);
  });

  it('can be moved, also over a change of clocks', () => {
    const { app } = open();
    const event = app.createAllDayEvent('One', at('2026-05-20T12:00:00Z'));
    event.setAllDayDate(at('2026-10-24T22:00:00Z'));
    expect([iso(event.getStartTime()), iso(event.getEndTime())]).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
    event.setTime(at('2026-05-20T08:00:00Z'), at('2026-05-20T09:00:00Z'));
    expect(event.isAllDayEvent()).toBe(false);
    expect(() => event.getAllDayStartDate()).toThrow('not an all-day event');
  });
});

describe('getEvents', () => {
  it('finds what overlaps the window, in order', () => {
    const { app } = open();
    const make = (title: string, start: string, end: string) =>
      app.createEvent(title, at(start), at(end));
    make('late', '2026-05-20T12:00:00Z', '2026-05-20T13:00:00Z');
    make('around', '2026-05-20T00:00:00Z', '2026-05-21T00:00:00Z');
    make('before', '2026-05-20T07:00:00Z', '2026-05-20T08:00:00Z');
    make('after', '2026-05-20T14:00:00Z', '2026-05-20T15:00:00Z');
    const titles = (options?: object) =>
      app
        .getEvents(at('2026-05-20T08:00:00Z'), at('2026-05-20T14:00:00Z'), options ?? {})
        .map((event) => event.getTitle());
    expect(titles()).toEqual(['around', 'late']);
    expect(titles({ search: 'LATE' })).toEqual(['late']);
    expect(titles({ start: 1, max: 5 })).toEqual(['late']);
    expect(titles({ max: 1 })).toEqual(['around']);
    expect(() => titles({ author: 'x' })).toThrow('getEvents with the option author');
  });

  it('finds the events of a day of the script zone', () => {
    const { app } = open();
    app.createAllDayEvent('day', at('2026-05-20T12:00:00Z'));
    app.createEvent('night', at('2026-05-20T22:30:00Z'), at('2026-05-20T23:00:00Z'));
    expect(app.getEventsForDay(at('2026-05-20T10:00:00Z')).map((e) => e.getTitle())).toEqual([
      'day',
    ]);
    expect(app.getEventsForDay(at('2026-05-21T10:00:00Z')).map((e) => e.getTitle())).toEqual([
      'night',
    ]);
  });
});

describe('series', () => {
  const year = [at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z')] as const;

  it('keep the wall clock of the zone', () => {
    const { app } = open();
    const rule = app.newRecurrence().addWeeklyRule().times(3);
    app.createEventSeries(
      'W',
      at('2026-03-16T09:00:00Z'),
      at('2026-03-16T10:00:00Z'),
      rule as never,
    );
    expect(isos(app.getEvents(...year))).toEqual([
      '2026-03-16T09:00:00.000Z',
      '2026-03-23T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
    ]);
  });

  it('take another zone than the script', () => {
    const { app, execution } = open();
    const recurrence = app.newRecurrence();
    recurrence.setTimeZone('America/New_York').addWeeklyRule().times(2);
    app.createEventSeries('W', at('2026-03-02T15:00:00Z'), at('2026-03-02T16:00:00Z'), recurrence);
    expect(isos(app.getEvents(...year))).toEqual([
      '2026-03-02T15:00:00.000Z',
      '2026-03-09T14:00:00.000Z',
    ]);
    expect(execution.surroundings.calendars[0]?.events[0]?.recurrence).toBe(
      'DTSTART;TZID=America/New_York:20260302T100000\nRRULE:FREQ=WEEKLY;COUNT=2',
    );
  });

  it('follow weekdays, intervals, ends and exclusions', () => {
    const { app } = open('Etc/UTC');
    const rule = app
      .newRecurrence()
      .addDateExclusion(at('2026-05-21T09:00:00Z'))
      .addWeeklyRule()
      .interval(2)
      .onlyOnWeekdays([app.Weekday.TUESDAY, app.Weekday.THURSDAY])
      .until(at('2026-06-04T00:00:00Z'));
    app.createEventSeries(
      'W',
      at('2026-05-19T09:00:00Z'),
      at('2026-05-19T10:00:00Z'),
      rule as never,
    );
    expect(isos(app.getEvents(...year))).toEqual([
      '2026-05-19T09:00:00.000Z',
      '2026-06-02T09:00:00.000Z',
      '2026-06-04T09:00:00.000Z',
    ]);
  });

  it.each([
    [
      'daily',
      (app: App) => app.newRecurrence().addDailyRule().interval(10),
      ['05-20', '05-30', '06-09'],
    ],
    ['monthly', (app: App) => app.newRecurrence().addMonthlyRule(), ['05-20', '06-20', '07-20']],
    [
      'month days',
      (app: App) => app.newRecurrence().addMonthlyRule().onlyOnMonthDays([20, 31]),
      ['05-20', '05-31', '06-20'],
    ],
    ['yearly', (app: App) => app.newRecurrence().addYearlyRule(), ['05-20']],
    [
      'months',
      (app: App) => app.newRecurrence().addDailyRule().onlyInMonths([app.Month.MAY]),
      ['05-20', '05-21', '05-22'],
    ],
    [
      'weekday',
      (app: App) => app.newRecurrence().addMonthlyRule().onlyOnWeekday(app.Weekday.WEDNESDAY),
      ['05-20', '05-27', '06-03'],
    ],
  ])('fall %s', (_name, rule, days) => {
    const { app } = open('Etc/UTC');
    app.createEventSeries(
      'S',
      at('2026-05-20T09:00:00Z'),
      at('2026-05-20T10:00:00Z'),
      rule(app) as never,
    );
    const found = isos(app.getEvents(...year)).slice(0, 3);
    expect(found).toEqual(days.map((day) => `2026-${day}T09:00:00.000Z`));
  });

  it('skip the days that a month lacks', () => {
    const { app } = open('Etc/UTC');
    const rule = app.newRecurrence().addMonthlyRule();
    app.createAllDayEventSeries('S', at('2026-01-31T00:00:00Z'), rule as never);
    expect(isos(app.getEvents(...year)).slice(0, 3)).toEqual([
      '2026-01-31T00:00:00.000Z',
      '2026-03-31T00:00:00.000Z',
      '2026-05-31T00:00:00.000Z',
    ]);
  });

  it('share their identifier and lose single events', () => {
    const { app } = open();
    const rule = app.newRecurrence().addDailyRule().times(3);
    const series = app.createAllDayEventSeries('S', at('2026-05-20T12:00:00Z'), rule as never);
    const [first, second] = app.getEvents(...year);
    expect(first?.getId()).toBe(series.getId());
    expect(second?.isRecurringEvent()).toBe(true);
    expect(second?.getEventSeries().getTitle()).toBe('S');
    second?.deleteEvent();
    expect(isos(app.getEvents(...year))).toEqual([
      '2026-05-19T22:00:00.000Z',
      '2026-05-21T22:00:00.000Z',
    ]);
    expect(() => first?.setTitle('X')).toThrow('changing one event of a series');
    app.getEventSeriesById(series.getId()).setTitle('T');
    expect(app.getEvents(...year)[0]?.getTitle()).toBe('T');
    series.deleteEventSeries();
    expect(app.getEvents(...year)).toEqual([]);
  });

  it('take another rule', () => {
    const { app } = open('Etc/UTC');
    const daily = app.newRecurrence().addDailyRule().times(3);
    const series = app.createAllDayEventSeries('S', at('2026-05-20T00:00:00Z'), daily as never);
    const weekly = app.newRecurrence().addWeeklyRule().times(2);
    series.setRecurrence(weekly as never, at('2026-06-01T09:00:00Z'), at('2026-06-01T10:00:00Z'));
    expect(isos(app.getEvents(...year))).toEqual([
      '2026-06-01T09:00:00.000Z',
      '2026-06-08T09:00:00.000Z',
    ]);
  });

  it('need a rule that covers their first event', () => {
    const { app } = open('Etc/UTC');
    const monday = app.newRecurrence().addWeeklyRule().onlyOnWeekday(app.Weekday.MONDAY);
    const [start, end] = [at('2026-05-20T09:00:00Z'), at('2026-05-20T10:00:00Z')];
    expect(() => app.createEventSeries('S', start, end, monday as never)).toThrow('first event');
    expect(() => app.createEventSeries('S', start, end, app.newRecurrence())).toThrow(
      'without a rule',
    );
  });

  it('end where a rule never yields again', () => {
    const { app } = open('Etc/UTC');
    const rule = app
      .newRecurrence()
      .addYearlyRule()
      .onlyOnMonthDays([30, 30])
      .onlyInMonth(app.Month.FEBRUARY);
    const start = at('2026-05-20T09:00:00Z');
    expect(() => app.createAllDayEventSeries('S', start, rule as never)).toThrow('first event');
  });
});
