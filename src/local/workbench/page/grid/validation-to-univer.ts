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

interface RulePlaces {
  readonly shape: Shape;
  readonly columns: Map<number, number[]>;
}

function addPlace({ columns }: RulePlaces, row: number, column: number): void {
  const rows = columns.get(column);
  if (rows === undefined) columns.set(column, [row]);
  else rows.push(row);
}

/** The rules of a sheet as Univer keeps them, each with a name that its content gives. */
export function validationsOf(cells: CellGrid): Map<string, ISheetDataValidationRule> {
  const byName = new Map<string, RulePlaces>();
  // Many cells share one rule: each is looked at once.
  const known = new Map<ValidationView, RulePlaces | null>();
  const placesOf = (rule: ValidationView): RulePlaces | null => {
    const shape = shapeOf(rule);
    if (shape === null) return null;
    const name = JSON.stringify(shape);
    const places = byName.get(name) ?? { shape, columns: new Map<number, number[]>() };
    byName.set(name, places);
    return places;
  };
  cells.forEach((row, column, { rule }) => {
    if (rule === undefined) return;
    let places = known.get(rule);
    if (places === undefined) {
      places = placesOf(rule);
      known.set(rule, places);
    }
    if (places !== null) addPlace(places, row, column);
  });
  const rules = new Map<string, ISheetDataValidationRule>();
  for (const [uid, { shape, columns }] of byName) {
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
