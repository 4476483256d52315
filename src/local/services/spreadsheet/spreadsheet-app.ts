/** `SpreadsheetApp`, the entry to every spreadsheet. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../../model/create-workbook.js';
import { createUi } from '../ui.js';
import { noteCreated } from './calculation.js';
import { ColorBuilder } from './color.js';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule.js';
import { DataValidationBuilder } from './data-validation.js';
import * as enumerations from './enumerations.js';
import { FilterCriteriaBuilder } from './filter-criteria.js';
import { OpenWorkbooks } from './open-workbooks.js';
import type { Range } from './range.js';
import type { RangeList } from './range-list.js';
import { RichTextValueBuilder } from './rich-text.js';
import type { Selection } from './selection.js';
import type { Sheet } from './sheet.js';
import type { Spreadsheet } from './spreadsheet.js';
import { TextStyleBuilder } from './text-style.js';

/** Google refuses larger files. Source: files Google Drive can store, 10 million cells. */
const MAXIMUM_CELLS = 10_000_000;

export class SpreadsheetApp extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp';
  readonly AutoFillSeries = enumerations.AutoFillSeries;
  readonly BandingTheme = enumerations.BandingTheme;
  readonly BooleanCriteria = enumerations.BooleanCriteria;
  readonly BorderStyle = enumerations.BorderStyle;
  readonly CopyPasteType = enumerations.CopyPasteType;
  readonly DataExecutionErrorCode = enumerations.DataExecutionErrorCode;
  readonly DataExecutionState = enumerations.DataExecutionState;
  readonly DataSourceParameterType = enumerations.DataSourceParameterType;
  readonly DataSourceRefreshScope = enumerations.DataSourceRefreshScope;
  readonly DataSourceType = enumerations.DataSourceType;
  readonly DataValidationCriteria = enumerations.DataValidationCriteria;
  readonly DateTimeGroupingRuleType = enumerations.DateTimeGroupingRuleType;
  readonly DeveloperMetadataLocationType = enumerations.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enumerations.DeveloperMetadataVisibility;
  readonly Dimension = enumerations.Dimension;
  readonly Direction = enumerations.Direction;
  readonly FrequencyType = enumerations.FrequencyType;
  readonly GroupControlTogglePosition = enumerations.GroupControlTogglePosition;
  readonly InterpolationType = enumerations.InterpolationType;
  readonly PivotTableSummarizeFunction = enumerations.PivotTableSummarizeFunction;
  readonly PivotValueDisplayType = enumerations.PivotValueDisplayType;
  readonly ProtectionType = enumerations.ProtectionType;
  readonly RecalculationInterval = enumerations.RecalculationInterval;
  readonly RelativeDate = enumerations.RelativeDate;
  readonly SheetType = enumerations.SheetType;
  readonly SortOrder = enumerations.SortOrder;
  readonly TextDirection = enumerations.TextDirection;
  readonly TextToColumnsDelimiter = enumerations.TextToColumnsDelimiter;
  readonly ThemeColorType = enumerations.ThemeColorType;
  readonly ValueType = enumerations.ValueType;
  readonly WrapStrategy = enumerations.WrapStrategy;
  readonly ColorType = enumerations.ColorType;
  private readonly workbooks: OpenWorkbooks;
  /** What the script made active instead of its container. */
  private chosen: Spreadsheet | null = null;

  constructor(execution: Execution) {
    super(execution);
    this.workbooks = new OpenWorkbooks(execution);
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    this.execution.meter.metadata();
    if (this.chosen) return this.chosen;
    const { active } = this.execution.spreadsheets;
    return active ? this.workbooks.open(active) : null;
  }

  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    this.execution.meter.metadata();
    this.chosen = newActiveSpreadsheet;
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }

  setActiveSheet(sheet: Sheet, restoreSelection?: boolean): Sheet {
    return sheet.getParent().setActiveSheet(sheet, restoreSelection);
  }

  getActiveRange(): Range | null {
    return this.getActiveSheet()?.getActiveRange() ?? null;
  }

  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet()?.getActiveRangeList() ?? null;
  }

  getCurrentCell(): Range | null {
    return this.getActiveSheet()?.getCurrentCell() ?? null;
  }

  getSelection(): Selection | null {
    return this.getActiveSheet()?.getSelection() ?? null;
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  getUi(): ServiceObject {
    return createUi(this.execution);
  }

  openById(id: string): Spreadsheet {
    this.execution.meter.metadata();
    const workbook = this.execution.spreadsheets.open(id);
    if (workbook) return this.workbooks.open(workbook);
    throw new ServiceError(
      `Unexpected error while getting the method or property openById on object SpreadsheetApp.`,
    );
  }

  openByKey(id: string): Spreadsheet {
    return this.openById(id);
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1] ?? /[?&]key=([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError(`Invalid argument: url`);
    return this.openById(id);
  }

  /** 1000 rows and 26 columns unless told otherwise. */
  create(name: string, rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS): Spreadsheet {
    this.execution.meter.metadata();
    if (rows < 1 || columns < 1 || rows * columns > MAXIMUM_CELLS) {
      throw new ServiceError(`Invalid argument: ${rows < 1 ? 'rows' : 'columns'}`);
    }
    const workbook = this.execution.spreadsheets.create(name, rows, columns);
    noteCreated(workbook);
    return this.workbooks.open(workbook);
  }

  flush(): void {
    this.execution.meter.flush();
  }

  newColor(): ColorBuilder {
    this.execution.meter.bridge();
    return new ColorBuilder(this.execution);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    this.execution.meter.bridge();
    return new ConditionalFormatRuleBuilder(this.execution);
  }

  newDataValidation(): DataValidationBuilder {
    this.execution.meter.bridge();
    return new DataValidationBuilder(this.execution);
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    this.execution.meter.bridge();
    return new FilterCriteriaBuilder(this.execution);
  }

  newRichTextValue(): RichTextValueBuilder {
    this.execution.meter.bridge();
    return new RichTextValueBuilder(this.execution);
  }

  newTextStyle(): TextStyleBuilder {
    this.execution.meter.bridge();
    return new TextStyleBuilder(this.execution);
  }
}

/** The service object that a script sees as `SpreadsheetApp`. */
export function createSpreadsheetApp(execution: Execution): ServiceObject {
  return new SpreadsheetApp(execution);
}
