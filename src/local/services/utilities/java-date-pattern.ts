/** Takes a date pattern of Java's SimpleDateFormat apart. */
import { ServiceError } from '../../boundary/errors.js';

/** A piece of a pattern: letters that stand for a part of the date, or text as it is. */
export type PatternPiece =
  | { readonly kind: 'letters'; readonly letter: string; readonly count: number }
  | { readonly kind: 'text'; readonly text: string };

/** Letters that Java knows. Source: java.text.SimpleDateFormat. */
const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

const PIECE = /''|'((?:[^']|'')*)('?)|([A-Za-z])\3*|[^A-Za-z']+/g;

/**
 * @example piecesOf("yyyy-MM-dd'T'HH") //=> letters y×4, text '-', letters M×2 …
 * @throws ServiceError where a letter means nothing or a quote is not closed
 */
export function piecesOf(pattern: string): readonly PatternPiece[] {
  return Array.from(pattern.matchAll(PIECE), ([piece, quoted, closing, letter]): PatternPiece => {
    if (letter !== undefined) {
      if (!LETTERS.includes(letter)) {
        throw new ServiceError(`Illegal pattern character '${letter}'`);
      }
      return { kind: 'letters', letter, count: piece.length };
    }
    if (piece === "''") return { kind: 'text', text: "'" };
    if (quoted !== undefined && closing !== "'") throw new ServiceError('Unterminated quote');
    return { kind: 'text', text: quoted === undefined ? piece : quoted.replaceAll("''", "'") };
  });
}

/** English names, which Utilities uses whatever the user's language. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** From Sunday on. */
export const WEEKDAYS: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
