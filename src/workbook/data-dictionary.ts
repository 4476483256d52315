/** The data dictionary as Markdown, written from the declarations so that it cannot fall behind them. */
import { MOTIONS } from '../domain/vocabulary.js';
import type { ColumnDeclaration, ColumnKind, TabDeclaration, TabGroup } from './declaration.js';
import { WORKBOOK } from './workbook.js';

const GROUP_WORDS: Readonly<Record<TabGroup, string>> = {
  Govern: 'How the cadence is run: reviews, people, actions, risks and definitions.',
  Measure: 'What the engine did: the inputs of every rule, filled by people or by imports.',
  Set: 'What the rules compare with.',
};

const KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  id: 'identifier; given when left blank',
  choice: 'choice',
  motion: MOTIONS.join(' or '),
  week: 'Monday',
  date: 'date',
  instant: 'date and time in the zone of the workbook',
  count: 'whole number',
  number: 'number',
  rate: 'fraction from 0 to 1, shown as a percentage',
  email: 'e-mail address',
};

const ACCESS_WORDS: Readonly<Record<TabDeclaration['access'], string>> = {
  team: 'The team may edit it.',
  warning: 'The team may edit it, and Sheets warns whoever does so by hand.',
  owner: 'Only the owner of the workbook and editors whom the owner names may edit it.',
};

/** The whole dictionary: a heading per group and tab, a table row per column, in tab order. */
export function dataDictionary(): string {
  const groups = [...new Set(WORKBOOK.map((tab) => tab.group))];
  const parts = groups.flatMap((group) => [
    `## ${group}\n\n${GROUP_WORDS[group]}`,
    ...WORKBOOK.filter((tab) => tab.group === group).map(describeTab),
  ]);
  return `${parts.join('\n\n')}\n`;
}

function describeTab(tab: TabDeclaration): string {
  const lines = [
    `### ${tab.name}`,
    '',
    `${tab.about} ${ACCESS_WORDS[tab.access]}${answersOf(tab)}`,
  ];
  if (tab.columns.length > 0) {
    lines.push(
      '',
      '| column | holds | what goes there | also known as |',
      '|---|---|---|---|',
      ...tab.columns.map(describeColumn),
    );
  }
  return lines.join('\n');
}

/** What sales may edit besides, as a sentence. */
function answersOf({ answers, columns }: TabDeclaration): string {
  if (answers === undefined) return '';
  if (answers === 'all') return ' So may sales.';
  const headers = columns
    .filter(({ field }) => answers.includes(field))
    .map(({ header }) => header);
  return ` Sales may edit ${headers.join(' and ')}.`;
}

function describeColumn(column: ColumnDeclaration): string {
  const name = column.key === true ? `**${column.header}**` : column.header;
  const cells = [name, holds(column), column.note, (column.synonyms ?? []).join(', ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function holds(column: ColumnDeclaration): string {
  const words = [column.choices?.join(' / ') ?? KIND_WORDS[column.kind]];
  if (column.min !== undefined && column.max !== undefined) {
    words.push(`from ${column.min} to ${column.max}`);
  }
  if (column.required === true && column.kind !== 'id') words.push('required');
  if (column.computed === true) words.push('computed');
  return words.join(', ');
}
