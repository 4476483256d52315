/** The methods of chart builders that are shorthands for one option of the chart. */
import type { EnumValue } from '../../boundary/service-object.js';
import type { ChartTextStyle } from '../chart-text-style.js';
import { toHexColor } from './color-text.js';
import { SpreadsheetObject } from './spreadsheet-object.js';

/** Names of the options are those of Google's chart configuration options. */
export abstract class ChartOptionSetters extends SpreadsheetObject {
  abstract setOption(option: string, value: unknown): this;

  setTitle(title: string): this {
    return this.setOption('title', title);
  }
  setTitleTextStyle(style: ChartTextStyle): this {
    return this.setOption('titleTextStyle', style.option());
  }
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  setXAxisTitleTextStyle(style: ChartTextStyle): this {
    return this.setOption('hAxis.titleTextStyle', style.option());
  }
  setXAxisTextStyle(style: ChartTextStyle): this {
    return this.setOption('hAxis.textStyle', style.option());
  }
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  setYAxisTitleTextStyle(style: ChartTextStyle): this {
    return this.setOption('vAxis.titleTextStyle', style.option());
  }
  setYAxisTextStyle(style: ChartTextStyle): this {
    return this.setOption('vAxis.textStyle', style.option());
  }
  setColors(cssValues: string[]): this {
    return this.setOption('colors', cssValues.map(toHexColor));
  }
  setBackgroundColor(cssValue: string): this {
    return this.setOption('backgroundColor', toHexColor(cssValue));
  }
  setLegendPosition(position: EnumValue): this {
    return this.setOption('legend.position', position.name().toLowerCase());
  }
  setLegendTextStyle(style: ChartTextStyle): this {
    return this.setOption('legend.textStyle', style.option());
  }
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
  set3D(): this {
    return this.setOption('is3D', true);
  }
  reverseCategories(): this {
    return this.setOption('reverseCategories', true);
  }
  setRange(start: number, end: number): this {
    return this.setOption('vAxis.viewWindow', { min: start, max: end });
  }
  setXAxisRange(start: number, end: number): this {
    return this.setOption('hAxis.viewWindow', { min: start, max: end });
  }
  setYAxisRange(start: number, end: number): this {
    return this.setOption('vAxis.viewWindow', { min: start, max: end });
  }
  useLogScale(): this {
    return this.setOption('vAxis.logScale', true);
  }
  setXAxisLogScale(): this {
    return this.setOption('hAxis.logScale', true);
  }
  setYAxisLogScale(): this {
    return this.setOption('vAxis.logScale', true);
  }
  setCurveStyle(style: EnumValue): this {
    return this.setOption('curveType', style.name() === 'SMOOTH' ? 'function' : 'none');
  }
}
