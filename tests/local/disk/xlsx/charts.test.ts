import { describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre';
import { ZipArchive } from '../../../../src/local/disk/xlsx/zip-archive.js';
import { fromXlsx, toXlsx } from '../../../../src/local/disk/xlsx-codec.js';
import type { CellData, ChartData } from '../../../../src/local/model/workbook-data.js';
import { NO_SIDECAR, workbookOf } from '../workbook-literals.js';

const CELLS: CellData[][] = [
  ['Week', 'floor', 'band', 'volume', null],
  [46335, 450, 150, 540, null],
  [46342, 450, 150, null, null],
  [46349, 450, 150, 412, '▲ 412 & <falling>'],
].map((row) => row.map((value) => ({ value })));

const BAND: ChartData = {
  id: 3,
  type: 'COMBO',
  ranges: [{ sheetId: 7, area: { top: 1, left: 1, bottom: 4, right: 5 } }],
  options: {
    isStacked: true,
    legend: 'none',
    series: {
      0: { type: 'area', areaOpacity: 0 },
      1: { type: 'area' },
      2: { lineDashStyle: [4, 3] },
    },
    vAxis: { viewWindow: { min: 300, max: 700 }, gridlines: { count: 5 } },
  },
  anchor: { row: 4, column: 2, offsetX: 12, offsetY: 7 },
  numHeaders: 1,
};

/** A chart on the first sheet over cells of the second, whose name needs quotes. */
function bookWith(...charts: ChartData[]) {
  return workbookOf([
    { name: 'Start', charts },
    { name: "Start's data", hidden: true, cells: CELLS },
  ]);
}

async function chartsIn(bytes: Uint8Array) {
  return (await readXlsx(bytes)).sheets[0]?.charts ?? [];
}

async function partsOf(...charts: ChartData[]) {
  const archive = ZipArchive.open((await toXlsx(bookWith(...charts))).bytes);
  return {
    chart: (number = 1) => archive.text(`xl/charts/chart${number}.xml`),
    drawing: archive.text('xl/drawings/drawing1.xml'),
  };
}

describe('charts in the file', () => {
  it('are native ones: areas and a line over the cells of another sheet', async () => {
    const [chart] = await chartsIn((await toXlsx(bookWith(BAND))).bytes);
    expect(chart?.kinds).toEqual(['area', 'line']);
    expect(chart?.areaGrouping).toBe('stacked');
    expect(
      chart?.series?.map(({ valuesRef, categoriesRef }) => [valuesRef, categoriesRef]),
    ).toEqual(
      ['B', 'C', 'D'].map((column) => [
        `'Start''s data'!$${column}$2:$${column}$4`,
        "'Start''s data'!$A$2:$A$4",
      ]),
    );
    expect(chart?.plotVisOnly).toBe(false);
  });

  it('leave gaps, or join them', async () => {
    const joined = { ...BAND, options: { interpolateNulls: true } };
    expect((await partsOf(BAND)).chart()).toContain('<c:dispBlanksAs val="gap"/>');
    expect((await partsOf(joined)).chart()).toContain('<c:dispBlanksAs val="span"/>');
  });

  it('stand at their cell, with their offset and size', async () => {
    const { drawing } = await partsOf({
      ...BAND,
      options: { ...BAND.options, width: 400, height: 200 },
    });
    expect(drawing).toContain(
      '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>114300</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>66675</xdr:rowOff></xdr:from><xdr:ext cx="3810000" cy="1905000"/>',
    );
  });

  it('carry the texts beside their points as text', async () => {
    const { chart } = await partsOf(BAND);
    expect(chart()).toContain('<c:dLbl><c:idx val="2"/>');
    expect(chart()).toContain('▲ 412 &amp; &lt;falling&gt;');
    expect(chart().match(/<c:dLbl>/g)).toHaveLength(1);
  });

  it('come back as declared, also of kinds that the file does not have', async () => {
    const charts = [
      BAND,
      { ...BAND, id: 4, type: 'GEO' },
      { ...BAND, id: 5, ranges: [] },
      { ...BAND, id: 6, type: 'PIE', options: { pieHole: 0.4 } },
    ];
    const { bytes, sidecar } = await toXlsx(bookWith(...charts));
    expect(await chartsIn(bytes)).toHaveLength(2);
    const { workbook, warnings } = await fromXlsx(bytes, JSON.parse(JSON.stringify(sidecar)));
    expect(workbook.sheets[0]?.charts).toEqual(charts);
    expect(warnings).toEqual([]);
  });

  it('each go to their own part, sheet by sheet', async () => {
    const book = workbookOf([
      { name: 'One', cells: CELLS, charts: [{ ...BAND, options: { title: 'First' } }] },
      { name: 'Two', cells: CELLS },
      {
        name: 'Three',
        charts: [4, 5].map((id) => ({ ...BAND, id, options: { title: `Third ${id}` } })),
      },
    ]);
    const { sheets } = await readXlsx((await toXlsx(book)).bytes);
    expect(sheets.map(({ charts }) => charts?.map(({ title }) => title) ?? [])).toEqual([
      ['First'],
      [],
      ['Third 4', 'Third 5'],
    ]);
  });

  it('go where another program has moved them, and away where it has taken them out', async () => {
    const { bytes, sidecar } = await toXlsx(bookWith(BAND));
    const archive = ZipArchive.open(bytes);
    const drawing = archive.text('xl/drawings/drawing1.xml');
    archive.setText('xl/drawings/drawing1.xml', drawing.replace('<xdr:row>3<', '<xdr:row>9<'));
    const moved = await fromXlsx(archive.toBytes(), sidecar);
    expect(moved.workbook.sheets[0]?.charts).toEqual([
      { ...BAND, anchor: { row: 10, column: 2, offsetX: 0, offsetY: 0 } },
    ]);
    const without = await toXlsx(bookWith());
    const gone = await fromXlsx(without.bytes, sidecar);
    expect(gone.workbook.sheets[0]?.charts).toEqual([]);
    expect(gone.warnings).toEqual(['Charts of Start that another program took out or changed: 1.']);
  });

  it('of another program are left out, and it is said', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: [[1], [2]],
          charts: [
            { type: 'line', series: [{ values: 'A1:A2' }], anchor: { from: { row: 3, col: 1 } } },
          ],
        },
      ],
    });
    const { workbook, warnings } = await fromXlsx(bytes, NO_SIDECAR);
    expect(workbook.sheets[0]?.charts).toEqual([]);
    expect(warnings).toEqual(['Charts of Sheet1 that another program made were left out: 1.']);
  });

  it('of a document from before charts were native stay', async () => {
    const { bytes } = await toXlsx(bookWith());
    const { sidecar } = await toXlsx(bookWith(BAND));
    const [start, ...others] = sidecar.sheets;
    if (!start) throw new Error('The sidecar has no sheet.');
    const { chartValues: _, ...old } = start;
    const { workbook } = await fromXlsx(bytes, { ...sidecar, sheets: [old, ...others] });
    expect(workbook.sheets[0]?.charts).toEqual([BAND]);
  });

  it('leave hidden rows out only where there are any', async () => {
    const book = bookWith(BAND);
    book.sheets[1]?.hiddenRows.add(3);
    const hides = async (change: Partial<ChartData>) => {
      const [sheet] = book.sheets;
      if (sheet) sheet.charts = [{ ...BAND, ...change }];
      return (await chartsIn((await toXlsx(book)).bytes))[0]?.plotVisOnly;
    };
    expect(await hides({})).not.toBe(false);
    expect(await hides({ hiddenDimensionStrategy: 'SHOW_BOTH' })).toBe(false);
  });

  it('need no stack where no bar lies on another: so their texts can stand outside', async () => {
    const type = 'BAR';
    const options = {
      isStacked: true,
      annotations: { alwaysOutside: true },
      series: { 0: { hasAnnotations: true }, 1: { hasAnnotations: true } },
    };
    const bars = async (inside: number | null) => {
      const rows = [
        ['Figure', 'Inside', null, 'Outside', null],
        ['B2B', null, null, -0.22, '-22 %'],
        ['B2C', inside, 'some', 0.31, '+31 %'],
      ];
      const cells = rows.map((row) => row.map((value) => ({ value })));
      const range = { sheetId: 0, area: { top: 1, left: 1, bottom: 3, right: 5 } };
      const chart = { ...BAND, type, options, ranges: [range] };
      const { bytes } = await toXlsx(workbookOf([{ cells, charts: [chart] }]));
      return ZipArchive.open(bytes).text('xl/charts/chart1.xml');
    };
    expect(await bars(null)).toMatch(/"clustered".*"outEnd".*<c:overlap val="100"\/>/);
    expect(await bars(0.1)).toMatch(/"stacked".*"ctr".*<c:overlap val="100"\/>/);
  });

  it('write the numbers of an axis without a lonely point', async () => {
    const format = async (step: number) => {
      const vAxis = {
        viewWindow: { min: 0, max: step * 4 },
        gridlines: { count: 5 },
        format: "#,##0.## 'd'",
      };
      const { chart } = await partsOf({ ...BAND, options: { vAxis } });
      return /<c:valAx>.*?formatCode="([^"]*)"/.exec(chart())?.[1];
    };
    expect(await format(50)).toBe('#,##0 &quot;d&quot;');
    expect(await format(0.5)).toBe('#,##0.## &quot;d&quot;');
  });

  it('have lying bars from the top down, with the values below', async () => {
    const { chart } = await partsOf({ ...BAND, type: 'BAR', options: { isStacked: true } });
    expect(chart()).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(chart()).toContain('<c:overlap val="100"/>');
    expect(chart()).toMatch(/<c:catAx>.*?<c:orientation val="maxMin"\/>.*?<c:axPos val="l"\/>/);
    expect(chart()).toMatch(/<c:valAx>.*?<c:axPos val="b"\/>.*?<c:crosses val="max"\/>/);
  });
});
