/** Declared validations as the rules that Sheets keeps. */
import type { ColumnValidation } from '../../workbook/look.js';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** @param firstCell top left cell of the range that gets the rule: formulas are written for it */
export function validationRule(
  { check, reject, help }: ColumnValidation,
  firstCell: string,
): DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!reject).setHelpText(help);
  switch (check.type) {
    case 'list':
      return builder.requireValueInList([...check.values], true).build();
    case 'number':
      return check.max === null
        ? builder.requireNumberGreaterThanOrEqualTo(check.min).build()
        : builder.requireNumberBetween(check.min, check.max).build();
    case 'date from':
      return builder.requireDateOnOrAfter(new Date(`${check.date}T12:00:00Z`)).build();
    case 'formula':
      return builder.requireFormulaSatisfied(check.formula.replaceAll('CELL', firstCell)).build();
  }
}

/** @example columnLetters(28) //=> 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
