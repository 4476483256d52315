/** The charts of a sheet as native charts of the file, where the file has their kind. */
import type { WriteSheet } from 'hucre';
import { type CellPlace, type ChartSource, chartCells } from '../../../charts/chart-cells.js';
import { type ChartLook, chartLook } from '../../../charts/chart-look.js';
import { formatDisplay } from '../../../formats/display-value.js';
import { cellAt } from '../../../model/cells.js';
import type { ChartData, SheetData, WorkbookData } from '../../../model/workbook-data.js';
import { type FileReferences, toFileReference } from '../file-references.js';
import { toFileFormat } from '../number-format.js';
import { chartXml, type FileChart } from './chart-xml.js';
import { inOrder } from './charts-from-file.js';
import { EMU_PER_PIXEL } from './drawing-xml.js';
import type { FileSeries } from './series-xml.js';

/** A chart that goes into the file. */
export interface NativeChart {
  readonly id: number;
  readonly xml: string;
  readonly anchor: ChartData['anchor'];
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** By which it is known again when the file is read. */
  readonly values: readonly string[];
}

const NATIVE: ReadonlySet<string> = new Set([
  'AREA',
  'BAR',
  'COLUMN',
  'COMBO',
  'LINE',
  'PIE',
  'SCATTER',
]);

/** Those that the file can hold: another kind, or one without cells, is kept beside it alone. */
export function nativeCharts(
  sheet: SheetData,
  workbook: WorkbookData,
  references: FileReferences,
): NativeChart[] {
  return sheet.charts.flatMap((chart) => {
    if (!NATIVE.has(chart.type)) return [];
    const look = chartLook(chart);
    const series = fileSeries(chart, look, workbook, references);
    if (series.length === 0) return [];
    const { id, anchor } = chart;
    const { width, height, title } = look;
    // The file has no texts outside of stacked bars, but where none lies on another they need no stack.
    const isFlat = look.series(0).label.isOutside && hasSingleParts(series);
    const file: FileChart = {
      look: isFlat ? { ...look, stacking: 'none' } : look,
      barsOverlap: look.stacking !== 'none',
      // A pie has one series only.
      series: look.type === 'PIE' ? series.slice(0, 1) : series,
      domainFormat: formatAt(workbook, chartCells(chart, sourceOf(workbook)).domain[0]),
      leavesOutHidden: hidesLines(chart, workbook),
    };
    const values = inOrder(file.series.map((one) => one.values));
    const name = title || `Chart ${id}`;
    return [{ id, anchor, width, height, name, values, xml: chartXml(file) }];
  });
}

/** In hucre's terms: charts whose parts are replaced once it has written them. */
export function placeholders(charts: readonly NativeChart[]): Pick<WriteSheet, 'charts'> {
  if (charts.length === 0) return {};
  return {
    charts: charts.map(({ anchor }) => ({
      type: 'column',
      series: [{ values: 'A1' }],
      anchor: { from: { row: anchor.row - 1, col: anchor.column - 1 } },
    })),
  };
}

function fileSeries(
  chart: ChartData,
  look: ChartLook,
  workbook: WorkbookData,
  references: FileReferences,
): FileSeries[] {
  const { domain, series } = chartCells(chart, sourceOf(workbook));
  const reference = (places: readonly CellPlace[]) => referenceTo(places, references);
  const hasNumbers =
    domain.length > 0 && domain.every((place) => typeof valueAt(workbook, place) === 'number');
  return series.flatMap((one, index): FileSeries[] => {
    const values = reference(one.values);
    if (values === undefined) return [];
    const isGap = one.values.map((place) => typeof valueAt(workbook, place) !== 'number');
    return [
      {
        index,
        look: look.series(index),
        name: reference(one.name),
        values,
        isGap,
        count: one.values.length,
        domain: reference(domain),
        hasNumbers,
        labels: (one.annotations ?? []).map((place, at) =>
          isGap[at] ? '' : textAt(workbook, place),
        ),
      },
    ];
  });
}

/** Whether at every point at most one series has a number. */
function hasSingleParts(series: readonly FileSeries[]): boolean {
  return (series[0]?.isGap ?? []).every(
    (_, at) => series.filter(({ isGap }) => isGap[at] === false).length <= 1,
  );
}

/** One rectangle where the cells make one, else each run of cells for itself. */
function referenceTo(places: readonly CellPlace[], references: FileReferences): string | undefined {
  const runs: CellPlace[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isNext(last, place)) run.push(place);
    else runs.push([place]);
  }
  const parts = runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return undefined;
    const area = { top: first.row, left: first.column, bottom: last.row, right: last.column };
    return toFileReference({ sheetId: first.sheetId, area }, references);
  });
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0) return undefined;
  return known.length === 1 ? known[0] : `(${known.join(',')})`;
}

function isNext(one: CellPlace, other: CellPlace): boolean {
  if (one.sheetId !== other.sheetId) return false;
  const [down, along] = [other.row - one.row, other.column - one.column];
  return (down === 1 && along === 0) || (down === 0 && along === 1);
}

function cellOf(workbook: WorkbookData, { sheetId, row, column }: CellPlace) {
  const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
  return sheet && cellAt(sheet, row, column);
}

function valueAt(workbook: WorkbookData, place: CellPlace) {
  return cellOf(workbook, place)?.value ?? null;
}

function formatAt(workbook: WorkbookData, place: CellPlace | undefined): string | undefined {
  const pattern = place && cellOf(workbook, place)?.format?.numberFormat;
  return pattern === undefined ? undefined : toFileFormat(pattern);
}

function textAt(workbook: WorkbookData, place: CellPlace): string {
  return formatDisplay(valueAt(workbook, place), undefined, workbook.locale);
}

/** Hidden lines are in it: the file leaves them out by itself, and shows them once they are shown. */
function sourceOf(workbook: WorkbookData): ChartSource {
  return {
    kindAt(place) {
      const value = valueAt(workbook, place);
      if (value === null || value === '') return 'blank';
      return typeof value === 'number' ? 'number' : 'text';
    },
    isHidden: () => false,
  };
}

/** The file would also leave out the cells of a hidden sheet, which Sheets draws. */
function hidesLines(chart: ChartData, workbook: WorkbookData): boolean {
  if (chart.hiddenDimensionStrategy === 'SHOW_BOTH') return false;
  return chart.ranges.some(({ sheetId, area }) => {
    const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
    const isIn = (lines: Iterable<number> | undefined, first: number, last: number) =>
      [...(lines ?? [])].some((line) => line >= first && line <= last);
    return (
      isIn(sheet?.hiddenRows, area.top, area.bottom) ||
      isIn(sheet?.hiddenColumns, area.left, area.right)
    );
  });
}

/** The anchor of a chart as the file says it: a cell, pixels from its corner, and a size. */
export function anchorXml({ anchor, width, height }: NativeChart): string {
  const emu = (pixels: number) => Math.round(pixels * EMU_PER_PIXEL);
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>${anchor.column - 1}</xdr:col><xdr:colOff>${emu(anchor.offsetX)}</xdr:colOff><xdr:row>${anchor.row - 1}</xdr:row><xdr:rowOff>${emu(anchor.offsetY)}</xdr:rowOff></xdr:from><xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}
