/** Rows for any declared tab, one cell in a hundred wrong: what the validators are measured on. */
import { addDays } from '../../src/domain/calendar.js';
import { MOTIONS } from '../../src/domain/vocabulary.js';
import type { Cell } from '../../src/workbook/cell.js';
import type { ColumnDeclaration, TabDeclaration } from '../../src/workbook/declaration.js';

const WRONG_EVERY = 100;
const WRONG: Cell = '#REF!';

/** Columns in which every row has another value, so that no two rows have one key. */
function cellOf(column: ColumnDeclaration, index: number): Cell {
  const low = column.min ?? 0;
  switch (column.kind) {
    case 'choice':
    case 'motion': {
      const choices = column.choices ?? MOTIONS;
      return choices[index % choices.length] ?? '';
    }
    case 'week':
      return `${addDays('2000-01-03', 7 * (index % 1300))}T00:00:00`;
    case 'date':
      return `${addDays('2026-01-01', index % 300)}T00:00:00`;
    case 'instant':
      return `${addDays('2026-01-01', index % 300)}T08:30:00`;
    case 'count':
    case 'number':
      return low + (index % 2);
    case 'rate':
      return 0.25;
    case 'email':
      return 'dana@example.com';
    default:
      return `${column.field} ${index}`;
  }
}

export function typedRows(tab: TabDeclaration, rows: number): Cell[][] {
  return Array.from({ length: rows }, (_, row) =>
    tab.columns.map((column, place) => {
      const isWrong = (row * tab.columns.length + place) % WRONG_EVERY === WRONG_EVERY - 1;
      return isWrong && column.computed !== true ? WRONG : cellOf(column, row);
    }),
  );
}
