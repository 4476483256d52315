/** A civil date and time that is written as it is, whatever zone this machine keeps. */
import type { ICalDayJsStub } from 'ical-generator';

const MINUTE = 60_000;

/**
 * The form in which ical-generator takes a moment that it is not to convert: a `Date` it would write
 * by the clock of this machine.
 */
export class CivilMoment implements ICalDayJsStub {
  private constructor(private readonly ms: number) {}

  /** @param date `2026-11-16` @param time `09:00` */
  static of(date: string, time: string): CivilMoment {
    return new CivilMoment(Date.parse(`${date}T${time}:00Z`));
  }

  plusMinutes(minutes: number): CivilMoment {
    return new CivilMoment(this.ms + minutes * MINUTE);
  }

  /** `YYYYMMDD` or `HHmmss`, the two forms that are asked for. */
  format(pattern?: string): string {
    const text = this.toDate().toISOString().replaceAll('-', '').replaceAll(':', '');
    return pattern === 'HHmmss' ? text.slice(9, 15) : text.slice(0, 8);
  }

  isValid(): boolean {
    return Number.isFinite(this.ms);
  }

  toDate(): Date {
    return new Date(this.ms);
  }

  toJSON(): string {
    return this.toDate().toISOString();
  }

  /** In a workbook that keeps UTC, its civil time is UTC. */
  utc(): CivilMoment {
    return this;
  }
}
