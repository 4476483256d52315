/** Google's chart types, and how charts read their ranges. Source: @types/google-apps-script 2.0.13. */
import { defineEnumeration } from '../../boundary/service-object.js';

export const ChartType = defineEnumeration('Charts.ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);

export const ChartHiddenDimensionStrategy = defineEnumeration(
  'Charts.ChartHiddenDimensionStrategy',
  ['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'],
);

export const ChartMergeStrategy = defineEnumeration('Charts.ChartMergeStrategy', [
  'MERGE_COLUMNS',
  'MERGE_ROWS',
]);
