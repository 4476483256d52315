/** Numbers by chance: the same at each recalculation of the same instant, so that runs repeat. */
import { fail } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';
import { fillMatrix } from './fill-matrix.js';

export const RANDOM: readonly FunctionDeclaration[] = [
  declareFunction({ name: 'RAND', parameters: [], evaluate: (_, context) => context.random() }),
  declareFunction({
    name: 'RANDBETWEEN',
    parameters: ['number', 'number'],
    evaluate: ([low, high], context) => {
      const first = Math.ceil(low);
      const count = Math.floor(high) - first + 1;
      if (count >= 1) return first + Math.floor(context.random() * count);
      return fail(
        '#NUM!',
        'Function RANDBETWEEN parameter 2 value should not be below parameter 1.',
      );
    },
  }),
  declareFunction({
    name: 'RANDARRAY',
    parameters: ['number?', 'number?'],
    evaluate: ([rows = 1, columns = 1], context) => {
      if (rows < 1 || columns < 1)
        return fail('#NUM!', 'RANDARRAY needs at least one row and column.');
      return fillMatrix(Math.trunc(rows), Math.trunc(columns), () => context.random());
    },
  }),
];
