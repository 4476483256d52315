/**
 * What is wrong with the header row of a tab. A header that was renamed or moved to another column is
 * known by the note on its cell, which stays where the text is typed over.
 */
import { listed } from '../../domain/wording.js';
import type { Cell } from '../cell.js';
import { fileHeaderKey, sheetHeaderKey } from '../column-name.js';
import type { ColumnDeclaration, TabDeclaration } from '../declaration.js';
import { findColumns } from '../find-columns.js';
import { isNoteOf } from '../motion-look.js';
import { compileParser } from '../parse-rows.js';
import type { TableCells } from '../table-cells.js';
import type { HeaderFix, StructureFault } from './structure-fault.js';

/** The header row of a sheet as it was found. */
export interface HeaderFacts {
  readonly table: TableCells;
  /** By column of the sheet from 0; '' where there is none. */
  readonly notes: readonly string[];
}

/** Every fault of the header, with at most one fix per column. */
export function judgeHeader(tab: TabDeclaration, facts: HeaderFacts): readonly StructureFault[] {
  const swapped = swappedHeaders(tab, facts);
  if (swapped !== null) return [swapped];
  const found = findColumns(tab.name, tab.columns, facts.table.header);
  const absent: ColumnDeclaration[] = [];
  const faults: StructureFault[] = [];
  for (const { code, column: header, message } of found.problems) {
    const column = tab.columns.find((candidate) => candidate.header === header);
    if (column === undefined) continue;
    if (code === 'duplicate-header') faults.push(doubledHeader(tab, column, facts, message));
    else absent.push(column);
  }
  // A column whose header was typed over with that of another one is back when that is mended.
  const given = new Set(
    faults.flatMap(({ fix }) =>
      fix?.step === 'name-headers' ? fix.headers.map(({ header }) => header) : [],
    ),
  );
  const lost = absent.filter(({ header }) => !given.has(header));
  return [...faults, ...absentColumns(tab, lost, facts)];
}

/** The declared column whose note stands on a header cell; undefined where several say the same. */
function columnOfNote(tab: TabDeclaration, note: string): ColumnDeclaration | undefined {
  const [column, other] = tab.columns.filter((candidate) => isNoteOf(note, candidate));
  return other === undefined ? column : undefined;
}

/** Headers that stand over each other's notes: mended where the rows say that the notes are right. */
function swappedHeaders(tab: TabDeclaration, { table, notes }: HeaderFacts): StructureFault | null {
  const headers: HeaderFix[] = [];
  const said: string[] = [];
  table.header.forEach((cell, index) => {
    const noted = columnOfNote(tab, notes[index] ?? '');
    const key = sheetHeaderKey(cell);
    const named = tab.columns.find((column) => sheetHeaderKey(column.header) === key);
    if (noted === undefined || named === undefined || noted === named) return;
    headers.push({ column: index + 1, header: noted.header });
    said.push(named.header);
  });
  const wanted = headers.map(({ header }) => header);
  if (said.length < 2 || [...said].sort().join('\n') !== wanted.sort().join('\n')) return null;
  const message = `${tab.name}: the headers ${listed(said)} have changed places, as the notes on them tell.`;
  const isSure = unreadableCells(tab, withHeaders(table, headers)) < unreadableCells(tab, table);
  const fault = { tab: tab.name, code: 'swapped-headers' };
  if (!isSure) return { ...fault, message: `${message} Put the headers back, or move the notes.` };
  return {
    ...fault,
    message: `${message} Check the workbook with repair to put them back.`,
    plan: `${tab.name}: the headers ${listed(said)} go back to where their notes are.`,
    fix: { step: 'name-headers', headers },
  };
}

/** A header that stands twice: the column that is plainly not ours gets a number. */
function doubledHeader(
  tab: TabDeclaration,
  column: ColumnDeclaration,
  { table, notes }: HeaderFacts,
  message: string,
): StructureFault {
  const key = sheetHeaderKey(column.header);
  const places = table.header.flatMap((cell, index) =>
    sheetHeaderKey(cell) === key ? [index] : [],
  );
  const fault = { tab: tab.name, code: 'duplicate-header', message };
  const kept = keptPlace(column, places, table, notes);
  if (kept === undefined) return fault;
  const taken = new Set(table.header.map(sheetHeaderKey));
  const headers = places
    .filter((place) => place !== kept)
    .map((place) => {
      const noted = columnOfNote(tab, notes[place] ?? '');
      const isFree = noted !== undefined && !taken.has(sheetHeaderKey(noted.header));
      return { column: place + 1, header: isFree ? noted.header : freeName(column.header, taken) };
    });
  const names = listed(headers.map(({ header }) => header));
  return {
    ...fault,
    plan: `${tab.name}: the second column ${column.header} is called ${names}; its cells stay.`,
    fix: { step: 'name-headers', headers },
  };
}

/** The one that carries our note, or that is not blank, or the first where all hold the same. */
function keptPlace(
  column: ColumnDeclaration,
  places: readonly number[],
  { rows }: TableCells,
  notes: readonly string[],
): number | undefined {
  const noted = places.filter((place) => isNoteOf(notes[place] ?? '', column));
  if (noted.length === 1) return noted[0];
  const textOf = (place: number) => JSON.stringify(rows.map((cells) => cells[place] ?? ''));
  const filled = places.filter((place) => rows.some((cells) => (cells[place] ?? '') !== ''));
  if (filled.length <= 1) return filled[0] ?? places[0];
  const isAlike = new Set(filled.map(textOf)).size === 1;
  return isAlike ? filled[0] : undefined;
}

/** Columns that no header names: renamed where something tells which they are, else gone. */
function absentColumns(
  tab: TabDeclaration,
  absent: readonly ColumnDeclaration[],
  facts: HeaderFacts,
): readonly StructureFault[] {
  const claimed = new Set<number>();
  return absent.map((column): StructureFault => {
    const place = renamedPlace(tab, column, absent, facts, claimed);
    if (place === undefined) {
      return {
        tab: tab.name,
        code: 'missing-column',
        message: `${tab.name} has no column ${column.header}. Add it, or give its header back${others(tab, facts)}.`,
        plan: `Adds the column ${column.header} at the right of ${tab.name}, blank.`,
        fix: { step: 'set-up' },
      };
    }
    claimed.add(place);
    const shown = String(facts.table.header[place] ?? '').trim();
    const now = shown === '' ? 'has no header any more' : `is called ${shown} now`;
    return {
      tab: tab.name,
      code: 'renamed-column',
      message: `${tab.name}: the column ${column.header} ${now} and is not read. Give it its header back, or check the workbook with repair.`,
      plan: `${tab.name}: the column ${shown === '' ? `at place ${place + 1}` : shown} is called ${column.header} again.`,
      fix: { step: 'name-headers', headers: [{ column: place + 1, header: column.header }] },
    };
  });
}

/** Columns that nobody declared: one of them may be the one that is sought. */
function others(tab: TabDeclaration, { table }: HeaderFacts): string {
  const known = new Set(tab.columns.map(({ header }) => sheetHeaderKey(header)));
  const names = table.header
    .map((cell) => String(cell).trim())
    .filter((text) => text !== '' && !known.has(sheetHeaderKey(text)));
  return names.length === 0 ? '' : ` if it is ${names.slice(0, 3).join(' or ')}`;
}

/** Where a column stands whose header was typed over: by its note, a known synonym, or as the only gap. */
function renamedPlace(
  tab: TabDeclaration,
  column: ColumnDeclaration,
  absent: readonly ColumnDeclaration[],
  { table, notes }: HeaderFacts,
  claimed: ReadonlySet<number>,
): number | undefined {
  const known = new Set(tab.columns.map(({ header }) => sheetHeaderKey(header)));
  const width = Math.max(table.header.length, notes.length);
  const free = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !claimed.has(index) && !known.has(sheetHeaderKey(table.header[index] ?? '')),
  );
  const noted = free.filter((index) => columnOfNote(tab, notes[index] ?? '') === column);
  if (noted.length > 0) return noted.length === 1 ? noted[0] : undefined;
  const names = new Set([column.header, ...(column.synonyms ?? [])].map(fileHeaderKey));
  const alike = free.filter((index) => names.has(fileHeaderKey(String(table.header[index] ?? ''))));
  if (alike.length === 1) return alike[0];
  const gaps = free.filter(
    (index) =>
      sheetHeaderKey(table.header[index] ?? '') === '' &&
      table.rows.some((cells) => (cells[index] ?? '') !== ''),
  );
  return absent.length === 1 && gaps.length === 1 ? gaps[0] : undefined;
}

function withHeaders(table: TableCells, fixes: readonly HeaderFix[]): TableCells {
  const header: Cell[] = [...table.header];
  for (const { column, header: text } of fixes) header[column - 1] = text;
  return { ...table, header };
}

/** How many cells could not be read; what is not known here of moments does not matter for it. */
export function unreadableCells(
  tab: TabDeclaration,
  { header, rows, firstRow }: TableCells,
): number {
  const parse = compileParser(tab);
  return parse(header, rows, { toInstant: (civil) => civil, firstRow }).problems.length;
}

function freeName(header: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(sheetHeaderKey(`${header} (${number})`))) number += 1;
  taken.add(sheetHeaderKey(`${header} (${number})`));
  return `${header} (${number})`;
}
