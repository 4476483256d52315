/** Protects what the add-on writes by a warning, and the numbers of the rules for the owner. */
import { CLOSED_DESCRIPTION, COMPUTED_DESCRIPTION } from '../../workbook/look.js';
import { columnRuns, sheetColumns } from './column-runs.js';
import type { EnsuredTab } from './ensure-tabs.js';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Shown on the protection of a whole tab that the add-on keeps. */
const KEPT_DESCRIPTION = 'Written by Cadence: what is typed here may be written over.';

/** And of one that is the owner's. */
const OWNER_DESCRIPTION = "The numbers of the rules: only the workbook's owner changes them.";

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
    if (access === 'team') protectComputed(tab);
    else if (access === 'warning') warnOf(tab);
    else if (!isProtected(tab)) {
      const protection = tab.sheet.protect().setDescription(OWNER_DESCRIPTION);
      admitted ??= admittedBy(protection);
      closeTo(admitted, protection);
    }
  }
}

function isProtected({ sheet, freshRows }: EnsuredTab): boolean {
  if (freshRows !== null) return false;
  const [present] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return present !== undefined;
}

/** Of the cells and not of the sheet, whose own protection says who may edit at all. */
function warnOf({ sheet, header, freshRows }: EnsuredTab): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  if (freshRows === null) {
    if (sheet.getProtections(RANGE).length > 0) return;
    const [present] = sheet.getProtections(SHEET);
    const description = present?.getDescription() ?? CLOSED_DESCRIPTION;
    // As an earlier version warned, and so everybody could edit.
    if (description === KEPT_DESCRIPTION) present?.remove();
    else if (description !== CLOSED_DESCRIPTION) return;
  }
  sheet
    .getRange(1, 1, freshRows ?? sheet.getMaxRows(), header.length || sheet.getMaxColumns())
    .protect()
    .setDescription(KEPT_DESCRIPTION)
    .setWarningOnly(true);
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
