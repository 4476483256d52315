/** References to other cells as the file writes them: `'Lists'!$A$2:$A$9` against sheet ids. */
import type { SheetArea } from '../../model/workbook-data.js';
import { areaA1, parseArea } from './areas.js';
import { type FormulaDialect, quoteSheet } from './formula-text.js';

/** What a sheet's rules need to know of the workbook around them. */
export interface FileReferences {
  readonly dialect: FormulaDialect;
  /** Name in the file by sheet id; undefined for a sheet that is gone. */
  readonly fileSheetName: (sheetId: number) => string | undefined;
  readonly sheetIdNamed: (fileName: string) => number | undefined;
  /** The cells that a named range stands for. */
  readonly namedArea: (name: string) => SheetArea | undefined;
}

/** Undefined where the sheet is gone. */
export function toFileReference(
  { sheetId, area }: SheetArea,
  references: FileReferences,
): string | undefined {
  const name = references.fileSheetName(sheetId);
  return name === undefined ? undefined : `${quoteSheet(name)}!${areaA1(area, true)}`;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** Reads a reference; one without a sheet means `ownSheetId`. Undefined for anything else. */
export function fromFileReference(
  text: string,
  references: FileReferences,
  ownSheetId: number,
): SheetArea | undefined {
  const match = REFERENCE.exec(text);
  if (match === null) {
    const area = parseArea(text);
    return area === undefined ? references.namedArea(text) : { sheetId: ownSheetId, area };
  }
  const [, quoted, bare = '', cells = ''] = match;
  const sheetId = references.sheetIdNamed(quoted?.replaceAll("''", "'") ?? bare);
  const area = parseArea(cells);
  return sheetId === undefined || area === undefined ? undefined : { sheetId, area };
}

/** A text constant inside a formula. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
