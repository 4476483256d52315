/**
 * The charts of a sheet as it was read: the sidecar keeps them as declared, and the file says which
 * of them are still there and where another program has put them.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Chart, Sheet } from 'hucre';
import type { ChartData } from '../../../model/workbook-data.js';
import type { SidecarSheet } from '../../sidecar.js';

/** By which a chart is known again: references of its series' values, in a fixed order. */
type Values = readonly string[];

/** @param warnings takes a sentence for charts that came or went in another program */
export function chartsFromFile(
  file: Sheet,
  kept: SidecarSheet | undefined,
  warnings: string[],
): ChartData[] {
  const found = (file.charts ?? []).map((chart) => ({ chart, values: valuesOf(chart) }));
  let gone = 0;
  const charts = (kept?.charts ?? []).flatMap((chart, index): ChartData[] => {
    const values = kept?.chartValues?.[index];
    // Of a kind that the file does not have.
    if (!values) return [chart];
    const place = found.findIndex((one) => isDeepStrictEqual(one.values, values));
    const [match] = place < 0 ? [] : found.splice(place, 1);
    if (match) return [movedTo(chart, match.chart)];
    gone += 1;
    return [];
  });
  if (gone > 0) {
    warnings.push(`Charts of ${file.name} that another program took out or changed: ${gone}.`);
  }
  if (found.length > 0) {
    warnings.push(
      `Charts of ${file.name} that another program made were left out: ${found.length}.`,
    );
  }
  return charts;
}

function valuesOf({ series }: Chart): Values {
  return inOrder((series ?? []).map(({ valuesRef }) => valuesRef ?? ''));
}

const QUOTED_SHEET = /'((?:[^']|'')+)'!/g;

/** Programs list the series of a combined chart kind by kind, and quote sheet names or not. */
export function inOrder(values: readonly string[]): Values {
  return values
    .map((value) =>
      value.replace(QUOTED_SHEET, (_, name: string) => `${name.replaceAll("''", "'")}!`),
    )
    .sort();
}

function movedTo(chart: ChartData, { anchor }: Chart): ChartData {
  if (anchor === undefined) return chart;
  const [row, column] = [anchor.from.row + 1, anchor.from.col + 1];
  if (row === chart.anchor.row && column === chart.anchor.column) return chart;
  return { ...chart, anchor: { row, column, offsetX: 0, offsetY: 0 } };
}
