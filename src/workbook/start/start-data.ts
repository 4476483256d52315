/** The cells of Start Data: the tables that the charts draw, and what else Start is compared by. */
import { DRIFT_MODES } from '../../domain/drift/drift-modes.js';
import type { StartView } from '../../domain/start/start-view.js';
import type { Cell } from '../cell.js';
import { RATE_COLUMNS } from './charts/rates-chart.js';
import { DATA_PLACES, FIRST_TABLE_ROW, type PlacedChart } from './start-charts.js';

/** Rows of the shapes of charts; the row above them is their title. */
export const SHAPES = { row: 2, column: 2, rows: DATA_PLACES.length } as const;

/** Rows of the sentences behind the lights, as many as modes; a column for each motion. */
const SENTENCE_ROW = SHAPES.row + SHAPES.rows + 2;
const MOST_MOTIONS = 2;

const LAST_PLACE = DATA_PLACES[DATA_PLACES.length - 1];

/** Size of what is kept up. */
export const DATA_SIZE = {
  rows: (LAST_PLACE?.row ?? FIRST_TABLE_ROW) + (LAST_PLACE?.rows ?? 0) - 1,
  columns: RATE_COLUMNS,
} as const;

/** Fractions are kept to nine decimals, so that a file that rounds them does not make them differ. */
function kept(cell: Cell): Cell {
  return typeof cell === 'number' ? Number(cell.toFixed(9)) : cell;
}

/** The sentence behind each light: a row for each mode, a column for each motion. */
export function lightSentences({ motions, drift }: StartView): string[][] {
  return DRIFT_MODES.map(({ name }) =>
    Array.from({ length: MOST_MOTIONS }, (_, index) => {
      const item = drift.find(({ mode, motion }) => mode === name && motion === motions[index]);
      return item === undefined ? '' : `${item.motion} ${name}: ${item.evidence}`;
    }),
  );
}

/** Everything but the shapes, whose cells are blank here: they are written once the charts stand. */
export function startData(view: StartView, charts: readonly (PlacedChart | null)[]): Cell[][] {
  const grid: Cell[][] = Array.from({ length: DATA_SIZE.rows }, () =>
    Array.from({ length: DATA_SIZE.columns }, () => ''),
  );
  const put = (row: number, column: number, cells: readonly Cell[]) => {
    cells.forEach((cell, index) => {
      const line = grid[row - 1];
      if (line !== undefined) line[column - 1 + index] = kept(cell);
    });
  };
  put(1, 1, ['Chart', 'Made as']);
  DATA_PLACES.forEach(({ id }, index) => {
    put(SHAPES.row + index, 1, [id]);
  });
  put(SENTENCE_ROW - 1, 1, ['Drift mode', ...view.motions]);
  lightSentences(view).forEach((sentences, index) => {
    put(SENTENCE_ROW + index, 1, [DRIFT_MODES[index]?.name ?? '', ...sentences]);
  });
  for (const chart of charts) {
    chart?.table.forEach((cells, index) => {
      put(chart.place.row + index, 1, cells);
    });
  }
  return grid;
}
