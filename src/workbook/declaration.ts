/** The form in which a tab and its columns are declared; everything about a tab derives from it. */
import type { Instant, IsoDate } from '../domain/calendar.js';
import type { Motion } from '../domain/vocabulary.js';

/** How a column's cells are read, written, formatted and validated. */
export type ColumnKind =
  | 'text'
  /** An identifier that the add-on gives when it is left blank, e.g. `A-0001`. */
  | 'id'
  | 'choice'
  | 'motion'
  /** A Monday. */
  | 'week'
  | 'date'
  /** A date with a time of day in the workbook's zone; an ISO instant once read. */
  | 'instant'
  /** A whole number from 0. */
  | 'count'
  | 'number'
  /** A fraction from 0 to 1, shown as a percentage. */
  | 'rate'
  | 'email';

/**
 * Pixels. Four widths serve every column, so that neighbours share one and are set together; 100 is
 * what Sheets gives a column by itself.
 */
export type ColumnWidth = 100 | 150 | 220 | 340;

export interface ColumnDeclaration {
  readonly header: string;
  /** Name of the member of the record. */
  readonly field: string;
  readonly kind: ColumnKind;
  /** The note on the header: what goes there. */
  readonly note: string;
  /** The note of a workbook that has this motion alone, where it differs. */
  readonly noteOf?: Readonly<Record<Motion, string>>;
  /** The one motion that has this column; it is hidden where that motion is not in use. */
  readonly motion?: Motion;
  /** Part of the natural key of a row. */
  readonly key?: boolean;
  /** A row without it cannot be read. */
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** What a drop-down offers where other texts may be typed too. */
  readonly offered?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  /** A column of numbers some of which are ratios: also takes `15%` for 0.15. */
  readonly percent?: boolean;
  /** Text of which Sheets may make a date when it is typed, `1.2` in some locales: a date is refused. */
  readonly noDate?: boolean;
  /** Prefix of given identifiers, e.g. `A`. */
  readonly idPrefix?: string;
  /** Holds what somebody said, as the widest columns of text do: `#REF!` is a text there. */
  readonly said?: true;
  /** Written by the add-on: shaded, protected by warning, never imported. */
  readonly computed?: boolean;
  /** Other headers under which exports bring it; case, spaces, accents and signs do not matter. */
  readonly synonyms?: readonly string[];
  readonly width: ColumnWidth;
}

export type TabGroup = 'Govern' | 'Measure' | 'Set';

/**
 * Who may edit a tab on Google: the team of People; the team after a warning that the add-on keeps it;
 * or only the workbook's owner (and editors whom the owner names). Until People names an address the
 * team is everybody who may edit the workbook.
 */
export type TabAccess = 'team' | 'warning' | 'owner';

export interface TabDeclaration {
  readonly name: string;
  readonly group: TabGroup;
  readonly about: string;
  /**
   * `table` (the usual): a header row and records below it; `panel`: a laid-out page, no columns;
   * `cells`: cells that the add-on alone reads, without a look.
   */
  readonly layout?: 'table' | 'panel' | 'cells';
  readonly columns: readonly ColumnDeclaration[];
  /** Pairs of fields of which the first may not be greater than the second, e.g. passed ≤ submitted. */
  readonly atMost?: readonly (readonly [part: string, whole: string])[];
  /** Whether people or imports fill it. */
  readonly input: boolean;
  readonly access: TabAccess;
  /** What sales writes there too: all of it, or columns by their fields. */
  readonly answers?: 'all' | readonly string[];
  /** Pixels of each row, where a text of many lines would make one as tall as the screen. */
  readonly rowHeight?: number;
  readonly hidden?: boolean;
}

/** One thing that is wrong with one cell, as data: the row takes part in no rule. */
export interface RowProblem {
  readonly tab: string;
  /** Sheet row, 1 = header. */
  readonly row: number;
  /** Header of the column; '' where the whole row is meant. */
  readonly column: string;
  readonly code: string;
  /** One sentence: what, where, what to do. */
  readonly message: string;
}

type ValueOf<Column extends ColumnDeclaration> = Column['kind'] extends 'motion'
  ? Motion
  : Column['kind'] extends 'choice'
    ? Column extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : string
    : Column['kind'] extends 'week' | 'date'
      ? IsoDate
      : Column['kind'] extends 'instant'
        ? Instant
        : Column['kind'] extends 'count' | 'number' | 'rate'
          ? number
          : string;

type ReadColumn<Tab extends TabDeclaration> = Exclude<
  Tab['columns'][number],
  { readonly computed: true }
>;

/** The record of one row: every column that people fill, null where blank unless it is required. */
export type RowOf<Tab extends TabDeclaration> = { readonly row: number } & {
  readonly [Column in ReadColumn<Tab> as Column['field']]:
    | ValueOf<Column>
    | (Column extends { readonly required: true } ? never : null);
};
