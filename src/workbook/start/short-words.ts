/** Evidence and names cut to the room that a cell of Start has; nothing is cut inside a word. */
import type { FindingState } from '../../domain/finding.js';
import { formatShortDay } from '../../domain/wording.js';

/** Icon and word of a state. */
export const STATE_WORDS: Readonly<Record<FindingState, string>> = {
  fired: '▲ Fired',
  watch: '◆ Watch',
  clear: '✓ Clear',
  'no-data': '– No data',
};

/** Icon of a state that stands before a figure; nothing where all is well or nothing is known. */
export const STATE_MARKS: Readonly<Record<FindingState, string>> = {
  fired: '▲ ',
  watch: '◆ ',
  clear: '',
  'no-data': '',
};

/** A name of at most so many characters; its rest is an ellipsis. */
export function clipped(text: string, room: number): string {
  const characters = [...text];
  return characters.length <= room
    ? text
    : `${characters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}

/** The first parts of a sentence, as many as the room takes; one at least. */
export function firstParts(sentence: string, room: number): string {
  const [clause = ''] = sentence.split('; ');
  const [first = '', ...others] = clause.split(', ');
  let text = first;
  for (const part of others) {
    if (text.length + part.length + 2 > room) break;
    text = `${text}, ${part}`;
  }
  // A bracket that was cut open goes as a whole.
  const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')');
  return clipped(isOpen ? text.slice(0, text.lastIndexOf('(')).trimEnd() : text, room);
}

/** What is missing, in the room of a list: the days without their year. */
export function shortGap(evidence: string, room: number): string {
  const short = evidence
    .replace(/^silent: /, '')
    .replace('the week of', 'week of')
    .replace(/\d{4}-\d{2}-\d{2}/g, (date) => formatShortDay(date));
  return firstParts(short, room);
}
