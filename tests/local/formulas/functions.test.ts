import { describe, expect, it } from '@jest/globals';
import { evaluate } from './sheet-of.js';

describe('smoke', () => {
  it.each([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=SUM(A1:A3)', 6],
    ['=SUM(A1:B3)', 6],
    ['="a"&1', 'a1'],
    ['=10%', 0.1],
    ['=IF(A1>0,"yes","no")', 'yes'],
    ['=ARRAYFORMULA(A1:A3*2)', [[2], [4], [6]]],
    [
      '=FILTER(A1:B3,A1:A3>1)',
      [
        [2, 'y'],
        [3, 'z'],
      ],
    ],
    ['=VLOOKUP(2,A1:B3,2,FALSE)', 'y'],
    ['=LET(x,2,x*3)', 6],
    ['=MAP(A1:A3,LAMBDA(v,v*v))', [[1], [4], [9]]],
    ['=TEXT(0.5,"0%")', '50%'],
    ['=QUERY(A1:B3,"select A")', '#NAME?'],
    ['=FOO(1)', '#NAME?'],
    ['=DATE(2026,3,4)', 46085],
    ['=TODAY()', 46085],
    [
      '=SORT(A1:B3,1,FALSE)',
      [
        [3, 'z'],
        [2, 'y'],
        [1, 'x'],
      ],
    ],
    ['=1/0', '#DIV/0!'],
    ['=IFERROR(1/0,"e")', 'e'],
    ['=LAMBDA(x,x+1)(2)', 3],
    ['=SUM(A1:INDEX(A:A,2))', 3],
    ['=A1:A3', 1],
    ['=H1', '#REF!'],
    ['=SUM(A:A)', 6],
    ['=SUM(2:2)', 2],
    ['=1+', '#ERROR!'],
  ] as [string, unknown][])('%s', (f, e) => {
    expect(
      evaluate(f, [
        [1, 'x'],
        [2, 'y'],
        [3, 'z'],
      ]),
    ).toEqual(e);
  });
});
