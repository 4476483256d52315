/** Finds with which number format a cell shows, also where its formula decides that. */
import { cellAt } from '../model/cells.js';
import type { Area, CellData, WorkbookData } from '../model/workbook-data.js';
import type { Expression } from './ast.js';
import { parsedFormula } from './parse-cache.js';
import { areaOf } from './references.js';
import { formatOfExpression } from './result-format.js';

/** Formats are looked for through so many formulas that name each other. */
const DEPTH_LIMIT = 20;

/** Where names without a sheet are looked for. */
interface Place {
  /** Index in tab order. */
  readonly sheet: number;
}

export class FormatFinder {
  private depth = 0;
  private readonly known = new Map<CellData, string | undefined>();

  constructor(private readonly workbook: WorkbookData) {}

  /** Format of a cell as shown: its own, else the one that its formula's result brings. */
  at(sheet: number, row: number, column: number): string | undefined {
    const data = this.workbook.sheets[sheet];
    const cell = data === undefined ? undefined : cellAt(data, row, column);
    if (data === undefined || cell === undefined) return undefined;
    if (cell.format?.numberFormat !== undefined) return cell.format.numberFormat;
    if (cell.formula !== undefined) return this.ofFormula(cell, { sheet }, 0);
    if (cell.spillFrom === undefined) return undefined;
    const [fromRow, fromColumn] = cell.spillFrom;
    const origin = cellAt(data, fromRow, fromColumn);
    return origin === undefined
      ? undefined
      : this.ofFormula(origin, { sheet }, column - fromColumn);
  }

  /** Format of an expression's result. */
  ofExpression(node: Expression, place: Place, column = 0): string | undefined {
    if (this.depth >= DEPTH_LIMIT) return undefined;
    this.depth += 1;
    try {
      return formatOfExpression(node, column, {
        locale: this.workbook.locale,
        formatOf: (reference, across) => this.ofReference(reference, place, across),
      });
    } finally {
      this.depth -= 1;
    }
  }

  private ofFormula(cell: CellData, place: Place, column: number): string | undefined {
    if (column === 0 && this.known.has(cell)) return this.known.get(cell);
    const parsed = parsedFormula(cell.formula ?? '=', this.workbook.locale);
    if (parsed instanceof Error) return undefined;
    const format = this.ofExpression(parsed, place, column);
    if (column === 0 && this.depth === 0) this.known.set(cell, format);
    return format;
  }

  private ofReference(node: Expression, place: Place, column: number): string | undefined {
    const range = node.kind === 'name' ? this.namedArea(node.name) : this.referredArea(node, place);
    const sheet = range === undefined ? undefined : this.workbook.sheets[range.sheet];
    if (range === undefined || sheet === undefined) return undefined;
    const across = range.area.left + column;
    if (across > range.area.right) return undefined;
    const last = Math.min(range.area.bottom, sheet.cells.length);
    for (let row = range.area.top; row <= last; row += 1) {
      const cell = cellAt(sheet, row, across);
      if (typeof cell?.value === 'number' || cell?.formula !== undefined) {
        return this.at(range.sheet, row, across);
      }
    }
    return undefined;
  }

  private referredArea(node: Expression, place: Place): { sheet: number; area: Area } | undefined {
    if (node.kind !== 'reference') return undefined;
    const name = node.reference.sheet?.toLowerCase();
    const index =
      name === undefined
        ? place.sheet
        : this.workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name);
    const sheet = this.workbook.sheets[index];
    const area =
      sheet === undefined ? null : areaOf(node.reference, sheet.maxRows, sheet.maxColumns);
    return area === null ? undefined : { sheet: index, area };
  }

  private namedArea(name: string): { sheet: number; area: Area } | undefined {
    const wanted = name.toLowerCase();
    const found = this.workbook.namedRanges.find((range) => range.name.toLowerCase() === wanted);
    if (found === undefined || found.area === null) return undefined;
    const sheet = this.workbook.sheets.findIndex((other) => other.sheetId === found.sheetId);
    return sheet < 0 ? undefined : { sheet, area: found.area };
  }
}
