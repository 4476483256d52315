/** QCTV_PASS_FLAG: Quality = Compliance + Truth + Value, per record. */
import { CellArgumentError } from './cell-argument-error.js';
import type { BlankCell } from './read-argument.js';
import { isBlank, quoteCell } from './read-argument.js';

const HELD = new Set(['true', '1', 'yes', 'pass']);
const NOT_HELD = new Set(['false', '0', 'no', 'fail']);

/** Whether one of the three held; null when it was not checked. */
function readHeld(argument: string, cell: unknown): boolean | null {
  if (isBlank(cell)) return null;
  const word = typeof cell === 'object' ? '' : String(cell).trim().toLowerCase();
  if (HELD.has(word)) return true;
  if (NOT_HELD.has(word)) return false;
  throw new CellArgumentError(
    argument,
    `${argument} must be TRUE or FALSE, 1 or 0, yes or no, pass or fail, but is ${quoteCell(cell)}.`,
  );
}

/**
 * TRUE when compliance, truth and value all hold, else FALSE; all three blank: blank. A blank beside
 * a given one has not held: what was not checked has not passed.
 * @throws {CellArgumentError} when a cell is none of the words for held and not held
 */
export function qctvPassFlag(
  compliance: unknown,
  truth: unknown,
  value: unknown,
): boolean | BlankCell {
  const held = [
    readHeld('compliance', compliance),
    readHeld('truth', truth),
    readHeld('value', value),
  ];
  if (held.every((one) => one === null)) return '';
  return held.every((one) => one === true);
}
