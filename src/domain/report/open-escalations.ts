/** The ledger's open rows by the level that they lie with and by their age. */
import { isLater } from '../as-of-state.js';
import type { AsOf } from '../calendar.js';
import { daysBetween } from '../calendar.js';
import { isUnanswered } from '../ledger/carry.js';
import type { Escalation } from '../records.js';

export const ESCALATION_LEVELS = ['CARE-Request', 'Weekly', 'Monthly', 'Quarterly'] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

/** Days to which an age counts as fresh, and as of this month. */
const FRESH_DAYS = 7;
const MONTH_DAYS = 31;

/** One open row as the report lists it. */
export interface OpenEscalation {
  readonly escalationId: string;
  readonly level: EscalationLevel;
  readonly rule: string;
  readonly subject: string;
  readonly owner: string | null;
  readonly raisedOn: string;
  readonly dueOn: string | null;
  readonly ageDays: number;
  /** Its due date lies before the as-of date. */
  readonly isOverdue: boolean;
}

/** How many lie with a level, by age: to 7 days, to 31, over. */
export interface LevelCount {
  readonly level: EscalationLevel;
  readonly fresh: number;
  readonly month: number;
  readonly older: number;
}

function levelOf({ to }: Escalation): EscalationLevel {
  const receiver = (to ?? '').trim();
  if (receiver === 'CARE-Request') return 'CARE-Request';
  if (receiver.startsWith('Q')) return 'Quarterly';
  return receiver.startsWith('M') ? 'Monthly' : 'Weekly';
}

/** Rows that nobody has answered yet, oldest first; what is raised later is not there yet. */
export function openEscalations(ledger: readonly Escalation[], asOf: AsOf): OpenEscalation[] {
  return ledger
    .filter((row) => isUnanswered(row) && !isLater(row.raisedOn, asOf))
    .map((row) => ({
      escalationId: row.escalationId,
      level: levelOf(row),
      rule: row.rule,
      subject: row.subject,
      owner: row.owner,
      raisedOn: row.raisedOn,
      dueOn: row.dueOn,
      ageDays: daysBetween(row.raisedOn, asOf.date),
      isOverdue: row.dueOn !== null && row.dueOn < asOf.date,
    }))
    .sort((a, b) => b.ageDays - a.ageDays || (a.escalationId < b.escalationId ? -1 : 1));
}

/** Counts them; a level with none is left out. */
export function countByLevel(rows: readonly OpenEscalation[]): LevelCount[] {
  return ESCALATION_LEVELS.map((level) => {
    const ages = rows.filter((row) => row.level === level).map(({ ageDays }) => ageDays);
    return {
      level,
      fresh: ages.filter((age) => age <= FRESH_DAYS).length,
      month: ages.filter((age) => age > FRESH_DAYS && age <= MONTH_DAYS).length,
      older: ages.filter((age) => age > MONTH_DAYS).length,
    };
  }).filter(({ fresh, month, older }) => fresh + month + older > 0);
}
