/** The parts of Start that are laid out once: its title, the first steps, the tabs, and how cells look. */
import type { CellStyle } from '../look.js';
import { TONES } from '../look.js';
import { WORKBOOK } from '../workbook.js';
import { COLUMN, type PlacedText, ROW } from './start-layout.js';
import { FIRST_STEPS } from './start-panel.js';

const TABS_ROW = ROW.steps + FIRST_STEPS.length + 2;

/** Tabs that Start names: those that people look at. */
const SHOWN_TABS = WORKBOOK.filter((tab) => tab.name !== 'Start' && !('hidden' in tab));

/** The last row that the page fills. */
export const PAGE_ROWS = TABS_ROW + SHOWN_TABS.length;

function line(row: number, tab: string, mark: string, text: string): PlacedText[] {
  return [
    { row, column: COLUMN.left, text: tab },
    { row, column: COLUMN.strip, text: mark },
    { row, column: COLUMN.about, text },
  ];
}

/** The texts that no refresh touches. */
export function fixedTexts(): PlacedText[] {
  return [
    { row: ROW.title, column: COLUMN.left, text: 'Demand-generation governance' },
    { row: ROW.steps, column: COLUMN.left, text: 'First steps' },
    ...FIRST_STEPS.flatMap(([tab, step], index) =>
      line(ROW.steps + 1 + index, tab, `${index + 1}`, step),
    ),
    { row: TABS_ROW, column: COLUMN.left, text: 'Tabs' },
    ...SHOWN_TABS.flatMap((tab, index) =>
      line(TABS_ROW + 1 + index, tab.name, tab.group, tab.about),
    ),
  ];
}

const HEADINGS: ReadonlySet<number> = new Set([
  ROW.reviews,
  ROW.upperCharts,
  ROW.lowerCharts,
  ROW.lists,
  ROW.feeds,
  ROW.steps,
  TABS_ROW,
]);

/** Heads of columns and lines under headings. */
const QUIET: ReadonlySet<number> = new Set([
  ROW.reviews + 1,
  ROW.reviews + 5,
  ROW.upperCharts + 1,
  ROW.lowerCharts + 1,
  ROW.lists + 1,
  ROW.feeds + 1,
]);

const TEXT = { fontColor: '#3c4043' } as const;
const DIM = { fontColor: '#5f6368' } as const;

/** Three sizes of type, in points; hierarchy inside the small one is by weight, then by colour. */
export function styleAt(row: number, column: number): CellStyle {
  if (row === ROW.title) {
    return column === COLUMN.right ? { ...TEXT, fontWeight: 'bold' } : { ...TEXT, fontSize: 18 };
  }
  if (HEADINGS.has(row)) {
    return column === COLUMN.stripEnd ? DIM : { ...TEXT, fontSize: 12, fontWeight: 'bold' };
  }
  const isQuiet = QUIET.has(row) && !(row === ROW.reviews + 5 && column >= COLUMN.middle);
  if (isQuiet || (row === ROW.summary && column === COLUMN.right)) return DIM;
  if (row <= ROW.steps) return TEXT;
  return column === COLUMN.left ? { fontColor: '#174ea6' } : column === COLUMN.strip ? DIM : TEXT;
}

/** Columns of figures in the throughput. */
const FIGURES: readonly number[] = [COLUMN.submitted, COLUMN.passed, COLUMN.stripEnd];

/** On which side of its cell a text stands. */
export function sideAt(row: number, column: number): 'left' | 'center' | 'right' {
  const isTop = row === ROW.title || row === ROW.summary;
  if (isTop && column === COLUMN.right) return 'right';
  if (row === ROW.reviews && column === COLUMN.stripEnd) return 'right';
  const isStrip = column >= COLUMN.strip && column <= COLUMN.stripEnd;
  if (isStrip && row >= ROW.reviews + 2 && row <= ROW.reviews + 4) return 'center';
  const isThroughput = row > ROW.feeds && row <= ROW.last;
  return isThroughput && FIGURES.includes(column) ? 'right' : 'left';
}

/** A rectangle of cells. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const LIGHTS: Block = { row: ROW.reviews + 2, column: COLUMN.first, rows: 4, columns: 2 };
const STRIP: Block = { row: ROW.reviews + 2, column: COLUMN.strip, rows: 3, columns: 10 };
const SIGNS: Block = { row: ROW.lists + 2, column: COLUMN.right, rows: 5, columns: 1 };
const FEEDS: Block = { row: ROW.feeds + 2, column: COLUMN.right, rows: 6, columns: 1 };
const RATES: Block = { row: ROW.feeds + 2, column: COLUMN.stripEnd, rows: 6, columns: 1 };

/** Where the lights stand; the sentence behind each is its note. */
export const LIGHT_CELLS = LIGHTS;
/** Where the reasons stand, a line for each motion. */
export const REASON_CELLS: Block = { ...LIGHTS, column: COLUMN.right, columns: 1 };
/** The week at hand in the strip. */
export const THIS_WEEK: Block & { readonly background: string } = {
  ...STRIP,
  column: COLUMN.stripEnd - 1,
  columns: 1,
  background: '#e8f0fe',
};
/** Heads of columns in A1 notation, which have a line below. */
export const UNDERLINED: readonly string[] = [ROW.reviews, ROW.lists, ROW.feeds].flatMap((row) => [
  `B${row + 1}:M${row + 1}`,
  `O${row + 1}:R${row + 1}`,
]);

/** A conditional format: cells that begin with a mark. */
export interface MarkFormat extends Pick<CellStyle, 'background' | 'fontColor'> {
  readonly mark: string;
  readonly blocks: readonly Block[];
}

const INKS = [SIGNS, FEEDS, RATES];

/** Ground is for lights alone, and only where they call for somebody. */
export const MARK_FORMATS: readonly MarkFormat[] = [
  { mark: '▲', blocks: [LIGHTS], ...TONES.fired },
  { mark: '◆', blocks: [LIGHTS], ...TONES.watch },
  { mark: '✓', blocks: [LIGHTS, STRIP], fontColor: '#137333' },
  { mark: '–', blocks: [LIGHTS, STRIP, SIGNS, FEEDS], fontColor: DIM.fontColor },
  { mark: '✕', blocks: [STRIP], fontColor: TONES.fired.fontColor },
  { mark: '○', blocks: [STRIP], fontColor: '#174ea6' },
  { mark: '▲', blocks: INKS, fontColor: TONES.fired.fontColor },
  { mark: '◆', blocks: INKS, fontColor: TONES.watch.fontColor },
];
