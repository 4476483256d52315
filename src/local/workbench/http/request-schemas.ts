/** The shape of each request, checked before it reaches the workbook. */
import * as z from 'zod/mini';
import type { RequestName } from '../protocol.js';

/** Google's limits of a spreadsheet: 18,278 columns; rows by the ten million cells. */
const row = z.int().check(z.gte(1), z.lte(10_000_000));
const column = z.int().check(z.gte(1), z.lte(18_278));
const line = z.int().check(z.gte(1), z.lte(10_000_000));
const sheetId = z.int();
const tab = z.string().check(z.minLength(1), z.maxLength(100));
const shortText = z.string().check(z.maxLength(2_000));
const area = z.strictObject({ top: row, left: column, bottom: row, right: column });
const areas = z.array(area).check(z.minLength(1), z.maxLength(1_000));
const sheetArea = z.strictObject({ sheetId, area });
const axis = z.enum(['rows', 'columns']);
const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));

const orDefault = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.optional(z.nullable(schema));

const border = z.strictObject({
  style: z.enum(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']),
  color,
});

const format = z.strictObject({
  numberFormat: orDefault(shortText),
  background: orDefault(color),
  fontColor: orDefault(color),
  fontFamily: orDefault(shortText),
  fontSize: orDefault(z.number().check(z.gte(1), z.lte(400))),
  fontWeight: orDefault(z.enum(['bold', 'normal'])),
  fontStyle: orDefault(z.enum(['italic', 'normal'])),
  fontLine: orDefault(z.enum(['underline', 'line-through', 'none'])),
  horizontalAlignment: orDefault(z.enum(['left', 'center', 'right'])),
  verticalAlignment: orDefault(z.enum(['top', 'middle', 'bottom'])),
  wrap: orDefault(z.enum(['OVERFLOW', 'WRAP', 'CLIP'])),
  textRotation: orDefault(z.number().check(z.gte(-90), z.lte(90))),
  borders: orDefault(
    z.strictObject({
      top: z.optional(border),
      right: z.optional(border),
      bottom: z.optional(border),
      left: z.optional(border),
    }),
  ),
});

const lines = { sheetId, axis, at: line, count: line };

const typedCells = z
  .array(z.array(z.nullable(z.string())).check(z.minLength(1)))
  .check(z.minLength(1));

const operation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('type'),
    sheetId,
    row,
    column,
    cells: typedCells,
    byHand: z.optional(z.literal(true)),
  }),
  z.strictObject({
    kind: z.literal('paste'),
    source: sheetArea,
    target: sheetArea,
    paste: z.enum(['all', 'values', 'formulas', 'formats', 'validation', 'no-borders']),
    transposed: z.boolean(),
    cut: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('fill'),
    sheetId,
    source: area,
    target: area,
    series: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('clear'),
    sheetId,
    areas,
    what: z.enum(['contents', 'formats', 'notes', 'validation', 'all']),
  }),
  z.strictObject({ kind: z.literal('format'), sheetId, areas, format }),
  z.strictObject({
    kind: z.literal('note'),
    sheetId,
    row,
    column,
    note: z.string().check(z.maxLength(50_000)),
  }),
  z.strictObject({
    kind: z.literal('insert-lines'),
    ...lines,
    lookOf: z.enum(['before', 'after']),
  }),
  z.strictObject({ kind: z.literal('delete-lines'), ...lines }),
  z.strictObject({ kind: z.literal('move-lines'), ...lines, to: line }),
  z.strictObject({
    kind: z.literal('resize-lines'),
    ...lines,
    pixels: z.int().check(z.gte(2), z.lte(5_000)),
  }),
  z.strictObject({ kind: z.literal('hide-lines'), ...lines, hidden: z.boolean() }),
  z.strictObject({
    kind: z.literal('freeze'),
    sheetId,
    rows: z.int().check(z.gte(0)),
    columns: z.int().check(z.gte(0)),
  }),
  z.strictObject({
    kind: z.literal('sort'),
    sheetId,
    area,
    by: z.array(z.strictObject({ column, ascending: z.boolean() })).check(z.minLength(1)),
  }),
  z.strictObject({ kind: z.literal('filter'), sheetId, area: z.nullable(area) }),
  z.strictObject({
    kind: z.literal('filter-column'),
    sheetId,
    column,
    hiddenValues: z.nullable(z.array(z.string())),
  }),
  z.strictObject({ kind: z.literal('merge'), sheetId, area, by: z.optional(axis) }),
  z.strictObject({ kind: z.literal('unmerge'), sheetId, area }),
  z.strictObject({
    kind: z.literal('insert-sheet'),
    name: z.optional(shortText),
    index: z.optional(z.int().check(z.gte(0))),
  }),
  z.strictObject({ kind: z.literal('duplicate-sheet'), sheetId }),
  z.strictObject({ kind: z.literal('delete-sheet'), sheetId }),
  z.strictObject({ kind: z.literal('rename-sheet'), sheetId, name: shortText }),
  z.strictObject({ kind: z.literal('move-sheet'), sheetId, index: z.int().check(z.gte(0)) }),
  z.strictObject({ kind: z.literal('hide-sheet'), sheetId, hidden: z.boolean() }),
  z.strictObject({ kind: z.literal('tab-color'), sheetId, color: z.nullable(color) }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
]);

const nothing = z.strictObject({});

/** By name of the request. */
export const REQUEST_SCHEMAS = {
  snapshot: nothing,
  state: nothing,
  edit: z.strictObject({ tab, operation, confirmed: z.optional(z.boolean()) }),
  select: z.strictObject({
    tab,
    sheetId,
    range: z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,7}(:[A-Z]{1,3}[1-9]\d{0,7})?$/)),
  }),
  choices: z.strictObject({ sheetId, row, column }),
  'menu-item': z.strictObject({ tab, functionName: shortText }),
  'client-call': z.strictObject({
    tab,
    frameId: shortText,
    functionName: shortText,
    args: z.array(z.unknown()),
  }),
  authorise: z.strictObject({ granted: z.boolean() }),
  'close-frame': z.strictObject({ tab, frameId: shortText }),
  answer: z.strictObject({
    questionId: shortText,
    button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
    text: z.optional(z.string()),
  }),
  executions: nothing,
  surroundings: nothing,
  'advance-clock': z.strictObject({ tab, to: shortText }),
  latency: z.strictObject({ latency: z.enum(['none', 'good-day', 'bad-day']) }),
  person: z.strictObject({ email: z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)) }),
} as const satisfies Record<RequestName, z.ZodMiniType>;

/** What is wrong with a request, in one sentence. */
export function faultSentence(name: string, error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  const where = place === '' ? '' : ` at ${place}`;
  return `The request ${name} is not as agreed${where}: ${issue?.message ?? 'wrong shape'}.`;
}
