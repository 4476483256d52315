/** Protects what the add-on writes by a warning, and the numbers of the rules for the owner. */
import { COMPUTED_DESCRIPTION } from '../../workbook/look.js';
import { columnRuns, sheetColumns } from './column-runs.js';
import type { EnsuredTab } from './ensure-tabs.js';

/** Shown on the protection of a whole tab. */
const TAB_DESCRIPTION = {
  warning: 'Written by Cadence: what is typed here may be written over.',
  owner: "The numbers of the rules: only the workbook's owner changes them.",
} as const;

/** Protects a tab that has no protection yet; what people set up themselves is left alone. */
export function protectTab({ declaration, sheet, header }: EnsuredTab): void {
  const { access } = declaration;
  if (access === 'everybody') {
    protectComputed({ declaration, sheet, header });
    return;
  }
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0) return;
  const protection = sheet.protect().setDescription(TAB_DESCRIPTION[access]);
  if (access === 'warning') {
    protection.setWarningOnly(true);
    return;
  }
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

function protectComputed({
  declaration,
  sheet,
  header,
}: Pick<EnsuredTab, 'declaration' | 'sheet' | 'header'>): void {
  const columns = sheetColumns(declaration.columns, header);
  const runs = columnRuns(columns, (column) => (column.computed === true ? 'computed' : null));
  if (runs.length === 0) return;
  const present = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .some((protection) => protection.getDescription() === COMPUTED_DESCRIPTION);
  if (present) return;
  const height = sheet.getMaxRows();
  for (const { first, count } of runs) {
    sheet
      .getRange(1, first, height, count)
      .protect()
      .setDescription(COMPUTED_DESCRIPTION)
      .setWarningOnly(true);
  }
}
