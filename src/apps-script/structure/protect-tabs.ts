/** Protects what the add-on writes by a warning, and the numbers of the rules for the owner. */
import { COMPUTED_DESCRIPTION } from '../../workbook/look.js';
import { columnRuns, sheetColumns } from './column-runs.js';
import type { EnsuredTab } from './ensure-tabs.js';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Shown on the protection of a whole tab. */
const TAB_DESCRIPTION = {
  warning: 'Written by Cadence: what is typed here may be written over.',
  owner: "The numbers of the rules: only the workbook's owner changes them.",
} as const;

/** Who may edit behind a fresh protection: the same people at each one, so that it is asked once. */
interface Admitted {
  readonly editors: ReturnType<Protection['getEditors']>;
  readonly isWholeDomain: boolean;
}

/** Protects every tab that has no protection yet; what people set up themselves is left alone. */
export function protectTabs(tabs: readonly EnsuredTab[]): void {
  let admitted: Admitted | null = null;
  for (const tab of tabs) {
    const { access } = tab.declaration;
    if (access === 'everybody') protectComputed(tab);
    if (access === 'everybody' || isProtected(tab)) continue;
    const protection = tab.sheet.protect().setDescription(TAB_DESCRIPTION[access]);
    if (access === 'warning') protection.setWarningOnly(true);
    else {
      admitted ??= admittedBy(protection);
      closeTo(admitted, protection);
    }
  }
}

function isProtected({ sheet, freshRows }: EnsuredTab): boolean {
  if (freshRows !== null) return false;
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;
}

function admittedBy(protection: Protection): Admitted {
  return { editors: protection.getEditors(), isWholeDomain: protection.canDomainEdit() };
}

function closeTo({ editors, isWholeDomain }: Admitted, protection: Protection): void {
  if (editors.length > 0) protection.removeEditors(editors);
  if (isWholeDomain) protection.setDomainEdit(false);
}

function protectComputed({ declaration, sheet, header, freshRows }: EnsuredTab): void {
  const columns = sheetColumns(declaration.columns, header);
  const runs = columnRuns(columns, (column) => column.computed ?? null);
  if (runs.length === 0) return;
  const present =
    freshRows === null ? sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE) : [];
  if (present.some((protection) => protection.getDescription() === COMPUTED_DESCRIPTION)) return;
  const height = freshRows ?? sheet.getMaxRows();
  for (const { first, count } of runs) {
    sheet
      .getRange(1, first, height, count)
      .protect()
      .setDescription(COMPUTED_DESCRIPTION)
      .setWarningOnly(true);
  }
}
