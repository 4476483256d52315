/** Charts: the names of kinds and settings that charts in a spreadsheet take; it draws nothing itself. */
import type { Execution } from '../boundary/execution.js';
import { defineEnumeration, ServiceObject } from '../boundary/service-object.js';
import { ChartType } from './spreadsheet/chart-type.js';

const HIDDEN_DIMENSION = defineEnumeration('Charts.ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
]);
const MERGE = defineEnumeration('Charts.ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);
const POSITION = defineEnumeration('Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);

class ChartsObject extends ServiceObject {
  override readonly serviceName = 'Charts';
  readonly ChartType = ChartType;
  readonly ChartHiddenDimensionStrategy = HIDDEN_DIMENSION;
  readonly ChartMergeStrategy = MERGE;
  readonly Position = POSITION;
}

export function createCharts(execution: Execution): ServiceObject {
  return new ChartsObject(execution);
}
