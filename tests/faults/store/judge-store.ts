/** Whether the small workbook holds everything once: people's rows as they left them, every commit, no more. */
import type { Place } from '../engine/place.js';
import type { PeopleOfStore } from './people-of-store.js';
import { keyHeader, type Row, rowsOf, type SmallTab, sheetOfTab, TABS } from './small-book.js';
import { UPDATED_ROW, type WorkKind } from './store-works.js';

interface Done {
  readonly kind: WorkKind;
  readonly token: string;
}

/** The first thing that is wrong, in words; null where nothing is. */
export function judge(
  { workbook }: Place,
  people: PeopleOfStore,
  works: readonly Done[],
): string | null {
  const journal = rowsOf(sheetOfTab(workbook, 'Journal'));
  const open = journal.find((row) => row['State'] !== 'applied' && row['State'] !== 'void');
  if (open !== undefined) return `the entry ${open['Entry']} is not applied`;
  const entries = journal.map((row) => row['Entry']);
  if (new Set(entries).size !== entries.length) return 'an entry stands in the Journal twice';
  for (const tab of TABS) {
    const rows = rowsOf(sheetOfTab(workbook, tab));
    const wrong = judgeRows(tab, rows, expectedOf(tab, people, works));
    if (wrong !== null) return `${tab}: ${wrong}`;
  }
  return judgeUpdates(rowsOf(sheetOfTab(workbook, 'Action Log')), works);
}

/** The rows by what they say, identifiers that the add-on gave left out. */
function expectedOf(tab: SmallTab, people: PeopleOfStore, works: readonly Done[]): string[] {
  const theirs = [...people.rows[tab].values()].map((row) => textOf(row));
  const adding = works.filter(({ kind }) => kind !== 'update');
  const given = adding.flatMap(({ token }) =>
    tab === 'Action Log'
      ? [`${token} one`, `${token} two`].map((text) => textOf({ Action: text, State: 'Open' }))
      : [textOf({ Decision: `${token} decided` })],
  );
  return [...theirs, ...given].sort();
}

function judgeRows(
  tab: SmallTab,
  rows: readonly Row[],
  expected: readonly string[],
): string | null {
  const key = keyHeader(tab);
  const ids = rows.map((row) => row[key] ?? '');
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `the identifier "${twice}" stands there twice`;
  const found = rows.map((row) => textOf(isGiven(row[key] ?? '') ? { ...row, [key]: '' } : row));
  const missing = expected.filter((text) => !found.includes(text));
  const extra = found.filter((text) => !expected.includes(text));
  if (missing.length > 0 || extra.length > 0) {
    return `missing ${missing.join(' ; ') || 'nothing'}, too much ${extra.join(' ; ') || 'nothing'}`;
  }
  return found.length === expected.length ? null : 'a row stands there twice';
}

/** Identifiers of the add-on's own rows; people's begin otherwise. */
function isGiven(id: string): boolean {
  return /^[AD]-\d{4}$/.test(id);
}

function textOf(row: Row): string {
  const headers = Object.keys(row).sort();
  let text = '';
  for (const header of headers) {
    const isJudgedApart = header === 'Update' && row['Action ID'] === UPDATED_ROW;
    if (row[header] !== '' && !isJudgedApart) text += `${header}=${row[header]},`;
  }
  return text;
}

/** Every update is on the row, once. */
function judgeUpdates(rows: readonly Row[], works: readonly Done[]): string | null {
  const present = rows.find((row) => row['Action ID'] === UPDATED_ROW)?.['Update'] ?? '';
  const wanted = works.filter(({ kind }) => kind !== 'add').map(({ token }) => token);
  const length = wanted.reduce((sum, token) => sum + token.length, 0);
  const isWhole = wanted.every((token) => present.includes(token)) && present.length === length;
  return isWhole ? null : `the updates ${wanted.join(', ')} came out as "${present}"`;
}
