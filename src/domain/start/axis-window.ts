/** The stretch of an axis that shows some values: round ends, so that it seldom has to change. */

/** Both ends, and the lines between them, ends included. */
export interface AxisWindow {
  readonly min: number;
  readonly max: number;
  readonly lines: number;
}

/** Steps of a scale, each with the tens above and below it. */
const STEPS = [1, 2, 5, 10];
/** Parts of an axis at most, where it has room. */
const MOST_PARTS = 5;

/** The smallest round step of which so many cover the span. */
function stepFor(span: number, parts: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / parts));
  return unit * (STEPS.find((step) => step * unit * parts >= span * (1 - 1e-9)) ?? 10);
}

/** Free of what binary fractions add: 0.30000000000000004 is 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * The window around values; null without one. One value alone stands in the middle.
 * @param parts of the axis, about; fewer where its words need room
 */
export function axisWindow(values: readonly number[], parts = MOST_PARTS): AxisWindow | null {
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = high > low ? stepFor(high - low, parts) : Math.abs(low) / 2 || 1;
  const min = rounded(Math.floor(low / step + 1e-9) * step);
  const max = rounded(Math.ceil(high / step - 1e-9) * step);
  if (min === max) return { min: rounded(min - step), max: rounded(max + step), lines: 3 };
  return { min, max, lines: Math.round((max - min) / step) + 1 };
}
