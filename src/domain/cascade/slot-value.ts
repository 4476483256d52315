/** The value of a change: text of a cell to number, date or text, by what the change alters. */
import { isIsoDate } from '../calendar.js';
import { SETTINGS } from '../settings.js';
import { ROLES } from '../vocabulary.js';
import { formatFigure, formatRate } from '../wording.js';
import type { Slot, Unreadable } from './slot.js';
import { CLASS_FIELDS, PLAY_FIELDS, TARGET_FIELDS } from './slot.js';

/** A rate is a fraction, a date an ISO date. */
export type SlotValue = number | string;

type Unit = 'rate' | 'number' | 'count' | 'date' | 'text' | 'role';

/** How the values of a slot are written and what they may be; both ends count. */
interface Range {
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
}

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*(%?)$/;

function unitOf(
  entries: readonly { readonly field: string; readonly unit: Unit }[],
  field: string,
): Unit {
  return entries.find((entry) => entry.field === field)?.unit ?? 'text';
}

function rangeOf(slot: Slot): Range {
  if (slot.what === 'setting') {
    const setting = SETTINGS.find(({ key }) => key === slot.key);
    const unit = setting?.unit === 'ratio' ? 'rate' : 'number';
    return { unit, min: setting?.min ?? 0, max: setting?.max ?? Infinity };
  }
  if (slot.what === 'definition') return { unit: 'text', min: 0, max: Infinity };
  const fields = { target: TARGET_FIELDS, 'signal class': CLASS_FIELDS, playbook: PLAY_FIELDS };
  const unit = unitOf(fields[slot.what], slot.field);
  return { unit, min: 0, max: unit === 'rate' ? 1 : Infinity };
}

/** Divides by 100 without the dust of binary fractions: 92.4 gives 0.924. */
function fractionOf(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

function readNumber(text: string, { unit, min, max }: Range): number | undefined {
  const [, digits, percent] = NUMBER.exec(text) ?? [];
  if (digits === undefined || (percent === '%' && unit !== 'rate')) return undefined;
  const value = percent === '%' ? fractionOf(Number(digits)) : Number(digits);
  if (value < min || value > max) return undefined;
  return unit === 'count' && !Number.isInteger(value) ? undefined : value;
}

/** What a value of this range looks like. */
function formOf({ unit, min, max }: Range): string {
  const shown = (value: number) => (unit === 'rate' ? formatRate(value) : formatFigure(value));
  const bounds =
    max === Infinity ? `of ${shown(min)} or more` : `from ${shown(min)} to ${shown(max)}`;
  const forms: Readonly<Record<Unit, string>> = {
    rate: `Write a rate ${bounds}, such as 0.92 or 92 %.`,
    number: `Write a number ${bounds}.`,
    count: `Write a whole number ${bounds}.`,
    date: 'Write a date such as 2026-11-16.',
    role: `Write one of ${ROLES.join(', ')}.`,
    text: 'Write what holds from the effective date.',
  };
  return forms[unit];
}

function readText(text: string, range: Range): SlotValue | undefined {
  if (range.unit === 'text') return text;
  if (range.unit === 'date') return isIsoDate(text) ? text : undefined;
  if (range.unit !== 'role') return readNumber(text, range);
  return ROLES.find((role) => role.toLowerCase() === text.toLowerCase());
}

/** The value that a cell of Changes holds for a slot: numbers are read as `0.92`, `92%` or `92 %`. */
export function readSlotValue(slot: Slot, cell: string | null): SlotValue | Unreadable {
  const text = cell?.trim() ?? '';
  const range = rangeOf(slot);
  if (text === '') return { words: `the cell is empty. ${formOf(range)}` };
  const value = readText(text, range);
  return value ?? { words: `"${text}" is not a value for this. ${formOf(range)}` };
}

/** A value as people read it: rates in percent. */
export function formatSlotValue(slot: Slot, value: SlotValue): string {
  if (typeof value === 'string') return value;
  return rangeOf(slot).unit === 'rate' ? formatRate(value) : String(value);
}
