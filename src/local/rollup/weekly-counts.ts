/** Counts lead-level rows into weekly rows of a tab; keeps counts only, nothing about a lead. */
import { daysBetween, mondayOf } from '../../domain/calendar.js';
import type { RollupCondition, RollupMap, RollupPlace } from './rollup-map.js';

/** One lead as texts by header, with the row it joins where there is one. */
export interface LeadRow {
  readonly own: Readonly<Record<string, string>>;
  readonly joined: Readonly<Record<string, string>> | null;
}

/** Reads a date as the file writes it; null where it cannot be read. Result `YYYY-MM-DD`. */
export type DateReader = (text: string) => string | null;

/** A row of the export that could not be counted. */
export interface UncountedRow {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

interface Cell {
  readonly key: readonly string[];
  readonly counts: number[];
  readonly days: { sum: number; n: number }[];
}

/** Collects rows one at a time; memory grows with weeks × groups, not with rows. */
export class WeeklyCounts {
  private readonly cells = new Map<string, Cell>();
  private readonly groups: readonly [string, RollupMap['columns'][string]][];
  private readonly counted: readonly [string, readonly RollupCondition[]][];
  private readonly timed: readonly [string, { from: RollupPlace; to: RollupPlace }][];

  constructor(
    private readonly map: RollupMap,
    private readonly readDate: DateReader,
  ) {
    this.groups = Object.entries(map.columns);
    this.counted = Object.entries(map.counts).map(([header, count]) => [header, count.where ?? []]);
    this.timed = Object.entries(map.days ?? {});
  }

  /** @returns the reason when the row cannot be counted, else null */
  add(row: LeadRow): UncountedRow | null {
    const dateText = textAt(row, this.map.week);
    const date = this.readDate(dateText);
    if (date === null) {
      return uncounted(this.map.week, dateText, dateText === '' ? 'no date' : 'not a date');
    }
    const key = [mondayOf(date)];
    for (const [, group] of this.groups) {
      const value = groupValue(row, group);
      if (value === '') {
        return uncounted(
          group as RollupPlace,
          '',
          'blank; give the column a name for blanks ("blank" in the mapping) to count it',
        );
      }
      key.push(value);
    }
    this.count(this.cellOf(key), row);
    return null;
  }

  /** Header and rows of the tab, by week and group. */
  table(): { header: string[]; rows: string[][] } {
    const header = ['Week', ...this.groups.map(([h]) => h), ...this.counted.map(([h]) => h)];
    header.push(...this.timed.map(([h]) => h));
    const rows = [...this.cells.values()]
      .sort((a, b) => (a.key.join('\0') < b.key.join('\0') ? -1 : 1))
      .map((cell) => [
        ...cell.key,
        ...cell.counts.map(String),
        ...cell.days.map(({ sum, n }) =>
          n === 0 ? '' : String(Math.round((sum / n) * 100) / 100),
        ),
      ]);
    return { header, rows };
  }

  private cellOf(key: readonly string[]): Cell {
    const name = key.join('\0');
    const found = this.cells.get(name);
    if (found !== undefined) return found;
    const cell: Cell = {
      key,
      counts: this.counted.map(() => 0),
      days: this.timed.map(() => ({ sum: 0, n: 0 })),
    };
    this.cells.set(name, cell);
    return cell;
  }

  private count(cell: Cell, row: LeadRow): void {
    this.counted.forEach(([, where], index) => {
      if (where.every((condition) => holds(row, condition))) {
        cell.counts[index] = (cell.counts[index] ?? 0) + 1;
      }
    });
    this.timed.forEach(([, { from, to }], index) => {
      const start = this.readDate(textAt(row, from));
      const end = this.readDate(textAt(row, to));
      const days = cell.days[index];
      if (start === null || end === null || days === undefined) return;
      days.sum += daysBetween(start, end);
      days.n += 1;
    });
  }
}

function textAt(row: LeadRow, place: RollupPlace): string {
  const from = place.join === true ? row.joined : row.own;
  return (from?.[place.column] ?? '').trim();
}

function groupValue(row: LeadRow, group: RollupMap['columns'][string]): string {
  if ('value' in group) return group.value;
  const text = textAt(row, group) || (group.blank ?? '');
  return group.rename?.[text] ?? text;
}

function holds(row: LeadRow, condition: RollupCondition): boolean {
  if ('joined' in condition) return (row.joined !== null) === condition.joined;
  const text = textAt(row, condition);
  if ('is' in condition) return [condition.is].flat().includes(text);
  if ('isNot' in condition) return ![condition.isNot].flat().includes(text);
  if ('blank' in condition) return (text === '') === condition.blank;
  if ('contains' in condition) return text.includes(condition.contains);
  if (text === '' || Number.isNaN(Number(text))) return false;
  return 'atLeast' in condition
    ? Number(text) >= condition.atLeast
    : Number(text) <= condition.atMost;
}

function uncounted(place: RollupPlace, value: string, reason: string): UncountedRow {
  return { column: place.column, value, reason };
}
