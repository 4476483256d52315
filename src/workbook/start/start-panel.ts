/** The cells of Start that are written anew at each refresh, and by which words the page is known as ours. */
import type { StartView } from '../../domain/start/start-view.js';
import { listsRegion } from './lists-region.js';
import { reviewsRegion } from './reviews-region.js';
import type { PlacedChart } from './start-charts.js';
import { COLUMN, PANEL, type PlacedText, ROW } from './start-layout.js';

/** Words that always stand where they stand: a page without them is people's own. */
export const LANDMARKS: readonly PlacedText[] = [
  { row: ROW.reviews, column: COLUMN.left, text: 'Reviews' },
  { row: ROW.reviews, column: COLUMN.stripEnd, text: '✓ held   ✕ missed   ○ due' },
  { row: ROW.reviews, column: COLUMN.middle, text: 'Drift' },
  { row: ROW.reviews + 1, column: COLUMN.left, text: 'Review' },
  { row: ROW.reviews + 1, column: COLUMN.next, text: 'Next' },
  { row: ROW.reviews + 1, column: COLUMN.middle, text: 'Mode' },
  { row: ROW.reviews + 1, column: COLUMN.right, text: 'Why it is not clear' },
  { row: ROW.lists, column: COLUMN.right, text: 'Cadence self-test' },
  { row: ROW.lists + 1, column: COLUMN.left, text: 'Alarm' },
  { row: ROW.lists + 1, column: COLUMN.next, text: 'Source' },
  { row: ROW.lists + 1, column: COLUMN.strip, text: 'Kind' },
  { row: ROW.lists + 1, column: COLUMN.hours, text: 'Open' },
  { row: ROW.lists + 1, column: COLUMN.request, text: 'CARE-Request' },
  { row: ROW.lists + 1, column: COLUMN.middle, text: 'Subject' },
  { row: ROW.lists + 1, column: COLUMN.first, text: 'What is missing' },
  { row: ROW.lists + 1, column: COLUMN.right, text: 'Sign' },
  { row: ROW.feeds, column: COLUMN.right, text: 'What the weekly reads' },
  { row: ROW.feeds + 1, column: COLUMN.left, text: 'Source, worst first' },
  { row: ROW.feeds + 1, column: COLUMN.submitted, text: 'Submitted' },
  { row: ROW.feeds + 1, column: COLUMN.passed, text: 'Passed' },
  { row: ROW.feeds + 1, column: COLUMN.stripEnd, text: 'Pass rate' },
  { row: ROW.feeds + 1, column: COLUMN.middle, text: 'Account or cohort' },
  { row: ROW.feeds + 1, column: COLUMN.first, text: 'Motion' },
  { row: ROW.feeds + 1, column: COLUMN.second, text: 'Dark for' },
  { row: ROW.feeds + 1, column: COLUMN.right, text: 'Feed' },
];

/** What a new workbook has to be given, in order: the tab, and what to do there. */
export const FIRST_STEPS: readonly (readonly [tab: string, step: string])[] = [
  ['People', 'Say who fills each role.'],
  ['Targets', 'Set the targets of each motion in use.'],
  ['Sources', 'List every lead source with its owner and the state of its onboarding.'],
  ['Pass Rates', "Import or type last week's rows, here and in the other tabs of that colour."],
  ['Agenda', 'Run the weekly review: menu Cadence, or the command line.'],
];

/** Texts in the rows and columns of the panel; what is not named is blank. */
function gridOf(texts: readonly PlacedText[]): string[][] {
  const grid = Array.from({ length: PANEL.rows }, () =>
    Array.from({ length: PANEL.columns }, () => ''),
  );
  for (const { row, column, text } of texts) {
    const line = grid[row - PANEL.row];
    if (line !== undefined) line[column - PANEL.column] = text;
  }
  return grid;
}

/** Headings of the charts; in a workbook without sources the first chart's place says what to do. */
function captions(charts: readonly (PlacedChart | null)[], isNew: boolean): PlacedText[] {
  const shown = charts.flatMap((chart) => chart ?? []);
  const texts = shown.flatMap(({ heading, subtitle, spot: { row, column } }) => [
    { row, column, text: heading },
    { row: row + 1, column, text: subtitle },
  ]);
  if (!isNew) return texts;
  const { row, column } = { row: ROW.upperCharts, column: COLUMN.left };
  const steps = FIRST_STEPS.map(([tab, step], index) => ({
    row: row + 2 + index,
    column,
    text: `${index + 1}  ${tab}: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  }));
  return [
    ...texts,
    { row, column, text: 'What to do first' },
    { row: row + 1, column, text: 'Nothing can be judged yet: no source is listed as live.' },
    ...steps,
  ];
}

/** The landmarks alone: the page as it is laid out, before anything is known. */
export function blankPanel(): string[][] {
  return gridOf(LANDMARKS);
}

/** The texts of the panel at a moment. */
export function startPanel(view: StartView, charts: readonly (PlacedChart | null)[]): string[][] {
  const isNew = view.sources.length === 0 && view.pipeline.deviations.length === 0;
  return gridOf([
    ...LANDMARKS,
    ...reviewsRegion(view),
    ...captions(charts, isNew),
    ...listsRegion(view),
  ]);
}

/** True for cells in which every landmark stands in its place. */
export function isOwnPanel(cells: readonly (readonly unknown[])[]): boolean {
  if (cells.length !== PANEL.rows || cells[0]?.length !== PANEL.columns) return false;
  return LANDMARKS.every(
    ({ row, column, text }) =>
      String(cells[row - PANEL.row]?.[column - PANEL.column] ?? '').trim() === text.trim(),
  );
}
