/** Reads the dates of a lead export in the one order that its whole column allows. */
import { basename } from 'node:path';
import { decideDateOrder, type StatedOrder } from '../../workbook/import/date-order.js';
import { readFileDate } from '../../workbook/import/file-date.js';
import { UserError } from '../command-line/user-error.js';
import { eachLead, type LeadFile } from './read-leads.js';

/** An order, and for people why. */
export interface DecidedOrder {
  readonly order: StatedOrder;
  readonly shown: string;
}

/**
 * Looks at every date of the column, in one pass of its own.
 * @throws {UserError} when the dates make sense in both orders, or contradict each other
 */
export async function detectDateOrder(file: LeadFile, column: string): Promise<DecidedOrder> {
  // A large export repeats its days: only different texts are kept.
  const texts = new Set<string>();
  await eachLead(file, [column], (row) => texts.add((row[column] ?? '').trim()));
  const decided = decideDateOrder([...texts], false, null);
  if (decided.order === 'either' || decided.order === 'mixed') {
    throw new UserError(
      `${basename(file.path)}: the dates in "${column}" are ${decided.shown}. State the order in the mapping: "week": {"column": "${column}", "order": "d/m/y"} or "m/d/y".`,
    );
  }
  return { order: decided.order, shown: decided.shown ?? 'no date in the column' };
}

/** A reader of dates in one order, `YYYY-MM-DD`; days that come again are looked up. */
export function dateReader(order: StatedOrder): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const date = readFileDate(text);
    const read = (order === 'm/d/y' ? date?.monthFirst : date?.dayFirst) ?? null;
    known.set(text, read);
    return read;
  };
}
