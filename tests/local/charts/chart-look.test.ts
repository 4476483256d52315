import { describe, expect, it } from '@jest/globals';
import { chartLook, SHEETS_COLORS } from '../../../src/local/charts/chart-look.js';

function lookOf(options: Record<string, unknown>, type = 'LINE') {
  return chartLook({
    id: 1,
    type,
    ranges: [],
    options,
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  });
}

describe('the look of a chart', () => {
  it('is that of Sheets where nothing is said', () => {
    const look = lookOf({});
    expect([look.width, look.height, look.legend, look.background]).toEqual([
      600,
      371,
      'right',
      '#ffffff',
    ]);
    expect(look.series(0).color).toBe(SHEETS_COLORS[0]);
    expect(look.series(SHEETS_COLORS.length).color).toBe(SHEETS_COLORS[0]);
    expect(look.series(0)).toMatchObject({ kind: 'line', lineWidth: 2, pointSize: 0, dash: [] });
  });

  it('takes an option by its path as well as in an object', () => {
    const byPath = lookOf({
      'vAxis.viewWindow': { min: 0.88, max: 0.98 },
      'vAxis.gridlines.color': '#e8eaed',
      'series.1.color': 'red',
    });
    const whole = lookOf({
      vAxis: { viewWindow: { min: 0.88, max: 0.98 }, gridlines: { color: '#e8eaed' } },
      series: [{}, { color: 'red' }],
    });
    expect(byPath.valueAxis).toEqual(whole.valueAxis);
    expect(byPath.valueAxis).toMatchObject({ min: 0.88, max: 0.98, gridColor: '#e8eaed' });
    expect(byPath.series(1).color).toBe('red');
    expect(whole.series(1).color).toBe('red');
  });

  it('takes the longest path for the last word', () => {
    const look = lookOf({ hAxis: { title: 'Weeks', format: 'd MMM' }, 'hAxis.title': 'Days' });
    expect(look.domainAxis).toMatchObject({ title: 'Days', format: 'd MMM' });
  });

  it('has its values along the horizontal axis where bars lie', () => {
    const options = { hAxis: { title: 'Rate' }, vAxis: { title: 'Class' } };
    expect(lookOf(options, 'BAR')).toMatchObject({
      isLying: true,
      valueAxis: { title: 'Rate' },
      domainAxis: { title: 'Class' },
    });
    expect(lookOf(options, 'COLUMN')).toMatchObject({
      isLying: false,
      valueAxis: { title: 'Class' },
    });
  });

  it('says for each series of a combo what it is', () => {
    const look = lookOf(
      {
        seriesType: 'bars',
        series: { 0: { type: 'area', areaOpacity: 0 }, 1: { type: 'line', lineDashStyle: [4, 4] } },
      },
      'COMBO',
    );
    expect([0, 1, 2].map((index) => look.series(index).kind)).toEqual(['area', 'line', 'bars']);
    expect(look.series(0).areaOpacity).toBe(0);
    expect(look.series(1).dash).toEqual([4, 4]);
  });

  it.each([
    [true, 'sum'],
    ['absolute', 'sum'],
    ['percent', 'share'],
    [false, 'none'],
    [undefined, 'none'],
  ])('stacks by %p: %s', (isStacked, stacking) => {
    expect(lookOf({ isStacked }).stacking).toBe(stacking);
  });

  it.each([
    ['none', 'none'],
    [{ position: 'bottom' }, 'bottom'],
    ['in', 'top'],
    ['somewhere', 'right'],
  ])('has its legend by %p: %s', (legend, position) => {
    expect(lookOf({ legend }).legend).toBe(position);
  });

  it('places the plot by pixels or parts of the chart', () => {
    const look = lookOf({
      width: 400,
      height: 200,
      chartArea: { left: 40, top: '10%', width: '50%' },
    });
    expect(look.plot).toEqual({ left: 40, top: 20, width: 200 });
  });

  it('leaves aside what is no colour, number or list', () => {
    const look = lookOf({ colors: 'red', width: 'wide', series: 3, vAxis: null, legend: 7 });
    expect([look.width, look.legend, look.series(0).color]).toEqual([
      600,
      'right',
      SHEETS_COLORS[0],
    ]);
  });
});
