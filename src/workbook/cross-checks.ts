/** Checks that need two tabs: sources that nobody lists, and motions that are not in use. */
import type { PassRate, Snapshot } from '../domain/records.js';
import { MOTIONS, type Motion } from '../domain/vocabulary.js';
import { type BadCell, quoted } from './bad-cell.js';
import { sheetHeaderKey } from './column-name.js';
import type { RowProblem } from './declaration.js';
import { problemOf } from './parse-rows.js';
import { readText } from './read-cell.js';
import type { TableCells, WorkbookTables } from './table-cells.js';
import type { TabName } from './workbook.js';

/** The snapshot without the rows that another tab contradicts, and what was wrong with these. */
export interface CheckedSnapshot {
  readonly snapshot: Snapshot;
  readonly problems: readonly RowProblem[];
}

/**
 * Takes out rows of Pass Rates whose source Sources does not list, and rows of a motion that Targets
 * does not list. Both compare with the raw names: a source or target row that cannot be read is one
 * problem already and must not make one of every row that names it. Alarms of unknown sources stay.
 */
export function checkAcrossTabs(snapshot: Snapshot, tables: WorkbookTables): CheckedSnapshot {
  const problems: RowProblem[] = [];
  const motions = motionsIn(tables.Targets);
  const inUse = <Row extends MotionRow>(tab: TabName, rows: readonly Row[]) =>
    rows.filter((row) => keepMotion(row, motions, tab, problems));
  const sources = namesIn(tables.Sources, 'Source');
  const isListed = hasColumn(tables.Sources, 'Source');
  const checked: Snapshot = {
    ...snapshot,
    sources: inUse('Sources', snapshot.sources),
    // A list that is lost is one problem, which is named already, and not one of every row.
    passRates: snapshot.passRates.filter((row) => !isListed || keepSource(row, sources, problems)),
    pipeline: inUse('Pipeline', snapshot.pipeline),
    signalClasses: inUse('Signal Classes', snapshot.signalClasses),
    signals: inUse('Signals', snapshot.signals),
    dormancy: inUse('Dormancy', snapshot.dormancy),
    handoffs: inUse('Handoffs', snapshot.handoffs),
    rejectionCodes: inUse('Rejection Codes', snapshot.rejectionCodes),
    rejections: inUse('Rejections', snapshot.rejections),
    disputes: inUse('Disputes', snapshot.disputes),
    definitions: inUse('Definitions', snapshot.definitions),
  };
  return { snapshot: checked, problems };
}

interface MotionRow {
  readonly row: number;
  readonly motion: Motion;
}

function keepSource(row: PassRate, sources: KnownNames, problems: RowProblem[]): boolean {
  if (sources.exact.has(row.source)) return true;
  const wrong = unknownSource(row.source, sources);
  problems.push(problemOf('Pass Rates', row.row, { header: 'Source' }, wrong));
  return false;
}

function keepMotion(
  row: MotionRow,
  motions: KnownNames,
  tab: TabName,
  problems: RowProblem[],
): boolean {
  if (motions.exact.size === 0 || motions.exact.has(row.motion)) return true;
  problems.push(problemOf(tab, row.row, { header: 'Motion' }, unknownMotion(row.motion)));
  return false;
}

/** The names in one column of a tab, as they stand and in lower case. */
export interface KnownNames {
  readonly exact: ReadonlySet<string>;
  readonly byLower: ReadonlyMap<string, string>;
}

function hasColumn(table: Pick<TableCells, 'header'> | undefined, header: string): boolean {
  const wanted = sheetHeaderKey(header);
  return table?.header.some((cell) => sheetHeaderKey(cell) === wanted) ?? false;
}

/** The trimmed texts of one column; none when the tab or the column is not there. */
export function namesIn(
  table: Pick<TableCells, 'header' | 'rows'> | undefined,
  header: string,
): KnownNames {
  const wanted = sheetHeaderKey(header);
  const position = table?.header.findIndex((cell) => sheetHeaderKey(cell) === wanted) ?? -1;
  if (position < 0) return namesOf([]);
  return namesOf((table?.rows ?? []).map((row) => readText(row[position] ?? '') ?? ''));
}

/** The motions that Targets lists, in whatever case they are typed. */
export function motionsIn(targets: Pick<TableCells, 'header' | 'rows'> | undefined): KnownNames {
  const { exact } = namesIn(targets, 'Motion');
  const canonical = (name: string) =>
    MOTIONS.find((motion) => motion.toLowerCase() === name.toLowerCase()) ?? name;
  return namesOf([...exact].map(canonical));
}

/** Names made comparable; blank ones are left out. */
export function namesOf(names: readonly string[]): KnownNames {
  const clean = names.map((name) => name.normalize('NFC').trim()).filter((name) => name !== '');
  return {
    exact: new Set(clean),
    byLower: new Map(clean.map((name) => [name.toLowerCase(), name])),
  };
}

/** What is said of a motion that Targets does not list. */
export function unknownMotion(motion: string): BadCell {
  const words = `${motion} is not in use. Give it a row in Targets, or correct the motion.`;
  return { code: 'motion-not-in-use', words };
}

/** What is said of a source that Sources does not list; a different spelling is named. */
export function unknownSource(source: string, sources: KnownNames): BadCell {
  const close = sources.byLower.get(source.toLowerCase());
  const hint =
    close === undefined
      ? 'Add it there, or correct the name.'
      : `It lists ${quoted(close)}: use that spelling.`;
  return { code: 'unknown-source', words: `${quoted(source)} is not listed in Sources. ${hint}` };
}
