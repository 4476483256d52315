/** Number formats: Google Sheets' patterns, to and from xlsx format codes. */

/** Excel's limit of a format code's length. */
const MAX_CODE_LENGTH = 255;
/** Characters that both programs print as they are, so that a backslash before them says nothing. */
const PLAIN_AFTER_BACKSLASH = /\\([-./:, ])/g;

/** The code for the file; undefined where xlsx cannot hold the pattern. */
export function toFileFormat(pattern: string): string | undefined {
  if (pattern === '' || pattern.length > MAX_CODE_LENGTH) return undefined;
  return pattern.replace(/\[color\s*(\d+)\]/gi, '[Color$1]');
}

/** The pattern; undefined for a cell without a format of its own (`General`). */
export function fromFileFormat(code: string): string | undefined {
  if (code === '' || code.toLowerCase() === 'general') return undefined;
  return (
    code
      // Excel's mark of the language that a date is shown in; Sheets has one locale per workbook.
      .replace(/\[\$-[0-9A-F]+\]/gi, '')
      .replace(/;@$/, '')
      .replace(PLAIN_AFTER_BACKSLASH, '$1')
  );
}

/** Whether a number with this code is a date or time: decides how 1904 workbooks count. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/^general$/i.test(bare);
}

/**
 * Formats that the file names by number only and that are dates or times.
 * Source: ECMA-376 part 1, 18.8.30 (numFmt), the en-US forms.
 */
export const BUILT_IN_DATE_FORMATS: ReadonlyMap<number, string> = new Map([
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm am/pm'],
  [19, 'h:mm:ss am/pm'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  // The East Asian calendars' slots: a plain date is the closest that Sheets has.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, string] => [
    id,
    'yyyy-mm-dd',
  ]),
  ...[32, 33, 34, 35].map((id): [number, string] => [id, 'h:mm:ss']),
]);
