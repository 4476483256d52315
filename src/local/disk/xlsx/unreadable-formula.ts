/**
 * A formula that Excel cannot read, kept inside one that it can: `IFERROR(__xludf.DUMMYFUNCTION(…), …)`
 * with the formula as text and its last result. Google Sheets' own xlsx export uses the same form.
 */
import type { CellValue } from '../../model/workbook-data.js';
import { tokenizeFormula } from './formula-tokens.js';
import { cutText, withoutUnsayable } from './xml-text.js';

/** Excel's limit of a text inside a formula. */
const MAX_TEXT_LENGTH = 255;
const MAX_FORMULA_LENGTH = 8192;
const OPENING = 'IFERROR(__xludf.DUMMYFUNCTION(';
/** What Google writes into cells that another cell's formula fills. */
const COMPUTED = '"COMPUTED_VALUE"';

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(parts.at(-1)?.length)) {
    parts.push(cutText(rest, MAX_TEXT_LENGTH));
  }
  return parts.length === 0 ? [''] : parts;
}

function literal(value: CellValue): string {
  if (value === null) return '""';
  if (typeof value === 'string') return chunks(withoutUnsayable(value)).map(quote).join('&');
  if (typeof value === 'object') return value.error === '#ERROR!' ? '#VALUE!' : value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Undefined where even the wrapping is longer than Excel allows. */
export function wrapUnreadable(formula: string, value: CellValue): string | undefined {
  const kept = chunks(withoutUnsayable(formula.slice(1)))
    .map(quote)
    .join('&');
  const wrapped = `${OPENING}${kept}),${literal(value)})`;
  return wrapped.length > MAX_FORMULA_LENGTH ? undefined : wrapped;
}

/**
 * The kept formula, with its `=`; null for a cell that another cell's formula fills; undefined for a
 * formula that is not wrapped.
 */
export function unwrapUnreadable(text: string): string | null | undefined {
  // LibreOffice writes the unknown function's name in lower case.
  if (!text.toUpperCase().startsWith(OPENING.toUpperCase())) return undefined;
  let kept = '';
  for (const token of tokenizeFormula(text.slice(OPENING.length))) {
    if (token.text === ')') return kept === COMPUTED ? null : `=${kept}`;
    if (token.kind === 'text') kept += token.text.slice(1, -1).replaceAll('""', '"');
    else if (token.text !== '&') return undefined;
  }
  return undefined;
}

/** LibreOffice's way to write a boolean constant: as a call without arguments. */
export function isBooleanCall(text: string): boolean {
  return /^(TRUE|FALSE)\(\)$/.test(text);
}
