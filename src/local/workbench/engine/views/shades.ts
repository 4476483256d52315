/** What alternating colours and conditional formats put over the looks of a sheet's cells now. */
import { NotEmulatedError } from '../../../boundary/errors.js';
import { cellAt } from '../../../model/cells.js';
import { meets } from '../../../model/condition-judgement.js';
import type {
  Area,
  Banding,
  CellFormat,
  CellValue,
  ConditionalFormat,
  SheetData,
} from '../../../model/workbook-data.js';
import { type GradientScale, gradientColor, scaleOf } from './gradient.js';

/** Whether the formula of a rule holds for a cell; the formula stands for the rule's first cell. */
export type FormulaCondition = (
  formula: string,
  shift: { readonly rows: number; readonly columns: number },
  row: number,
  column: number,
) => boolean;

/** Called for each cell whose look is not its own alone. */
type Visit = (row: number, column: number, shade: CellFormat) => void;

/** Goes through the shaded cells of the sheet; of several rules for a cell the first one counts. */
export function forEachShade(
  sheet: SheetData,
  textOf: (row: number, column: number) => string,
  holds: FormulaCondition,
  visit: Visit,
): void {
  const shades = new Map<number, CellFormat>();
  for (const banding of sheet.bandings) addBanding(sheet, banding, shades);
  for (const rule of [...sheet.conditionalFormats].reverse()) {
    addRule(sheet, rule, textOf, holds, shades);
  }
  for (const [place, shade] of shades) {
    visit(Math.floor(place / WIDTH), place % WIDTH, shade);
  }
}

/** More columns than a sheet can have, to make one number of row and column. */
const WIDTH = 20_000;

/** A cell's own background stands over the banding's. */
function addBanding(sheet: SheetData, banding: Banding, shades: Map<number, CellFormat>): void {
  forEachPlace(sheet, banding.area, (row, column) => {
    if (cellAt(sheet, row, column)?.format?.background !== undefined) return;
    const background = bandColor(banding, banding.direction === 'rows' ? row : column);
    if (background !== null) shades.set(row * WIDTH + column, { background });
  });
}

function bandColor(banding: Banding, line: number): string | null {
  const { area, header, footer, first, second } = banding;
  const [start, end] =
    banding.direction === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  if (header !== null && line === start) return header;
  if (footer !== null && line === end) return footer;
  const index = line - start - (header === null ? 0 : 1);
  return index % 2 === 0 ? first : second;
}

function addRule(
  sheet: SheetData,
  rule: ConditionalFormat,
  textOf: (row: number, column: number) => string,
  holds: FormulaCondition,
  shades: Map<number, CellFormat>,
): void {
  const scale = rule.gradient ? scaleOf(sheet, rule.areas, rule.gradient) : null;
  const origin = rule.areas[0];
  if (!origin) return;
  for (const area of rule.areas) {
    forEachPlace(sheet, area, (row, column) => {
      const value = cellAt(sheet, row, column)?.value ?? null;
      const shade = shadeOf(rule, scale, value, row, column, origin, textOf, holds);
      if (shade)
        shades.set(row * WIDTH + column, { ...shades.get(row * WIDTH + column), ...shade });
    });
  }
}

function shadeOf(
  rule: ConditionalFormat,
  scale: GradientScale | null,
  value: CellValue,
  row: number,
  column: number,
  origin: Area,
  textOf: (row: number, column: number) => string,
  holds: FormulaCondition,
): CellFormat | null {
  if (scale) {
    return typeof value === 'number' ? { background: gradientColor(scale, value) } : null;
  }
  const { condition } = rule;
  if (!condition) return null;
  if (condition.criteria === 'CUSTOM_FORMULA') {
    const shift = { rows: row - origin.top, columns: column - origin.left };
    return holds(String(condition.values[0] ?? ''), shift, row, column) ? condition.format : null;
  }
  return isMet(condition, value, textOf(row, column)) ? condition.format : null;
}

/** A condition whose verdict is not known here changes no look. */
function isMet(
  condition: NonNullable<ConditionalFormat['condition']>,
  value: CellValue,
  shown: string,
): boolean {
  try {
    return meets(condition, value, shown);
  } catch (error) {
    if (error instanceof NotEmulatedError) return false;
    throw error;
  }
}

function forEachPlace(
  sheet: SheetData,
  area: Area,
  visit: (row: number, column: number) => void,
): void {
  const bottom = Math.min(area.bottom, sheet.maxRows);
  const right = Math.min(area.right, sheet.maxColumns);
  for (let row = area.top; row <= bottom; row += 1) {
    for (let column = area.left; column <= right; column += 1) visit(row, column);
  }
}
