/** How tabs and columns look and what their cells take, as data that any spreadsheet service can apply. */
import type { IsoDate } from '../domain/calendar.js';
import { RISK_BANDS } from '../domain/risk-bands.js';
import { MOTIONS, type Motion } from '../domain/vocabulary.js';
import type { ColumnDeclaration, ColumnWidth, TabDeclaration, TabGroup } from './declaration.js';
import { choicesOf, noteOf } from './motion-look.js';

/** Tints of one blue and a grey: the colour says the group of a tab and never a state. */
export const TAB_COLOURS: Readonly<Record<TabGroup, string>> = {
  Govern: '#1a73e8',
  Measure: '#aecbfa',
  Set: '#80868b',
};

/** Font and colours of cells; a member that is absent stays as the service has it. */
export interface CellStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontSize?: number;
  readonly wrap?: boolean;
}

/** The header row; frozen. Text on ground has a contrast of 9.5. */
export const HEADER_STYLE = {
  background: '#f1f3f4',
  fontColor: '#3c4043',
  fontWeight: 'bold',
  wrap: true,
} as const satisfies CellStyle;

/** Ground of the columns that the add-on writes. */
export const COMPUTED_STYLE = {
  background: '#f8f9fa',
  fontColor: '#5f6368',
} as const satisfies CellStyle;

/** Sentence that Sheets shows on the protection of a computed column. */
export const COMPUTED_DESCRIPTION = 'Written by Cadence: what is typed here is written over.';

/** The same on what is closed to all but the people of the workbook; by it the protection is found again. */
export const CLOSED_DESCRIPTION =
  'Open to the addresses of People; kept by Cadence. With another description here it is left alone.';

/** And on the columns of a closed tab that sales answers in. */
export const ANSWERS_DESCRIPTION = 'Open to sales as well; kept by Cadence.';

/** What a column of a fresh sheet has by itself. */
export const DEFAULT_WIDTH: ColumnWidth = 100;

/** Columns this wide hold sentences. */
const SENTENCE_WIDTH: ColumnWidth = 340;

/**
 * True for a tab with sentences: its texts are wrapped, instead of being cut off by the next cell, and
 * what stands beside a text of several lines begins at the first of them.
 */
export function isWrapped({ columns }: TabDeclaration): boolean {
  return columns.some(holdsSentences);
}

/** True for a column of what somebody said, of any length. */
export function holdsSentences({ kind, width }: ColumnDeclaration): boolean {
  return kind === 'text' && width === SENTENCE_WIDTH;
}

/** True for the columns that the add-on writes: all of a tab that nobody fills. */
export function isShaded(column: ColumnDeclaration, tab: TabDeclaration): boolean {
  return column.computed === true || !tab.input;
}

/** Shown of a fraction: `92.4%`. */
export const PERCENT_FORMAT = '0.0%';

/** On which side of its cells a column has its header and its values; null: as Sheets has them. */
export interface ColumnSides {
  readonly header: 'right' | 'center' | null;
  readonly values: 'left' | 'center' | null;
}

const CENTRED: ColumnSides = { header: 'center', values: 'center' };

/**
 * Days begin where text begins: at the right of their column they would touch the next one. Numbers
 * stand on the right, their header above them, but in the middle where the next column begins with
 * text that they would touch. Letters are read down their column, so they stand in the middle too.
 * null where both are as Sheets has them.
 * @param next the column at the right, where there is one
 */
export function sidesOf(column: ColumnDeclaration, next?: ColumnDeclaration): ColumnSides | null {
  if (isDay(column)) return { header: null, values: 'left' };
  if (column.offered !== undefined) return CENTRED;
  if (!isNumeric(column)) return null;
  return next === undefined || isNumeric(next) ? { header: 'right', values: null } : CENTRED;
}

function isDay({ kind }: ColumnDeclaration): boolean {
  return kind === 'week' || kind === 'date' || kind === 'instant';
}

function isNumeric({ kind }: ColumnDeclaration): boolean {
  return kind === 'count' || kind === 'number' || kind === 'rate';
}

/** The number format of a column in Google's pattern language; null leaves the cells automatic. */
export function numberFormatOf(column: ColumnDeclaration): string | null {
  switch (column.kind) {
    case 'week':
    case 'date':
      return 'yyyy-mm-dd';
    case 'instant':
      return 'yyyy-mm-dd hh:mm';
    case 'rate':
      return PERCENT_FORMAT;
    case 'count':
      return '#,##0';
    case 'number':
      return column.decimals === undefined ? null : decimalFormat(column.decimals);
    default:
      return null;
  }
}

function decimalFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** What the cells of a column take. */
export type CellCheck =
  | { readonly type: 'list'; readonly values: readonly string[] }
  | { readonly type: 'number'; readonly min: number; readonly max: number | null }
  | { readonly type: 'date from'; readonly date: IsoDate }
  /** The formula of the first data row, with its cell as `CELL`. */
  | { readonly type: 'formula'; readonly formula: string };

/** A data validation. */
export interface ColumnValidation {
  readonly check: CellCheck;
  /**
   * True refuses what does not fit; false only marks it. Refusing also stops scripts and whole
   * pasted blocks, so only closed lists refuse; everything else is marked and named by the parser.
   */
  readonly reject: boolean;
  readonly help: string;
}

/**
 * The validation of a column by its kind; null for texts and for what the add-on writes. A list that
 * is shorter than the declared one, since some motion is not in use, only marks what it does not hold:
 * a motion is taken into use by typing it into Targets.
 */
export function validationOf(
  column: ColumnDeclaration,
  motions: readonly Motion[] = MOTIONS,
): ColumnValidation | null {
  const check = column.computed === true ? null : checkOf(column, motions);
  if (check === null) return null;
  const all = choicesOf(column, MOTIONS)?.length;
  const reject = check.type === 'list' && check.values.length === all;
  return { check, reject, help: noteOf(column, motions) };
}

function checkOf(column: ColumnDeclaration, motions: readonly Motion[]): CellCheck | null {
  switch (column.kind) {
    case 'choice':
    case 'motion':
    case 'text': {
      const values = choicesOf(column, motions) ?? column.offered;
      return values === undefined ? null : { type: 'list', values };
    }
    case 'week':
      return { type: 'formula', formula: '=WEEKDAY(CELL;2)=1' };
    case 'date':
    case 'instant':
      return { type: 'date from', date: '1990-01-01' };
    case 'rate':
      return { type: 'number', min: 0, max: 1 };
    case 'count':
      return { type: 'number', min: column.min ?? 0, max: column.max ?? null };
    case 'number':
      return column.min === undefined
        ? null
        : { type: 'number', min: column.min, max: column.max ?? null };
    default:
      return null;
  }
}

/** Ground and ink of the two states that are marked; both at least 5.5 : 1. */
export const TONES = {
  fired: { background: '#fce8e6', fontColor: '#b3261e' },
  watch: { background: '#fef7e0', fontColor: '#8a5a00' },
} as const satisfies Record<string, CellStyle>;

/** A conditional format of columns: a state that a rule defines, said in words or by a score. */
export type StateFormat = {
  readonly tab: string;
  readonly fields: readonly string[];
  readonly tone: keyof typeof TONES;
} & (
  | { readonly when: 'equals' | 'starts with'; readonly text: string }
  /** Both ends belong to it. */
  | { readonly when: 'between'; readonly from: number; readonly to: number }
);

/** Low scores carry no colour: what is in order is quiet. */
const SCORES = { tab: 'Risk Register', fields: ['inherentScore', 'residualScore'] } as const;

/** Every conditional format of the workbook. */
export const STATE_FORMATS: readonly StateFormat[] = [
  { tab: 'Pass Rates', fields: ['flag'], when: 'equals', text: 'ESCALATE', tone: 'fired' },
  { tab: 'Pass Rates', fields: ['flag'], when: 'equals', text: 'BELOW', tone: 'watch' },
  { tab: 'Alarms', fields: ['state'], when: 'starts with', text: 'CARE-REQUEST', tone: 'fired' },
  { tab: 'Alarms', fields: ['state'], when: 'starts with', text: 'OPEN', tone: 'watch' },
  { tab: 'Dormancy', fields: ['dormant'], when: 'equals', text: 'Yes', tone: 'fired' },
  { tab: 'Cadence Calendar', fields: ['state'], when: 'equals', text: 'Missed', tone: 'fired' },
  { tab: 'Review Findings', fields: ['state'], when: 'equals', text: 'fired', tone: 'fired' },
  { tab: 'Review Findings', fields: ['state'], when: 'equals', text: 'watch', tone: 'watch' },
  { ...SCORES, when: 'between', ...RISK_BANDS.high, tone: 'fired' },
  { ...SCORES, when: 'between', ...RISK_BANDS.medium, tone: 'watch' },
];

/**
 * The columns of a tab up to and including the last of its key stay in view while scrolling; the first
 * alone where that would be half of the window.
 */
export function frozenColumnsOf(tab: TabDeclaration): number {
  const lastKey = tab.columns.map((column) => column.key === true).lastIndexOf(true);
  return lastKey <= 2 ? lastKey + 1 : 1;
}
