/**
 * A second reading of the declarations, by zod/mini and one row at a time: what the compiled parsers
 * are held against. Slow, plain, and written without them.
 */
import * as z from 'zod/mini';
import { MOTIONS } from '../../src/domain/vocabulary.js';
import type { Cell } from '../../src/workbook/cell.js';
import type { ColumnDeclaration, TabDeclaration } from '../../src/workbook/declaration.js';

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!'];

const cell = z.union([z.string(), z.number(), z.boolean()]);
const noError = cell.check(z.refine((value) => !ERRORS.includes(String(value))));

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (match === null || match[1] === '0000') return false;
  const date = new Date(`${match[0]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === match[0];
}

const civil = noError.check(
  z.refine((value) => {
    if (typeof value !== 'string') return false;
    const text = value.trim();
    return isDay(text) && /^.{10}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/.test(text);
  }),
);

function asNumber(value: Cell): number {
  if (typeof value === 'boolean') return Number.NaN;
  if (typeof value === 'number') return value;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value.trim()) ? Number(value.trim()) : Number.NaN;
}

function inRange(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function schemaOf(column: ColumnDeclaration): z.ZodMiniType<Cell> {
  const low = column.min ?? (column.kind === 'count' ? 0 : Number.NEGATIVE_INFINITY);
  const high = column.max ?? Number.POSITIVE_INFINITY;
  switch (column.kind) {
    case 'choice':
    case 'motion': {
      const choices = (column.choices ?? MOTIONS).map((choice) => choice.toLowerCase());
      return noError.check(
        z.refine((value) => choices.includes(String(value).trim().toLowerCase())),
      );
    }
    case 'week':
      return civil.check(
        z.refine(
          (value) => new Date(`${String(value).trim().slice(0, 10)}T00:00:00Z`).getUTCDay() === 1,
        ),
      );
    case 'date':
    case 'instant':
      return civil;
    case 'count':
      return noError.check(
        z.refine(
          (value) => Number.isSafeInteger(asNumber(value)) && inRange(asNumber(value), low, high),
        ),
      );
    case 'number':
      return noError.check(
        z.refine(
          (value) =>
            (column.percent === true &&
              /^[+-]?(\d+\.?\d*|\.\d+)\s*%$/.test(String(value).trim())) ||
            (Number.isFinite(asNumber(value)) && inRange(asNumber(value), low, high)),
        ),
      );
    case 'rate':
      return noError.check(
        z.refine((value) => {
          const text = String(value).trim();
          if (typeof value === 'string' && text.endsWith('%')) {
            return inRange(asNumber(text.slice(0, -1).trim()) / 100, 0, 1);
          }
          return inRange(asNumber(value), 0, 1);
        }),
      );
    case 'email':
      return noError.check(
        z.refine(
          (value) =>
            /^\S+@\S+$/.test(String(value).trim()) && String(value).split('@').length === 2,
        ),
      );
    default:
      // What somebody said may read as an error.
      return ((column.said ?? column.width === 340) && column.key !== true ? cell : noError).check(
        z.refine(
          (value) => column.noDate !== true || !/^\d{4}-..-..T00:00:00$/.test(String(value).trim()),
        ),
      );
  }
}

function isBlank(value: Cell): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** True when a row can be read; the row is not blank and stands alone. */
export function rowVerdict(tab: TabDeclaration): (row: readonly Cell[]) => boolean {
  const schemas = tab.columns.map(schemaOf);
  return (row) => {
    const fits = tab.columns.every((column, index) => {
      const value = row[index] ?? '';
      if (column.computed === true) return true;
      if (isBlank(value)) return column.required !== true || column.kind === 'id';
      return schemas[index]!.safeParse(value).success;
    });
    const at = (field: string) => {
      const value = row[tab.columns.findIndex((column) => column.field === field)] ?? '';
      return isBlank(value) ? Number.NaN : asNumber(value);
    };
    return fits && (tab.atMost ?? []).every(([part, whole]) => !(at(part) > at(whole)));
  };
}
