/** Conditional formats: Google's boolean rules and colour scales, to and from xlsx's. */
import { isDeepStrictEqual } from 'node:util';
import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import type { ConditionalFormat } from '../../model/workbook-data.js';
import type { Meaning } from '../meanings.js';
import { areaA1, cellA1, clipArea, parseAreas } from './areas.js';
import { fromFileStyle, type StyleSheet, toFileColor, toFileStyle } from './cell-style.js';
import { type FileReferences, formulaText } from './file-references.js';
import { fromFileFormula, toFileFormula } from './formula-text.js';
import { withoutUnsayable } from './xml-text.js';

type Condition = NonNullable<ConditionalFormat['condition']>;
type Gradient = NonNullable<ConditionalFormat['gradient']>;
/** A rule in the file without its cells and its rank. */
type FileRule = Omit<ConditionalRule, 'range' | 'priority'>;
type Scale = NonNullable<ConditionalRule['colorScale']>;
type Operator = NonNullable<ConditionalRule['operator']>;

const COMPARISONS: Readonly<Record<string, Operator>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_EQUAL_TO: 'equal',
  DATE_NOT_EQUAL_TO: 'notEqual',
};

/** Criteria that are written as a formula about the first cell. */
const CELL_FORMULAS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  CELL_EMPTY: (cell) => `LEN(TRIM(${cell}))=0`,
  CELL_NOT_EMPTY: (cell) => `LEN(TRIM(${cell}))>0`,
  TEXT_CONTAINS: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  TEXT_DOES_NOT_CONTAIN: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  TEXT_EQUAL_TO: (cell, text) => `EXACT(${cell},${text})`,
  TEXT_NOT_EQUAL_TO: (cell, text) => `NOT(EXACT(${cell},${text}))`,
  TEXT_STARTS_WITH: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  TEXT_ENDS_WITH: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

/** What other programs write for the same. */
const FOREIGN_TYPES: Readonly<Partial<Record<ConditionalRule['type'], string>>> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
  containsBlanks: 'CELL_EMPTY',
  notContainsBlanks: 'CELL_NOT_EMPTY',
};

const SCALE_TYPES: Readonly<Record<string, Scale['cfvo'][number]['type']>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

/** The sheet's rules for the file, and the meanings of those that the file cannot say. */
export function toFileRules(
  formats: readonly ConditionalFormat[],
  references: FileReferences,
  styles: StyleSheet,
): { rules: ConditionalRule[]; meanings: Meaning[] } {
  const rules: ConditionalRule[] = [];
  const meanings: Meaning[] = [];
  const spoken: { said: GoogleRule | null; meant: GoogleRule; at: string }[] = [];
  formats.forEach((format, index) => {
    const at = format.areas.map((area) => areaA1(area)).join(' ');
    const rule = at === '' ? undefined : toFileRule(format, references);
    const { areas: _, ...meant } = format;
    if (rule === undefined) {
      meanings.push({ said: { place: index }, meant, at });
      return;
    }
    rules.push({ ...rule, range: at, priority: index + 1 });
    spoken.push({ said: fromFileRule(rule, references, styles) ?? null, meant, at });
  });
  // Where one of several rules with the same words means more, all of them are kept, in order.
  const unclear = spoken.filter(({ said, meant }) => !isDeepStrictEqual(said, meant));
  const kept = spoken.filter(({ said }) =>
    unclear.some((other) => isDeepStrictEqual(other.said, said)),
  );
  return { rules, meanings: [...kept, ...meanings] };
}

function toFileRule(format: ConditionalFormat, references: FileReferences): FileRule | undefined {
  if (format.gradient !== undefined) return toFileScale(format.gradient);
  const first = format.areas[0];
  if (format.condition === undefined || first === undefined) return undefined;
  const cell = cellA1({ row: first.top, column: first.left });
  const rule = toFileCondition(format.condition, cell, references);
  return rule === undefined ? undefined : { ...rule, style: toRuleStyle(format.condition.format) };
}

function toFileCondition(
  { criteria, values }: Condition,
  cell: string,
  references: FileReferences,
): FileRule | undefined {
  const operator = COMPARISONS[criteria];
  if (operator !== undefined) {
    const formulas = values.map((value) => operand(value, references));
    const sayable = formulas.filter((formula) => formula !== undefined);
    if (sayable.length === 0 || sayable.length !== formulas.length) return undefined;
    return { type: 'cellIs', operator, formula: sayable };
  }
  if (criteria === 'CUSTOM_FORMULA') {
    const formula = toFileFormula(String(values[0] ?? ''), references.dialect);
    return formula === undefined ? undefined : { type: 'expression', formula: [formula] };
  }
  const build = CELL_FORMULAS[criteria];
  const text = withoutUnsayable(String(values[0] ?? '')).slice(0, 250);
  return build === undefined
    ? undefined
    : { type: 'expression', formula: [build(cell, formulaText(text))] };
}

function operand(value: string | number, references: FileReferences): string | undefined {
  if (typeof value === 'number') return String(value);
  if (value.startsWith('=')) return toFileFormula(value, references.dialect);
  return formulaText(withoutUnsayable(value));
}

/** In a conditional style the visible colour of a solid fill is its background. */
function toRuleStyle(format: Condition['format']): CellStyle {
  const { background, ...rest } = format;
  const { font } = toFileStyle(rest);
  const { name: _, size: __, ...partial } = font ?? {};
  const rgb = background === undefined ? undefined : toFileColor(background);
  return {
    ...(Object.keys(partial).length === 0 ? {} : { font: partial }),
    ...(rgb === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } } }),
  };
}

function toFileScale(gradient: Gradient): FileRule | undefined {
  const points = gradient.map(({ type, value, color }) => ({
    type: SCALE_TYPES[type],
    value,
    color,
  }));
  if (points.length < 2) return undefined;
  const cfvo: Scale['cfvo'] = [];
  for (const { type, value } of points) {
    if (type === undefined) return undefined;
    cfvo.push(type === 'min' || type === 'max' ? { type } : { type, value });
  }
  const colors = points.map(({ color }) => `FF${toFileColor(color)}`);
  return { type: 'colorScale', colorScale: { cfvo, colors } };
}

type GoogleRule = Omit<ConditionalFormat, 'areas'>;

/** The sheet's rules in order of rank; a rule that Sheets has none like is left out. */
export function fromFileRules(
  rules: readonly ConditionalRule[],
  meanings: readonly Meaning[],
  references: FileReferences,
  styles: StyleSheet,
  size: { rows: number; columns: number },
): ConditionalFormat[] {
  const clip = (range: string) =>
    parseAreas(range)
      .map((area) => clipArea(area, size.rows, size.columns))
      .filter((area) => area !== undefined);
  const formats: ConditionalFormat[] = [];
  const unused = new Set(meanings);
  const spoken = [...rules]
    .sort((a, b) => a.priority - b.priority)
    .map(({ range, ...rule }) => ({ range, said: fromFileRule(rule, references, styles) ?? null }));
  for (const { range, said } of spoken) {
    const alike = spoken.filter((other) => isDeepStrictEqual(other.said, said)).length;
    const meaning = meaningOf(unused, said, range, alike);
    if (meaning !== undefined) unused.delete(meaning);
    const meant = (meaning?.meant as GoogleRule | undefined) ?? said;
    if (meant !== null) formats.push({ areas: clip(range), ...meant });
  }
  for (const { said, meant, at } of meanings) {
    const place = placeOf(said);
    if (place !== undefined) {
      formats.splice(place, 0, { areas: clip(at), ...(meant as GoogleRule) });
    }
  }
  return formats;
}

/** The place among the rules of one that the file does not have. */
function placeOf(said: unknown): number | undefined {
  const isPlace = typeof said === 'object' && said !== null && 'place' in said;
  return isPlace && typeof said.place === 'number' ? said.place : undefined;
}

/**
 * The next meaning kept for the same words about the same cells. Where the cells moved, the only
 * meaning counts, if only one rule (`alike`) says these words.
 */
function meaningOf(
  meanings: Iterable<Meaning>,
  said: GoogleRule | null,
  range: string,
  alike: number,
): Meaning | undefined {
  const same = [...meanings].filter((meaning) => isDeepStrictEqual(meaning.said, said));
  const moved = same.length === 1 && alike === 1 ? same[0] : undefined;
  return same.find(({ at }) => at === range) ?? moved;
}

function fromFileRule(
  rule: FileRule,
  references: FileReferences,
  styles: StyleSheet,
): GoogleRule | undefined {
  if (rule.colorScale !== undefined) return { gradient: fromFileScale(rule.colorScale) };
  const condition = fromFileCondition(rule, references);
  if (condition === undefined) return undefined;
  return { condition: { ...condition, format: fromRuleStyle(rule.style ?? {}, styles) } };
}

function fromFileCondition(
  rule: FileRule,
  references: FileReferences,
): Pick<Condition, 'criteria' | 'values'> | undefined {
  const formulas = rule.formula === undefined ? [] : [rule.formula].flat();
  const foreign = FOREIGN_TYPES[rule.type];
  if (foreign !== undefined) {
    return { criteria: foreign, values: rule.text === undefined ? [] : [rule.text] };
  }
  if (rule.type === 'cellIs') {
    const criteria = Object.keys(COMPARISONS).find((name) => COMPARISONS[name] === rule.operator);
    const values = formulas.map((formula) => fromOperand(formula, references));
    return criteria === undefined ? undefined : { criteria, values };
  }
  const formula = formulas[0];
  if (rule.type !== 'expression' || formula === undefined) return undefined;
  return { criteria: 'CUSTOM_FORMULA', values: [fromFileFormula(formula, references.dialect)] };
}

function fromOperand(formula: string, references: FileReferences): string | number {
  const number = Number(formula);
  if (!Number.isNaN(number)) return number;
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text?.replaceAll('""', '"') ?? fromFileFormula(formula, references.dialect);
}

function fromRuleStyle(style: CellStyle, styles: StyleSheet): Condition['format'] {
  const fill = style.fill?.type === 'pattern' ? style.fill : undefined;
  const visible = fill?.bgColor ?? fill?.fgColor;
  const shown: CellStyle = {
    ...(style.font === undefined ? { font: {} } : { font: style.font }),
    ...(visible === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: visible } }),
  };
  const { background, fontColor, fontWeight, fontStyle, fontLine } = fromFileStyle(shown, styles);
  return {
    ...(background === undefined ? {} : { background }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fontWeight === undefined ? {} : { fontWeight }),
    ...(fontStyle === undefined ? {} : { fontStyle }),
    ...(fontLine === undefined ? {} : { fontLine }),
  };
}

function fromFileScale(scale: Scale): Gradient {
  return scale.cfvo.map(({ type, value }, index) => ({
    at: positionOf(index, scale.cfvo.length),
    color: `#${(scale.colors[index] ?? '000000').slice(-6).toLowerCase()}`,
    type: Object.keys(SCALE_TYPES).find((name) => SCALE_TYPES[name] === type) ?? 'NUMBER',
    value: value ?? '',
  }));
}

function positionOf(index: number, count: number): 'min' | 'mid' | 'max' {
  if (index === 0) return 'min';
  return index === count - 1 ? 'max' : 'mid';
}
