/** Writes a sheet's cells in hucre's terms, and collects what they mean beyond that. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Cell, CellStyle, DataValidation, CellValue as FileValue } from 'hucre/xlsx';
import type {
  Area,
  CellData,
  CellError,
  CellFormat,
  SheetData,
  ValidationRule,
} from '../../model/workbook-data.js';
import { MeaningCollector, type SheetMeanings } from '../meanings.js';
import { areaA1, type CellPlace, CellSet } from './areas.js';
import { DEFAULT_FONT, fromFileStyle, toFileStyle } from './cell-style.js';
import { ERROR_MARK } from './file-parts.js';
import type { FileReferences } from './file-references.js';
import { fromFileFormula, isSpillingInExcel, toFileFormula } from './formula-text.js';
import { toFileLink } from './links.js';
import type { FileProtection } from './protection.js';
import { isBooleanCall, unwrapUnreadable, wrapUnreadable } from './unreadable-formula.js';
import { fromFileValidation, toFileValidation } from './validation-rule.js';
import { cutText, escapeCellText, MAX_CELL_TEXT } from './xml-text.js';

/** A sheet's cells as hucre takes them. */
export interface FileCells {
  readonly rows: FileValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly validations: DataValidation[];
  readonly meanings: Omit<SheetMeanings, 'conditionalFormats'>;
}

const OWN_STYLES = { defaultFont: DEFAULT_FONT, themeColors: [] } as const;
/** Texts that hucre would write as error values. */
const ERROR_TEXT = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;
/** Formats whose absence means the same. */
const DEFAULT_FORMAT: CellFormat = {
  fontFamily: DEFAULT_FONT.name,
  fontSize: DEFAULT_FONT.size,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  wrap: 'OVERFLOW',
  textRotation: 0,
};

interface KnownFormat {
  readonly style: CellStyle;
  /** What the file says, where that is not the whole format. */
  readonly said: CellFormat | undefined;
  readonly meant: CellFormat;
}

interface RuleCells {
  readonly rule: ValidationRule;
  readonly cells: CellSet;
}

/** What the file can say of a format. */
function judgeFormat(format: CellFormat): KnownFormat {
  const style = toFileStyle(format);
  const said = fromFileStyle(style, OWN_STYLES);
  const meant = withoutDefaults(format);
  return { style, meant, said: isDeepStrictEqual(said, meant) ? undefined : said };
}

/** One sheet on its way into the file. */
export class CellsToFile {
  private readonly rows: FileValue[][] = [];
  private readonly cells = new Map<string, Partial<Cell>>();
  private readonly values = new MeaningCollector();
  private readonly formulas = new MeaningCollector();
  private readonly formats = new MeaningCollector();
  private readonly spillMeanings = new MeaningCollector();
  private readonly rules = new Map<string, RuleCells>();
  /** The same by identity: cells mostly share their rule, and telling it by its text is slow. */
  private readonly rulesByObject = new Map<ValidationRule, RuleCells>();
  private readonly formatsByObject = new Map<CellFormat, KnownFormat>();
  /** Scripts give equal formats to cells one by one: the same by content. */
  private readonly formatsByText = new Map<string, KnownFormat>();
  private readonly spills = new Map<string, Area>();

  constructor(
    private readonly sheet: SheetData,
    private readonly references: FileReferences,
    private readonly protection: FileProtection | undefined,
  ) {}

  write(): FileCells {
    this.measureSpills();
    this.sheet.cells.forEach((cells, index) => {
      const values: FileValue[] = [];
      cells?.forEach((cell, column) => {
        if (cell === undefined) return;
        while (values.length < column) values.push(null);
        values[column] = this.writeCell(cell, { row: index + 1, column: column + 1 });
      });
      while (this.rows.length < index) this.rows.push([]);
      this.rows[index] = values;
    });
    const validations = this.writeValidations();
    return {
      rows: this.rows,
      cells: this.cells,
      validations: validations.rules,
      meanings: {
        values: this.values.meanings(),
        formulas: this.formulas.meanings(),
        spills: this.spillMeanings.meanings(),
        formats: this.formats.meanings(),
        validations: validations.meanings,
      },
    };
  }

  /** How far the array result of each formula reaches. */
  private measureSpills(): void {
    this.sheet.cells.forEach((cells, index) => {
      cells?.forEach((cell, column) => {
        if (cell?.spillFrom === undefined) return;
        const [top, left] = cell.spillFrom;
        const key = `${top},${left}`;
        const known = this.spills.get(key);
        this.spills.set(key, {
          top,
          left,
          bottom: Math.max(index + 1, known?.bottom ?? top),
          right: Math.max(column + 1, known?.right ?? left),
        });
      });
    });
  }

  /** The plain value for the row; what needs more goes into `cells`. */
  private writeCell(cell: CellData, place: CellPlace): FileValue {
    if (cell.validation !== undefined) this.noteRule(cell.validation, place);
    const details: Partial<Cell> = {};
    const style = this.styleOf(cell.format, place);
    if (style !== undefined) details.style = style;
    if (cell.note) details.comment = { text: escapeCellText(cell.note) };
    const link = cell.linkUrl === undefined ? undefined : toFileLink(cell.linkUrl, this.references);
    if (link !== undefined) details.hyperlink = link;
    const value = this.valueOf(cell, place);
    const isFormula = cell.formula !== undefined && this.writeFormula(cell, value, details, place);
    if (!isFormula && typeof cell.value === 'string' && ERROR_TEXT.test(cell.value)) {
      details.richText = [{ text: cell.value }];
    }
    if (Object.keys(details).length > 0) {
      this.cells.set(`${place.row - 1},${place.column - 1}`, { value, ...details });
    }
    return value;
  }

  private valueOf(cell: CellData, place: CellPlace): FileValue {
    const { value } = cell;
    if (typeof value === 'object' && value !== null) return this.errorOf(value, place);
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value !== 'string') return value;
    const cut = cutText(value, MAX_CELL_TEXT);
    if (cut !== value) this.values.add(place, { cutText: fingerprint(cut) }, value);
    return escapeCellText(cut).replaceAll(ERROR_MARK, '_xFDD0_');
  }

  private errorOf(value: CellError, place: CellPlace): string {
    const said = value.error === '#ERROR!' ? '#VALUE!' : value.error;
    if (said !== value.error || value.message !== undefined) {
      this.values.add(place, { error: said }, value);
    }
    return said;
  }

  /** False where the formula is too long for the file: then only its result is written. */
  private writeFormula(
    cell: CellData,
    value: FileValue,
    details: Partial<Cell>,
    place: CellPlace,
  ): boolean {
    const formula = cell.formula ?? '';
    const { dialect } = this.references;
    const plain = toFileFormula(formula, dialect);
    const text = plain ?? wrapUnreadable(formula, cell.value);
    if (text === undefined) {
      this.formulas.add(place, null, formula);
      return false;
    }
    const back = plain === undefined ? unwrapUnreadable(text) : fromFileFormula(text, dialect);
    const isConstantElsewhere = isBooleanCall(text);
    if (back !== formula || isConstantElsewhere) this.formulas.add(place, back, formula);
    details.formula = text;
    const isError = typeof cell.value === 'object' && cell.value !== null;
    details.formulaResult = isError ? `${ERROR_MARK}${value}` : value;
    this.markArray(formula, back, details, place);
    return true;
  }

  /**
   * Only what Excel itself spills becomes an array formula in the file: LibreOffice ignores the
   * cached results of those, so that a custom function's would turn into errors there.
   */
  private markArray(
    formula: string,
    said: unknown,
    details: Partial<Cell>,
    place: CellPlace,
  ): void {
    const area = this.spills.get(`${place.row},${place.column}`);
    if (isSpillingInExcel(formula)) {
      const { row, column } = place;
      details.formulaType = 'array';
      details.formulaRef = areaA1(area ?? { top: row, left: column, bottom: row, right: column });
      details.formulaDynamic = true;
    } else if (area !== undefined) {
      this.spillMeanings.add(place, said, areaA1(area));
    }
  }

  private styleOf(format: CellFormat | undefined, place: CellPlace): CellStyle | undefined {
    const known = format === undefined ? undefined : this.knownFormat(format);
    if (known?.said !== undefined) this.formats.add(place, known.said, known.meant);
    const style = known?.style;
    if (this.protection === undefined) {
      return style === undefined || Object.keys(style).length === 0 ? undefined : style;
    }
    return { ...style, protection: { locked: this.protection.isLocked(place.row, place.column) } };
  }

  private knownFormat(format: CellFormat): KnownFormat {
    let known = this.formatsByObject.get(format);
    if (known !== undefined) return known;
    const key = JSON.stringify(format);
    known = this.formatsByText.get(key) ?? judgeFormat(format);
    this.formatsByText.set(key, known);
    this.formatsByObject.set(format, known);
    return known;
  }

  private noteRule(rule: ValidationRule, { row, column }: CellPlace): void {
    let known = this.rulesByObject.get(rule);
    if (known === undefined) {
      const key = JSON.stringify(rule);
      known = this.rules.get(key) ?? { rule, cells: new CellSet() };
      this.rules.set(key, known);
      this.rulesByObject.set(rule, known);
    }
    known.cells.add(row, column);
  }

  private writeValidations(): { rules: DataValidation[]; meanings: SheetMeanings['validations'] } {
    const rules: DataValidation[] = [];
    const meanings: { said: unknown; meant: unknown; at: string }[] = [];
    for (const { rule, cells } of this.rules.values()) {
      const areas = cells.areas();
      for (const group of groupAreas(rule, areas)) {
        const at = group.map((area) => areaA1(area)).join(' ');
        const { top = 1, left = 1 } = group[0] ?? {};
        const file = toFileValidation(rule, { row: top, column: left }, this.references);
        const said =
          file === undefined
            ? undefined
            : fromFileValidation(file, this.references, this.sheet.sheetId);
        if (file !== undefined) rules.push({ ...file, range: at });
        if (!isDeepStrictEqual(said, rule)) meanings.push({ said: said ?? null, meant: rule, at });
      }
    }
    return { rules, meanings };
  }
}

/** A formula is about the first cell of its area, so each area gets a rule of its own. */
function groupAreas(rule: ValidationRule, areas: readonly Area[]): (readonly Area[])[] {
  const isFormula = rule.criteria === 'CUSTOM_FORMULA' || rule.criteria.startsWith('TEXT_');
  return isFormula ? areas.map((area) => [area]) : [areas];
}

function withoutDefaults(format: CellFormat): CellFormat {
  const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_FORMAT };
  return Object.fromEntries(
    Object.entries(format).filter(
      ([name, value]) => value !== undefined && defaults[name] !== value,
    ),
  );
}

/** Tells a cut text from one that was changed since. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
