/** Reads a sheet's cells from what hucre found in the file, and what they mean beyond that. */
import type { Cell, CellStyle, CellValue as FileValue, Sheet } from 'hucre/xlsx';
import type {
  CellData,
  CellError,
  CellFormat,
  CellValue,
  ValidationRule,
} from '../../model/workbook-data.js';
import { MeaningIndex, type SheetMeanings } from '../meanings.js';
import { type CellPlace, CellSet, clipArea, parseAreas } from './areas.js';
import { fromFileStyle, type StyleSheet } from './cell-style.js';
import { fingerprint } from './cells-to-file.js';
import { shownFormat } from './file-parts.js';
import type { FileReferences } from './file-references.js';
import { fromFileFormula, isArrayInGoogle, shiftFormula } from './formula-text.js';
import { fromFileLink } from './links.js';
import { isDateCode } from './number-format.js';
import { isBooleanCall, unwrapUnreadable } from './unreadable-formula.js';
import { fromFileValidation } from './validation-rule.js';
import { MAX_CELL_TEXT, unescapeCellText } from './xml-text.js';

/** What all sheets of a file share. */
export interface FileContext {
  readonly references: FileReferences;
  readonly styles: StyleSheet;
  /** The file counts days from 1904, as old Excel for Mac did. */
  readonly countsFrom1904: boolean;
  /** Gathers sentences about what could not be read as it was. */
  readonly warnings: string[];
}

/** Days between the two ways to count. */
const DAYS_TO_1904 = 1462;
const GOOGLE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

interface SharedFormula extends CellPlace {
  readonly text: string;
}

/** One sheet on its way out of the file. */
export class CellsFromFile {
  private readonly grid: (CellData | undefined)[][] = [];
  private readonly sharedFormulas = new Map<number, SharedFormula>();
  private readonly spilled: (CellPlace & { readonly range: string })[] = [];
  private readonly formatKeys = new Map<unknown, number>();
  private readonly formatsByKey = new Map<string, CellFormat>();
  private readonly open = new CellSet();
  private readonly values: MeaningIndex;
  private readonly formulas: MeaningIndex;
  private readonly spills: MeaningIndex;
  private readonly formats: MeaningIndex;
  private readonly validations: MeaningIndex;

  constructor(
    private readonly sheet: Sheet,
    private readonly sheetId: number,
    private readonly size: { readonly rows: number; readonly columns: number },
    meanings: SheetMeanings,
    private readonly context: FileContext,
  ) {
    const index = (kind: keyof SheetMeanings) =>
      new MeaningIndex(meanings[kind], size.rows, size.columns);
    this.values = index('values');
    this.formulas = index('formulas');
    this.spills = index('spills');
    this.formats = index('formats');
    this.validations = index('validations');
  }

  /** The cells, and those that a protected sheet leaves unlocked. */
  read(): { cells: (CellData | undefined)[][]; open: CellSet } {
    this.sheet.rows.forEach((values, row) => {
      values.forEach((value, column) => {
        const details = this.sheet.cells?.get(`${row},${column}`);
        if (value === null && details === undefined) return;
        this.readCell({ row: row + 1, column: column + 1 }, value, details);
      });
    });
    this.readCellsBeyondRows();
    this.spreadSpills();
    this.readValidations();
    this.addUnsaid();
    return { cells: this.grid, open: this.open };
  }

  /** Notes and links can sit outside the rows that hold values. */
  private readCellsBeyondRows(): void {
    for (const [key, details] of this.sheet.cells ?? []) {
      if (details.comment === undefined && details.hyperlink === undefined) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (this.sheet.rows[row]?.[column] !== undefined) continue;
      this.readCell({ row: row + 1, column: column + 1 }, null, details);
    }
  }

  private readCell(place: CellPlace, value: FileValue, details: Cell | undefined): void {
    const cell: CellData = { value: this.valueOf(place, value, details) };
    const formula = details === undefined ? undefined : this.formulaOf(place, details);
    if (formula !== undefined) cell.formula = formula;
    const format = this.formatOf(place, details?.style);
    if (format !== undefined) cell.format = format;
    if (details?.comment !== undefined) cell.note = unescapeCellText(details.comment.text);
    const link = details?.hyperlink;
    const url =
      link === undefined ? undefined : fromFileLink(link, this.context.references, this.sheetId);
    if (url !== undefined) cell.linkUrl = url;
    if (details?.style?.protection?.locked === false) this.open.add(place.row, place.column);
    if (cell.value === null && Object.keys(cell).length === 1) return;
    this.set(place, cell);
  }

  private set({ row, column }: CellPlace, cell: CellData): void {
    while (this.grid.length < row) this.grid.push([]);
    const cells = this.grid[row - 1];
    if (cells === undefined) return;
    while (cells.length < column) cells.push(undefined);
    cells[column - 1] = cell;
  }

  private valueOf(place: CellPlace, value: FileValue, details: Cell | undefined): CellValue {
    if (details?.type === 'error') return this.errorOf(place, String(value));
    if (typeof value === 'number') {
      const code = details?.style?.numFmt;
      const is1904Date =
        this.context.countsFrom1904 && code !== undefined && isDateCode(shownFormat(code));
      return is1904Date ? value + DAYS_TO_1904 : value;
    }
    if (typeof value !== 'string') return value instanceof Date ? null : value;
    return value.length < MAX_CELL_TEXT - 1 ? value : this.longText(place, value);
  }

  private errorOf(place: CellPlace, text: string): CellError {
    const error = (GOOGLE_ERRORS.has(text) ? text : '#VALUE!') as CellError['error'];
    return (this.values.at(place, { error }) as CellError | undefined) ?? { error };
  }

  /** A text at Excel's limit was probably cut; the sidecar has the rest. */
  private longText(place: CellPlace, value: string): string {
    const whole = this.values.at(place, { cutText: fingerprint(value) });
    return typeof whole === 'string' ? whole : value;
  }

  private formulaOf(place: CellPlace, details: Cell): string | undefined {
    const text = this.formulaText(place, details);
    if (text === undefined) return undefined;
    const kept = unwrapUnreadable(text);
    if (kept === null) return undefined;
    const said = kept ?? fromFileFormula(text, this.context.references.dialect);
    const meant = this.formulas.at(place, said);
    if (details.formulaType === 'array' && details.formulaRef !== undefined) {
      this.spilled.push({ ...place, range: details.formulaRef });
    }
    const range = this.spills.at(place, said);
    if (typeof range === 'string') this.spilled.push({ ...place, range });
    if (typeof meant === 'string') return meant;
    if (isBooleanCall(text)) return undefined;
    const isOldArray = details.formulaType === 'array' && !details.formulaDynamic;
    return isOldArray && kept === undefined && !isArrayInGoogle(said)
      ? `=ARRAYFORMULA(${said.slice(1)})`
      : said;
  }

  /** Excel writes a formula that repeats down a column once, and then only a number. */
  private formulaText(place: CellPlace, details: Cell): string | undefined {
    const { formula, formulaSharedIndex: shared } = details;
    if (formula === undefined || details.formulaType !== 'shared' || shared === undefined) {
      return formula === '' ? undefined : formula;
    }
    if (formula !== '') {
      this.sharedFormulas.set(shared, { ...place, text: formula });
      return formula;
    }
    const first = this.sharedFormulas.get(shared);
    if (first === undefined) return undefined;
    return shiftFormula(first.text, place.row - first.row, place.column - first.column);
  }

  /** Equal styles give one shared format object. */
  private formatOf(place: CellPlace, style: CellStyle | undefined): CellFormat | undefined {
    const format = style === undefined ? {} : this.knownFormat(style);
    const meant = this.formats.at(place, format);
    if (meant !== undefined) return meant as CellFormat;
    return Object.keys(format).length === 0 ? undefined : format;
  }

  private knownFormat(style: CellStyle): CellFormat {
    const { font, fill, border, alignment, numFmt } = style;
    const key = [font, fill, border, alignment, numFmt].map((part) => this.keyOf(part)).join();
    let format = this.formatsByKey.get(key);
    if (format === undefined) {
      format = fromFileStyle(style, this.context.styles);
      this.formatsByKey.set(key, format);
    }
    return format;
  }

  /** hucre shares the parts of equal styles, so that identity tells them apart. */
  private keyOf(part: unknown): number {
    let key = this.formatKeys.get(part);
    if (key === undefined) {
      key = this.formatKeys.size;
      this.formatKeys.set(part, key);
    }
    return key;
  }

  private spreadSpills(): void {
    for (const { row, column, range } of this.spilled) {
      this.eachCellIn(range, (place) => {
        if (place.row === row && place.column === column) return;
        const cell = this.cellAt(place);
        delete cell.formula;
        cell.spillFrom = [row, column];
      });
    }
  }

  private cellAt(place: CellPlace): CellData {
    const known = this.grid[place.row - 1]?.[place.column - 1];
    if (known !== undefined) return known;
    const fresh: CellData = { value: null };
    this.set(place, fresh);
    return fresh;
  }

  private readValidations(): void {
    for (const { range, ...file } of this.sheet.dataValidations ?? []) {
      const said = fromFileValidation(file, this.context.references, this.sheetId);
      const moved = said === undefined ? undefined : this.validations.anywhere(said);
      let isLost = false;
      this.eachCellIn(range, (place) => {
        const meant = this.validations.at(place, said ?? null) ?? moved ?? said;
        if (meant === undefined) isLost = true;
        else this.setRule(place, meant as ValidationRule);
      });
      if (isLost) {
        this.context.warnings.push(
          `The sheet ${this.sheet.name} has a validation at ${range} that Google Sheets has no rule for; it was left out.`,
        );
      }
    }
  }

  private eachCellIn(range: string, visit: (place: CellPlace) => void): void {
    for (const area of parseAreas(range)) {
      const inside = clipArea(area, this.size.rows, this.size.columns);
      if (inside === undefined) continue;
      for (let row = inside.top; row <= inside.bottom; row += 1) {
        for (let column = inside.left; column <= inside.right; column += 1) visit({ row, column });
      }
    }
  }

  private setRule(place: CellPlace, rule: ValidationRule): void {
    this.cellAt(place).validation = rule;
  }

  /** What the file has no words for, on cells about which it says nothing else. */
  private addUnsaid(): void {
    this.validations.saying(null, (place, meant) => {
      const cell = this.cellAt(place);
      cell.validation ??= meant as ValidationRule;
    });
    this.formulas.saying(null, (place, meant) => {
      const cell = this.cellAt(place);
      cell.formula ??= String(meant);
    });
    this.formats.saying({}, (place, meant) => {
      const cell = this.cellAt(place);
      cell.format ??= meant as CellFormat;
    });
  }
}
