/** The form of every fact: figures that a block's inputs name and that no rule judges, in sentences. */
import type { IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import type { Snapshot } from '../records.js';
import type { RuleContext } from '../rules/rule.js';

/** Sentences for one block; none where there is nothing to say. */
export type Facts = (snapshot: Snapshot, context: RuleContext) => readonly string[];

/** Days that a monthly calls its month; as in M1.source-audit. */
export const MONTH_DAYS = 31;

/** True for a day within the 31 before the as-of date, that date included. */
export function isThisMonth(date: IsoDate | null, { asOf }: Pick<RuleContext, 'asOf'>): boolean {
  return date !== null && date >= addDays(asOf.date, -MONTH_DAYS) && date <= asOf.date;
}
