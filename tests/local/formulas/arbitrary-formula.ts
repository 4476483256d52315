/** Random formulas for property tests. */
import fc from 'fast-check';
import type { Expression } from '../../../src/local/formulas/ast.js';
import type { Corner, Reference } from '../../../src/local/formulas/references.js';

const AT = { start: 0, end: 0 };

const corner: fc.Arbitrary<Corner> = fc.record({
  row: fc.integer({ min: 1, max: 5000 }),
  column: fc.integer({ min: 1, max: 800 }),
  rowAbsolute: fc.boolean(),
  columnAbsolute: fc.boolean(),
});

const sheetName = fc.oneof(
  fc.constantFrom(null, 'Data', 'Week 1', "It's", 'A1', 'R1C1', 'Größe', '2026', 'x.y'),
);

function withoutRow(from: Corner): Corner {
  return { ...from, row: null, rowAbsolute: false };
}

function withoutColumn(from: Corner): Corner {
  return { ...from, column: null, columnAbsolute: false };
}

/** Cells, rectangles, whole rows and columns, and rectangles open to the end. */
export const arbitraryReference: fc.Arbitrary<Reference> = fc
  .record({
    sheet: sheetName,
    one: corner,
    other: corner,
    form: fc.constantFrom('cell', 'range', 'columns', 'rows', 'open down', 'open right'),
  })
  .map(({ sheet, one, other, form }) => {
    switch (form) {
      case 'cell':
        return { sheet, start: one, end: null };
      case 'range':
        return { sheet, start: one, end: other };
      case 'columns':
        return { sheet, start: withoutRow(one), end: withoutRow(other) };
      case 'rows':
        return { sheet, start: withoutColumn(one), end: withoutColumn(other) };
      case 'open down':
        return { sheet, start: one, end: withoutRow(other) };
      default:
        return { sheet, start: one, end: withoutColumn(other) };
    }
  });

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.nat({ max: 1e6 }).map((n): Expression => ({ kind: 'number', value: n / 8, ...AT })),
  fc.string().map((value): Expression => ({ kind: 'text', value, ...AT })),
  fc.boolean().map((value): Expression => ({ kind: 'boolean', value, ...AT })),
  fc
    .constantFrom('#N/A', '#REF!', '#DIV/0!')
    .map((value): Expression => ({ kind: 'error', value, ...AT })),
  fc
    .constantFrom('rate', 'Größe', '_x', 'a.b')
    .map((name): Expression => ({ kind: 'name', name, ...AT })),
  arbitraryReference.map((reference): Expression => ({ kind: 'reference', reference, ...AT })),
);

const OPERATORS = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '<=', '>', '>='] as const;

export const arbitraryExpression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>(
  (tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc
        .record({ operator: fc.constantFrom(...OPERATORS), left: tie('node'), right: tie('node') })
        .map((parts): Expression => ({ kind: 'binary', ...parts, ...AT })),
      fc
        .record({ operator: fc.constantFrom('+' as const, '-' as const), operand: tie('node') })
        .map((parts): Expression => ({ kind: 'unary', ...parts, ...AT })),
      tie('node').map((operand): Expression => ({ kind: 'percent', operand, ...AT })),
      fc
        .record({
          name: fc.constantFrom('SUM', 'LOG10', 'STDEV.S', 'MY_FUNCTION'),
          arguments: fc.array(tie('node'), { maxLength: 3 }),
        })
        .map((parts): Expression => ({ kind: 'call', ...parts, ...AT })),
      fc
        .array(fc.tuple(tie('node'), tie('node')), { minLength: 1, maxLength: 2 })
        .map((rows): Expression => ({ kind: 'array', rows, ...AT })),
    ),
  }),
).node;
