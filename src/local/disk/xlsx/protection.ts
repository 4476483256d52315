/**
 * Protected sheets and ranges in terms of xlsx: a sheet is protected or not, and each cell locked or
 * not. Who may edit and what only warns stays in the sidecar. What is closed to all but the people of the
 * workbook is open in a file, which knows no people: whoever has it works on a workbook of their own.
 */
import type { WriteSheet } from 'hucre';
import { ANSWERS_DESCRIPTION, CLOSED_DESCRIPTION } from '../../../workbook/look.js';
import type { Area, NamedRangeData, Protection } from '../../model/workbook-data.js';

const OF_PEOPLE: ReadonlySet<string> = new Set([CLOSED_DESCRIPTION, ANSWERS_DESCRIPTION]);

/** How one sheet is protected in the file. */
export interface FileProtection {
  readonly settings: NonNullable<WriteSheet['protection']>;
  readonly isLocked: (row: number, column: number) => boolean;
  /** Cells that nothing was written to are free as well. */
  readonly isOpenElsewhere: boolean;
}

/** What people may still do on a sheet of which only some cells are locked. */
const ALLOWED_BESIDE_LOCKED_CELLS = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
  pivotTables: true,
} as const;

function contains(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** Undefined for a sheet without protections that refuse an edit. */
export function toFileProtection(
  protections: readonly Protection[],
  namedRanges: readonly NamedRangeData[],
): FileProtection | undefined {
  const strict = protections.filter(
    ({ warningOnly, description }) => !(warningOnly || OF_PEOPLE.has(description)),
  );
  const areas = strict
    .map(({ area, namedRange }) => area ?? areaNamed(namedRange, namedRanges))
    .filter((area) => area !== undefined);
  const whole = strict.filter(({ area, namedRange }) => area === undefined && !namedRange);
  if (whole.length === 0 && areas.length === 0) return undefined;
  if (whole.length === 0) {
    return {
      settings: ALLOWED_BESIDE_LOCKED_CELLS,
      isLocked: (row, column) => contains(areas, row, column),
      isOpenElsewhere: true,
    };
  }
  return {
    settings: { sheet: true },
    isLocked: (row, column) =>
      contains(areas, row, column) ||
      whole.some(({ unprotected }) => !contains(unprotected, row, column)),
    isOpenElsewhere: false,
  };
}

function areaNamed(
  name: string | undefined,
  namedRanges: readonly NamedRangeData[],
): Area | undefined {
  return namedRanges.find((range) => range.name === name)?.area ?? undefined;
}

/**
 * The sheet's protections after reading: those kept in the sidecar, corrected by whether the file
 * still protects the sheet. `open`: the cells that a foreign file leaves unlocked.
 */
export function fromFileProtection(
  isProtected: boolean,
  open: readonly Area[],
  kept: { readonly isProtected: boolean; readonly protections: readonly Protection[] } | undefined,
): Protection[] {
  const protections = kept?.protections ?? [];
  if (isProtected === (kept?.isProtected ?? false)) return [...protections];
  if (!isProtected) return protections.filter(({ warningOnly }) => warningOnly);
  const id = 1 + Math.max(0, ...protections.map((protection) => protection.id));
  return [
    ...protections,
    {
      id,
      description: '',
      warningOnly: false,
      editors: [],
      domainEdit: false,
      unprotected: open,
    },
  ];
}
