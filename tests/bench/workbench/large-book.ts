/** A workbook with many filled tabs, made as a person makes one: the sample year, then CSV imports. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../../src/domain/calendar.js';
import type { ColumnDeclaration, TabDeclaration } from '../../../src/workbook/declaration.js';
import { findTab } from '../../../src/workbook/workbook.js';
import { requireSame } from '../stopwatch.js';

/** The tabs whose rows have no end. */
export const LARGE_TABS = [
  'Action Log',
  'Decisions',
  'Escalations',
  'Risk Register',
  'Risk Playbook',
  'Definitions',
  'Sources',
  'Pass Rates',
  'Alarms',
  'Pipeline',
  'Signals',
  'Dormancy',
  'Rejections',
  'Disputes',
  'Changes',
] as const;

export const ROWS_PER_TAB = 2000;

const LAST_WEEK = '2026-11-09';
const AS_OF = '2026-11-16';

/** Sources, stages, classes and codes per week, so that their weeks are few enough for a calendar. */
const SUBJECTS = 40;

const WORDS =
  'the source sends fewer leads than agreed and its owner looks into the form on the page'.split(
    ' ',
  );

/** Numbers from 0 to 1 that look random and are the same in each run. */
function numbers(): () => number {
  let state = 20_260_520;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Random = ReturnType<typeof numbers>;
type Maker = (column: ColumnDeclaration, index: number, random: Random) => string;

const week = (index: number) => addDays(LAST_WEEK, -7 * Math.floor(index / SUBJECTS));

const sentence = (random: Random, words: number) =>
  Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');

const wholeNumber: Maker = ({ max, min = 0 }, _index, random) =>
  String(min + Math.floor(random() * ((max ?? 100) - min)));

/** What a cell of a column of this kind may hold. */
const MAKERS: Readonly<Record<ColumnDeclaration['kind'], Maker>> = {
  text: ({ width }, _index, random) => sentence(random, Math.ceil(width / 60)),
  id: (_column, index) => `N-${String(index).padStart(5, '0')}`,
  choice: ({ choices = [] }, index) => choices[index % choices.length] ?? '',
  motion: (_column, index) => (index % 2 === 0 ? 'B2B' : 'B2C'),
  week: (_column, index) => week(index),
  date: (_column, index) => addDays(week(index), index % 5),
  instant: (_column, index) => `${addDays(week(index), index % 5)} 09:${10 + (index % 50)}`,
  count: wholeNumber,
  number: wholeNumber,
  rate: (_column, _index, random) => random().toFixed(3),
  email: (_column, index) => `owner${index % SUBJECTS}@example.com`,
};

/** No part is greater than its whole: parts are below 100, wholes from there. */
function wholesOf({ atMost = [] }: TabDeclaration): ReadonlySet<string> {
  return new Set(atMost.map(([, whole]) => whole));
}

/** One row; a name that is the row's key stands once, or once a week where there is a week. */
function cellMaker(tab: TabDeclaration): Maker {
  const hasWeek = tab.columns.some(({ kind }) => kind === 'week');
  const wholes = wholesOf(tab);
  return (column, index, random) => {
    if (column.kind === 'text' && (column.key === true || column.header === 'Source')) {
      return `${column.header} ${column.key === true && !hasWeek ? index : index % SUBJECTS}`;
    }
    const made = MAKERS[column.kind](column, index, random);
    return wholes.has(column.field) ? String(1000 + Number(made)) : made;
  };
}

function csvOf(name: string): string {
  const tab = findTab(name);
  if (tab === undefined) throw new Error(`There is no tab ${name}.`);
  const columns = tab.columns.filter(({ computed }) => computed !== true);
  const random = numbers();
  const cell = cellMaker(tab);
  const lines = Array.from({ length: ROWS_PER_TAB }, (_, index) =>
    columns.map((column) => cell(column, index, random)).join(','),
  );
  return [columns.map(({ header }) => header).join(','), ...lines, ''].join('\n');
}

function cadence(...words: readonly string[]): string {
  return execFileSync(process.execPath, [join(process.cwd(), 'scripts/cadence.mjs'), ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

/** The sample year as the command line makes it. */
export function makeSampleBook(book: string): void {
  cadence('new', book, '--sample', '--as-of', AS_OF);
}

/** The sample year with as many rows more in each of {@link LARGE_TABS}. */
export function makeLargeBook(book: string, folder: string): void {
  makeSampleBook(book);
  const exports = join(folder, 'exports');
  mkdirSync(exports);
  for (const name of LARGE_TABS) writeFileSync(join(exports, `${name}.csv`), csvOf(name));
  const { parts } = JSON.parse(cadence('import', book, '--dir', exports, '--json')) as {
    parts: readonly { tab: string; added: number; rejected: readonly object[] }[];
  };
  const added = parts.map((part) => [part.tab, part.added]);
  requireSame(
    'rows taken in',
    new Map(added as [string, number][]).size,
    added.filter(([, rows]) => rows === ROWS_PER_TAB).length,
  );
}
