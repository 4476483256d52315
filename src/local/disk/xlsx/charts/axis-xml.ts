/** A chart's axes as the file says them. Source: ECMA-376 part 1, 21.2.2 (catAx, valAx). */
import { axisPattern } from '../../../charts/axis-pattern.js';
import type { AxisLook } from '../../../charts/chart-look.js';
import { escapeXml, letters, line, richText } from './drawing-xml.js';

export interface AxisSide {
  readonly id: number;
  readonly crosses: number;
  /** b, l, t or r: below, left, top or right of the plot. */
  readonly place: 'b' | 'l' | 't' | 'r';
  /** Number format of its texts where the chart says none; undefined: that of the cells. */
  readonly format: string | undefined;
}

/** The axis of names or dates; `isGone` for that of a second pair, which nobody sees. */
export function nameAxis(axis: AxisLook, side: AxisSide, isGone: boolean): string {
  const every = axis.textEvery === undefined ? '' : `<c:tickLblSkip val="${axis.textEvery}"/>`;
  return `<c:catAx>${head(axis, side, isGone)}${captionsOf(axis, side)}${foot(axis, side, false, 'low')}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${every}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/**
 * @param standsBetween whether points stand between the marks of the other axis, as bars do
 * @param isAtEnd whether it stands where the other axis ends instead of where it begins
 */
export function numberAxis(
  axis: AxisLook,
  side: AxisSide,
  standsBetween: boolean,
  isAtEnd: boolean,
): string {
  const lines = `<c:majorGridlines><c:spPr>${line(axis.gridColor, 1)}</c:spPr></c:majorGridlines>`;
  const step = stepOf(axis);
  const unit = step === undefined ? '' : `<c:majorUnit val="${step}"/>`;
  const between = `<c:crossBetween val="${standsBetween ? 'between' : 'midCat'}"/>`;
  return `<c:valAx>${head(axis, side, false)}${axis.gridCount === 0 ? '' : lines}${captionsOf(axis, side)}${foot(axis, side, isAtEnd, 'nextTo')}${between}${unit}</c:valAx>`;
}

function head(axis: AxisLook, { id, place }: AxisSide, isGone: boolean): string {
  const scaling = [
    axis.isLogarithmic ? '<c:logBase val="10"/>' : '',
    `<c:orientation val="${axis.isReversed ? 'maxMin' : 'minMax'}"/>`,
    axis.max === undefined ? '' : `<c:max val="${axis.max}"/>`,
    axis.min === undefined ? '' : `<c:min val="${axis.min}"/>`,
  ].join('');
  return `<c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="${isGone ? 1 : 0}"/><c:axPos val="${place}"/>`;
}

function captionsOf(axis: AxisLook, { format }: AxisSide): string {
  const title =
    axis.title === ''
      ? ''
      : `<c:title>${richText(axis.title, axis.titleText)}<c:overlay val="0"/></c:title>`;
  const code = axis.format === undefined ? format : wholePattern(axisPattern(axis.format), axis);
  const numbers =
    code === undefined
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`;
  return title + numbers;
}

/** Not to be seen: a tenth of a degree. */
const HAIR = 6000;

/**
 * Level, unless the chart says otherwise. LibreOffice breaks level texts that do not fit into
 * letters, and leaves some of them out where they are turned by a hair.
 */
function turnOf({ isSlanted }: AxisLook, place: AxisSide['place']): number | undefined {
  if (isSlanted === true) return undefined;
  return place === 'b' || place === 't' ? HAIR : 0;
}

/** Excel leaves the point of decimals that are not there: away with it where every text is whole. */
function wholePattern(pattern: string, axis: AxisLook): string {
  const isWhole = [stepOf(axis), axis.min].every(Number.isInteger);
  return isWhole && !pattern.includes('%') ? pattern.replace(/\.#+/g, '') : pattern;
}

/** @param texts `low`: at the edge of the plot, also where bars reach beyond the axis */
function foot(
  axis: AxisLook,
  { crosses, place }: AxisSide,
  isAtEnd: boolean,
  texts: 'low' | 'nextTo',
): string {
  return `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${axis.isShown ? texts : 'none'}"/><c:spPr>${line(axis.baselineColor, 1)}</c:spPr>${letters(axis.text, turnOf(axis, place))}<c:crossAx val="${crosses}"/><c:crosses val="${isAtEnd ? 'max' : 'autoZero'}"/>`;
}

/** The distance of the lines, where the chart fixes it. */
function stepOf({ ticks, gridCount, min, max }: AxisLook): number | undefined {
  const [first, second] = ticks ?? [];
  if (first !== undefined && second !== undefined) return Math.abs(second - first);
  if (gridCount === undefined || gridCount < 2 || min === undefined || max === undefined) {
    return undefined;
  }
  return (max - min) / (gridCount - 1);
}
