/**
 * A chart as a part of the file. hucre writes charts of one kind only, so the part is written here
 * and put in the place of one that hucre has made. Source: ECMA-376 part 1, 21.2.2 (chartSpace).
 */
import type { ChartLook, SeriesKind } from '../../../charts/chart-look.js';
import { nameAxis, numberAxis } from './axis-xml.js';
import { fill, letters, richText } from './drawing-xml.js';
import { type FileSeries, seriesGroup, slices } from './series-xml.js';

/** A chart with its cells as references of the file. */
export interface FileChart {
  readonly look: ChartLook;
  readonly series: readonly FileSeries[];
  /** Number format of the domain's first cell. */
  readonly domainFormat: string | undefined;
  /** Whether its bars lie over each other instead of side by side. */
  readonly barsOverlap: boolean;
  /** Whether cells of hidden rows and columns are left out. */
  readonly leavesOutHidden: boolean;
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MAIN = [101, 102] as const;
const SECOND = [103, 104] as const;
/** Drawn in this order, so that lines lie over bars, and bars over areas. */
const KINDS: readonly SeriesKind[] = ['area', 'bars', 'line'];
const LEGEND = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

export function chartXml(chart: FileChart): string {
  const { look } = chart;
  const title =
    look.title === ''
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title>${richText(look.title, look.titleText)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  const gaps = look.joinsGaps ? 'span' : 'gap';
  const hidden = chart.leavesOutHidden ? 1 : 0;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea>${layoutOf(look)}${plotOf(chart)}</c:plotArea>${legendOf(chart)}<c:plotVisOnly val="${hidden}"/><c:dispBlanksAs val="${gaps}"/></c:chart><c:spPr>${fill(look.background)}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

function plotOf(chart: FileChart): string {
  const { look, series } = chart;
  const [first] = series;
  if (look.type === 'PIE') return first ? slices(first, look) : '';
  const groups = (isSecond: boolean, axes: readonly [number, number]) =>
    KINDS.map((kind) => {
      const ofKind = series.filter(
        (one) => one.look.kind === kind && one.look.isOnSecondAxis === isSecond,
      );
      return ofKind.length === 0 ? '' : seriesGroup(kind, ofKind, chart, axes);
    }).join('');
  const second = groups(true, SECOND);
  return groups(false, MAIN) + second + axesOf(chart, second !== '');
}

function axesOf({ look, series, domainFormat }: FileChart, hasSecond: boolean): string {
  const hasBars = series.some((one) => one.look.kind === 'bars');
  const standsBetween = hasBars || !series.every(({ hasNumbers }) => hasNumbers);
  const [across, along] = look.isLying ? (['l', 'b'] as const) : (['b', 'l'] as const);
  const format = look.stacking === 'share' ? '0%' : undefined;
  const [names, values] = MAIN;
  // In the file lying bars begin below, in Sheets at the top.
  const turned = { ...look.domainAxis, isReversed: look.isLying !== look.domainAxis.isReversed };
  const nameSide = { id: names, crosses: values, place: across, format: domainFormat };
  const valueSide = { id: values, crosses: names, place: along, format };
  const main =
    (look.type === 'SCATTER'
      ? numberAxis(look.domainAxis, nameSide, false, false)
      : nameAxis(turned, nameSide, false)) +
    numberAxis(
      look.valueAxis,
      valueSide,
      standsBetween,
      look.isLying !== look.domainAxis.isReversed,
    );
  if (!hasSecond) return main;
  const [otherNames, otherValues] = SECOND;
  return (
    main +
    nameAxis(turned, { ...nameSide, id: otherNames, crosses: otherValues }, true) +
    numberAxis(
      look.secondAxis,
      { id: otherValues, crosses: otherNames, place: look.isLying ? 't' : 'r', format },
      standsBetween,
      true,
    )
  );
}

/** The plot's place as parts of the chart, where the chart says all of it. */
function layoutOf({ plot, width, height }: ChartLook): string {
  const { left, top, width: wide, height: high } = plot;
  if (left === undefined || top === undefined || wide === undefined || high === undefined) {
    return '<c:layout/>';
  }
  const sides = [
    ['x', left / width],
    ['y', top / height],
    ['w', wide / width],
    ['h', high / height],
  ] as const;
  const places = sides.map(([name, part]) => `<c:${name} val="${part}"/>`).join('');
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${places}</c:manualLayout></c:layout>`;
}

function legendOf({ look, series }: FileChart): string {
  if (look.legend === 'none') return '';
  const left = series
    .filter((one) => !one.look.isInLegend)
    .map(({ index }) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`)
    .join('');
  return `<c:legend><c:legendPos val="${LEGEND[look.legend]}"/>${left}<c:overlay val="0"/>${letters(look.legendText)}</c:legend>`;
}
