/**
 * Where the answers of a set-up are kept until it is done: in the document's properties, as one text,
 * so that closing the sidebar or another person loses nothing.
 */
import type { IsoDate } from '../../domain/calendar.js';
import type { SetUpAnswers, SetUpPage } from '../../domain/set-up/answers.js';
import type { SetUpHolder } from '../contract/set-up.js';
import { CadenceError } from '../errors.js';
import {
  LONGEST_VALUE,
  readProperties,
  removeProperties,
  writeProperties,
} from './document-properties.js';

const PREFIX = 'cadence.';
const NAME = 'setup';

export interface KeptSetUp extends SetUpHolder {
  readonly answers: SetUpAnswers;
  readonly seen: SetUpAnswers | null;
  readonly page: SetUpPage;
  /** Names the sidebar that keeps it. */
  readonly seat: string;
  /** How far the making is; null before it begins. */
  readonly run: {
    /** Position of the step that is to come or under way. */
    readonly at: number;
    /** The day as of which the workbook is made. */
    readonly asOf: IsoDate;
    /** Rows of the tabs that were made and that no step has dressed yet. */
    readonly fresh: Readonly<Record<string, number>>;
  } | null;
}

/** null where nothing is kept, or what is kept cannot be read. One call. */
export function readSetUp(): KeptSetUp | null {
  const text = readProperties(PREFIX).get(NAME);
  if (text === undefined) return null;
  try {
    const kept = JSON.parse(text) as KeptSetUp | null;
    return Array.isArray(kept?.answers?.people) ? kept : null;
  } catch {
    return null;
  }
}

/** Length in bytes as Google counts it. */
function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '-').length;
}

/** @throws {CadenceError} TOO_LARGE */
export function writeSetUp(kept: KeptSetUp): void {
  const text = JSON.stringify(kept);
  if (bytesOf(text) > LONGEST_VALUE) {
    throw new CadenceError(
      'TOO_LARGE',
      'The names and addresses are longer than can be kept. Shorten them; the rest can be written into the tab People later.',
    );
  }
  writeProperties(PREFIX, { [NAME]: text });
}

export function removeSetUp(): void {
  removeProperties(PREFIX, [NAME]);
}
