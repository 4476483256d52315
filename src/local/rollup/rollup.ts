/** Rolls a lead-level export up into weekly rows of a tab, by a mapping, streaming. */
import { dateReader, detectDateOrder } from './lead-dates.js';
import { eachLead, openLeadFile } from './read-leads.js';
import type { RollupMap } from './rollup-map.js';
import { type LeadRow, type UncountedRow, WeeklyCounts } from './weekly-counts.js';

export interface RolledUp {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly leads: number;
  readonly joined: number;
  readonly uncounted: readonly (UncountedRow & { readonly row: number; readonly file: string })[];
  /** The order that the dates were read in, and why. */
  readonly dateOrder: string;
}

export type Progress = (file: string, share: number, rows: number) => void;

/**
 * @param file lead-level CSV
 * @param joinFile second CSV, when the mapping joins one
 * @throws {UserError} naming a missing file or column
 */
export async function rollUp(
  map: RollupMap,
  file: string,
  joinFile: string | null,
  onProgress: Progress = () => undefined,
): Promise<RolledUp> {
  const leads = await openLeadFile(file);
  const joinedRows = await readJoin(map, joinFile, onProgress);
  const own = columnsUsed(map, false);
  const order =
    map.week.order === undefined
      ? await detectDateOrder(leads, map.week.column)
      : { order: map.week.order, shown: `${map.week.order}: stated in the mapping` };
  const counts = new WeeklyCounts(map, dateReader(order.order));
  const uncounted: (UncountedRow & { row: number; file: string })[] = [];
  let joined = 0;
  const total = await eachLead(
    leads,
    own,
    (row, line) => {
      const match = joinedRows?.get(row[map.join?.column ?? ''] ?? '') ?? null;
      if (match !== null) joined++;
      const lead: LeadRow = { own: row, joined: match };
      const problem = counts.add(lead);
      if (problem !== null) uncounted.push({ ...problem, row: line, file });
    },
    (bytes, rows) => onProgress(file, bytes / Math.max(1, leads.bytes), rows),
  );
  return { ...counts.table(), leads: total, joined, uncounted, dateOrder: order.shown };
}

/** Only the joining key and the columns that the mapping uses are kept of the second file. */
async function readJoin(
  map: RollupMap,
  joinFile: string | null,
  onProgress: Progress,
): Promise<Map<string, Readonly<Record<string, string>>> | null> {
  if (joinFile === null || map.join === undefined) return null;
  const file = await openLeadFile(joinFile);
  const key = map.join.to;
  const used = columnsUsed(map, true);
  const rows = new Map<string, Readonly<Record<string, string>>>();
  await eachLead(
    file,
    used,
    (row) => {
      const id = row[key] ?? '';
      if (id === '' || rows.has(id)) return;
      rows.set(id, Object.fromEntries(used.map((name) => [name, row[name] ?? ''])));
    },
    (bytes, count) => onProgress(joinFile, bytes / Math.max(1, file.bytes), count),
  );
  return rows;
}

/** Every column of one of the two files that the mapping names. */
function columnsUsed(map: RollupMap, ofJoin: boolean): string[] {
  const places = [
    map.week,
    ...Object.values(map.columns),
    ...Object.values(map.counts).flatMap((count) => count.where ?? []),
    ...Object.values(map.days ?? {}).flatMap(({ from, to }) => [from, to]),
  ];
  const names = places.flatMap((place) =>
    'column' in place && (place.join === true) === ofJoin ? [place.column] : [],
  );
  if (map.join !== undefined) names.push(ofJoin ? map.join.to : map.join.column);
  return [...new Set(names)];
}
