/** The cells of the Start tab: title, as-of date, next steps, and what every tab is for. */
import type { IsoDate } from '../../domain/calendar.js';
import type { Cell } from '../cell.js';
import type { CellStyle } from '../look.js';
import { WORKBOOK } from '../workbook.js';
import { BLANK_STATUS, SELF_TEST_ROW, STATE_WORDS } from './status-block.js';

/** One cell of a laid-out page; row and column count from 1. */
export interface PanelCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly style: keyof typeof PANEL_STYLES;
}

/** Three sizes of type; hierarchy inside the small one is by weight. */
export const PANEL_STYLES = {
  title: { fontSize: 24, fontColor: '#3c4043' },
  heading: { fontSize: 16, fontColor: '#3c4043' },
  label: { fontColor: '#5f6368' },
  text: { fontColor: '#3c4043' },
  strong: { fontColor: '#3c4043', fontWeight: 'bold' },
  state: { fontColor: STATE_WORDS['no-data'].fontColor, fontWeight: 'bold' },
  link: { fontColor: '#174ea6' },
  date: { fontColor: '#3c4043', fontWeight: 'bold' },
} as const satisfies Record<string, CellStyle>;

/** Pixels of the columns of Start, from the first. */
export const START_WIDTHS: readonly number[] = [24, 200, 180, 620];

/** The static cell that holds the as-of date; custom functions take it instead of a clock. */
export const AS_OF_CELL = { row: 4, column: 3, name: 'As_of', numberFormat: 'yyyy-mm-dd' } as const;

/** Where the state of the cadence stands on a fresh page; found again by its name. */
export const STATUS_BLOCK = { row: 7, column: 2, name: 'Cadence_status' } as const;

/** The column of Start whose cells name tabs and lead there. */
export const LINK_COLUMN = 2;

const STEPS = [
  ['People', 'Say who fills each role.'],
  ['Targets', 'Set the targets of each motion in use.'],
  ['Sources', 'List every lead source with its owner and the state of its onboarding.'],
  ['Pass Rates', "Import or type last week's rows, here and in the other tabs of that colour."],
  ['Agenda', 'Run the weekly review: menu Cadence, or the command line.'],
] as const;

/** Everything on Start, in reading order. */
export function startPanel(asOf: IsoDate): PanelCell[] {
  const cells: PanelCell[] = [
    { row: 2, column: 2, value: 'Demand-generation governance', style: 'title' },
    { row: 4, column: 2, value: 'As of', style: 'label' },
    { row: AS_OF_CELL.row, column: AS_OF_CELL.column, value: `${asOf}T00:00:00`, style: 'date' },
    {
      row: 4,
      column: 4,
      value: 'Every review asks: is the operating model still the operating model we agreed to?',
      style: 'label',
    },
    { row: STATUS_BLOCK.row - 1, column: 2, value: 'Next reviews', style: 'heading' },
    ...statusBlock(),
  ];
  const steps = STATUS_BLOCK.row + BLANK_STATUS.length + 1;
  cells.push({ row: steps, column: 2, value: 'Next steps', style: 'heading' });
  STEPS.forEach(([tab, step], index) => {
    cells.push(...line(steps + 1 + index, tab, `${index + 1}`, step));
  });
  const top = steps + STEPS.length + 2;
  cells.push({ row: top, column: 2, value: 'Tabs', style: 'heading' });
  const tabs = WORKBOOK.filter((tab) => tab.name !== 'Start' && tab.name !== 'Journal');
  tabs.forEach((tab, index) => {
    cells.push(...line(top + 1 + index, tab.name, tab.group, tab.about));
  });
  return cells;
}

/** The block of the cadence's state before anything is known; what is in it is written over. */
function statusBlock(): PanelCell[] {
  return BLANK_STATUS.flatMap((texts, index) =>
    texts.map((value, place) => ({
      row: STATUS_BLOCK.row + index,
      column: STATUS_BLOCK.column + place,
      value,
      style: styleOfStatus(index, place),
    })),
  );
}

function styleOfStatus(index: number, place: number): PanelCell['style'] {
  if (index === SELF_TEST_ROW) return 'heading';
  if (place !== 1) return 'text';
  return index < SELF_TEST_ROW ? 'strong' : 'state';
}

function line(row: number, tab: string, mark: string, text: string): PanelCell[] {
  return [
    { row, column: LINK_COLUMN, value: tab, style: 'link' },
    { row, column: 3, value: mark, style: 'label' },
    { row, column: 4, value: text, style: 'text' },
  ];
}
