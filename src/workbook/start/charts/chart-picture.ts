/** A chart of Start as data: its words, its table, and the options that Google's chart builder takes. */
import type { Cell } from '../../cell.js';
import type { ChartSpot } from '../start-layout.js';

/** Classes of Google's chart builder. */
type ChartKind = 'line' | 'combo' | 'bar';

export interface ChartPicture {
  readonly heading: string;
  /** What the picture shows, or why there is none. */
  readonly subtitle: string;
  /** A header row and rows; none where there is nothing to draw. A blank cell is a gap. */
  readonly table: readonly (readonly Cell[])[];
  readonly kind: ChartKind;
  /** By the names of Google's chart configuration options. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Inks of the charts: states, magnitudes, and what stands back. */
export const INK = {
  fired: '#b3261e',
  watch: '#8a5a00',
  figure: '#3c4043',
  other: '#80868b',
  text: '#5f6368',
  line: '#e8eaed',
  band: '#e1ecfd',
  accent: '#1a73e8',
  pale: '#aecbfa',
  deep: '#174ea6',
} as const;

/** Pixels that a chart leaves free around its lines or bars. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

const TEXT_STYLE = { fontName: 'Roboto', fontSize: 11, color: INK.text } as const;

/** What all charts have in common: no title, no legend, small grey letters. */
export function commonOptions({ width, height }: ChartSpot, { left, right }: Margins) {
  return {
    width,
    height,
    backgroundColor: '#ffffff',
    legend: { position: 'none' },
    chartArea: { left, top: 8, width: width - left - right, height: height - 32 },
    annotations: {
      textStyle: { fontName: 'Roboto', fontSize: 11 },
      alwaysOutside: true,
      stem: { length: 0 },
    },
  };
}

/** An axis of numbers with quiet lines. */
export function numberAxis(
  { min, max, lines }: { readonly min: number; readonly max: number; readonly lines: number },
  format: string,
) {
  return {
    format,
    viewWindow: { min, max },
    gridlines: { count: lines, color: INK.line },
    minorGridlines: { count: 0 },
    baselineColor: INK.line,
    textStyle: TEXT_STYLE,
  };
}

/** An axis of weeks or names, which has no lines. */
export function nameAxis(more: Readonly<Record<string, unknown>> = {}) {
  return { gridlines: { count: 0 }, textStyle: TEXT_STYLE, ...more };
}

/** Grey labels, where those in the colour of their series could not be read. */
export const QUIET_LABELS = { annotations: { textStyle: TEXT_STYLE } } as const;

/** Text of its own beside the points of a series, from the column at its right. */
export const LABELLED = { hasAnnotations: true, dataLabel: 'custom' } as const;
