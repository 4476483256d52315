/** Whether a cell meets the condition of a filter. */
import { NotEmulatedError } from '../boundary/errors.js';
import type { CellValue } from './workbook-data.js';

type Bound = string | number | undefined;

/** A condition by its name in Google's BooleanCriteria. */
export interface StoredCondition {
  readonly criteria: string;
  readonly values: readonly (string | number)[];
}

const byNumber =
  (keeps: (value: number, low: number, high: number) => boolean) =>
  (value: CellValue, [low, high]: readonly Bound[]) =>
    typeof value === 'number' && keeps(value, Number(low), Number(high));

const byText =
  (keeps: (shown: string, wanted: string) => boolean) =>
  (_value: CellValue, [wanted]: readonly Bound[], shown: string) =>
    keeps(shown.toLowerCase(), String(wanted).toLowerCase());

const JUDGEMENTS: Readonly<
  Record<string, (value: CellValue, bounds: readonly Bound[], shown: string) => boolean>
> = {
  CELL_EMPTY: (value) => value === null || value === '',
  CELL_NOT_EMPTY: (value) => value !== null && value !== '',
  NUMBER_BETWEEN: byNumber((value, low, high) => value >= low && value <= high),
  NUMBER_NOT_BETWEEN: byNumber((value, low, high) => value < low || value > high),
  NUMBER_EQUAL_TO: byNumber((value, wanted) => value === wanted),
  NUMBER_NOT_EQUAL_TO: byNumber((value, wanted) => value !== wanted),
  NUMBER_GREATER_THAN: byNumber((value, bound) => value > bound),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: byNumber((value, bound) => value >= bound),
  NUMBER_LESS_THAN: byNumber((value, bound) => value < bound),
  NUMBER_LESS_THAN_OR_EQUAL_TO: byNumber((value, bound) => value <= bound),
  DATE_AFTER: byNumber((value, date) => Math.floor(value) > Math.floor(date)),
  DATE_BEFORE: byNumber((value, date) => Math.floor(value) < Math.floor(date)),
  DATE_EQUAL_TO: byNumber((value, date) => Math.floor(value) === Math.floor(date)),
  TEXT_CONTAINS: byText((shown, wanted) => shown.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: byText((shown, wanted) => !shown.includes(wanted)),
  TEXT_EQUAL_TO: byText((shown, wanted) => shown === wanted),
  TEXT_STARTS_WITH: byText((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: byText((shown, wanted) => shown.endsWith(wanted)),
};

/**
 * `shown` is the cell's display text.
 * @throws NotEmulatedError for formulas and relative dates
 */
export function meets(condition: StoredCondition, value: CellValue, shown: string): boolean {
  const judge = JUDGEMENTS[condition.criteria];
  if (judge) return judge(value, condition.values, shown);
  throw new NotEmulatedError(`the verdict of a ${condition.criteria} filter condition`);
}
