/** A chart's lines, areas, bars and slices as the file says them. Source: ECMA-376 part 1, 21.2.2. */
import type { ChartLook, LabelLook, SeriesKind, SeriesLook } from '../../../charts/chart-look.js';
import { escapeXml, fill, inkOn, letters, line, richText } from './drawing-xml.js';

/** A series with its cells as references of the file. */
export interface FileSeries {
  readonly index: number;
  readonly look: SeriesLook;
  readonly name: string | undefined;
  readonly values: string;
  /** Of its points. */
  readonly count: number;
  /** For each point whether it has no number. */
  readonly isGap: readonly boolean[];
  readonly domain: string | undefined;
  /** Whether the domain's cells are numbers or dates. */
  readonly hasNumbers: boolean;
  /** Texts beside its points, '' for none. */
  readonly labels: readonly string[];
}

/** The series of one kind on one pair of axes. */
export function seriesGroup(
  kind: SeriesKind,
  series: readonly FileSeries[],
  { look, barsOverlap }: { readonly look: ChartLook; readonly barsOverlap: boolean },
  axes: readonly [number, number],
): string {
  const ids = axes.map((id) => `<c:axId val="${id}"/>`).join('');
  const all = series.map((one) => seriesXml(one, look)).join('');
  if (look.type === 'SCATTER') {
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${all}${ids}</c:scatterChart>`;
  }
  const grouping = groupingOf(kind, look);
  if (kind === 'bars') {
    const direction = look.isLying ? 'bar' : 'col';
    const gap = Math.min(500, Math.round((1 / Math.max(look.groupWidth, 0.01) - 1) * 100));
    const overlap = barsOverlap ? '<c:overlap val="100"/>' : '';
    return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${all}<c:gapWidth val="${gap}"/>${overlap}${ids}</c:barChart>`;
  }
  if (kind === 'area') {
    return `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${all}${ids}</c:areaChart>`;
  }
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${ids}</c:lineChart>`;
}

/** A pie, or a ring where it has a hole. */
export function slices(series: FileSeries, look: ChartLook): string {
  const points = Array.from({ length: series.count }, (_, index) => {
    const color = look.slice(index) ?? look.series(index).color;
    return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${fill(color)}${line(look.background, 1)}</c:spPr></c:dPt>`;
  }).join('');
  const body = `<c:varyColors val="1"/><c:ser>${headOf(series)}${points}${cellsOf(series, 'cat', 'val')}</c:ser>`;
  return look.hole > 0
    ? `<c:doughnutChart>${body}<c:firstSliceAng val="0"/><c:holeSize val="${Math.min(90, Math.max(10, Math.round(look.hole * 100)))}"/></c:doughnutChart>`
    : `<c:pieChart>${body}<c:firstSliceAng val="0"/></c:pieChart>`;
}

function groupingOf(kind: SeriesKind, { stacking }: ChartLook): string {
  if (stacking === 'share') return 'percentStacked';
  if (stacking === 'sum') return 'stacked';
  return kind === 'bars' ? 'clustered' : 'standard';
}

function seriesXml(series: FileSeries, look: ChartLook): string {
  const { look: own } = series;
  if (own.kind === 'bars') {
    const ground = `<c:spPr>${fill(own.color)}</c:spPr><c:invertIfNegative val="0"/>`;
    return `<c:ser>${headOf(series)}${ground}${labelsOf(series, look)}${cellsOf(series, 'cat', 'val')}</c:ser>`;
  }
  const stroke = line(own.color, own.lineWidth, own.dash);
  if (own.kind === 'area') {
    const ground = `<c:spPr>${fill(own.color, own.areaOpacity)}${stroke}</c:spPr>`;
    return `<c:ser>${headOf(series)}${ground}${labelsOf(series, look)}${cellsOf(series, 'cat', 'val')}</c:ser>`;
  }
  const [across, along] = look.type === 'SCATTER' ? ['xVal', 'yVal'] : ['cat', 'val'];
  const smooth = `<c:smooth val="${own.isSmooth ? 1 : 0}"/>`;
  return `<c:ser>${headOf(series)}<c:spPr>${stroke}</c:spPr>${markerOf(own)}${labelsOf(series, look)}${cellsOf(series, across, along)}${smooth}</c:ser>`;
}

function headOf({ index, look, name }: FileSeries): string {
  const title =
    look.name === undefined
      ? name && `<c:tx><c:strRef><c:f>${escapeXml(name)}</c:f></c:strRef></c:tx>`
      : `<c:tx><c:v>${escapeXml(look.name)}</c:v></c:tx>`;
  return `<c:idx val="${index}"/><c:order val="${index}"/>${title ?? ''}`;
}

function markerOf({ pointSize, color }: SeriesLook): string {
  if (pointSize === 0) return '<c:marker><c:symbol val="none"/></c:marker>';
  const size = Math.min(72, Math.max(2, Math.round(pointSize * 0.75)));
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${fill(color)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
}

function cellsOf(
  { domain, values, hasNumbers }: FileSeries,
  across: string,
  along: string,
): string {
  const kind = hasNumbers ? 'numRef' : 'strRef';
  const names =
    domain === undefined
      ? ''
      : `<c:${across}><c:${kind}><c:f>${escapeXml(domain)}</c:f></c:${kind}></c:${across}>`;
  return `${names}<c:${along}><c:numRef><c:f>${escapeXml(values)}</c:f></c:numRef></c:${along}>`;
}

const HIDDEN =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function labelsOf({ labels, look }: FileSeries, chart: ChartLook): string {
  const isInBar = look.kind === 'bars' && chart.stacking !== 'none';
  const ink = isInBar ? inkOn(look.color) : look.color;
  const text = { color: look.label.color ?? ink, ...sizeOf(look.label) };
  const place = placeOf(look, chart);
  const shown = place + HIDDEN.replace('showVal val="0"', 'showVal val="1"');
  const own = labels
    .map((label, index) =>
      label === ''
        ? ''
        : `<c:dLbl><c:idx val="${index}"/>${richText(label, text)}${shown}</c:dLbl>`,
    )
    .join('');
  if (own !== '') return `<c:dLbls>${own}${HIDDEN}</c:dLbls>`;
  return look.label.showsValue ? `<c:dLbls>${letters(text)}${shown}</c:dLbls>` : '';
}

function sizeOf({ fontSize, isBold }: LabelLook) {
  return { fontSize, isBold };
}

/** Where the file can say it; areas have no choice. */
function placeOf({ kind, label }: SeriesLook, { stacking }: ChartLook): string {
  if (kind === 'line') return '<c:dLblPos val="r"/>';
  if (kind === 'area') return '';
  if (stacking !== 'none') return '<c:dLblPos val="ctr"/>';
  return `<c:dLblPos val="${label.isOutside ? 'outEnd' : 'inEnd'}"/>`;
}
