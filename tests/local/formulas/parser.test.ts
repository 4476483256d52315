import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FormulaSyntaxError } from '../../../src/local/formulas/lexer.js';
import { parseFormula } from '../../../src/local/formulas/parser.js';
import { UnsupportedFormula } from '../../../src/local/formulas/unsupported.js';
import { arbitraryExpression } from './arbitrary-formula.js';
import { bare, printFormula } from './print-formula.js';

describe('parseFormula', () => {
  it('reads what was printed as the same tree', () => {
    fc.assert(
      fc.property(arbitraryExpression, (expression) => {
        const read = parseFormula(printFormula(expression), 'en_US');
        expect(bare(read)).toEqual(bare(expression));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['=-2^2', '=(-2)^2'],
    ['=2^3%', '=2^(3%)'],
    ['=1+2&3+4', '=(1+2)&(3+4)'],
    ['=1&2=3', '=(1&2)=3'],
    ['=1-2-3', '=(1-2)-3'],
    ['=-5%', '=-(5%)'],
  ])('reads %s as %s', (formula, meaning) => {
    expect(bare(parseFormula(formula, 'en_US'))).toEqual(bare(parseFormula(meaning, 'en_US')));
  });

  it('gives each part its place in the text', () => {
    const formula = "= SUM( 'My tab'!A1 ; 2 )";
    const tree = parseFormula(formula, 'en_US');
    expect(formula.slice(tree.start, tree.end)).toBe("SUM( 'My tab'!A1 ; 2 )");
    const places = tree.kind === 'call' ? tree.arguments : [];
    expect(places.map(({ start, end }) => formula.slice(start, end))).toEqual(["'My tab'!A1", '2']);
  });

  it('keeps arguments that are left out', () => {
    const tree = parseFormula('=IF(,A1,)', 'en_US');
    expect(tree.kind === 'call' && tree.arguments.map(({ kind }) => kind)).toEqual([
      'omitted',
      'reference',
      'omitted',
    ]);
  });

  it.each([
    '=',
    '=1+',
    '=(1',
    '=1)',
    '=SUM(1 2)',
    '="open',
    '={1,}',
    '=A1 B1',
    '=1,5',
    '={1\\2}',
    '=5(2)',
  ])('refuses %s', (formula) => {
    expect(() => parseFormula(formula, 'en_US')).toThrow(FormulaSyntaxError);
  });

  it('names references to tables as not supported', () => {
    expect(() => parseFormula('=SUM(Leads[Count])', 'en_US')).toThrow(UnsupportedFormula);
  });

  it('tells functions and names from cells that begin alike', () => {
    expect(parseFormula('=LOG10(5)', 'en_US')).toMatchObject({ kind: 'call', name: 'LOG10' });
    expect(parseFormula('=LOG10', 'en_US')).toMatchObject({ kind: 'reference' });
    expect(parseFormula('=LOG10_x', 'en_US')).toMatchObject({ kind: 'name' });
  });
});
