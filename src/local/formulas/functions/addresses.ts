/** ADDRESS: a cell's place as text. */
import { columnLetters, quoteSheetName } from '../../model/a1.js';
import { UnsupportedFormula } from '../unsupported.js';
import { fail } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';

/** Which parts of the reference are fixed, by Google's number. */
const FIXED: Readonly<Record<number, { readonly row: string; readonly column: string }>> = {
  1: { row: '$', column: '$' },
  2: { row: '$', column: '' },
  3: { row: '', column: '$' },
  4: { row: '', column: '' },
};

export const ADDRESSES: readonly FunctionDeclaration[] = [
  declareFunction({
    name: 'ADDRESS',
    parameters: ['number', 'number', 'number?', 'boolean?', 'text?'],
    evaluate: ([row, column, mode = 1, isA1 = true, sheetName]) => {
      const fixed = FIXED[Math.trunc(mode)];
      if (!fixed || row < 1 || column < 1) return fail('#VALUE!');
      if (!isA1) throw new UnsupportedFormula('ADDRESS in R1C1 notation');
      const sheet = sheetName === undefined ? '' : `${quoteSheetName(sheetName)}!`;
      const letters = columnLetters(Math.trunc(column));
      return `${sheet}${fixed.column}${letters}${fixed.row}${Math.trunc(row)}`;
    },
  }),
];
