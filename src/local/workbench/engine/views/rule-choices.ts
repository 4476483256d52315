/** The values that a drop-down offers, and whether a cell's value keeps its rule. */
import { NotEmulatedError } from '../../../boundary/errors.js';
import { formatDisplay } from '../../../formats/display-value.js';
import { forEachCell } from '../../../model/cells.js';
import { accepts } from '../../../model/validation-judgement.js';
import type {
  CellData,
  SheetData,
  ValidationRule,
  WorkbookData,
} from '../../../model/workbook-data.js';
import type { ValidationView } from '../../protocol.js';

/** Rules whose verdict is not known here: asking again each time would cost an error each time. */
const unjudged = new WeakSet<ValidationRule>();

/** Answers for one state of the workbook: make another once cells have changed. */
export class RuleChoices {
  private readonly views = new Map<ValidationRule, ValidationView>();
  private readonly offered = new Map<ValidationRule, ReadonlySet<string>>();

  constructor(private readonly workbook: WorkbookData) {}

  view(rule: ValidationRule): ValidationView {
    const known = this.views.get(rule);
    if (known) return known;
    const choices = this.choicesOf(rule);
    const view = choices ? { ...rule, choices } : rule;
    this.views.set(rule, view);
    return view;
  }

  /** Whether Sheets marks the cell; a rule whose verdict is not known here marks none. */
  breaks(cell: CellData, sheet: SheetData, row: number, column: number): boolean {
    const { validation, value } = cell;
    if (!validation || unjudged.has(validation) || value === null || value === '') return false;
    if (validation.criteria === 'VALUE_IN_RANGE') return !this.offers(validation, value);
    try {
      return !accepts(validation, value, { workbook: this.workbook, sheet, row, column });
    } catch (error) {
      if (!(error instanceof NotEmulatedError)) throw error;
      unjudged.add(validation);
      return false;
    }
  }

  private offers(rule: ValidationRule, value: NonNullable<CellData['value']>): boolean {
    const offered = this.offered.get(rule) ?? new Set(this.choicesOf(rule));
    this.offered.set(rule, offered);
    return offered.has(formatDisplay(value, undefined, this.workbook.locale));
  }

  private choicesOf(rule: ValidationRule): readonly string[] | undefined {
    const { locale } = this.workbook;
    if (rule.criteria === 'VALUE_IN_LIST') return rule.values.map(String);
    if (rule.criteria !== 'VALUE_IN_RANGE') return undefined;
    const [source] = rule.values;
    if (typeof source !== 'object' || source === null) return [];
    const sheet = this.workbook.sheets.find((one) => one.sheetId === source.sheetId);
    const choices = new Set<string>();
    if (sheet) {
      forEachCell(sheet, source.area, (cell) => {
        if (cell.value !== null && cell.value !== '') {
          choices.add(formatDisplay(cell.value, undefined, locale));
        }
      });
    }
    return [...choices];
  }
}
