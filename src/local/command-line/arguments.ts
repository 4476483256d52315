/** Reads the words of a command line; a word that does not fit is wrong usage and says what would. */
import { existsSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { isIsoDate } from '../../domain/calendar.js';
import { UserError } from './user-error.js';

/** `2026-11-16`, or with a time of day `2026-11-16T08:50`. */
export function asOfText(word: string): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?$/.exec(word) ?? [];
  const isTime = time === undefined || /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
  if (date === undefined || !isIsoDate(date) || !isTime) {
    throw new InvalidArgumentError('Give a date like 2026-11-16 or 2026-11-16T08:50.');
  }
  return time === undefined ? date : `${date}T${time}`;
}

/** A list of words of a closed vocabulary, separated by commas; duplicates count once. */
export function oneOrMore<const Word extends string>(
  known: readonly Word[],
  what: string,
): (word: string) => readonly Word[] {
  return (list) => {
    const words = list.split(',').map((word) => word.trim());
    for (const word of words) {
      if (!known.some((candidate) => candidate.toLowerCase() === word.toLowerCase())) {
        throw new InvalidArgumentError(`"${word}" is no ${what}; known are ${known.join(', ')}.`);
      }
    }
    return known.filter((candidate) =>
      words.some((word) => word.toLowerCase() === candidate.toLowerCase()),
    );
  };
}

/** An IANA zone that this machine knows. */
export function timeZoneText(word: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: word }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError(`"${word}" is no time zone; give one like Europe/Berlin.`);
  }
}

/** Today as a civil date in a zone: the one place where the command line reads the clock. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}

/** @throws {UserError} when the workbook is not there */
export function existingBook(path: string): string {
  if (!existsSync(path)) {
    throw new UserError(
      `There is no file ${path}. Check the name, or make a workbook with: cadence new ${path} --sample`,
    );
  }
  return path;
}

/** @throws {UserError} (exit code 2) when the word is not a JSON array */
export function jsonArray(word: string, what: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(word);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${what} must be a JSON array: ${reason}.`, 2);
  }
  if (!Array.isArray(value))
    throw new UserError(`${what} must be a JSON array, e.g. '[1, "x"]'.`, 2);
  return value;
}
