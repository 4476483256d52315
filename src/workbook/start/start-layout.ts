/** Where everything on Start stands: its columns and rows, and the regions of the panel. Counted from 1. */

/** Pixels of the columns, from the first: an edge, then three blocks that begin at B, O and R. */
export const START_WIDTHS: readonly number[] = [
  16, 88, 136, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 152, 92, 92, 400, 16,
];

/** The columns by what stands in them. */
export const COLUMN = {
  left: 2,
  next: 3,
  strip: 4,
  submitted: 6,
  hours: 7,
  about: 8,
  request: 9,
  passed: 9,
  stripEnd: 13,
  middle: 15,
  first: 16,
  second: 17,
  right: 18,
} as const;

/** The rows by what begins in them. */
export const ROW = {
  title: 2,
  summary: 3,
  reviews: 5,
  upperCharts: 12,
  lowerCharts: 21,
  lists: 33,
  feeds: 41,
  /** The last that is kept up; below it stand the first steps and the list of tabs. */
  last: 48,
  steps: 50,
} as const;

/** Rows of a list below its header. */
export const LIST_ROWS = 5;
export const FEED_ROWS = 6;

/** Pixels of the rows that are not 24 high: neighbours of one height together. */
export const START_HEIGHTS: readonly {
  readonly row: number;
  readonly count: number;
  readonly height: number;
}[] = [
  { row: 1, count: 1, height: 8 },
  { row: ROW.title, count: 1, height: 40 },
  { row: 4, count: 1, height: 12 },
  { row: 7, count: 4, height: 36 },
];

/** What every row has otherwise. */
export const ROW_HEIGHT = 24;

/** The static cell that holds the as-of date; custom functions take it instead of a clock. */
export const AS_OF_CELL = {
  row: ROW.title,
  column: COLUMN.right,
  name: 'As_of',
  numberFormat: '"As of "ddd d mmm yyyy',
} as const;

/** The part of the page that is written anew at each refresh; found again by its name. */
export const PANEL = {
  row: ROW.summary,
  column: COLUMN.left,
  rows: ROW.last - ROW.summary + 1,
  columns: COLUMN.right - COLUMN.left + 1,
  name: 'Cadence_panel',
} as const;

/** The column of Start whose cells name tabs and lead there. */
export const LINK_COLUMN = COLUMN.left;

/** A text on the page. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A place for a chart: the row of its heading, its first column, and the chart's pixels. */
export interface ChartSpot {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** The six places, in reading order. */
export const SPOTS = {
  upperLeft: { row: ROW.upperCharts, column: COLUMN.left, width: 484, height: 144 },
  upperMiddle: { row: ROW.upperCharts, column: COLUMN.middle, width: 328, height: 144 },
  upperRight: { row: ROW.upperCharts, column: COLUMN.right, width: 400, height: 144 },
  /** The middle and the right one together. */
  upperWide: { row: ROW.upperCharts, column: COLUMN.middle, width: 736, height: 144 },
  lowerLeft: { row: ROW.lowerCharts, column: COLUMN.left, width: 484, height: 216 },
  lowerMiddle: { row: ROW.lowerCharts, column: COLUMN.middle, width: 328, height: 216 },
  lowerRight: { row: ROW.lowerCharts, column: COLUMN.right, width: 400, height: 216 },
} as const satisfies Record<string, ChartSpot>;
