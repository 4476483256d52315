import { describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre';
import { fromXlsx, toXlsx } from '../../../src/local/disk/xlsx-codec.js';
import type {
  CellData,
  SheetData,
  ValidationRule,
  WorkbookData,
} from '../../../src/local/model/workbook-data.js';
import { NO_SIDECAR, normalised, workbookOf, workbookWithCell } from './workbook-literals.js';

async function roundTrip(workbook: WorkbookData): Promise<WorkbookData> {
  const { bytes, sidecar } = await toXlsx(workbook);
  // Through JSON, as the disk keeps it.
  const kept = JSON.parse(JSON.stringify(sidecar)) as typeof sidecar;
  const decoded = await fromXlsx(bytes, kept);
  expect(decoded.warnings).toEqual([]);
  return normalised(decoded.workbook);
}

/** What the xlsx file alone tells. */
async function withoutSidecar(workbook: WorkbookData): Promise<WorkbookData> {
  const { bytes } = await toXlsx(workbook);
  return normalised((await fromXlsx(bytes, NO_SIDECAR)).workbook);
}

async function cellBack(cell: CellData): Promise<CellData | undefined> {
  return (await roundTrip(workbookWithCell(cell))).sheets[0]?.cells[0]?.[0];
}

async function sheetBack(sheet: Partial<SheetData>): Promise<SheetData> {
  const back = (await roundTrip(workbookOf([sheet]))).sheets[0];
  if (back === undefined) throw new Error('The sheet is gone.');
  return back;
}

describe('cell values', () => {
  it.each<[string, CellData['value']]>([
    ['a whole number', 42],
    ['a fraction', 0.1 + 0.2],
    ['a negative number', -1.5e-7],
    ['a huge number', 1.7976931348623157e308],
    ['a text', 'Leadscale'],
    ['a text that looks like a number', '0123'],
    ['a text that looks like a formula', '=SUM(A1)'],
    ['a text that looks like an error', '#N/A'],
    ['a text that looks like a boolean', 'TRUE'],
    ['a text that looks like a date', '2026-01-02'],
    ['a text with spaces around it', '  padded \n\t'],
    ['a text with a carriage return', 'one\r\ntwo'],
    ['a text with control characters', 'a\u0000\u0007\u001fb'],
    ['a text with half a surrogate pair', 'x\ud83dy'],
    ['a text with an emoji', '😀 ok'],
    ['a text that looks like an escape', '_x0041_ _x000D_'],
    ['a noncharacter that the writer uses as a mark', '\ufdd0#N/A'],
    ['the empty text', ''],
    ['true', true],
    ['false', false],
    ['an error', { error: '#DIV/0!' }],
    ['an error that only Google has', { error: '#ERROR!', message: 'Formula parse error.' }],
  ])('keeps %s', async (_, value) => {
    expect(await cellBack({ value })).toEqual({ value });
  });

  it('keeps a text longer than xlsx allows', async () => {
    const value = 'é'.repeat(50_000);
    expect(await cellBack({ value })).toEqual({ value });
  });

  it('keeps a date-time serial to the last bit', async () => {
    const cell: CellData = {
      value: 46_024 + 1 / 3,
      format: { numberFormat: 'yyyy-mm-dd hh:mm:ss' },
    };
    expect(await cellBack(cell)).toEqual(cell);
  });

  it.each([0, 1, 59, 60, 61, -1, 46_024])('keeps the date serial %d', async (value) => {
    const cell: CellData = { value, format: { numberFormat: 'yyyy-mm-dd' } };
    expect(await cellBack(cell)).toEqual(cell);
  });
});

describe('formulas', () => {
  it.each([
    ['=SUM(A2:A9)', 3],
    ['=CADENCE_STATUS(A2:A;"x, y")', 'late'],
    ['=FILTER(A2:A9,B2:B9="open")', 'x'],
    ['=ARRAYFORMULA(A2:A9*2)', 4],
    ['=LET(total,SUM(A2:A9),total/2)', 1.5],
    ['=MAP(A2:A4,LAMBDA(x,x+1))', 2],
    ['={A1:A3;B1:B3}', 'stacked'],
    ['=QUERY(A1:B9;"select A where B = \'x\'";1)', 'x'],
    ['=sum(a2 : a9)', 3],
    ['=SUM(', { error: '#ERROR!' } as const],
    ["='Other tab'!A1&\"'Sheet1'!A1\"", 'y'],
    ['=A2:A', 1],
    ['=COUNTIF(2:2,"x")', 1],
    ['=IF(TRUE,"","x")', ''],
    ['=A2', null],
    ['=TRUE()', true],
    ['=LET(f,LAMBDA(x,x*2),f(2))', 4],
    ['=A2=B2', true],
    ['=1/0', { error: '#DIV/0!' } as const],
    ['=NOSUCH()', { error: '#NAME?', message: "Unknown function: 'NOSUCH'." } as const],
  ])('keeps %s and its result', async (formula, value) => {
    expect(await cellBack({ formula, value })).toEqual({ formula, value });
  });

  it('keeps a formula longer than xlsx allows', async () => {
    const formula = `=CONCATENATE(${Array.from({ length: 2000 }, (_, i) => `"${i}"`).join(',')})`;
    expect(await cellBack({ formula, value: 'x' })).toEqual({ formula, value: 'x' });
  });

  it('keeps which cells an array result fills', async () => {
    const cells: (CellData | undefined)[][] = [
      [{ value: 1, formula: '=SORT(D1:D2)' }],
      [{ value: 2, spillFrom: [1, 1] }],
    ];
    expect((await sheetBack({ cells })).cells).toEqual(cells);
  });

  it('keeps which cells the result of a custom function fills', async () => {
    const cells: (CellData | undefined)[][] = [
      [{ value: 'a', formula: '=CADENCE_STATES(D1:D2)' }],
      [{ value: 'b', spillFrom: [1, 1] }],
      [{ value: null, spillFrom: [1, 1] }],
    ];
    expect((await sheetBack({ cells })).cells).toEqual(cells);
  });

  it('gives custom and newer functions back from the file alone', async () => {
    const formulas = ['=CADENCE_STATUS(A2:A)', '=XLOOKUP(A1,B:B,C:C)', '={A1:A3;B1:B3}'];
    const cells = formulas.map((formula) => [{ formula, value: 1 }]);
    const back = await withoutSidecar(workbookOf([{ cells }]));
    expect(back.sheets[0]?.cells.map((row) => row[0]?.formula)).toEqual(formulas);
  });
});

describe('formats', () => {
  it('keeps every property', async () => {
    const cell: CellData = {
      value: 0.25,
      format: {
        numberFormat: '0.0%;[red]-0.0%',
        background: '#fce8b2',
        fontColor: '#0b8043',
        fontFamily: 'Roboto',
        fontSize: 12,
        fontWeight: 'bold',
        fontStyle: 'italic',
        fontLine: 'underline',
        horizontalAlignment: 'center',
        verticalAlignment: 'middle',
        wrap: 'WRAP',
        textRotation: -45,
        borders: {
          top: { style: 'SOLID', color: '#000000' },
          right: { style: 'DOUBLE', color: '#ff0000' },
          bottom: { style: 'SOLID_THICK', color: '#00ff00' },
          left: { style: 'DOTTED', color: '#0000ff' },
        },
      },
    };
    expect(await cellBack(cell)).toEqual(cell);
  });

  it.each([
    '@',
    '0.###############',
    'dd/MM/yyyy',
    '[$€]#,##0.00',
    '[hh]:mm:ss',
    'd\\-m\\-yyyy',
    '"W"00',
    'yyyy-mm-dd;@',
  ])('keeps the number format %s', async (numberFormat) => {
    const cell: CellData = { value: 1, format: { numberFormat } };
    expect(await cellBack(cell)).toEqual(cell);
  });

  it('keeps clipping, which xlsx does not know, on filled and blank cells', async () => {
    const cells: CellData[][] = [
      [
        { value: 'long', format: { wrap: 'CLIP' } },
        { value: null, format: { wrap: 'CLIP' } },
      ],
    ];
    expect((await sheetBack({ cells })).cells).toEqual(cells);
  });
});

const strict = { showDropdown: true, allowInvalid: false, helpText: null };

describe('validations', () => {
  it.each<ValidationRule>([
    { criteria: 'VALUE_IN_LIST', values: ['B2B', 'B2C'], ...strict },
    { criteria: 'VALUE_IN_LIST', values: ['a "quoted"', 'x'], ...strict, helpText: 'Pick\none.' },
    { criteria: 'VALUE_IN_LIST', values: ['one, two', 'three'], ...strict },
    {
      criteria: 'VALUE_IN_LIST',
      values: Array.from({ length: 99 }, (_, i) => `item ${i}`),
      ...strict,
    },
    { criteria: 'VALUE_IN_LIST', values: ['a', 'b'], ...strict, showDropdown: false },
    { criteria: 'VALUE_IN_LIST', values: ['a', 'b'], ...strict, allowInvalid: true },
    {
      criteria: 'VALUE_IN_RANGE',
      values: [{ sheetId: 7, area: { top: 2, left: 1, bottom: 20, right: 1 } }],
      ...strict,
    },
    { criteria: 'CHECKBOX', values: [], ...strict },
    { criteria: 'CHECKBOX', values: ['yes', 'no'], ...strict },
    { criteria: 'NUMBER_BETWEEN', values: [0, 1], ...strict },
    { criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', values: [0], ...strict },
    { criteria: 'DATE_IS_VALID_DATE', values: [], ...strict },
    { criteria: 'DATE_ON_OR_AFTER', values: [46_023], ...strict },
    { criteria: 'TEXT_IS_VALID_EMAIL', values: [], ...strict },
    { criteria: 'TEXT_CONTAINS', values: ['a "b"'], ...strict },
    { criteria: 'CUSTOM_FORMULA', values: ['=COUNTIF(A:A;A1)=1'], ...strict },
    { criteria: 'DATE_AFTER_RELATIVE', values: ['TODAY'], ...strict },
    { criteria: 'VALUE_IN_LIST', values: ['a'], ...strict, helpText: 'long '.repeat(100) },
  ])('keeps $criteria of $values', async (validation) => {
    const workbook = workbookOf([
      { cells: [[{ value: null, validation }], [{ value: 'x', validation }]] },
      { name: 'Lists' },
    ]);
    expect((await roundTrip(workbook)).sheets[0]?.cells).toEqual(workbook.sheets[0]?.cells);
  });

  it('tells a check box from a list by the file alone', async () => {
    const validation: ValidationRule = { criteria: 'CHECKBOX', values: [], ...strict };
    const back = await withoutSidecar(workbookWithCell({ value: true, validation }));
    expect(back.sheets[0]?.cells[0]?.[0]).toEqual({ value: true, validation });
  });
});

describe('the sheet', () => {
  it('keeps conditional formats in their order', async () => {
    const areas = [{ top: 2, left: 1, bottom: 50, right: 3 }];
    const format = { background: '#f4c7c3', fontColor: '#a50e0e', fontWeight: 'bold' as const };
    const conditionalFormats: SheetData['conditionalFormats'] = [
      { areas, condition: { criteria: 'TEXT_EQUAL_TO', values: ['overdue'], format } },
      { areas, condition: { criteria: 'DATE_BEFORE_RELATIVE', values: ['TODAY'], format } },
      { areas, condition: { criteria: 'NUMBER_BETWEEN', values: [1, 5], format } },
      { areas, condition: { criteria: 'DATE_AFTER', values: [46_000], format } },
      { areas, condition: { criteria: 'NUMBER_GREATER_THAN', values: [46_000], format } },
      { areas, condition: { criteria: 'CUSTOM_FORMULA', values: ['=$B2>AVERAGE($B:$B)'], format } },
      { areas, condition: { criteria: 'CELL_EMPTY', values: [], format } },
      {
        areas: [...areas, { top: 1, left: 5, bottom: 1, right: 5 }],
        gradient: [
          { at: 'min', color: '#ffffff', type: 'MIN', value: '' },
          { at: 'mid', color: '#ffd666', type: 'PERCENTILE', value: '50' },
          { at: 'max', color: '#57bb8a', type: 'NUMBER', value: '100' },
        ],
      },
    ];
    expect((await sheetBack({ conditionalFormats })).conditionalFormats).toEqual(
      conditionalFormats,
    );
  });

  it('keeps its layout', async () => {
    const layout: Partial<SheetData> = {
      hiddenGridlines: true,
      rightToLeft: true,
      tabColor: '#3366ff',
      frozenRows: 2,
      frozenColumns: 1,
      maxRows: 200,
      maxColumns: 30,
      columnWidths: new Map([
        [1, 37],
        [3, 251],
      ]),
      rowHeights: new Map([[40, 63]]),
      hiddenRows: new Set([7, 90]),
      hiddenColumns: new Set([28]),
      merges: [{ top: 1, left: 1, bottom: 2, right: 4 }],
      selection: 'C4:D9',
      bandings: [
        {
          id: 1,
          area: { top: 1, left: 1, bottom: 9, right: 3 },
          header: '#bdbdbd',
          first: '#ffffff',
          second: '#f3f3f3',
          footer: null,
          direction: 'rows',
        },
      ],
      charts: [
        {
          id: 5,
          type: 'LINE',
          ranges: [{ sheetId: 0, area: { top: 1, left: 1, bottom: 9, right: 2 } }],
          options: { title: 'Leads' },
          anchor: { row: 2, column: 5, offsetX: 0, offsetY: 0 },
          numHeaders: 1,
        },
      ],
    };
    expect(await sheetBack(layout)).toMatchObject(layout);
  });

  it('keeps notes and links', async () => {
    const cells: CellData[][] = [
      [
        { value: 'a', note: 'Owner: chair\nSource: <article> _x0041_' },
        { value: 'b', linkUrl: 'https://example.com/?a=1&b="2"' },
        { value: 'c', linkUrl: '#gid=0&range=B2' },
        { value: null, note: 'on a blank cell' },
      ],
    ];
    expect((await sheetBack({ cells })).cells).toEqual(cells);
  });

  it('keeps filters by value and by condition', async () => {
    const cells = ['State', 'open', 'done', 'open'].map((value) => [{ value }]);
    const area = { top: 1, left: 1, bottom: 4, right: 1 };
    const byValue = { area, criteria: { 1: { hiddenValues: ['done'] } } };
    expect((await sheetBack({ cells, filter: byValue })).filter).toEqual(byValue);
    const back = await withoutSidecar(workbookOf([{ cells, filter: byValue }]));
    expect(back.sheets[0]?.filter).toEqual(byValue);
    const byCondition = { area, criteria: { 1: { criteria: 'TEXT_CONTAINS', values: ['o'] } } };
    expect((await sheetBack({ cells, filter: byCondition })).filter).toEqual(byCondition);
  });

  it('keeps protections with their editors, and locks the cells in the file', async () => {
    const base = { description: '', domainEdit: false, unprotected: [] };
    const protections: SheetData['protections'] = [
      {
        ...base,
        id: 1,
        area: { top: 1, left: 1, bottom: 1, right: 2 },
        warningOnly: false,
        editors: ['chair@example.com'],
      },
      { ...base, id: 2, warningOnly: true, editors: [], description: 'Computed' },
    ];
    const cells = [[{ value: 'Header' }], [{ value: 'free' }]];
    expect((await sheetBack({ cells, protections })).protections).toEqual(protections);
    const alone = await withoutSidecar(workbookOf([{ cells, protections }]));
    expect(alone.sheets[0]?.protections).toEqual([
      {
        ...base,
        id: 1,
        warningOnly: false,
        editors: [],
        unprotected: [{ top: 2, left: 1, bottom: 2, right: 1 }],
      },
    ]);
  });
});

describe('the workbook', () => {
  it('keeps what belongs to it as a whole', async () => {
    const workbook = workbookOf(
      [{ name: 'Weekly' }, { name: 'Journal', hidden: true }, { name: 'Lists' }],
      {
        activeSheetId: 14,
        namedRanges: [
          { name: 'Motions', sheetId: 14, area: { top: 2, left: 1, bottom: 9, right: 1 } },
          { name: 'Lost', sheetId: 7, area: null },
        ],
        developerMetadata: [
          {
            id: 1,
            key: 'schema',
            value: '3',
            visibility: 'PROJECT',
            location: { type: 'SPREADSHEET' },
          },
        ],
      },
    );
    expect(await roundTrip(workbook)).toEqual(normalised(workbook));
  });

  it('keeps sheet names that xlsx forbids, and the formulas that speak of them', async () => {
    const name = 'Plan/Actual: [2026] with a very long name indeed';
    const workbook = workbookOf([
      { name },
      { name: `${name} 2` },
      { name: 'history', cells: [[{ value: 1, formula: `='${name}'!A1+'${name} 2'!A1` }]] },
    ]);
    expect(await roundTrip(workbook)).toEqual(normalised(workbook));
  });

  it('gives sheets of a foreign file ids that stay', async () => {
    const workbook = workbookOf([{ name: 'One' }, { name: 'Two' }]);
    const first = await withoutSidecar(workbook);
    const second = await withoutSidecar(workbook);
    const ids = first.sheets.map(({ sheetId }) => sheetId);
    expect(ids[0]).toBe(0);
    expect(new Set(ids).size).toBe(2);
    expect(second.sheets.map(({ sheetId }) => sheetId)).toEqual(ids);
  });
});

describe('rows of wrapped text', () => {
  const text = 'A sentence that is far too long for a column of one hundred pixels.';
  const wrapped: Partial<SheetData> = { cells: [[{ value: text, format: { wrap: 'WRAP' } }]] };

  it('are as tall in the file as their text needs, and come back without a height', async () => {
    const { bytes, sidecar } = await toXlsx(workbookOf([wrapped]));
    const [sheet] = (await readXlsx(bytes)).sheets;

    expect(sheet?.rowDefs?.get(0)?.height).toBeGreaterThan(40);
    expect((await fromXlsx(bytes, sidecar)).workbook.sheets[0]?.rowHeights).toEqual(new Map());
  });

  it('keep a height that a person gave them', async () => {
    const back = await sheetBack({ ...wrapped, rowHeights: new Map([[1, 33]]) });

    expect(back.rowHeights).toEqual(new Map([[1, 33]]));
  });
});

describe('rich text', () => {
  const textRuns = [
    { start: 0, end: 5, format: { fontWeight: 'bold' } },
    { start: 6, end: 11, linkUrl: '#gid=7' },
  ] as const;

  it('keeps its stretches', async () => {
    expect(await cellBack({ value: 'Pause later', textRuns })).toEqual({
      value: 'Pause later',
      textRuns,
    });
  });

  it('loses its stretches with the text that another program changed', async () => {
    const { sidecar } = await toXlsx(workbookWithCell({ value: 'Pause later', textRuns }));
    const { bytes } = await toXlsx(workbookWithCell({ value: 'Pause now' }));

    const { workbook } = await fromXlsx(bytes, sidecar);
    expect(workbook.sheets[0]?.cells[0]?.[0]).toEqual({ value: 'Pause now' });
  });
});

describe('time zone and locale', () => {
  it('are told by the xlsx file alone', async () => {
    const { bytes } = await toXlsx({
      ...workbookOf([{}]),
      timeZone: 'Europe/Berlin',
      locale: 'de_DE',
    });

    const { workbook } = await fromXlsx(bytes, NO_SIDECAR);
    expect(workbook).toMatchObject({ timeZone: 'Europe/Berlin', locale: 'de_DE' });
  });

  it('are the fallback for a file from elsewhere', async () => {
    const { workbook } = await fromXlsx(await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }), {
      ...NO_SIDECAR,
      timeZone: 'Asia/Tokyo',
    });

    expect(workbook.timeZone).toBe('Asia/Tokyo');
  });
});
