/** The workbook as the page shows it, and what of that changes without its cells being touched. */
import { NotEmulatedError } from '../../../boundary/errors.js';
import { formatDisplay } from '../../../formats/display-value.js';
import { FormatFinder } from '../../../formulas/format-finder.js';
import { FormulaConditions } from '../../../formulas/formula-conditions.js';
import { cellAt, forEachCell, wholeSheet } from '../../../model/cells.js';
import type {
  CellData,
  CellFormat,
  ConditionalFormat,
  SheetData,
} from '../../../model/workbook-data.js';
import type {
  CellBlock,
  CellView,
  SheetMeta,
  SheetSnapshot,
  WorkbookView,
} from '../../protocol.js';
import type { RevisionSource } from '../revisions.js';
import type { CellChange, Difference } from '../workbook-shadow.js';
import { CellBlockBuilder } from './cell-block.js';
import { RuleChoices } from './rule-choices.js';
import { forEachShade } from './shades.js';
import { sheetMeta } from './sheet-meta.js';

/** What a cell shows by way of other cells. */
interface Derived {
  readonly shade?: CellFormat;
  readonly shownFormat?: string;
  readonly invalid?: true;
}

/** Columns by row. */
export type Places = ReadonlyMap<number, ReadonlySet<number>>;

/** More columns than a sheet can have, to make one number of row and column. */
const WIDTH = 20_000;

/** A cell's view while it is made. */
type Draft = { -readonly [Member in keyof CellView]: CellView[Member] };

type DerivedCells = Map<number, Derived>;

export class WorkbookViews {
  private choices: RuleChoices;
  /** By sheet id. */
  private readonly derived = new Map<number, DerivedCells>();
  /** Sheets whose cells show nothing by way of another sheet or of the time. */
  private readonly selfContained = new Set<number>();

  constructor(private readonly source: RevisionSource) {
    this.choices = new RuleChoices(source.workbook);
    this.takeDerivedChanges();
  }

  workbook(): WorkbookView {
    const { workbook, fileName } = this.source;
    return {
      name: workbook.name,
      fileName,
      locale: workbook.locale,
      timeZone: workbook.timeZone,
      activeSheetId: workbook.activeSheetId,
      sheetIds: workbook.sheets.map((sheet) => sheet.sheetId),
      namedRanges: workbook.namedRanges,
    };
  }

  meta(sheet: SheetData): SheetMeta {
    return sheetMeta(this.source.workbook, sheet, this.source.person(), (row, column) =>
      this.textAt(sheet, row, column),
    );
  }

  /** The sheet with every cell that has anything to show. */
  sheet(sheet: SheetData): SheetSnapshot {
    const block = new CellBlockBuilder();
    const derived = this.derived.get(sheet.sheetId);
    const bare = new Set(derived?.keys());
    forEachCell(sheet, wholeSheet(sheet), (cell, row, column) => {
      bare.delete(row * WIDTH + column);
      const view = this.cell(block, sheet, cell, row, column);
      if (!isEmpty(view)) block.add(row, column, view);
    });
    for (const place of bare) {
      const [row, column] = [Math.floor(place / WIDTH), place % WIDTH];
      block.add(row, column, this.cell(block, sheet, undefined, row, column));
    }
    return { meta: this.meta(sheet), cells: block.build() };
  }

  /** The cells that changed themselves, and those that others change. */
  cells(sheet: SheetData, changes: readonly CellChange[], others: Places | undefined): CellBlock {
    const block = new CellBlockBuilder();
    const told = new Set<number>();
    const tell = (row: number, column: number) => {
      if (told.has(row * WIDTH + column)) return;
      told.add(row * WIDTH + column);
      const view = this.cell(block, sheet, cellAt(sheet, row, column), row, column);
      block.add(row, column, isEmpty(view) ? null : view);
    };
    for (const { row, column } of changes) tell(row, column);
    for (const [row, columns] of others ?? []) for (const column of columns) tell(row, column);
    return block.build();
  }

  /** What the drop-down of a cell offers now. */
  choicesAt(sheet: SheetData, row: number, column: number): readonly string[] {
    const rule = cellAt(sheet, row, column)?.validation;
    return rule ? (new RuleChoices(this.source.workbook).view(rule).choices ?? []) : [];
  }

  /**
   * Looks over every cell that shows something by way of others; answers where that has changed.
   * @param difference what has changed since the last call; absent on the first
   */
  takeDerivedChanges(difference?: Difference | null): ReadonlyMap<number, Places> {
    const { workbook } = this.source;
    this.choices = new RuleChoices(workbook);
    const formats = new FormatFinder(workbook);
    const conditions = new FormulaConditions(workbook, this.source.now());
    const changed = new Map<number, Places>();
    const isSettled = (sheetId: number) =>
      difference !== undefined &&
      !difference?.workbook &&
      this.selfContained.has(sheetId) &&
      !difference?.sheets.some((changed) => changed.sheetId === sheetId);
    for (const [index, sheet] of workbook.sheets.entries()) {
      if (isSettled(sheet.sheetId)) continue;
      const former = this.derived.get(sheet.sheetId) ?? new Map();
      const current = this.derive(sheet, index, formats, conditions);
      this.derived.set(sheet.sheetId, current);
      const places = differences(former, current);
      if (places.size > 0) changed.set(sheet.sheetId, places);
    }
    for (const { sheetId, after } of difference?.sheets ?? []) {
      if (after === null) this.derived.delete(sheetId);
    }
    return changed;
  }

  private derive(
    sheet: SheetData,
    index: number,
    formats: FormatFinder,
    conditions: FormulaConditions,
  ): DerivedCells {
    const derived: DerivedCells = new Map();
    let reachesOut = sheet.conditionalFormats.some(looksElsewhere);
    const add = (row: number, column: number, part: Derived) => {
      const place = row * WIDTH + column;
      derived.set(place, { ...derived.get(place), ...part });
    };
    forEachCell(sheet, wholeSheet(sheet), (cell, row, column) => {
      if (this.choices.breaks(cell, sheet, row, column)) add(row, column, { invalid: true });
      reachesOut ||= cell.validation?.criteria === 'VALUE_IN_RANGE' || cell.formula !== undefined;
      if (cell.format?.numberFormat !== undefined) return;
      if (cell.formula === undefined && cell.spillFrom === undefined) return;
      const shownFormat = formats.at(index, row, column);
      if (shownFormat !== undefined) add(row, column, { shownFormat });
    });
    if (reachesOut) this.selfContained.delete(sheet.sheetId);
    else this.selfContained.add(sheet.sheetId);
    if (sheet.bandings.length === 0 && sheet.conditionalFormats.length === 0) return derived;
    forEachShade(
      sheet,
      (row, column) => this.textOf(cellAt(sheet, row, column), derived.get(row * WIDTH + column)),
      (formula, shift, row, column) =>
        conditions.holds(formula, shift, { sheet: index, row, column }),
      (row, column, shade) => add(row, column, { shade }),
    );
    return derived;
  }

  /** Built member by member: a snapshot makes hundreds of thousands of these. */
  private cell(
    block: CellBlockBuilder,
    sheet: SheetData,
    cell: CellData | undefined,
    row: number,
    column: number,
  ): CellView {
    const view: Draft = {};
    const derived = this.derived.get(sheet.sheetId)?.get(row * WIDTH + column);
    if (cell) this.addContents(view, cell, this.textOf(cell, derived));
    if (derived?.shownFormat !== undefined) view.shownFormat = derived.shownFormat;
    if (isLook(cell?.format)) view.format = block.formatIndex(cell.format);
    if (derived?.shade) view.shade = block.formatIndex(derived.shade);
    if (cell?.note) view.note = cell.note;
    if (cell?.validation) view.rule = block.ruleIndex(this.choices.view(cell.validation));
    if (derived?.invalid) view.invalid = true;
    return view;
  }

  private addContents(view: Draft, cell: CellData, text: string): void {
    const { value, formula, linkUrl, textRuns, spillFrom } = cell;
    if (value !== null) view.value = value;
    if (text !== '' && text !== value) view.text = text;
    if (formula !== undefined) view.formula = formula;
    if (linkUrl !== undefined) view.link = linkUrl;
    if (textRuns) view.runs = textRuns;
    if (spillFrom) view.spillFrom = spillFrom;
  }

  private textAt(sheet: SheetData, row: number, column: number): string {
    const derived = this.derived.get(sheet.sheetId)?.get(row * WIDTH + column);
    return this.textOf(cellAt(sheet, row, column), derived);
  }

  /** A pattern that cannot be shown as Google shows it leaves the number as it is. */
  private textOf(cell: CellData | undefined, derived: Derived | undefined): string {
    if (!cell || cell.value === null) return '';
    const { locale } = this.source.workbook;
    const format = cell.format?.numberFormat ?? derived?.shownFormat;
    try {
      return formatDisplay(cell.value, format, locale);
    } catch (error) {
      if (error instanceof NotEmulatedError) return formatDisplay(cell.value, undefined, locale);
      throw error;
    }
  }
}

/** A formula reads any sheet, and dates are compared with today. */
function looksElsewhere({ condition }: ConditionalFormat): boolean {
  return condition !== undefined && /^(CUSTOM_FORMULA|DATE_)/.test(condition.criteria);
}

function isLook(format: CellFormat | undefined): format is CellFormat {
  return format !== undefined && !isEmpty(format);
}

function isEmpty(data: object): boolean {
  for (const _member in data) return false;
  return true;
}

/** Where the two say different things. */
function differences(former: DerivedCells, current: DerivedCells): Places {
  const places = new Map<number, Set<number>>();
  const add = (place: number) => {
    const row = Math.floor(place / WIDTH);
    const columns = places.get(row) ?? new Set();
    places.set(row, columns.add(place % WIDTH));
  };
  for (const [place, now] of current) {
    if (!sameDerived(former.get(place), now)) add(place);
  }
  for (const place of former.keys()) if (!current.has(place)) add(place);
  return places;
}

function sameDerived(one: Derived | undefined, other: Derived): boolean {
  return (
    one !== undefined &&
    one.invalid === other.invalid &&
    one.shownFormat === other.shownFormat &&
    (one.shade === other.shade || JSON.stringify(one.shade) === JSON.stringify(other.shade))
  );
}
