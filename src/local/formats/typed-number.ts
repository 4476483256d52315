/** Reads typed numbers: groups, percentages, amounts of money, scientific notation. */
import type { LocaleConventions } from './locale-conventions.js';

/** A number that was typed, with the pattern that its spelling gives the cell. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** Narrow, no-break and plain spaces stand for each other between groups. */
const ANY_SPACE = /[\s\u00a0\u202f]/g;

interface NumberSyntax {
  /** `[integer, fraction, exponent]` of an unsigned number. */
  readonly unsigned: RegExp;
  readonly group: string;
}

const syntaxes = new Map<string, NumberSyntax>();

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function syntaxOf({ tag, decimal, group }: LocaleConventions): NumberSyntax {
  const known = syntaxes.get(tag);
  if (known !== undefined) return known;
  const separator = /\s/.test(group) ? ' ' : group;
  const point = escapeForPattern(decimal);
  const grouped = `\\d{1,3}(?:${escapeForPattern(separator)}\\d{3})+`;
  const syntax: NumberSyntax = {
    unsigned: new RegExp(
      `^(${grouped}|\\d+|(?=${point}\\d))(?:${point}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`,
    ),
    group: separator,
  };
  syntaxes.set(tag, syntax);
  return syntax;
}

interface Unsigned {
  readonly value: number;
  readonly grouped: boolean;
  readonly decimals: number;
  readonly scientific: boolean;
}

function readUnsigned(text: string, conventions: LocaleConventions): Unsigned | null {
  const { unsigned, group } = syntaxOf(conventions);
  const match = unsigned.exec(text.replace(ANY_SPACE, ' '));
  if (match === null) return null;
  const [, integer = '', fraction = '', exponent] = match;
  const digits = integer.replaceAll(group, '');
  const value = Number(`${digits || '0'}.${fraction || '0'}e${exponent ?? '0'}`);
  if (!Number.isFinite(value)) return null;
  return {
    value,
    grouped: digits.length !== integer.length,
    decimals: fraction.length,
    scientific: exponent !== undefined,
  };
}

interface Sign {
  readonly factor: 1 | -1;
  readonly rest: string;
}

/** `-5`, `+5`, and in brackets `(5)`, the bookkeeper's minus. */
function readSign(text: string): Sign {
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  if (bracketed !== undefined && !/^[+-]/.test(bracketed)) return { factor: -1, rest: bracketed };
  const first = text.charAt(0);
  if (first === '-' || first === '\u2212') return { factor: -1, rest: text.slice(1) };
  return { factor: 1, rest: first === '+' ? text.slice(1) : text };
}

/** The number that a text spells in a locale, or null. The text carries no spaces at its ends. */
export function readTypedNumber(text: string, conventions: LocaleConventions): TypedNumber | null {
  return (
    readPlain(text, conventions) ?? readPercent(text, conventions) ?? readMoney(text, conventions)
  );
}

function readPlain(text: string, conventions: LocaleConventions): TypedNumber | null {
  const { factor, rest } = readSign(text);
  const number = readUnsigned(rest, conventions);
  if (number === null) return null;
  const value = signed(factor, number.value);
  if (number.scientific) return { value, numberFormat: '0.00E+00' };
  if (number.grouped) return { value, numberFormat: amountPattern(number) };
  return { value };
}

function readPercent(text: string, conventions: LocaleConventions): TypedNumber | null {
  if (!text.endsWith('%')) return null;
  const { factor, rest } = readSign(text.slice(0, -1).trimEnd());
  const number = readUnsigned(rest, conventions);
  if (number === null || number.scientific) return null;
  // Dividing the digits, not the number, keeps 12.3% at 0.123.
  const value = signed(factor, Number(`${number.value}e-2`));
  return { value, numberFormat: number.decimals > 0 ? '0.00%' : '0%' };
}

function readMoney(text: string, conventions: LocaleConventions): TypedNumber | null {
  const { currency } = conventions;
  if (currency === null) return null;
  const outer = readSign(text);
  const leading = outer.rest.startsWith(currency);
  if (!leading && !outer.rest.endsWith(currency)) return null;
  const amount = leading
    ? outer.rest.slice(currency.length).trimStart()
    : outer.rest.slice(0, -currency.length).trimEnd();
  const inner =
    leading && outer.factor === 1 ? readSign(amount) : { factor: outer.factor, rest: amount };
  const number = readUnsigned(inner.rest, conventions);
  if (number === null || number.scientific) return null;
  const digits = number.decimals > 0 ? '#,##0.00' : '#,##0';
  return {
    value: signed(inner.factor, number.value),
    numberFormat: leading ? `"${currency}"${digits}` : `${digits} "${currency}"`,
  };
}

function amountPattern({ decimals }: Unsigned): string {
  return decimals > 0 ? '#,##0.00' : '#,##0';
}

/** A typed `-0` is a plain zero. */
function signed(factor: 1 | -1, value: number): number {
  return value === 0 ? 0 : factor * value;
}
