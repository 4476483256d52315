/** DRIFT_MODE: the drift modes that a table of weeks shows, in one cell. */
import { DRIFT_MODES } from '../drift/drift-modes.js';
import type { ModeFinding } from '../drift/judge-modes.js';
import { judgeModes } from '../drift/judge-modes.js';
import type { FindingState } from '../finding.js';
import { CellArgumentError } from './cell-argument-error.js';
import type { BlankCell } from './read-argument.js';
import { readEngineWeeks, readMotion } from './read-engine-weeks.js';

type Table = readonly (readonly unknown[])[];

/** The modes judged for a table, or null of a blank range. @throws {CellArgumentError} */
export function judgeTable(table: Table, motion?: unknown): ModeFinding[] | null {
  const named = readMotion('motion', motion);
  const read = readEngineWeeks(table);
  if (read === null) return null;
  if (named !== null && !read.hasMotion) {
    throw new CellArgumentError(
      'motion',
      `motion is ${named}, but weekly has no column Motion to choose by.`,
    );
  }
  return judgeModes(read.rows, named, read.present);
}

function namesIn(state: FindingState, findings: readonly ModeFinding[]): string {
  const ids = new Set(findings.filter((one) => one.state === state).map((one) => one.id));
  return DRIFT_MODES.filter((mode) => ids.has(mode.id))
    .map((mode) => mode.name)
    .join(' + ');
}

/**
 * Names of the modes that fired, joined by ` + `; else `Watch: ` and the watched ones; else `None`;
 * `Not enough data` when no mode can be judged; blank of a blank range. Of several motions with none
 * named, each mode counts once.
 * @throws {CellArgumentError} when the table or the motion cannot be read
 */
export function driftMode(table: Table, motion?: unknown): string | BlankCell {
  const findings = judgeTable(table, motion);
  if (findings === null) return '';
  const fired = namesIn('fired', findings);
  if (fired !== '') return fired;
  const watched = namesIn('watch', findings);
  if (watched !== '') return `Watch: ${watched}`;
  return findings.every((one) => one.state === 'no-data') ? 'Not enough data' : 'None';
}
