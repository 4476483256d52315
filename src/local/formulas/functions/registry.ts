/** All functions that are supported, by name. LET and LAMBDA are part of the evaluator. */
import { ADDRESSES } from './addresses.js';
import { ARITHMETIC } from './arithmetic.js';
import { ARRAYS } from './arrays.js';
import { CONDITIONAL } from './conditional.js';
import { DATES } from './dates.js';
import type { FunctionDeclaration } from './declaration.js';
import { INFORMATION } from './information.js';
import { LAMBDA_FUNCTIONS } from './lambda-functions.js';
import { LOGIC } from './logic.js';
import { LOOKUP } from './lookup.js';
import { OPERATORS } from './operators.js';
import { RANDOM } from './random.js';
import { REGULAR_EXPRESSIONS } from './regular-expressions.js';
import { STATISTICS } from './statistics.js';
import { TEXT } from './text.js';
import { WRAPPING } from './wrapping.js';

export const FUNCTIONS: ReadonlyMap<string, FunctionDeclaration> = new Map(
  [
    ...OPERATORS,
    ...ARITHMETIC,
    ...STATISTICS,
    ...CONDITIONAL,
    ...LOGIC,
    ...INFORMATION,
    ...TEXT,
    ...REGULAR_EXPRESSIONS,
    ...DATES,
    ...LOOKUP,
    ...ADDRESSES,
    ...ARRAYS,
    ...WRAPPING,
    ...LAMBDA_FUNCTIONS,
    ...RANDOM,
  ].map((declaration) => [declaration.name, declaration]),
);
