import { describe, expect, it } from '@jest/globals';
import {
  fromFileFormula,
  separatorOf,
  shiftFormula,
  toFileFormula,
} from '../../../../src/local/disk/xlsx/formula-text.js';
import {
  unwrapUnreadable,
  wrapUnreadable,
} from '../../../../src/local/disk/xlsx/unreadable-formula.js';

const dialect = {
  toFileSheet: (name: string) => (name === 'Plan/Actual' ? 'Plan_Actual' : name),
  fromFileSheet: (name: string) => (name === 'Plan_Actual' ? 'Plan/Actual' : name),
  separator: ';' as const,
};

describe('toFileFormula', () => {
  it.each([
    ['=SUM(A1;B1)', 'SUM(A1,B1)'],
    ['=SUM({1;2;3};A1)', 'SUM({1;2;3},A1)'],
    ['=IF(A1=";";"a;b";C1)', 'IF(A1=";","a;b",C1)'],
    ['=XLOOKUP(A1;B:B;C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=FILTER(A2:A;B2:B="x")', '_xlfn._xlws.FILTER(A2:A1048576,B2:B1048576="x")'],
    ['=LET(x;A1;y;x+1;x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
    ["='Plan/Actual'!A1", "'Plan_Actual'!A1"],
    ['=SUM(A2:2)', 'SUM(A2:XFD2)'],
  ])('writes %s as %s, and reads it back', (formula, text) => {
    expect(toFileFormula(formula, dialect)).toBe(text);
    expect(fromFileFormula(text, dialect)).toBe(formula);
  });

  it.each([
    '={A1:A2;B1:B2}',
    '=SUM(',
    '=SUM(A1))',
    '="open',
    '=A1+',
    '=',
    '={1;2',
    '=A1 \\ 2',
    `=${'1+'.repeat(5000)}1`,
  ])('refuses what Excel could not read: %.30s', (formula) => {
    expect(toFileFormula(formula, dialect)).toBeUndefined();
  });
});

describe('shiftFormula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ['SUM(A:A)+SUM($A:B)', 5, 1, 'SUM(B:B)+SUM($A:C)'],
    ['LOG10(A1)&"A1"', 1, 0, 'LOG10(A2)&"A1"'],
    ["'A1'!A1+A1!B2", 1, 1, "'A1'!B2+A1!C3"],
    ['A1', -1, 0, '#REF!'],
    ['ZZZ1+RATE', 1, 1, 'ZZZ1+RATE'],
  ])('moves %s by %d rows and %d columns to %s', (text, rows, columns, moved) => {
    expect(shiftFormula(text, rows, columns)).toBe(moved);
  });
});

describe('separatorOf', () => {
  it('looks at arguments only, and takes a comma where nothing tells', () => {
    expect(separatorOf(['=A1', '={1;2}', '=F(";")', '=SUM(A1;B1)'])).toBe(';');
    expect(separatorOf(['=A1', '={1;2}'])).toBe(',');
  });
});

describe('wrapUnreadable', () => {
  it.each([null, 1.5, 'a "b"', true, { error: '#N/A' } as const])(
    'keeps a long formula beside its result %s',
    (value) => {
      const formula = `={A1:A2;"${'x""😀'.repeat(200)}"}`;
      const wrapped = wrapUnreadable(formula, value) ?? '';
      expect(wrapped).toMatch(/^IFERROR\(__xludf\.DUMMYFUNCTION\(/);
      for (const [text] of wrapped.matchAll(/"(?:[^"]|"")*"/g)) {
        expect(text.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
      }
      expect(unwrapUnreadable(wrapped)).toBe(formula);
    },
  );

  it('leaves other formulas alone', () => {
    expect(unwrapUnreadable('IFERROR(A1,2)')).toBeUndefined();
  });
});
