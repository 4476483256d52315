/**
 * The civil dates of date cells. They arrive as the instants of midnights in the spreadsheet's zone,
 * which a custom function cannot ask for, so that the zone is told from the cells themselves.
 */
import { fromEpochDay, type IsoDate, isIsoDate } from '../../domain/calendar.js';
import { isDateObject, readMoment } from './moments.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Every zone's midnight falls on a quarter of an hour in UTC. */
const QUARTER = 900_000;

/** Reads one cell as a civil date, '' of a blank one. @throws {CellArgumentError} for no date */
export type CivilDates = (argument: string, cell: unknown) => IsoDate | '';

/**
 * Reads the cells of one call alike. The zone is the script's own when at least as many of the date
 * cells are midnights there as in any other; else the one in which most of them are, and more than
 * half.
 *
 * @param dateCells cells that hold whole dates, now and then one with a time of day
 * @param asOf the cell to judge at: it decides with them, because it is often a whole date too
 */
export function civilDatesOf(dateCells: readonly unknown[], asOf?: unknown): CivilDates {
  const judgedAt = [asOf].filter(isDateObject);
  const dated = dateCells.filter(isDateObject);
  const midnights = midnightsOf((dated.length > 0 ? dated : judgedAt).map(Number));
  const ofScript = [...dated, ...judgedAt].filter(isScriptMidnight).length;
  const dateOf = midnights.length > ofScript ? byMidnights(midnights) : byScriptZone;

  return (argument, cell) => {
    const ms = readMoment(argument, cell);
    if (ms === null) return '';
    const text = typeof cell === 'string' ? cell.trim().slice(0, 10) : '';
    return isIsoDate(text) ? text : dateOf(ms);
  };
}

/**
 * Those of the instants that are midnights of the likeliest zone, with summer time an hour earlier
 * than without; none when they are not more than half.
 */
function midnightsOf(instants: readonly number[]): readonly number[] {
  let best: readonly number[] = [];
  for (const phase of new Set(instants.map(phaseOf))) {
    if (phase % QUARTER !== 0) continue;
    const same = instants.filter((ms) => [phase, phase + HOUR].includes(phaseOf(ms)));
    if (same.length > best.length) best = same;
  }
  return best.length * 2 > instants.length ? best : [];
}

/**
 * A midnight is the one of its own day; any other time lies in the day of the midnight nearest to it.
 * Exactly an hour from that it is a midnight too, on the other side of a change of clocks.
 */
function byMidnights(midnights: readonly number[]): (ms: number) => IsoDate {
  const days = [...new Set(midnights)];
  const phases = new Set(days.map(phaseOf));
  const nearestTo = (ms: number) =>
    days.reduce((a, b) => (Math.abs(b - ms) < Math.abs(a - ms) ? b : a));

  return (ms) => {
    const own = phaseOf(ms);
    const nearest = phases.has(own) ? own : phaseOf(nearestTo(ms));
    const phase = Math.abs(own - nearest) === HOUR ? own : nearest;
    return fromEpochDay(Math.floor((ms - phase) / DAY));
  };
}

function byScriptZone(ms: number): IsoDate {
  const local = new Date(ms);
  const midnight = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
  return fromEpochDay(Math.floor(midnight / DAY));
}

function isScriptMidnight(date: Date): boolean {
  return date.getHours() === 0 && date.getMinutes() === 0 && date.getSeconds() === 0;
}

/** Easternmost offset with daylight saving time, +13:45: days are cut where no zone has midnight. */
const EASTERNMOST = 13.75 * HOUR;

/** How far an instant lies after 00:00 UTC of its own civil day, from −13:45 to +10:15 hours. */
function phaseOf(ms: number): number {
  const shifted = (ms + EASTERNMOST) % DAY;
  return (shifted < 0 ? shifted + DAY : shifted) - EASTERNMOST;
}
