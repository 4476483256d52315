/** The block of Start that says how the cadence itself fares: next reviews, and the self-test. */
import type { KindStatus } from '../../domain/cadence-calendar/cadence-status.js';
import type { AsOf } from '../../domain/calendar.js';
import { daysBetween } from '../../domain/calendar.js';
import type { FindingState } from '../../domain/finding.js';
import type { Sign } from '../../domain/self-test/sign.js';
import { REVIEW_KINDS } from '../../domain/vocabulary.js';
import { formatCount, formatDay, listOf } from '../../domain/wording.js';

/** Icon and word of a state, and the colour of both: 4.5 : 1 on white at least. */
export const STATE_WORDS: Readonly<Record<FindingState, { text: string; fontColor: string }>> = {
  fired: { text: '▲ Fired', fontColor: '#b3261e' },
  watch: { text: '◆ Watch', fontColor: '#8a5a00' },
  clear: { text: '✓ Clear', fontColor: '#137333' },
  'no-data': { text: '– No data', fontColor: '#5f6368' },
};

/** Row of the block, from 0, that is the heading of the self-test. */
export const SELF_TEST_ROW = REVIEW_KINDS.length + 1;

const SIGN_TITLES: readonly string[] = [
  'Held against due',
  'Weeklies find something',
  'Monthlies enter risks',
  'Quarterlies change something',
];

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function page(reviews: readonly string[][], signs: readonly string[][]): string[][] {
  return [...reviews, ['', '', ''], ['Cadence self-test', '', ''], ...signs];
}

/** The block of a workbook in which nothing was judged yet: three cells a row. */
export const BLANK_STATUS: readonly string[][] = page(
  REVIEW_KINDS.map((kind) => [capital(kind), '', '']),
  SIGN_TITLES.map((title) => [title, '', '']),
);

/** @example distance(0) //=> 'Today' */
function distance(days: number): string {
  if (days === 0) return 'Today';
  return days > 0 ? `In ${formatCount(days, 'day')}` : `${formatCount(-days, 'day')} ago`;
}

function reviewLine({ kind, next, lastHeldOn, missed }: KindStatus, { date }: AsOf): string[] {
  const time = next?.startsAt ?? null;
  const when =
    next === null ? 'Not planned' : `${formatDay(next.dueOn)}${time === null ? '' : `, ${time}`}`;
  const parts = [
    next === null
      ? 'The Cadence Calendar has no date to come'
      : distance(daysBetween(date, next.dueOn)),
    lastHeldOn === null ? 'not held yet' : `last held ${formatDay(lastHeldOn)}`,
    ...(missed.length === 0 ? [] : [`missed since: ${listOf(missed)}`]),
  ];
  return [capital(kind), when, `${parts.join(', ')}.`];
}

/** The texts of the block, in the rows and columns of {@link BLANK_STATUS}. */
export function statusBlock(
  kinds: readonly KindStatus[],
  signs: readonly Sign[],
  asOf: AsOf,
): string[][] {
  return page(
    kinds.map((kind) => reviewLine(kind, asOf)),
    signs.map(({ title, state, sentence }) => [title, STATE_WORDS[state].text, sentence]),
  );
}
