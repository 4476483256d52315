import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotEmulatedError } from '../../../src/local/boundary/errors.js';
import { fromR1C1, toR1C1 } from '../../../src/local/formulas/r1c1.js';
import { formatReference } from '../../../src/local/formulas/references.js';
import {
  renameSheetInFormula,
  shiftReferences,
} from '../../../src/local/formulas/rewrite-references.js';
import {
  adjustForInsertDelete,
  type StructuralChange,
} from '../../../src/local/formulas/structural-change.js';
import { arbitraryExpression, arbitraryReference } from './arbitrary-formula.js';
import { printFormula } from './print-formula.js';

const offset = fc.integer({ min: 0, max: 300 });

describe('shiftReferences', () => {
  it.each([
    ['=A1+$A$1+A$1+$A1', 2, 1, '=B3+$A$1+B$1+$A3'],
    ['=SUM(\'My tab\'!A1:B2) & "A1"', 1, 0, '=SUM(\'My tab\'!A2:B3) & "A1"'],
    ['=SUM(A:A,2:2,A2:A,A2:2)', 1, 1, '=SUM(B:B,3:3,B3:B,B3:3)'],
    ['=A1', -1, 0, '=#REF!'],
    ['=LOG10(A1)+x.A1', 1, 0, '=LOG10(A2)+x.A1'],
  ])('moves %s by %i rows and %i columns to %s', (formula, rows, columns, expected) => {
    expect(shiftReferences(formula, { rows, columns })).toBe(expected);
  });

  it('comes back when it is moved back', () => {
    fc.assert(
      fc.property(arbitraryExpression, offset, offset, (expression, rows, columns) => {
        const formula = printFormula(expression);
        const there = shiftReferences(formula, { rows, columns });
        expect(shiftReferences(there, { rows: -rows, columns: -columns })).toBe(formula);
      }),
    );
  });

  it('leaves a text alone that is no formula', () => {
    expect(shiftReferences('="A1', { rows: 1, columns: 1 })).toBe('="A1');
  });
});

describe('renameSheetInFormula', () => {
  it('renames the one sheet, ignoring case, and quotes where needed', () => {
    const formula = '=Data!A1+data!B:B+\'Other\'!A1+A1&"Data!A1"';
    expect(renameSheetInFormula(formula, 'Data', 'New data')).toBe(
      "='New data'!A1+'New data'!B:B+'Other'!A1+A1&\"Data!A1\"",
    );
  });
});

describe('toR1C1 and fromR1C1', () => {
  it.each([
    ['=A1', '=R[-1]C[-1]'],
    ['=$A$1+B2', '=R1C1+R[0]C[0]'],
    ['=SUM(A:A)', '=SUM(C[-1]:C[-1])'],
    ['=SUM(3:3)', '=SUM(R[1]:R[1])'],
    ["='My tab'!C3:$D4", "='My tab'!R[1]C[1]:R[2]C4"],
  ])('turn %s in B2 into %s and back', (a1, r1c1) => {
    expect(toR1C1(a1, { row: 2, column: 2 })).toBe(r1c1);
    expect(fromR1C1(r1c1, { row: 2, column: 2 })).toBe(a1);
  });

  it('reads offsets that are left out as the own row or column', () => {
    expect(fromR1C1('=RC[1]+R[1]C+RC', { row: 2, column: 2 })).toBe('=C2+B3+B2');
  });

  it('gives back any reference', () => {
    const cell = { row: 7, column: 9 };
    fc.assert(
      fc.property(arbitraryReference, (reference) => {
        const formula = `=SUM(${formatReference(reference)})`;
        expect(fromR1C1(toR1C1(formula, cell), cell)).toBe(formula);
      }),
    );
  });
});

describe('adjustForInsertDelete', () => {
  const change = (kind: 'insert' | 'delete', at: number, count: number): StructuralChange => ({
    kind,
    at,
    count,
    axis: 'rows',
    sheetName: 'Data',
  });

  it.each([
    ['=A5', change('insert', 5, 2), '=A7'],
    ['=A4', change('insert', 5, 2), '=A4'],
    ['=SUM(A1:A5)', change('insert', 3, 2), '=SUM(A1:A7)'],
    ['=SUM($A$1:$A$5)', change('insert', 1, 1), '=SUM($A$2:$A$6)'],
    ['=SUM(A1:A5)', change('insert', 6, 2), '=SUM(A1:A5)'],
    ['=SUM(A:A)', change('insert', 3, 2), '=SUM(A:A)'],
    ['=SUM(A2:A)', change('insert', 1, 1), '=SUM(A3:A)'],
    ['=SUM(5:5)', change('insert', 1, 1), '=SUM(6:6)'],
    ['=A5+A9', change('delete', 5, 2), '=#REF!+A7'],
    ['=SUM(A1:A5)', change('delete', 4, 4), '=SUM(A1:A3)'],
    ['=SUM(A5:A9)', change('delete', 4, 2), '=SUM(A4:A7)'],
    ['=SUM(A5:A6)', change('delete', 5, 2), '=SUM(#REF!)'],
    ['=SUM(A5:A)', change('delete', 4, 3), '=SUM(A4:A)'],
    ['=Other!A5+Data!A5', change('insert', 1, 1), '=Other!A5+Data!A6'],
  ])('turns %s, %j, into %s', (formula, structural, expected) => {
    expect(adjustForInsertDelete(formula, 'Data', structural)).toBe(expected);
  });

  it('leaves the references of another sheet alone', () => {
    expect(adjustForInsertDelete('=A5+Data!A5', 'Other', change('insert', 1, 1))).toBe(
      '=A5+Data!A6',
    );
  });

  it('changes columns alike', () => {
    const columns: StructuralChange = {
      kind: 'delete',
      axis: 'columns',
      at: 2,
      count: 1,
      sheetName: 'Data',
    };
    expect(adjustForInsertDelete('=A1+B1+C1+SUM(A:C)+SUM(1:2)', 'Data', columns)).toBe(
      '=A1+#REF!+B1+SUM(A:B)+SUM(1:2)',
    );
  });

  it('undoes an insertion by the deletion of the same rows', () => {
    fc.assert(
      fc.property(
        arbitraryExpression,
        fc.integer({ min: 1, max: 5000 }),
        offset,
        (expression, at, count) => {
          const formula = printFormula(expression);
          const inserted = adjustForInsertDelete(formula, 'Data', change('insert', at, count + 1));
          expect(adjustForInsertDelete(inserted, 'Data', change('delete', at, count + 1))).toBe(
            formula,
          );
        },
      ),
    );
  });

  const move = (at: number, count: number, to: number): StructuralChange => ({
    kind: 'move',
    at,
    count,
    to,
    axis: 'rows',
    sheetName: 'Data',
  });

  it.each([
    ['=A3', move(3, 1, 7), '=A6'],
    ['=A5', move(3, 1, 7), '=A4'],
    ['=A7', move(3, 1, 7), '=A7'],
    ['=A3', move(6, 2, 2), '=A5'],
    ['=SUM(A1:A9)', move(3, 2, 7), '=SUM(A1:A9)'],
    ['=SUM(A3:A4)', move(3, 2, 7), '=SUM(A5:A6)'],
  ])('follows %s through %j to %s', (formula, structural, expected) => {
    expect(adjustForInsertDelete(formula, 'Data', structural)).toBe(expected);
  });

  it('refuses a move that tears a range apart', () => {
    expect(() => adjustForInsertDelete('=SUM(A1:A4)', 'Data', move(3, 1, 9))).toThrow(
      NotEmulatedError,
    );
  });
});
