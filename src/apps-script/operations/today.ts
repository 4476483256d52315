/** The operation `today`: what is due, what was missed, what was begun. Reads five tabs, writes nothing. */
import * as z from 'zod/mini';
import { cadenceStatus } from '../../domain/cadence-calendar/cadence-status.js';
import { judgeEntries } from '../../domain/cadence-calendar/judge-entries.js';
import { type AsOf, addDays, daysBetween } from '../../domain/calendar.js';
import { isUnanswered } from '../../domain/ledger/carry.js';
import type { Escalation, Snapshot } from '../../domain/records.js';
import { mayTakeChair } from '../../domain/rights/rights.js';
import { parseWorkbook, tabOfPart } from '../../workbook/parse-workbook.js';
import type { Operations, Today } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import { holderOf, readDrafts } from '../store/draft-store.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { readSetUp } from '../store/set-up-store.js';
import { parsePayload } from './payload.js';
import { requireSetUp } from './require-set-up.js';

const PARTS = ['calendar', 'reviews', 'holidays', 'people', 'escalations'] as const;

export function today(payload: unknown, context: Context): Today {
  const schema = z.object({ asOf: z.optional(z.string()) });
  const request = parsePayload(schema, payload, {
    asOf: 'Give a date such as 2026-11-16, or a date and time such as 2026-11-16T08:50.',
  });
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const asOfText = request.asOf ?? momentOf(workbook, context);
  const asOf = readAsOf(asOfText, workbook.clock);
  const wanted = PARTS.map((part) => tabOfPart(part).name);
  const { snapshot } = parseWorkbook(readTables(workbook, wanted), {
    toInstant: toInstantBy(workbook.clock),
    wanted,
  });
  const kept = readSetUp();
  return {
    asOf: asOfText,
    reviews: cadenceStatus(snapshot, asOf),
    strip: stripOf(snapshot, asOf),
    drafts: begunDrafts(context),
    setUp: kept === null ? null : { by: kept.by, at: kept.at },
    people: snapshot.people.flatMap(({ role, name }) =>
      name === null || name.trim() === ''
        ? []
        : [{ role, name: name.trim(), mayChair: mayTakeChair(name, snapshot.people) }],
    ),
    escalations: openEscalations(snapshot, asOf),
  };
}

/** Who asks is found out only where somebody has begun one. */
function begunDrafts(context: Context): Today['drafts'] {
  const heads = Array.from(readDrafts().values(), ({ head }) => head);
  if (heads.length === 0) return [];
  const user = context.user();
  return heads.map((head) => ({ kind: head.kind, asOf: head.asOf, ...holderOf(head, user) }));
}

/** This minute in the workbook's zone. */
function momentOf({ clock }: Workbook, { now }: Context): string {
  return clock.toCivil(Date.parse(now)).slice(0, 16);
}

/** Days that the strip shows before and after today. */
const DAYS_BACK = 56;
const DAYS_AHEAD = 14;

function stripOf({ calendar, reviews, holidays }: Snapshot, asOf: AsOf): Today['strip'] {
  const from = addDays(asOf.date, -DAYS_BACK);
  const to = addDays(asOf.date, DAYS_AHEAD);
  return judgeEntries(calendar, reviews, holidays, asOf)
    .filter(({ entry }) => entry.dueOn >= from && entry.dueOn <= to)
    .map(({ entry, state }) => ({ kind: entry.review, dueOn: entry.dueOn, state }));
}

type Level = Operations['today']['answer']['escalations'][number]['level'];

/** By the first letter of where they lie; a weekly block keeps none. */
function levelOf({ to }: Escalation): Level | null {
  const place = (to ?? '').trim().toUpperCase();
  if (place.startsWith('CARE')) return 'CARE-Request';
  if (place.startsWith('M')) return 'Monthly';
  return place.startsWith('Q') ? 'Quarterly' : null;
}

const LEVELS: readonly Level[] = ['CARE-Request', 'Monthly', 'Quarterly'];

function openEscalations({ escalations }: Snapshot, asOf: AsOf): Today['escalations'] {
  const open = escalations.filter((row) => isUnanswered(row) && row.raisedOn <= asOf.date);
  return LEVELS.map((level) => {
    const own = open.filter((row) => levelOf(row) === level);
    return {
      level,
      count: own.length,
      oldestDays: Math.max(0, ...own.map((row) => daysBetween(row.raisedOn, asOf.date))),
      overdue: own.filter(({ dueOn }) => dueOn !== null && dueOn < asOf.date).length,
    };
  });
}
