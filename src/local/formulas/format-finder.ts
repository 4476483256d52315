/** Finds with which number format a cell shows, also where its formula decides that. */
import { cellAt } from '../model/cells.js';
import type { Area, CellData, WorkbookData } from '../model/workbook-data.js';
import type { Expression } from './ast.js';
import { parsedFormula } from './parse-cache.js';
import { areaOf } from './references.js';
import { formatOfExpression } from './result-format.js';

/** Formulas that name each other are followed so far on the stack; the next one is looked at apart. */
const DEPTH_LIMIT = 50;

/** Where names without a sheet are looked for. */
interface Place {
  /** Index in tab order. */
  readonly sheet: number;
}

/** A formula's result, or a column of it. */
interface Request extends Place {
  readonly cell: CellData;
  readonly column: number;
}

class DeepChain extends Error {
  constructor(readonly request: Request) {
    super();
  }
}

/** Answers for one state of a workbook: make another once cells have changed. */
export class FormatFinder {
  private depth = 0;
  private readonly known = new Map<CellData, Map<number, string | undefined>>();
  private readonly underWay = new Set<CellData>();

  constructor(private readonly workbook: WorkbookData) {}

  /** Format of a cell as shown: its own, else the one that its formula's result brings. */
  at(sheet: number, row: number, column: number): string | undefined {
    const data = this.workbook.sheets[sheet];
    const cell = data === undefined ? undefined : cellAt(data, row, column);
    if (data === undefined || cell === undefined) return undefined;
    if (cell.format?.numberFormat !== undefined) return cell.format.numberFormat;
    if (cell.formula !== undefined) return this.ofFormula({ sheet, cell, column: 0 });
    if (cell.spillFrom === undefined) return undefined;
    const [fromRow, fromColumn] = cell.spillFrom;
    const origin = cellAt(data, fromRow, fromColumn);
    if (origin === undefined) return undefined;
    return this.ofFormula({ sheet, cell: origin, column: column - fromColumn });
  }

  /** Format of an expression's result. */
  ofExpression(node: Expression, place: Place): string | undefined {
    return this.fromTop(() => this.expression(node, place, 0));
  }

  private ofFormula(request: Request): string | undefined {
    return this.fromTop(() => this.formula(request));
  }

  /** Looks with an explicit stack, so that chains of any length fit. */
  private fromTop<Result>(look: () => Result): Result {
    if (this.depth > 0) return look();
    const waiting: Request[] = [];
    for (;;) {
      try {
        const request = waiting.at(-1);
        if (request === undefined) return look();
        this.formula(request);
        waiting.pop();
      } catch (error) {
        if (!(error instanceof DeepChain)) throw error;
        const { request } = error;
        if (waiting.some(({ cell }) => cell === request.cell)) this.remember(request, undefined);
        else waiting.push(request);
      }
    }
  }

  private remember({ cell, column }: Request, format: string | undefined): void {
    const columns = this.known.get(cell) ?? new Map<number, string | undefined>();
    this.known.set(cell, columns);
    columns.set(column, format);
  }

  private formula(request: Request): string | undefined {
    const { cell, column } = request;
    const columns = this.known.get(cell);
    if (columns?.has(column) === true) return columns.get(column);
    // A circle has no result and so no format.
    if (this.underWay.has(cell)) return undefined;
    if (this.depth >= DEPTH_LIMIT) throw new DeepChain(request);
    const parsed = parsedFormula(cell.formula ?? '=', this.workbook.locale);
    this.depth += 1;
    this.underWay.add(cell);
    try {
      const format = parsed instanceof Error ? undefined : this.expression(parsed, request, column);
      this.remember(request, format);
      return format;
    } finally {
      this.depth -= 1;
      this.underWay.delete(cell);
    }
  }

  private expression(node: Expression, place: Place, column: number): string | undefined {
    return formatOfExpression(node, column, {
      locale: this.workbook.locale,
      formatOf: (reference, across) => this.ofReference(reference, place, across),
    });
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
