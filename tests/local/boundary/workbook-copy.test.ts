import { describe, expect, it } from '@jest/globals';
import { copyData, copyWorkbook, putBack } from '../../../src/local/boundary/workbook-copy.js';
import type { ValidationRule } from '../../../src/local/model/workbook-data.js';
import { contractWorkbook } from '../contract/contract-workbook.js';

const RULE: ValidationRule = {
  criteria: 'CUSTOM_FORMULA',
  values: ['=A1>0'],
  showDropdown: false,
  allowInvalid: true,
  helpText: null,
};

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

describe('copyWorkbook', () => {
  it('is the same workbook, written the same, whose cells may be changed alone', () => {
    const workbook = contractWorkbook();
    const [sheet] = workbook.sheets;
    const rule = { ...RULE };
    if (sheet) {
      sheet.cells[2] = [
        { value: 1, validation: rule },
        { value: 2, validation: rule },
      ];
      delete sheet.cells[1];
    }
    const copy = copyWorkbook(workbook);
    expect(copy).toEqual(workbook);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(workbook));
    const [copied] = copy.sheets;
    expect(1 in (copied?.cells ?? [])).toBe(false);
    const [one, other] = copied?.cells[2] ?? [];
    expect(one?.validation).toBe(other?.validation);
    if (one) one.value = 3;
    expect(sheet?.cells[2]?.[0]?.value).toBe(1);
  });
});
