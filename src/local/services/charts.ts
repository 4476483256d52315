/** Charts: the names of kinds and settings that charts in a spreadsheet take; it draws nothing itself. */
import type { Execution } from '../boundary/execution.js';
import { defineEnumeration, ServiceObject } from '../boundary/service-object.js';
import { ChartTextStyleBuilder } from './chart-text-style.js';
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  ChartType,
} from './spreadsheet/chart-type.js';

const CURVE_STYLE = defineEnumeration('Charts.CurveStyle', ['NORMAL', 'SMOOTH']);
const POSITION = defineEnumeration('Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);

class ChartsObject extends ServiceObject {
  override readonly serviceName = 'Charts';
  readonly ChartType = ChartType;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly CurveStyle = CURVE_STYLE;
  readonly Position = POSITION;

  newTextStyle(): ChartTextStyleBuilder {
    return new ChartTextStyleBuilder(this.execution);
  }
}

export function createCharts(execution: Execution): ServiceObject {
  return new ChartsObject(execution);
}
