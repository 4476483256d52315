/** Puts the charts of Start on its page, and makes one anew where its table or its axis changed. */
import {
  DATA_PLACES,
  type DataPlace,
  type PlacedChart,
  shapeOf,
  spotWords,
} from '../../workbook/start/start-charts.js';
import { PANEL } from '../../workbook/start/start-layout.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The page, and the tab that holds the tables of its charts. */
export interface StartSheets {
  readonly start: Sheet;
  readonly data: Sheet;
}

/** The members that the typed builders share. */
interface ChartBuilder {
  addRange(range: Range): unknown;
  setNumHeaders(headers: number): unknown;
  setPosition(row: number, column: number, offsetX: number, offsetY: number): unknown;
  setOption(option: string, value: unknown): unknown;
  build(): EmbeddedChart;
}

/** How far people moved the panel by lines that they put above it or before it. */
interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** Rows from a chart's heading to its picture. */
const CAPTION_ROWS = 2;

/**
 * A chart that a person deleted stays away; one that a person moved stays where it is.
 * @param panel where the panel stands now: charts stand beside its cells
 * @param shapes what each chart was made as, in the order of the charts
 * @returns what each is made as now
 */
export function drawCharts(
  sheets: StartSheets,
  panel: Range,
  charts: readonly (PlacedChart | null)[],
  shapes: readonly string[],
): string[] {
  const wanted = charts.map(shapeOf);
  if (wanted.every((shape, index) => shape === shapes[index])) return wanted;
  const standing = standingCharts(sheets);
  const shift = {
    rows: panel.getRow() - PANEL.row,
    columns: panel.getColumn() - PANEL.column,
  };
  charts.forEach((chart, index) => {
    const before = shapes[index] ?? '';
    const now = wanted[index] ?? '';
    if (now === before) return;
    const present = standing.get(DATA_PLACES[index]?.row ?? 0);
    if (now === '' || chart === null) {
      if (present !== undefined) sheets.start.removeChart(present);
    } else if (present !== undefined) {
      sheets.start.updateChart(changed(present, sheets.data, chart, before, shift));
    } else if (before === '') {
      sheets.start.insertChart(fresh(sheets, chart, shift));
    }
  });
  return wanted;
}

/** The charts of ours by the row of their table. */
function standingCharts({ start, data }: StartSheets): ReadonlyMap<number, EmbeddedChart> {
  const id = data.getSheetId();
  const charts = new Map<number, EmbeddedChart>();
  for (const chart of start.getCharts()) {
    const [range] = chart.getRanges();
    if (range !== undefined && range.getGridId() === id) charts.set(range.getRow(), chart);
  }
  return charts;
}

function tableRange(data: Sheet, { row, columns }: DataPlace, rows: number): Range {
  return data.getRange(row, 1, rows, columns);
}

function fresh(
  { start, data }: StartSheets,
  { kind, place, spot, table, options }: PlacedChart,
  shift: Shift,
): EmbeddedChart {
  const builder = builderOf(start, kind);
  builder.addRange(tableRange(data, place, table.length));
  builder.setNumHeaders(1);
  builder.setPosition(spot.row + CAPTION_ROWS + shift.rows, spot.column + shift.columns, 0, 0);
  for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
  return builder.build();
}

function builderOf(sheet: Sheet, kind: PlacedChart['kind']): ChartBuilder {
  const builder = sheet.newChart();
  if (kind === 'line') return builder.asLineChart();
  return kind === 'bar' ? builder.asBarChart() : builder.asComboChart();
}

/** The same chart with other rows or another axis; it moves only where its own place is another. */
function changed(
  present: EmbeddedChart,
  data: Sheet,
  { place, spot, table, options }: PlacedChart,
  before: string,
  shift: Shift,
): EmbeddedChart {
  const builder = present.modify();
  builder.clearRanges().addRange(tableRange(data, place, table.length));
  if (!before.startsWith(spotWords(spot))) {
    builder.setPosition(spot.row + CAPTION_ROWS + shift.rows, spot.column + shift.columns, 0, 0);
  }
  for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
  return builder.build();
}
