/** Questions about what a value is. */
import { fail, isError, RangeReference, type Scalar } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';

function question(name: string, holds: (cell: Scalar) => boolean): FunctionDeclaration {
  return declareFunction({ name, parameters: ['cell'], evaluate: ([cell]) => holds(cell) });
}

/** Google's numbers of errors; any other is 8. */
const ERROR_TYPES: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
};

export const INFORMATION: readonly FunctionDeclaration[] = [
  question('ISBLANK', (cell) => cell === null),
  question('ISNUMBER', (cell) => typeof cell === 'number'),
  question('ISTEXT', (cell) => typeof cell === 'string'),
  question('ISNONTEXT', (cell) => typeof cell !== 'string'),
  question('ISLOGICAL', (cell) => typeof cell === 'boolean'),
  question('ISERROR', isError),
  question('ISERR', (cell) => isError(cell) && cell.error !== '#N/A'),
  question('ISNA', (cell) => isError(cell) && cell.error === '#N/A'),
  declareFunction({
    name: 'ISREF',
    parameters: ['value'],
    evaluate: ([value]) => value instanceof RangeReference,
  }),
  declareFunction({
    name: 'ERROR.TYPE',
    parameters: ['cell'],
    evaluate: ([cell]) => (isError(cell) ? (ERROR_TYPES[cell.error] ?? 8) : fail('#N/A')),
  }),
  declareFunction({ name: 'NA', parameters: [], evaluate: () => fail('#N/A') }),
  declareFunction({
    name: 'N',
    parameters: ['scalar'],
    evaluate: ([value]) => {
      if (typeof value === 'boolean') return value ? 1 : 0;
      return typeof value === 'number' ? value : 0;
    },
  }),
  declareFunction({
    name: 'T',
    parameters: ['scalar'],
    evaluate: ([value]) => (typeof value === 'string' ? value : ''),
  }),
];
