/** What text a cell can keep, and how it stays text: Sheets reads what is written as if somebody typed it. */

/** Of one cell. Source: Google Drive help, files that you can store: 50,000 characters. */
const MOST_CHARACTERS = 50_000;

/** Control signs other than tabs and breaks of lines, halves of a character, and what no file may hold. */
const UNKEPT = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Text in the form in which Sheets keeps it as text. Written strings are read as if typed, so
 * whatever could be a formula, number, date, time or yes/no gets the leading apostrophe that
 * Sheets takes away again. What begins with a letter and holds no digit can only be text or a
 * word for true and false; the identifiers that we give (`A-0001`) are no date anywhere.
 */
export function guardText(text: string): string {
  if (text === '' || OUR_ID.test(text)) return text;
  return SURELY_TEXT.test(text) && !BOOLEAN_WORDS.has(text.toLowerCase()) ? text : `'${text}`;
}

/** Whether a cell takes a text together with the apostrophe that may guard it. */
export function fitsCell(text: string): boolean {
  return text.length < MOST_CHARACTERS || guardText(text).length <= MOST_CHARACTERS;
}

/** The beginning of a text that no cell takes, marked where it was cut; any other text itself. */
export function cutToCell(text: string): string {
  return fitsCell(text)
    ? text
    : `${text.slice(0, MOST_CHARACTERS - 2).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Whether every file and every cell can hold what the text is made of. */
export function isKeepable(text: string): boolean {
  return !UNKEPT.test(text);
}

/** Takes out of every text of a JSON value what cells cannot hold; numbers, names of members and order stay. */
export function keepable(value: unknown): unknown {
  if (typeof value === 'string') {
    return isKeepable(value) ? value : value.replace(new RegExp(UNKEPT, 'gu'), '');
  }
  if (Array.isArray(value)) return value.map(keepable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keepable(one)]));
}

const OUR_ID = /^[A-Z]{1,2}-\d{4,6}$/;
const SURELY_TEXT = /^\p{L}[^\p{N}\n\r\t=%]*$/u;

/** True and false in the languages of Sheets' locales, with what its parser is known to take. */
const BOOLEAN_WORDS = new Set(
  (
    'true false wahr falsch vrai faux verdadero falso verdadeiro vero waar onwaar sant sann ' +
    'falsk falskt tosi epätosi sand falsk prawda fałsz pravda nepravda igaz hamis adevărat fals ' +
    'doğru yanlış истина ложь істина хибність αληθες ψευδεσ tačno netačno da ne benar salah'
  ).split(' '),
);
