/** The charts of Start by what they draw: their words, the cells of their tables, and their look. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { StartView } from '../../../src/domain/start/start-view.js';
import type { Cell } from '../../../src/workbook/cell.js';
import { DATA_PLACES, shapeOf, startCharts } from '../../../src/workbook/start/start-charts.js';
import { DATA_SIZE, lightSentences, startData } from '../../../src/workbook/start/start-data.js';
import { NOTHING, sourceLine, startViewOf } from './view-for-tests.js';

type ChartId = 'rates 1' | 'rates 2' | 'pipeline' | 'deviations' | 'classes' | 'escalations';

function chartOf(id: ChartId, part: Partial<StartView> = {}) {
  const chart = startCharts(startViewOf(part)).find((one) => one?.place.id === id);
  if (chart === null || chart === undefined) throw new Error(`no chart ${id}`);
  return chart;
}

/** By row: `column cell | column cell`; blank cells are left out. */
function rowsOf(table: readonly (readonly Cell[])[]): string[] {
  return table.map((cells) =>
    cells.flatMap((cell, at) => (cell === '' ? [] : [`${at + 1} ${cell}`])).join(' | '),
  );
}

const tableOf = (id: ChartId, part: Partial<StartView> = {}) => rowsOf(chartOf(id, part).table);
const subtitle = (id: ChartId, part: Partial<StartView> = {}) => chartOf(id, part).subtitle;
const windowOf = (id: ChartId, axis: 'hAxis' | 'vAxis', part: Partial<StartView> = {}) => {
  const { format, viewWindow, gridlines } = chartOf(id, part).options[axis] as {
    readonly format: string;
    readonly viewWindow: { readonly min: number; readonly max: number };
    readonly gridlines: { readonly count: number };
  };
  return `${viewWindow.min} to ${viewWindow.max} by ${gridlines.count}, ${format}`;
};

/** A digest of what is looked at and not read: sizes, colours, fonts. */
function lookOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

describe('the charts of Start', () => {
  it('look as they did', () => {
    const looks = startCharts(startViewOf()).map((chart) =>
      [chart?.place.id, chart?.kind, lookOf(chart?.options)].join(' '),
    );
    expect(looks).toEqual([
      'rates 1 line 1eb58cd69f41',
      'rates 2 line ad8279c7b4ed',
      'pipeline combo 2b54f2c4527d',
      'deviations bar 0f49ab5080b3',
      'classes bar 8599fb4b54b8',
      'escalations bar 424e410a0f9c',
    ]);
  });

  it('are drawn each in its place; one motion leaves the middle to the pipeline', () => {
    const placed = (part: Partial<StartView>) =>
      startCharts(startViewOf(part)).map((chart) =>
        chart === null ? null : `${chart.heading}, ${chart.spot.row}/${chart.spot.column}`,
      );
    expect(placed({ motions: ['B2C'] })).toEqual([
      'Pass rate by source, B2C, 12/2',
      null,
      'Pipeline, B2B / SAL / volume out, 12/15',
      'Pipeline against its ±15 % band, 21/2',
      'Signal class, rate against model, 21/15',
      'Open escalations by level and age, 8, 21/18',
    ]);
    expect(placed({ motions: [] }).slice(0, 2)).toEqual([null, null]);
    expect(placed({})[2]).toBe('Pipeline, B2B / SAL / volume out, 12/18');
    expect(chartOf('pipeline', { motions: ['B2B'] }).options['width']).toBe(736);
  });

  it('are made anew where their shape differs, which a blank one has none of', () => {
    expect(shapeOf(chartOf('classes'))).toMatch(/^at 21:15 \[3,\{"width":328,"height":216,/);
    expect(shapeOf(chartOf('classes', { classes: [] }))).toBe('');
    expect(shapeOf(null)).toBe('');
  });

  it('say what is missing where there is nothing to draw', () => {
    const said = startCharts(startViewOf(NOTHING)).map((chart) => [
      chart?.heading,
      chart?.subtitle,
      chart?.kind,
      chart?.table,
      chart?.options,
    ]);
    const blank = (heading: string, words: string, kind: string) => [heading, words, kind, [], {}];
    expect(said).toEqual([
      blank('Pass rate by source, B2B', 'No live source of B2B in Sources yet.', 'line'),
      blank('Pass rate by source, B2C', 'No live source of B2C in Sources yet.', 'line'),
      blank('Pipeline', 'It takes five weeks of rows in Pipeline.', 'combo'),
      blank(
        'Pipeline against its ±15 % band',
        'No figure of the judged week can be measured yet.',
        'bar',
      ),
      blank(
        'Signal class, rate against model',
        'No class has a model rate and signals yet.',
        'bar',
      ),
      blank('Open escalations by level and age, 0', 'None is open.', 'bar'),
    ]);
  });
});

describe('the chart of pass rates', () => {
  it('draws each source in the columns of its state, its name at its last rate', () => {
    const rows = tableOf('rates 1');
    expect([rows[0], rows[1], ...rows.slice(11)]).toEqual([
      '1 Week | 2 Target | 4 intent-vendor-b | 12 content-synd-na | 16 webinar-eu | 18 event-emea',
      '1 24 Aug | 2 0.92',
      '1 2 Nov | 2 0.92 | 4 0.88 | 16 0.95 | 18 0.94 | 19 event-emea, no rows',
      '1 9 Nov | 2 0.92 | 3 target 92 % | 4 0.8 | 5 ▲ intent-vendor-b 80 % | 12 0.91 | 13 ◆ content-synd-na 91 % | 16 0.96 | 17 webinar-eu 96 %',
    ]);
    expect(rows).toHaveLength(13);
    expect(windowOf('rates 1', 'vAxis')).toBe('0.8 to 1 by 5, 0 %');
  });

  it('draws four that fired, two to watch and five others, and counts the rest', () => {
    const many = (state: 'fired' | 'watch' | 'clear', count: number) =>
      Array.from({ length: count }, (_, index) => sourceLine(`${state} ${index}`, state, [0.9]));
    const sources = [...many('fired', 5), ...many('watch', 3), ...many('clear', 6)];
    expect(subtitle('rates 1', { sources })).toBe('Below: fired 0 and 7 more; 11 of 14 drawn');
    const names = chartOf('rates 1', { sources }).table[0]?.filter((cell) => cell !== '');
    expect(names?.slice(2).join(', ')).toBe(
      'fired 0, fired 1, fired 2, fired 3, watch 0, watch 1, clear 0, clear 1, clear 2, clear 3, clear 4',
    );
    expect(subtitle('rates 1', { sources: many('fired', 1) })).toBe('Below: fired 0');
    expect(subtitle('rates 1', { sources: many('clear', 2) })).toBe('None below its bar');
  });

  it('has none of a motion whose sources have no rate', () => {
    const sources = [sourceLine('silent', 'no-data', [])];
    expect(subtitle('rates 1', { sources })).toBe(
      'No pass rates yet: import them into Pass Rates.',
    );
    const both = [...sources, sourceLine('here', 'clear', [0.95])];
    expect(subtitle('rates 1', { sources: both })).toBe('None below its bar; 1 of 2 drawn');
  });
});

describe('the chart of the pipeline', () => {
  const worst = startViewOf().pipeline.worst;
  const of = (part: Partial<NonNullable<typeof worst>>): Partial<StartView> => {
    const { pipeline } = startViewOf();
    return { pipeline: { ...pipeline, worst: worst === null ? null : { ...worst, ...part } } };
  };

  it('stands on the band of its weeks, the last one labelled', () => {
    const rows = tableOf('pipeline');
    expect([...rows.slice(0, 3), rows[5], rows[12]]).toEqual([
      '1 Week | 2 Lower end | 4 Band | 6 Figure | 7 Outside | 9 Inside',
      '1 24 Aug',
      '1 31 Aug | 6 200',
      '1 21 Sep | 2 170 | 4 60 | 6 200',
      '1 9 Nov | 2 170 | 3 −15 % | 4 60 | 5 +15 % | 6 136 | 7 136 | 8 ▲ 136, −32 %',
    ]);
    expect(windowOf('pipeline', 'vAxis')).toBe('120 to 240 by 7, #,##0');
  });

  it('says which figure lies furthest where all lie inside, in its own column and unit', () => {
    const inside = of({ state: 'clear', deviation: 0.1, unit: 'days' });
    expect(subtitle('pipeline', inside)).toBe(
      'Furthest from its average, days; 1 of 2 figures inside',
    );
    expect(tableOf('pipeline', inside)[12]).toBe(
      '1 9 Nov | 2 170 | 3 −15 % | 4 60 | 5 +15 % | 6 136 | 9 136 | 10 136 days, +10 %',
    );
    const week = { value: 0.4, low: 0.41, high: 0.55 };
    const share = of({ unit: 'rate', weeks: [week] });
    expect(tableOf('pipeline', share)[1]).toMatch(/ \| 6 0\.4 \| 7 0\.4 \| 8 ▲ 40 %, −32 %$/);
    expect(windowOf('pipeline', 'vAxis', share)).toBe('0.4 to 0.55 by 4, 0 %');
    const quick = of({ unit: 'days', weeks: [{ value: 2, low: 1.5, high: 2.5 }] });
    expect(windowOf('pipeline', 'vAxis', quick)).toBe('1.4 to 2.6 by 7, 0.0');
  });

  it('labels nothing where the last week has no value', () => {
    const silent = of({
      weeks: [
        { value: 5, low: 4, high: 6 },
        { value: null, low: 4, high: 6 },
      ],
    });
    expect(tableOf('pipeline', silent).slice(1)).toEqual([
      '1 24 Aug | 2 4 | 4 2 | 6 5',
      '1 31 Aug | 2 4 | 3 −15 % | 4 2 | 5 +15 %',
    ]);
    expect(subtitle('pipeline', of({ weeks: [] }))).toBe(
      'It takes five weeks of rows in Pipeline.',
    );
  });
});

describe('the chart of deviations', () => {
  const figures = (...deviations: readonly number[]): Partial<StartView> => ({
    pipeline: {
      band: 0.15,
      worst: null,
      deviations: deviations.map((deviation, index) => ({
        subject: `B2B / MQL / figure ${index}`,
        state: 'clear',
        deviation,
      })),
    },
  });

  it('puts what fired into a column of its own', () => {
    expect(tableOf('deviations')).toEqual([
      '1 Figure | 2 Inside | 4 Outside',
      '1 B2B SAL volume out | 4 -0.32 | 5 ▲ −32 %',
      '1 B2B SAL velocity | 2 0.1 | 3 +10 %',
    ]);
    expect(windowOf('deviations', 'hAxis')).toBe('-0.6 to 0.6 by 5, +0 %;−0 %;0 %');
  });

  it('reaches to an even number of bands, with room for its labels', () => {
    const reach = (...deviations: readonly number[]) =>
      windowOf('deviations', 'hAxis', figures(...deviations)).split(' by')[0];
    expect(reach(0.01)).toBe('-0.3 to 0.3');
    expect(reach(0.25, -0.1)).toBe('-0.3 to 0.3');
    expect(reach(-0.26)).toBe('-0.6 to 0.6');
    const { pipeline } = figures(0.2);
    const bandless = { pipeline: { ...startViewOf().pipeline, ...pipeline, band: 0 } };
    expect(windowOf('deviations', 'hAxis', bandless)).toMatch(/^-0\.4 to 0\.4 /);
    const still = { pipeline: { ...startViewOf().pipeline, ...figures(0).pipeline, band: 0 } };
    expect(windowOf('deviations', 'hAxis', still)).toMatch(/^-0\.02 to 0\.02 /);
  });

  it('draws twelve figures and counts the rest', () => {
    const many = figures(...Array.from({ length: 13 }, (_, index) => 0.2 - index / 100));
    expect(tableOf('deviations', many)).toHaveLength(13);
    expect(subtitle('deviations', many)).toBe(
      'Deviation from the trailing four-week average; 12 of 13',
    );
    expect(subtitle('deviations', figures(0.1))).toBe(
      'Deviation from the trailing four-week average',
    );
    const name = { subject: 'B2B / Opportunity with a name / volume out', state: 'clear' as const };
    const long = { pipeline: { band: 0.15, worst: null, deviations: [{ ...name, deviation: 0 }] } };
    expect(tableOf('deviations', long)[1]).toBe('1 B2B Opportunity with a name… | 2 0 | 3 0 %');
  });
});

describe('the chart of signal classes', () => {
  const classes = (count: number): Partial<StartView> => ({
    classes: Array.from({ length: count }, (_, index) => ({
      class: `class ${index}`,
      motion: 'B2B',
      state: 'clear',
      rate: 0.5,
      model: 0.4,
    })),
  });

  it('stands each rate beside its model', () => {
    expect(tableOf('classes')).toEqual([
      '1 Class | 2 Rate | 4 Model',
      '1 ad engagement of… | 2 0.11 | 3 ▲ 11 / 22 % | 4 0.22',
      '1 webinar attended | 2 0.28 | 3 28 / 28 % | 4 0.28',
    ]);
    expect(windowOf('classes', 'hAxis')).toBe('0 to 0.3 by 4, 0 %');
  });

  it('says how many are under their model, and draws eight', () => {
    expect(subtitle('classes', classes(8))).toBe('All within 20 % of model; grey: model');
    expect(subtitle('classes', classes(9))).toBe('All within 20 % of model, 8 drawn; grey: model');
    expect(tableOf('classes', classes(9))).toHaveLength(9);
  });
});

describe('the chart of escalations', () => {
  it('has a bar for each level, its parts by age', () => {
    expect(tableOf('escalations')).toEqual([
      '1 Level | 2 To 7 days | 4 8 to 31 days | 6 Over 31 days',
      '1 CARE-Request, 2 | 2 2 | 3 2',
      '1 Monthly, 6 | 2 3 | 3 3 | 4 2 | 5 2 | 6 1 | 7 1',
    ]);
    const of = (fresh: number) =>
      windowOf('escalations', 'hAxis', {
        escalations: [{ level: 'Weekly', fresh, month: 0, older: 0 }],
      });
    expect([of(1), of(5), of(6), of(11)]).toEqual([
      '0 to 1 by 2, 0',
      '0 to 5 by 6, 0',
      '0 to 6 by 4, 0',
      '0 to 12 by 5, 0',
    ]);
  });
});

describe('the tables of Start Data', () => {
  it('lie one below the other, a row apart', () => {
    expect(
      DATA_PLACES.map(({ id, row, rows, columns }) => `${id} ${row} ${rows} ${columns}`),
    ).toEqual([
      'rates 1 18 13 25',
      'rates 2 32 13 25',
      'pipeline 46 13 10',
      'deviations 60 13 5',
      'classes 74 9 4',
      'escalations 84 5 7',
    ]);
    expect(DATA_SIZE).toEqual({ rows: 88, columns: 25 });
  });

  it('hold the charts, their shapes still blank, and the sentence behind each light', () => {
    const view = startViewOf();
    const data = startData(view, startCharts(view));
    expect([data.length, data[0]?.length]).toEqual([88, 25]);
    expect(rowsOf(data.slice(0, 17))).toEqual([
      '1 Chart | 2 Made as',
      '1 rates 1',
      '1 rates 2',
      '1 pipeline',
      '1 deviations',
      '1 classes',
      '1 escalations',
      '',
      '1 Drift mode | 2 B2B | 3 B2C',
      '1 Validation rollback | 2 B2B Validation rollback: pass rate falls by 1 % a week, two sources not onboarded | 3 B2C Validation rollback: one source not onboarded',
      '1 MQL-threshold inflation | 2 B2B MQL-threshold inflation: acceptance holds',
      '1 Signal noise creep | 3 B2C Signal noise creep: fewer than eight weeks of Signals',
      '1 Definition fragmentation',
      ...['', '', '', ''],
    ]);
    expect(rowsOf(data.slice(83))).toEqual([...tableOf('escalations'), '', '']);
    expect(rowsOf(data.slice(73, 76))).toEqual(tableOf('classes'));
    expect(lightSentences(startViewOf({ motions: ['B2C'] }))[0]).toEqual([
      'B2C Validation rollback: one source not onboarded',
      '',
    ]);
  });

  it('keep nine decimals of a fraction', () => {
    const view = startViewOf({
      classes: [{ class: 'a', motion: 'B2B', state: 'clear', rate: 1 / 3, model: 0.1 + 0.2 }],
    });
    const data = startData(view, startCharts(view));
    expect([data[74]?.[1], data[74]?.[3]]).toEqual([0.333333333, 0.3]);
  });
});
