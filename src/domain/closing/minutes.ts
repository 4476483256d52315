/** The minutes of a review in words: what was found, decided and opened, block by block. */
import type { AssessedBlock } from '../assess.js';
import { addDays } from '../calendar.js';
import type { Finding } from '../finding.js';
import { ruleOf } from '../rules/rule-table.js';
import { capital, formatCount, formatFigure } from '../wording.js';
import type { CloseDesk } from './close-desk.js';
import { clean } from './close-desk.js';
import type { CloseEntries } from './entries.js';
import { rowLines } from './minutes-rows.js';
import type { PlannedRow, RecordOf } from './planned-rows.js';

/** What a cell holds in every program that opens the workbook, with room to spare. */
export const MOST_CHARACTERS = 30_000;
/** Fired findings of a block that are written out; the others are counted. */
const FIRED_SHOWN = 12;
const WATCHED_SHOWN = 3;

/** A readable text of at most {@link MOST_CHARACTERS}; what does not fit is said to stand in the tabs. */
export function minutesOf(
  desk: CloseDesk,
  record: RecordOf<'reviews'>,
  blocks: readonly AssessedBlock[],
  rows: readonly PlannedRow[],
  escalationOf: (finding: Finding) => string | null,
): string {
  const text = [
    heading(desk, record),
    ...blocks.map((block) => blockLines(desk, block, escalationOf)),
    ...rowLines(rows),
    carriedLines(record.carriedOver),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return cut(text, record.reviewId);
}

/** Everybody who chaired, with the block from which each did. */
function chairText(handovers: CloseEntries['handovers'], chair: string | null): string {
  const passed = handovers ?? [];
  const [first] = passed;
  if (first === undefined) return chair ?? 'nobody named';
  const later = passed.map(({ to, block }) => `from ${block.trim()} ${to.trim()}`);
  return [first.from.trim(), ...later].join(', ');
}

function heading({ kind, asOf, entries }: CloseDesk, record: RecordOf<'reviews'>): string[] {
  const { judgedWeek, dueOn, chair, attended, attendance, plannedMinutes, actualMinutes } = record;
  const week =
    judgedWeek === null ? '' : `, week ${judgedWeek} to ${addDays(judgedWeek, 6)} judged`;
  const due = dueOn === null || dueOn === asOf.date ? '' : `, due on ${dueOn}`;
  const planned = formatCount(plannedMinutes ?? 0, 'minute');
  const time =
    actualMinutes === null
      ? `${planned} planned; the actual minutes were not taken down.`
      : `${formatCount(actualMinutes, 'minute')}, ${planned} planned.`;
  return [
    `${capital(kind)} review of ${asOf.date}${due}${week}`,
    `Chair: ${chairText(entries.handovers, chair)}. Attended: ${attended === null ? 'nobody named' : `${attended} (${attendance})`}.`,
    time,
  ];
}

function blockLines(
  { entries }: CloseDesk,
  { id, title, minutes, verdict, findings }: AssessedBlock,
  escalationOf: (finding: Finding) => string | null,
): string[] {
  const taken = entries.minutes?.[id];
  const time = taken === undefined ? '' : `, ${formatFigure(taken)} of ${minutes} min`;
  const note = clean(entries.notes?.[id]);
  return [
    `${id} ${title}: ${verdict}${time}`,
    ...findingLines(findings, 'fired', FIRED_SHOWN, escalationOf),
    ...findingLines(findings, 'watch', WATCHED_SHOWN, escalationOf),
    ...(note === null ? [] : [`  Note: ${note.replace(/\s*\n\s*/g, '\n  ')}`]),
  ];
}

function findingLines(
  findings: readonly Finding[],
  state: 'fired' | 'watch',
  most: number,
  escalationOf: (finding: Finding) => string | null,
): string[] {
  const own = findings.filter((finding) => finding.state === state);
  const word = state === 'fired' ? 'Fired' : 'Watch';
  const lines = own.slice(0, most).map((finding) => {
    const id = state === 'fired' ? escalationOf(finding) : null;
    const way = [finding.goesTo, id].filter((part) => part !== null).join(', ');
    const what = `${ruleOf(finding.rule).title}, ${finding.subject}`;
    return `- ${word}: ${what}: ${finding.evidence}${way === '' ? '' : ` (${way})`}`;
  });
  const more = own.length - lines.length;
  return more === 0
    ? lines
    : [...lines, `- and ${more} more ${word === 'Fired' ? 'fired' : 'on watch'}`];
}

function carriedLines(carriedOver: string | null): string[] {
  if (carriedOver === null) return [];
  return ['Carried over', ...carriedOver.split('\n').map((item) => `- ${item}`)];
}

function cut(text: string, reviewId: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const ending = `\n\nThe rest is cut here; all of it stands in the tabs under ${reviewId}.`;
  const room = text.slice(0, MOST_CHARACTERS - ending.length);
  return `${room.slice(0, room.lastIndexOf('\n'))}${ending}`;
}
