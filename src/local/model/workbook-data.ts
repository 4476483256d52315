/**
 * What a spreadsheet is, as plain data: the truth that the emulated services change, that formulas
 * read and that the disk keeps. Nothing here knows of Apps Script objects or of xlsx.
 */

/** An error value in a cell, e.g. `#N/A`. */
export interface CellError {
  readonly error:
    | '#NULL!'
    | '#DIV/0!'
    | '#VALUE!'
    | '#REF!'
    | '#NAME?'
    | '#NUM!'
    | '#N/A'
    | '#ERROR!';
  /** The sentence that Google shows on hovering over the cell. */
  readonly message?: string;
}

/**
 * What a cell holds. Dates, times and durations are serial numbers (days since 30 December 1899 in
 * the spreadsheet's own wall-clock time); it is the number format that makes them dates.
 * A blank cell is null, which is not the same as the empty text that a formula returns.
 */
export type CellValue = number | string | boolean | null | CellError;

export interface BorderLine {
  readonly style: 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
  readonly color: string;
}

/** Immutable and shared between cells: change a cell's look by giving it another format. */
export interface CellFormat {
  /** Google's pattern; absent means automatic, which `getNumberFormat` answers as `0.###############`. */
  readonly numberFormat?: string;
  /** Colours are `#rrggbb`, lower case. */
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
  readonly fontLine?: 'underline' | 'line-through' | 'none';
  /** `general-left` looks as without one; Google keeps it apart. */
  readonly horizontalAlignment?: 'left' | 'center' | 'right' | 'general-left';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  readonly textRotation?: number;
  readonly textDirection?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  readonly borders?: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
  };
}

/** A1-free rectangle; rows and columns count from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A data-validation rule of a cell. `criteria` is the name in Google's DataValidationCriteria. */
export interface ValidationRule {
  readonly criteria: string;
  /** Texts, numbers, booleans, date serials, or for VALUE_IN_RANGE one `{sheetId, area}`. */
  readonly values: readonly (string | number | boolean | null | SheetArea)[];
  /** For lists: whether an arrow is shown. */
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface SheetArea {
  readonly sheetId: number;
  readonly area: Area;
}

/** A stretch of a cell's text that looks or links otherwise than the cell; the end is exclusive. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly format?: CellFormat;
  readonly linkUrl?: string;
}

/** One cell; absent members mean default. */
export interface CellData {
  value: CellValue;
  /** With the leading `=`, in A1 notation. `value` is then the last computed result. */
  formula?: string;
  format?: CellFormat;
  note?: string;
  validation?: ValidationRule;
  /** Link over the whole cell, as rich text gives it. */
  linkUrl?: string;
  /** Rich text: in order and without gaps; absent where the whole text is alike. */
  textRuns?: readonly TextRun[];
  /** Set on cells that an array result of another cell fills: `[row, column]` of that cell. */
  spillFrom?: readonly [row: number, column: number];
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** Boolean rule: name in Google's BooleanCriteria and its values (formula text for CUSTOM_FORMULA). */
  readonly condition?: {
    readonly criteria: string;
    readonly values: readonly (string | number)[];
    readonly format: Pick<
      CellFormat,
      'background' | 'fontColor' | 'fontWeight' | 'fontStyle' | 'fontLine'
    >;
  };
  /** Colour scale. */
  readonly gradient?: readonly {
    readonly at: 'min' | 'mid' | 'max';
    readonly color: string;
    /** Name in Google's InterpolationType. */
    readonly type: string;
    readonly value: string;
  }[];
}

export interface Protection {
  readonly id: number;
  /** Absent: the whole sheet. */
  readonly area?: Area;
  readonly namedRange?: string;
  readonly description: string;
  readonly warningOnly: boolean;
  /** E-mail addresses; the spreadsheet's owner may always edit and is not listed. */
  readonly editors: readonly string[];
  readonly domainEdit: boolean;
  readonly unprotected: readonly Area[];
}

export interface Banding {
  readonly id: number;
  readonly area: Area;
  readonly header: string | null;
  readonly first: string;
  readonly second: string;
  readonly footer: string | null;
  readonly direction: 'rows' | 'columns';
}

export interface BasicFilter {
  readonly area: Area;
  /** By which column of the sheet the filter last sorted. */
  readonly sorted?: { readonly column: number; readonly ascending: boolean };
  /** By sheet column: values that are hidden, or a condition. */
  readonly criteria: Readonly<
    Record<
      number,
      {
        readonly hiddenValues?: readonly string[];
        readonly criteria?: string;
        readonly values?: readonly (string | number)[];
      }
    >
  >;
}

export interface DeveloperMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: {
    readonly type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
    readonly sheetId?: number;
    /** Row or column number. */
    readonly index?: number;
  };
}

/** A chart as declared; the workbench's page draws it, and the xlsx file holds it as a native one. */
export interface ChartData {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly SheetArea[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  /** Absent: guessed from the cells, as Sheets does. */
  readonly numHeaders?: number;
  readonly transposed?: boolean;
  /** Names in Google's ChartMergeStrategy and ChartHiddenDimensionStrategy; absent: the default. */
  readonly mergeStrategy?: string;
  readonly hiddenDimensionStrategy?: string;
}

/** Which rows or columns are grouped. Groups of a depth are the unbroken runs of lines that deep. */
export interface LineGroups {
  /** By line number; absent: 0, in no group. */
  readonly depths: ReadonlyMap<number, number>;
  /** Groups that are collapsed, each by its depth and one of its lines. */
  readonly collapsed: readonly { readonly depth: number; readonly line: number }[];
  /** Whether the toggles stand after the groups instead of before them. */
  readonly controlAfter: boolean;
}

export interface SheetData {
  readonly sheetId: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  maxRows: number;
  maxColumns: number;
  /** `cells[row - 1]?.[column - 1]`; sparse in both directions. */
  cells: (CellData | undefined)[][];
  /** Pixels by column number; absent: 100. */
  columnWidths: Map<number, number>;
  /** Pixels by row number; absent: 21. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Absent: nothing was ever grouped. */
  rowGroups?: LineGroups;
  columnGroups?: LineGroups;
  merges: Area[];
  conditionalFormats: ConditionalFormat[];
  protections: Protection[];
  bandings: Banding[];
  filter: BasicFilter | null;
  charts: ChartData[];
  /** Active range as A1, for `getActiveRange`. */
  selection: string;
}

export interface NamedRangeData {
  readonly name: string;
  readonly sheetId: number;
  /** null once its cells were deleted (`#REF!`). */
  readonly area: Area | null;
}

export interface WorkbookData {
  /** Spreadsheet id, as `getId` answers. */
  readonly id: string;
  name: string;
  /** IANA zone of the wall-clock serials. */
  timeZone: string;
  /** Google's form, e.g. `en_US`, `de_DE`. */
  locale: string;
  recalculationInterval: 'ON_CHANGE' | 'MINUTE' | 'HOUR';
  /** E-mail of the owner and of those who may edit or view. */
  owner: string;
  editors: string[];
  viewers: string[];
  /** In tab order. */
  sheets: SheetData[];
  activeSheetId: number;
  namedRanges: NamedRangeData[];
  developerMetadata: DeveloperMetadata[];
}
