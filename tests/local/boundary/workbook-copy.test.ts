import { describe, expect, it } from '@jest/globals';
import { copyData, putBack } from '../../../src/local/boundary/workbook-copy.js';
import { contractWorkbook } from '../contract/contract-workbook.js';

describe('copyData', () => {
  it('copies maps, sets, gaps and nested data, sharing nothing', () => {
    const gaps: unknown[] = [];
    gaps[2] = { value: 1 };
    const data = { map: new Map([[1, { a: 1 }]]), set: new Set([2]), gaps, nothing: null };
    const copy = copyData(data);
    expect(copy).toEqual(data);
    expect(1 in copy.gaps).toBe(false);
    expect(copy.gaps[2]).not.toBe(data.gaps[2]);
    expect(copy.map.get(1)).not.toBe(data.map.get(1));
  });
});

describe('putBack', () => {
  it('keeps the objects of sheets that still exist and brings deleted ones back', () => {
    const workbook = contractWorkbook();
    const [sheet] = workbook.sheets;
    const former = copyData(workbook);
    if (sheet) sheet.name = 'Renamed';
    workbook.name = 'Other';
    putBack(workbook, copyData(former));
    expect(workbook).toEqual(former);
    expect(workbook.sheets[0]).toBe(sheet);
    workbook.sheets = [];
    putBack(workbook, copyData(former));
    expect(workbook).toEqual(former);
  });
});
