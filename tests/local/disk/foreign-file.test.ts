import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { ZipArchive } from '../../../src/local/disk/xlsx/zip-archive.js';
import { fromXlsx } from '../../../src/local/disk/xlsx-codec.js';
import type { CellData, SheetData } from '../../../src/local/model/workbook-data.js';
import { NO_SIDECAR, normalised } from './workbook-literals.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A file with these parts in place of hucre's. */
async function fileWith(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const sheets = [
    { name: 'Data', rows: [['x']] },
    { name: 'Lists', rows: [['a']] },
  ];
  const archive = ZipArchive.open(await writeXlsx({ sheets }));
  for (const [name, text] of Object.entries(parts)) archive.setText(name, text);
  return archive.toBytes();
}

function sheetXml(rows: string, after = '', before = ''): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

async function readSheet(parts: Readonly<Record<string, string>>): Promise<SheetData> {
  const { workbook } = await fromXlsx(await fileWith(parts), NO_SIDECAR);
  const sheet = normalised(workbook).sheets[0];
  if (sheet === undefined) throw new Error('No sheet.');
  return sheet;
}

async function readRows(rows: string): Promise<(CellData | undefined)[][]> {
  return (await readSheet({ 'xl/worksheets/sheet1.xml': sheetXml(rows) })).cells;
}

describe('formulas of other programs', () => {
  it('are spelled out where Excel wrote them once for a column', async () => {
    const cells = await readRows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(cells.map((row) => row[1])).toEqual([
      { formula: '=A1*$C$1+SUM(A$1:A1)&"A1"', value: 1 },
      { formula: '=A2*$C$1+SUM(A$1:A2)&"A1"', value: 2 },
      { formula: '=A3*$C$1+SUM(A$1:A3)&"A1"', value: 3 },
    ]);
  });

  it("are Google's own again where its export wrapped them", async () => {
    const cells = await readRows(
      '<row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("ARRAYFORMULA(B1:B2&amp;""x"")"),"1x")</f><v>1x</v></c>' +
        '<c r="B1"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"2x")</f><v>2x</v></c></row>',
    );
    expect(cells[0]?.[0]).toEqual({ formula: '=ARRAYFORMULA(B1:B2&"x")', value: '1x' });
    expect(cells[1]?.[0]).toEqual({ value: '2x' });
  });

  it('become ARRAYFORMULA where they were entered as arrays', async () => {
    const cells = await readRows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect(cells.map((row) => row[0])).toEqual([
      { formula: '=ARRAYFORMULA(B1:B2*2)', value: 2 },
      { value: 4, spillFrom: [1, 1] },
    ]);
  });
});

describe('dates of other programs', () => {
  const styles = (xfs: string, formats = '') =>
    `<?xml version="1.0"?><styleSheet xmlns="${MAIN}">${formats}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs>${xfs}</cellXfs></styleSheet>`;

  it('keep their number and their format, also one that the file only numbers', async () => {
    const sheet = await readSheet({
      'xl/styles.xml': styles(
        '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/>',
        '<numFmts count="1"><numFmt numFmtId="165" formatCode="[$-409]d\\-mmm\\-yyyy;@"/></numFmts>',
      ),
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1" s="1"><v>46024.123456789</v></c><c r="B1" s="2"><v>59</v></c></row>',
      ),
    });
    expect(sheet.cells[0]).toEqual([
      { value: 46_024.123456789, format: { numberFormat: 'm/d/yyyy' } },
      { value: 59, format: { numberFormat: 'd-mmm-yyyy' } },
    ]);
  });

  it('are counted from 1899 also where the file counts from 1904', async () => {
    const archive = ZipArchive.open(await fileWith({}));
    const workbookXml = archive
      .text('xl/workbook.xml')
      .replace(/<bookViews/, '<workbookPr date1904="1"/><bookViews');
    const sheet = await readSheet({
      'xl/workbook.xml': workbookXml,
      'xl/styles.xml': styles('<xf numFmtId="0"/><xf numFmtId="14"/>'),
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1" s="1"><v>44562</v></c><c r="B1"><v>44562</v></c></row>',
      ),
    });
    expect(sheet.cells[0]?.map((cell) => cell?.value)).toEqual([46_024, 44_562]);
  });
});

describe('rules of other programs', () => {
  let sheet: SheetData;

  beforeAll(async () => {
    sheet = await readSheet({
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<conditionalFormatting sqref="B1:B9"><cfRule type="containsText" priority="1" operator="containsText" text="late"><formula>NOT(ISERROR(SEARCH("late",B1)))</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="C1:C1048576" showErrorMessage="1"><formula1>Lists!$A$1:$A$9</formula1></dataValidation></dataValidations>' +
          '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="x" xmlns:xm="y"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning"><x14:formula1><xm:f>Lists!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>D2:D3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      ),
    });
  });

  it('are read where Excel keeps those about other sheets', () => {
    const [, second] = sheet.cells[1]?.[3]?.validation?.values ?? [];
    expect(second).toBeUndefined();
    expect(sheet.cells[1]?.[3]?.validation).toMatchObject({
      criteria: 'VALUE_IN_RANGE',
      values: [{ area: { top: 1, left: 1, bottom: 4, right: 1 } }],
      allowInvalid: true,
    });
  });

  it('over a whole column end with the sheet', () => {
    expect(sheet.maxRows).toBe(1000);
    expect(sheet.cells).toHaveLength(1000);
    expect(sheet.cells[999]?.[2]?.validation?.criteria).toBe('VALUE_IN_RANGE');
  });

  it('about texts are read as such', () => {
    expect(sheet.conditionalFormats[0]?.condition).toMatchObject({
      criteria: 'TEXT_CONTAINS',
      values: ['late'],
    });
  });

  it('that Sheets does not have are left out with a sentence', async () => {
    const { warnings } = await fromXlsx(
      await fileWith({
        'xl/worksheets/sheet1.xml': sheetXml(
          '',
          '<dataValidations><dataValidation type="textLength" operator="lessThan" sqref="A1"><formula1>5</formula1></dataValidation></dataValidations>',
        ),
      }),
      NO_SIDECAR,
    );
    expect(warnings).toEqual([
      'The sheet Data has a validation at A1 that Google Sheets has no rule for; it was left out.',
    ]);
  });
});

describe('the look of other programs', () => {
  it('resolves theme colours and their tints', async () => {
    const sheet = await readSheet({
      'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/></font></fonts><fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs><xf/><xf fontId="1" fillId="2"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'),
    });
    expect(sheet.cells[0]?.[0]?.format).toMatchObject({
      fontWeight: 'bold',
      fontColor: '#ffffff',
      background: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
  });
});
