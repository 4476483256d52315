/** Ranges from A1 text. */
import { ServiceError } from '../../boundary/errors.js';
import { type A1Reference, parseA1, resolveReference } from '../../model/a1.js';
import type { SheetData } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { CLOSED } from './range-geometry.js';
import { OUTSIDE_SHEET, type WorkbookSession } from './workbook-session.js';

/**
 * The range that the text names, on `home` where it names no sheet; null where it is not A1 text or
 * names a sheet that does not exist.
 */
export function rangeFromA1(session: WorkbookSession, text: string, home: SheetData): Range | null {
  const reference = parseA1(text) ?? parseR1C1(text);
  if (!reference) return null;
  const sheet = reference.sheetName === null ? home : sheetNamed(session, reference.sheetName);
  if (!sheet) return null;
  const area = resolveReference(reference, sheet.maxRows, sheet.maxColumns);
  // Beyond the grid, text still names a range; its use is refused. Source: live test of gas-fakes,
  // "getRange with R1C1 notation", getRange('RC1').
  if (area.top < 1 || area.top > area.bottom || area.left > area.right) {
    throw new ServiceError(OUTSIDE_SHEET);
  }
  const open = {
    top: reference.top === null,
    left: reference.left === null,
    bottom: reference.bottom === null,
    right: reference.right === null,
  };
  const isOpen = open.top || open.left || open.bottom || open.right;
  return session.objects.range(session, sheet, area, isOpen ? open : CLOSED);
}

/** `R2C2` and `R2C2:R4C5` name cells as well; relative R1C1 text does not. */
function parseR1C1(text: string): A1Reference | null {
  const match = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text.trim());
  if (!match) return null;
  const [row, column] = [Number(match[1]), Number(match[2])];
  const [otherRow, otherColumn] = [Number(match[3] ?? row), Number(match[4] ?? column)];
  return {
    sheetName: null,
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

/** The leftmost sheet of that name; names compare without regard to case in references. */
function sheetNamed(session: WorkbookSession, name: string): SheetData | undefined {
  const { sheets } = session.workbook;
  return (
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  );
}
