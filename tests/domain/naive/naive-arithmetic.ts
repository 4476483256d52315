/** Dates and statistics for the second implementation, by their definitions and without care for speed. */

export function dayNumber(date: string): number {
  return Date.parse(date) / 86_400_000;
}

/** Strictly above, with the tolerance of 1e-9. */
export function above(value: number, limit: number): boolean {
  return value - limit > 1e-9;
}

export function below(value: number, limit: number): boolean {
  return limit - value > 1e-9;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export interface NaiveTrend {
  readonly direction: 'declining' | 'stable' | 'improving' | 'no-data';
  readonly slope: number | null;
}

type Point = readonly [week: number, value: number];

const tied = (a: number, b: number) => Math.abs(a - b) < 1e-12;

/** Each pair of points, the earlier first. */
function pairs(points: readonly Point[]): [Point, Point][] {
  return points.flatMap((earlier, at) =>
    points.slice(at + 1).map((later): [Point, Point] => [earlier, later]),
  );
}

/** How many values each group of ties has, singles included. */
function tieGroups(points: readonly Point[]): number[] {
  const groups: number[][] = [];
  for (const [, value] of points) {
    const group = groups.find(([first]) => first !== undefined && tied(first, value));
    if (group === undefined) groups.push([value]);
    else group.push(value);
  }
  return groups.map((group) => group.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Mann–Kendall and Theil–Sen over weeks with gaps, as the formulas say. */
export function naiveTrend(weeks: readonly (number | null)[]): NaiveTrend {
  const points = weeks.flatMap((value, week): Point[] => (value === null ? [] : [[week, value]]));
  const n = points.length;
  if (n < 6) return { direction: 'no-data', slope: null };
  const all = pairs(points);
  const s = sum(all.map(([[, a], [, b]]) => (tied(a, b) ? 0 : Math.sign(b - a))));
  const slope = median(all.map(([[week, a], [later, b]]) => (b - a) / (later - week)));
  const ties = sum(tieGroups(points).map((t) => t * (t - 1) * (2 * t + 5)));
  const variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
  if (z <= -1.645) return { direction: 'declining', slope };
  return { direction: z >= 1.645 ? 'improving' : 'stable', slope };
}
