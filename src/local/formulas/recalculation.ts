/** One recalculation of a workbook: computes each formula when it is first asked for. */
import { NotEmulatedError } from '../boundary/errors.js';
import { isDateFormat } from '../formats/display-value.js';
import { overlaps } from '../model/areas.js';
import { forEachCell } from '../model/cells.js';
import type { Area, CellData, WorkbookData } from '../model/workbook-data.js';
import type { Expression } from './ast.js';
import { CustomFunctionCaller, type CustomFunctions } from './custom-function.js';
import { Evaluator } from './evaluator.js';
import { FormatFinder } from './format-finder.js';
import { type FormulaState, formulaStates, mayBeArray } from './formula-state.js';
import { FunctionCaller } from './function-caller.js';
import { FormulaSyntaxError } from './lexer.js';
import { parsedFormula } from './parse-cache.js';
import type { Scope } from './scope.js';
import { type Computation, SheetReader } from './sheet-reader.js';
import { type FormerSpill, placeSpill, ReadLog, spillArea } from './spill.js';
import { UnsupportedFormula, unsupportedError } from './unsupported.js';
import { fail, isError, Matrix, RangeReference, type Scalar, type Value } from './values.js';

/** How many formulas may wait for one another on the stack before the deepest is computed apart. */
const DEPTH_LIMIT = 100;

/** A chain of formulas is too deep for the stack: the named one is to be computed first. */
class DeepChain extends Error {
  constructor(readonly state: FormulaState) {
    super();
  }
}

/** A formula needs its own result; every formula up to it is part of the circle. */
class CircularDependency extends Error {
  constructor(readonly origin: FormulaState) {
    super();
  }
}

const CIRCULAR = fail(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);

export interface RecalculationOptions {
  /**
   * The script's functions. Where they are left out, formulas that name an unknown function are not
   * supported; where they are given, even none, such a formula is Google's `#NAME?`.
   */
  readonly customFunctions?: CustomFunctions;
  /** Epoch milliseconds. */
  readonly now: number;
}

export class Recalculation implements Computation {
  private readonly states: Map<CellData, FormulaState>;
  private readonly reader: SheetReader;
  private readonly evaluator: Evaluator;
  private readonly formats: FormatFinder;
  private readonly reads = new ReadLog();
  private readonly mayFill: boolean;
  /** Array results that are known from before and not computed yet, by sheet. */
  private readonly awaited: Set<FormerSpill>[] = [];
  private depth = 0;
  private isVolatile = false;
  private seed: number;
  private readTooEarly = false;

  /** @param isRepeated whether `former` was found by this same recalculation's last pass */
  constructor(
    private readonly workbook: WorkbookData,
    options: RecalculationOptions,
    former: readonly FormerSpill[],
    private readonly isRepeated: boolean,
  ) {
    this.states = formulaStates(workbook);
    this.mayFill = [...this.states.values()].some((state) => mayBeArray(state.parsed));
    for (const spill of former) this.await(spill);
    this.seed = options.now % 2_147_483_647;
    this.reader = new SheetReader(workbook, this);
    this.formats = new FormatFinder(workbook);
    const { locale, timeZone } = workbook;
    const evaluate = (node: Expression, scope: Scope): Value =>
      this.evaluator.evaluate(node, scope);
    const formatOf = (node: Expression, scope: Scope) => this.formats.ofExpression(node, scope);
    const custom = new CustomFunctionCaller({
      functions: options.customFunctions,
      timeZone,
      reader: this.reader,
      evaluate,
      watchVolatile: (compute) => this.watchVolatile(compute),
      isDate: (node, scope) => isDateFormat(formatOf(node, scope)),
      isDateAt: (sheet, row, column) => isDateFormat(this.formats.at(sheet, row, column)),
      compute: (sheet, area) => this.computeApart(sheet, area),
    });
    const caller = new FunctionCaller({
      coercion: { now: options.now, timeZone, locale },
      reader: this.reader,
      custom,
      evaluate,
      callLambda: (lambda, values, scope) => this.evaluator.callLambda(lambda, values, scope),
      formatOf,
      formatAt: ({ sheet, area }) => this.formats.at(sheet, area.top, area.left),
      resolve: (text, scope) => this.resolve(text, scope),
      random: () => this.random(),
      markVolatile: () => this.markVolatile(),
    });
    this.evaluator = new Evaluator(this.reader, caller);
  }

  /**
   * Computes every formula.
   *
   * @returns whether one read a cell before the array came that fills it: then all is to be
   * computed once more, with the arrays known
   */
  run(): boolean {
    const all = [...this.states.values()];
    for (const state of all) if (mayBeArray(state.parsed)) this.computeFromTop(state);
    for (const state of all) this.computeFromTop(state);
    return this.readTooEarly;
  }

  private await(spill: FormerSpill): void {
    const list = this.awaited[spill.sheet] ?? new Set();
    this.awaited[spill.sheet] = list;
    list.add(spill);
  }

  /** Computes with an explicit stack, so that chains of any length fit. */
  private computeFromTop(first: FormulaState): void {
    const waiting = [first];
    for (let state = waiting.at(-1); state !== undefined; state = waiting.at(-1)) {
      try {
        this.compute(state);
        waiting.pop();
      } catch (error) {
        if (!(error instanceof DeepChain)) throw error;
        const known = waiting.indexOf(error.state);
        if (known < 0) waiting.push(error.state);
        else for (const part of waiting.splice(known)) this.finish(part, CIRCULAR);
      }
    }
  }

  /** Computes cells that a function of the script reads by itself; no formula refers to them. */
  private computeApart(sheet: number, area: Area): void {
    const data = this.workbook.sheets[sheet];
    if (data === undefined) return;
    try {
      this.awaitArrays(sheet, area);
      forEachCell(data, area, (cell) => {
        const state = this.states.get(cell);
        if (state === undefined || state.progress === 'done') return;
        if (state.progress === 'computing') throw new CircularDependency(state);
        this.computeFromTop(state);
      });
    } catch (error) {
      if (!(error instanceof CircularDependency)) throw error;
      throw new NotEmulatedError('a custom function that reads a cell which depends on it');
    }
  }

  resultOf(cell: CellData): Scalar {
    const state = this.states.get(cell);
    if (state === undefined) return cell.value;
    if (state.progress !== 'done') {
      if (state.progress === 'computing') throw new CircularDependency(state);
      if (this.depth >= DEPTH_LIMIT) throw new DeepChain(state);
      this.compute(state);
    }
    this.take(state);
    return cell.value;
  }

  /** What a formula takes over from one that it reads, besides the value. */
  private take(state: FormulaState): void {
    if (state.isVolatile) this.isVolatile = true;
    if (state.unsupported !== null) throw new UnsupportedFormula(state.unsupported);
  }

  private compute(state: FormulaState): void {
    if (state.progress === 'done') return;
    const isVolatileOutside = this.isVolatile;
    this.isVolatile = false;
    this.depth += 1;
    state.progress = 'computing';
    try {
      this.finish(state, this.resultValue(state));
    } catch (error) {
      this.fail(state, error);
    } finally {
      this.depth -= 1;
      state.isVolatile = this.isVolatile;
      this.isVolatile = isVolatileOutside;
    }
  }

  private fail(state: FormulaState, error: unknown): void {
    if (error instanceof UnsupportedFormula) {
      state.unsupported = error.what;
      this.finish(state, unsupportedError(error.what));
      return;
    }
    if (error instanceof CircularDependency) {
      this.finish(state, CIRCULAR);
      if (error.origin === state) return;
    } else state.progress = 'waiting';
    throw error;
  }

  private resultValue(state: FormulaState): Value {
    const { parsed, sheet, row, column } = state;
    if (parsed instanceof UnsupportedFormula) throw parsed;
    if (parsed instanceof FormulaSyntaxError) return fail('#ERROR!', 'Formula parse error.');
    return this.evaluator.result(parsed, { sheet, row, column, arrays: 'one', names: null });
  }

  private finish(state: FormulaState, value: Value): void {
    const { cell } = state;
    if (value instanceof Matrix) cell.value = this.fill(state, value);
    else cell.value = clean(value as Scalar);
    state.progress = 'done';
    const awaited = this.awaited[state.sheet];
    for (const spill of awaited ?? []) {
      if (spill.row === state.row && spill.column === state.column) awaited?.delete(spill);
    }
  }

  private fill(state: FormulaState, matrix: Matrix): Scalar {
    const { sheet, row, column } = state;
    const data = this.workbook.sheets[sheet];
    const cleaned = new Matrix(matrix.rows.map((line) => line.map(clean)));
    if (data === undefined || (matrix.height === 1 && matrix.width === 1)) return cleaned.at(0, 0);
    const area = spillArea(row, column, matrix);
    if (this.reads.touches(sheet, area)) this.readTooEarly = true;
    return placeSpill(data, row, column, cleaned) ?? cleaned.at(0, 0);
  }

  awaitArrays(sheet: number, area: Area): void {
    const awaited = this.awaited[sheet];
    if (awaited === undefined || awaited.size === 0) return;
    for (const spill of [...awaited]) {
      if (overlaps(spill.area, area)) this.awaitSpill(spill);
    }
  }

  private awaitSpill(spill: FormerSpill): void {
    const cell = this.workbook.sheets[spill.sheet]?.cells[spill.row - 1]?.[spill.column - 1];
    const state = cell === undefined ? undefined : this.states.get(cell);
    if (cell === undefined || state === undefined) {
      this.awaited[spill.sheet]?.delete(spill);
      return;
    }
    // What it filled before may no longer be its own; only a repeated pass knows that it is.
    if (state.progress === 'computing' && !this.isRepeated) return;
    if (state.progress === 'done') return;
    this.resultOf(cell);
  }

  readSpilled(sheet: number, cell: CellData): void {
    const [row, column] = cell.spillFrom ?? [0, 0];
    const origin = this.workbook.sheets[sheet]?.cells[row - 1]?.[column - 1];
    const state = origin === undefined ? undefined : this.states.get(origin);
    if (state !== undefined) this.take(state);
  }

  noteRead(sheet: number, area: Area): void {
    if (this.mayFill) this.reads.add(sheet, area);
  }

  noteFilled(sheet: number, area: Area): void {
    if (this.mayFill) this.reads.remove(sheet, area);
  }

  markVolatile(): void {
    this.isVolatile = true;
  }

  watchVolatile<Result>(compute: () => Result): { result: Result; isVolatile: boolean } {
    const outside = this.isVolatile;
    this.isVolatile = false;
    try {
      const result = compute();
      return { result, isVolatile: this.isVolatile };
    } finally {
      this.isVolatile = outside || this.isVolatile;
    }
  }

  private resolve(text: string, scope: Scope): RangeReference | null {
    const parsed = parsedFormula(`=${text}`, this.workbook.locale);
    if (parsed instanceof Error || (parsed.kind !== 'reference' && parsed.kind !== 'name')) {
      return null;
    }
    const value = this.evaluator.evaluate(parsed, { ...scope, names: null });
    return value instanceof RangeReference ? value : null;
  }

  /** Park and Miller's generator: enough for a sheet, and the same for the same instant. */
  private random(): number {
    this.isVolatile = true;
    this.seed = ((this.seed || 1) * 48_271) % 2_147_483_647;
    return this.seed / 2_147_483_647;
  }
}

/** What a cell can hold: no number beyond the range, no negative zero. */
function clean(value: Scalar): Scalar {
  if (typeof value !== 'number') return isError(value) ? { ...value } : value;
  if (!Number.isFinite(value)) return fail('#NUM!', 'Result was not a number.');
  return value === 0 ? 0 : value;
}
