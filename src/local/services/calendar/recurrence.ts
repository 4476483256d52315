/** Recurrence of calendar events as data. */

/** How often a rule repeats before it is restricted. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** One rule, on the calendar of the series' zone. */
export interface RecurrenceRuleData {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last instant (epoch milliseconds) at which an event may start. */
  readonly until: number | null;
  /** 0 is Sunday; empty: not restricted. */
  readonly weekdays: readonly number[];
  readonly monthDays: readonly number[];
  /** 1 to 12. */
  readonly months: readonly number[];
  readonly weekStart: number;
}

/** A series: where it starts on the wall clock of its zone, and its rules. */
export interface Recurrence {
  readonly timeZone: string;
  /** Wall clock of the first event as epoch milliseconds, as if it were UTC. */
  readonly wallStart: number;
  readonly allDay: boolean;
  readonly rules: readonly RecurrenceRuleData[];
}

/** A rule that only says how often. */
export function plainRule(frequency: Frequency): RecurrenceRuleData {
  return {
    frequency,
    interval: 1,
    count: null,
    until: null,
    weekdays: [],
    monthDays: [],
    months: [],
    // RFC 5545's default; it only counts where weeks are skipped.
    weekStart: 1,
  };
}
