/** How the numbers of a file are written, decided from the whole column and then the whole file. */

/** Which mark stands before decimals; null where nothing decides. */
export type DecimalMark = '.' | ',' | null;

/** Most numbers of a file: digits that need no deciding. */
const DIGITS = /^[+-]?\d+$/;
const GROUPING_SPACE = /(?<=\d)[\s'’](?=\d{3}(?!\d))/g;
const ONE_MARK = /^[+-]?(\d*)([.,])(\d*)$/;
const REPEATED_MARK = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/;
const BOTH_MARKS = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*([.,])\d+$/;

/** What one number tells for sure: its decimal mark, `mixed` never; null where it does not tell. */
export function decimalMarkOf(text: string): DecimalMark {
  if (DIGITS.test(text)) return null;
  const bare = bareNumber(text);
  const both = BOTH_MARKS.exec(bare);
  if (both !== null && both[1] !== both[2]) return both[2] as DecimalMark;
  const repeated = REPEATED_MARK.exec(bare);
  if (repeated !== null) return repeated[1] === ',' ? '.' : ',';
  const [, whole, mark, decimals] = ONE_MARK.exec(bare) ?? [];
  if (whole === undefined || decimals === undefined) return null;
  const couldGroup = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldGroup ? null : (mark as DecimalMark);
}

/** What a column, or a file, tells: its decimal mark, null where nothing decides, `mixed` for both. */
export function decideDecimalMark(texts: readonly string[]): DecimalMark | 'mixed' {
  const marks = new Set(texts.map(decimalMarkOf));
  if (marks.has('.') && marks.has(',')) return 'mixed';
  if (marks.has('.')) return '.';
  return marks.has(',') ? ',' : null;
}

/** A number of a file: its value, or that its mark could separate thousands as well as decimals. */
export type FileNumber =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'ambiguous' }
  | { readonly is: 'no number' };

const NO_NUMBER: FileNumber = { is: 'no number' };

/**
 * Reads a number by the mark of its column. Without a mark, three digits after a dot are decimals
 * (as machines write them) unless the column holds whole numbers; after a comma they are ambiguous
 * unless it does.
 */
export function readFileNumber(
  text: string,
  mark: DecimalMark | 'mixed',
  wholeOnly: boolean,
): FileNumber {
  if (DIGITS.test(text)) return { is: 'number', value: Number(text) };
  const bare = bareNumber(text);
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return NO_NUMBER;
  if (!/[.,]/.test(bare)) return { is: 'number', value: Number(bare) };
  const own = decimalMarkOf(text);
  if (own === null && mark === 'mixed') return { is: 'ambiguous' };
  const used = own ?? (mark === 'mixed' ? null : mark) ?? assumedMark(bare, wholeOnly);
  return used === null ? { is: 'ambiguous' } : withMark(bare, used);
}

/** The mark of a number like `1.234` or `1,234` in a column that does not tell. */
function assumedMark(bare: string, wholeOnly: boolean): DecimalMark {
  if (wholeOnly) return bare.includes(',') ? '.' : ',';
  return bare.includes('.') ? '.' : null;
}

function withMark(bare: string, mark: '.' | ','): FileNumber {
  const grouping = mark === '.' ? ',' : '.';
  const [whole = '', decimals, ...more] = bare.split(mark);
  const ungrouped = whole.split(grouping).join('');
  const grouped = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(whole);
  if (more.length > 0 || decimals?.includes(grouping) === true) return NO_NUMBER;
  if (whole.includes(grouping) && !grouped) return NO_NUMBER;
  const value = Number(`${ungrouped}.${decimals ?? ''}`.replace(/\.$/, ''));
  return Number.isFinite(value) ? { is: 'number', value } : NO_NUMBER;
}

function bareNumber(text: string): string {
  return text.trim().replace('−', '-').replace(GROUPING_SPACE, '');
}
