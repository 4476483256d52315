/** Start, laid out as a panel and not as a table, and the hidden tab from which its charts are drawn. */
import type { TabDeclaration } from '../declaration.js';

/** A page without columns; its cells are declared in src/workbook/start. */
export const START = {
  name: 'Start',
  group: 'Govern',
  about:
    'The instrument panel: reviews, drift, charts of the last twelve weeks, what is overdue or missing, how the cadence fares, and what every tab is for.',
  layout: 'panel',
  input: false,
  access: 'warning',
  columns: [],
} as const satisfies TabDeclaration;

/** Tables of fixed size, so that charts keep their ranges; declared in start-data.ts. */
export const START_DATA = {
  name: 'Start Data',
  group: 'Set',
  about: 'What the charts of Start are drawn from. Hidden; written anew at each refresh.',
  layout: 'cells',
  input: false,
  access: 'warning',
  hidden: true,
  columns: [],
} as const satisfies TabDeclaration;
