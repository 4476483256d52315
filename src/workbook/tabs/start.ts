/** Start: the first page of the workbook, laid out as a panel and not as a table. */
import type { TabDeclaration } from '../declaration.js';

/** A page without columns; its cells are laid out in start-panel.ts. */
export const START = {
  name: 'Start',
  group: 'Govern',
  about:
    'Where to begin: the as-of date, the next reviews, how the cadence fares, and what every tab is for.',
  layout: 'panel',
  input: false,
  access: 'warning',
  columns: [],
} as const satisfies TabDeclaration;
