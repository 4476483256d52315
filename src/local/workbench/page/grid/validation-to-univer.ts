/** Rules that a person sees in the grid, drop-downs and check boxes; the server judges all others. */
import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationType } from '@univerjs/core';
import type { ValidationView } from '../../protocol.js';
import { runsOf } from './areas.js';
import type { CellGrid } from './cell-grid.js';

type Shape = Omit<ISheetDataValidationRule, 'ranges' | 'uid'>;

/** null for rules that nothing in the grid shows. */
function shapeOf(rule: ValidationView): Shape | null {
  if (rule.criteria === 'CHECKBOX') {
    const [yes, no] = rule.values;
    return {
      type: DataValidationType.CHECKBOX,
      formula1: yes === undefined ? '1' : String(yes),
      formula2: no === undefined ? '0' : String(no),
      errorStyle: DataValidationErrorStyle.INFO,
    };
  }
  if (rule.choices === undefined || !rule.showDropdown) return null;
  return {
    type: DataValidationType.LIST,
    formula1: JSON.stringify(rule.choices),
    showDropDown: true,
    errorStyle: DataValidationErrorStyle.INFO,
  };
}

/** The rules of a sheet as Univer keeps them, each with a name that its content gives. */
export function validationsOf(cells: CellGrid): Map<string, ISheetDataValidationRule> {
  const keys = new Map<ValidationView, string>();
  const places = new Map<string, { shape: Shape; columns: Map<number, number[]> }>();
  cells.forEach((row, column, { rule }) => {
    if (rule === undefined) return;
    let key = keys.get(rule);
    if (key === undefined) {
      const shape = shapeOf(rule);
      key = shape === null ? '' : JSON.stringify(shape);
      keys.set(rule, key);
      if (shape !== null && !places.has(key)) places.set(key, { shape, columns: new Map() });
    }
    const columns = places.get(key)?.columns;
    if (columns === undefined) return;
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [row]);
    else rows.push(row);
  });
  const rules = new Map<string, ISheetDataValidationRule>();
  for (const [uid, { shape, columns }] of places) {
    rules.set(uid, { ...shape, uid, ranges: rangesOf(columns) });
  }
  return rules;
}

function rangesOf(columns: ReadonlyMap<number, readonly number[]>): IRange[] {
  return [...columns].flatMap(([column, rows]) =>
    runsOf(rows).map(({ first, count }) => ({
      startRow: first - 1,
      endRow: first + count - 2,
      startColumn: column - 1,
      endColumn: column - 1,
    })),
  );
}
