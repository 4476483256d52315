/** Keeps Start up to date: one read and at most one write of each of its parts. Runs in the spreadsheet. */
import type { AsOf } from '../../domain/calendar.js';
import { startView } from '../../domain/start/start-view.js';
import type { Cell } from '../../workbook/cell.js';
import { type ParsedWorkbook, tabOfPart } from '../../workbook/parse-workbook.js';
import { startCharts } from '../../workbook/start/start-charts.js';
import { DATA_SIZE, lightSentences, SHAPES, startData } from '../../workbook/start/start-data.js';
import { PANEL } from '../../workbook/start/start-layout.js';
import { LIGHT_CELLS } from '../../workbook/start/start-page.js';
import { isOwnPanel, startPanel } from '../../workbook/start/start-panel.js';
import { SETTINGS_TAB } from '../../workbook/tabs/settings.js';
import type { TabName } from '../../workbook/workbook.js';
import { toSheetValue } from '../store/cell-conversion.js';
import type { Workbook } from '../store/open-workbook.js';
import { drawCharts } from './draw-charts.js';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Tabs by which the reviews themselves are judged: where one of them changed, Start is made anew. */
export const START_CAUSES: readonly TabName[] = [
  'Cadence Calendar',
  'Reviews',
  'Holidays',
  'Risk Register',
  'Changes',
];

/** Everything that its rules look at; who holds which role, agreed words and frozen findings do not matter. */
export const START_NEEDS: readonly TabName[] = [
  ...(
    [
      'sources',
      'passRates',
      'alarms',
      'pipeline',
      'signalClasses',
      'signals',
      'dormancy',
      'handoffs',
      'rejectionCodes',
      'rejections',
      'disputes',
      'definitions',
      'actions',
      'decisions',
      'risks',
      'escalations',
      'targets',
      'changes',
      'reviews',
      'calendar',
      'holidays',
    ] as const
  ).map((part) => tabOfPart(part).name),
  SETTINGS_TAB.name,
];

/** The panel where it is ours still; null where people laid the page out anew. */
export function ownPanel(spreadsheet: Workbook['spreadsheet']): {
  readonly range: Range;
  readonly cells: unknown[][];
} | null {
  const range = spreadsheet.getRangeByName(PANEL.name);
  if (range === null) return null;
  const cells = range.getValues();
  return isOwnPanel(cells) ? { range, cells } : null;
}

/**
 * Writes what differs: the panel, the tables of the charts, the notes behind the lights, and a chart
 * only where it has other lines, bars or ends of its axis. A page that people made theirs stays as it is.
 * @param parsed a reading that holds {@link START_NEEDS}
 * @returns false where the page is not ours
 */
export function refreshStart(
  workbook: Workbook,
  { snapshot, settings }: ParsedWorkbook,
  asOf: AsOf,
): boolean {
  const panel = ownPanel(workbook.spreadsheet);
  if (panel === null) return false;
  const view = startView(snapshot, settings, asOf);
  const charts = startCharts(view);
  writeTexts(workbook, panel.range, panel.cells, startPanel(view, charts));
  const start = workbook.tabs.get('Start')?.sheet;
  const data = workbook.tabs.get('Start Data')?.sheet;
  if (start === undefined || data === undefined) return true;
  const range = data.getRange(1, 1, DATA_SIZE.rows, DATA_SIZE.columns);
  const present = range.getValues();
  const shapes = Array.from({ length: SHAPES.rows }, (_, index) =>
    String(present[SHAPES.row - 1 + index]?.[SHAPES.column - 1] ?? ''),
  );
  const wanted = withShapes(startData(view, charts), shapes);
  if (writeTexts(workbook, range, present, wanted)) {
    panel.range
      .offset(
        LIGHT_CELLS.row - PANEL.row,
        LIGHT_CELLS.column - PANEL.column,
        LIGHT_CELLS.rows,
        LIGHT_CELLS.columns,
      )
      .setNotes(lightSentences(view));
  }
  const made = drawCharts({ start, data }, panel.range, charts, shapes);
  if (made.some((shape, index) => shape !== shapes[index])) {
    data
      .getRange(SHAPES.row, SHAPES.column, SHAPES.rows, 1)
      .setValues(made.map((shape) => [toSheetValue(shape, 'text', workbook.clock)]));
  }
  return true;
}

function withShapes(cells: Cell[][], shapes: readonly string[]): Cell[][] {
  shapes.forEach((shape, index) => {
    const line = cells[SHAPES.row - 1 + index];
    if (line !== undefined) line[SHAPES.column - 1] = shape;
  });
  return cells;
}

/** @returns true where something differed and was written */
function writeTexts(
  { clock }: Workbook,
  range: Range,
  present: readonly (readonly unknown[])[],
  wanted: readonly (readonly Cell[])[],
): boolean {
  if (JSON.stringify(wanted) === JSON.stringify(present)) return false;
  range.setValues(wanted.map((row) => row.map((cell) => toSheetValue(cell, 'text', clock))));
  return true;
}
