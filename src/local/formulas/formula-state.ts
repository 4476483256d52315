/** What is known of each formula of a workbook while it is recalculated. */
import { forEachCell, wholeSheet } from '../model/cells.js';
import type { CellData, WorkbookData } from '../model/workbook-data.js';
import type { Expression } from './ast.js';
import { type ParseOutcome, parsedFormula } from './parse-cache.js';

export interface FormulaState {
  readonly cell: CellData;
  /** Index of the sheet in tab order. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly parsed: ParseOutcome;
  progress: 'waiting' | 'computing' | 'done';
  /** It changes by itself, or depends on a cell that does. */
  isVolatile: boolean;
  /** What in it, or in a cell that it depends on, is not supported. */
  unsupported: string | null;
}

/** One state per formula, in reading order. */
export function formulaStates(workbook: WorkbookData): Map<CellData, FormulaState> {
  const states = new Map<CellData, FormulaState>();
  for (const [index, sheet] of workbook.sheets.entries()) {
    forEachCell(sheet, wholeSheet(sheet), (cell, row, column) => {
      if (cell.formula === undefined) return;
      states.set(cell, {
        cell,
        sheet: index,
        row,
        column,
        parsed: parsedFormula(cell.formula, workbook.locale),
        progress: 'waiting',
        isVolatile: false,
        unsupported: null,
      });
    });
  }
  return states;
}

const SINGLE_RESULTS: ReadonlySet<string> = new Set([
  'SUM',
  'SUMIF',
  'SUMIFS',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'AVERAGE',
  'AVERAGEIF',
  'AVERAGEIFS',
  'MIN',
  'MAX',
  'SUMPRODUCT',
  'VLOOKUP',
  'MATCH',
  'ROUND',
  'TEXT',
  'AND',
  'OR',
]);

/** Whether a formula's result may be an array, judged by its outermost operation. */
export function mayBeArray(parsed: ParseOutcome): boolean {
  if (parsed instanceof Error) return false;
  const node = parsed as Expression;
  if (node.kind === 'group') return mayBeArray(node.inner);
  if (node.kind === 'call') return !SINGLE_RESULTS.has(node.name);
  return node.kind === 'array' || node.kind === 'apply';
}
