/** The operations of the set-up: its answers kept while they are given, what they will make, and the making. */
import * as z from 'zod/mini';
import { defaultAnswers, SET_UP_PAGES } from '../../domain/set-up/answers.js';
import { changedPeople, settledPeople } from '../../domain/set-up/people-changes.js';
import { standingAnswers } from '../../domain/set-up/standing-answers.js';
import type { Role } from '../../domain/vocabulary.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import { WORKBOOK } from '../../workbook/workbook.js';
import type { Operations } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import { hasDailyTrigger } from '../daily-trigger.js';
import { CadenceError } from '../errors.js';
import { commit } from '../journal/commit.js';
import { underDocumentLock } from '../journal/document-lock.js';
import type { TabChanges } from '../journal/entry.js';
import { mayWrite } from '../store/edit-rights.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { type KeptSetUp, readSetUp, removeSetUp, writeSetUp } from '../store/set-up-store.js';
import { onlyBlankSheet } from '../structure/ensure-tabs.js';
import { firstRows, sampleRows } from '../structure/first-rows.js';
import { closeStep, dressStep, makeStep, SET_UP_STEPS } from '../structure/set-up-steps.js';
import { parsePayload } from './payload.js';
import { answersSchema } from './set-up-payload.js';

const ANSWERS = 'Give motions, people, targets, schedule and data as the set-up showed them.';

/** Tabs that say what stands already. */
const STANDING = ['People', 'Settings', 'Targets'];

function standingIn(workbook: Workbook) {
  const tables = readTables(workbook, STANDING);
  const { snapshot, settings } = parseWorkbook(tables, {
    toInstant: toInstantBy(workbook.clock),
    wanted: STANDING,
  });
  return standingAnswers(snapshot, settings);
}

export function loadSetUp(_: unknown, context: Context): Operations['setup.load']['answer'] {
  const workbook = openWorkbook();
  // Addresses that are not in the tab People are for whoever may enter them there.
  const mayKeep = mayWrite('People');
  const kept = mayKeep ? readSetUp() : null;
  const user = context.user();
  const address = user.includes('@') ? user : '';
  const seen = kept === null ? standingIn(workbook) : kept.seen;
  return {
    answers: kept?.answers ?? seen ?? defaultAnswers(address),
    seen,
    page: kept?.page ?? 'motions',
    begun: kept === null ? null : { by: kept.by, at: kept.at },
    at: kept?.run?.at ?? null,
    steps: SET_UP_STEPS.map(({ title, tabs }) => ({ title, tabs })),
    today: todayOf(workbook, context),
    address,
    editors: mayKeep ? workbook.spreadsheet.getEditors().map((editor) => editor.getEmail()) : [],
  };
}

function todayOf({ clock }: Workbook, { now }: Context): string {
  return clock.toCivil(Date.parse(now)).slice(0, 10);
}

/** The sidebar that saved last keeps the set-up; another one has to take it over. */
export function saveSetUp(payload: unknown, context: Context): Operations['setup.save']['answer'] {
  const schema = z.object({
    answers: answersSchema(),
    seen: z.nullable(answersSchema()),
    page: z.enum(SET_UP_PAGES),
    seat: z.string(),
    takeOver: z.boolean(),
  });
  const { takeOver, ...given } = parsePayload(schema, payload, {
    answers: ANSWERS,
    seen: ANSWERS,
    page: 'Give the page on which the set-up stands.',
    seat: 'Give the name of this sidebar.',
    takeOver: 'Give true to take the set-up over, else false.',
  });
  const holder = { by: context.user(), at: context.now };
  return underDocumentLock(() => {
    const present = readSetUp();
    if (present !== null && present.seat !== given.seat && !takeOver) {
      return { saved: false, holder: { by: present.by, at: present.at } };
    }
    const asOf = todayOf(openWorkbook(), context);
    const begun = given.page === 'run' ? { at: 0, asOf, fresh: {} } : null;
    writeSetUp({ ...given, ...holder, run: present?.run ?? begun });
    return { saved: true, holder };
  });
}

export function planSetUp(payload: unknown, context: Context): Operations['setup.plan']['answer'] {
  const { answers } = parsePayload(z.object({ answers: answersSchema() }), payload, {
    answers: ANSWERS,
  });
  const workbook = openWorkbook();
  const blank = onlyBlankSheet(workbook)?.getName() ?? null;
  const rows =
    answers.data === 'sample'
      ? sampleRows(todayOf(workbook, context), answers.motions, answers)
      : new Map();
  return {
    tabs: WORKBOOK.map(({ name, group }) => ({ name, group, isThere: workbook.tabs.has(name) })),
    others: [...workbook.strangers.keys()].filter((name) => name !== blank),
    blank,
    sampleRows: [...rows.values()].reduce((sum, own) => sum + own.length, 0),
    hasDailyUpdate: hasDailyTrigger(),
  };
}

/** Does one step of what was agreed to. What it is to make is read under the lock that it makes it under. */
export function stepSetUp(payload: unknown, context: Context): Operations['setup.step']['answer'] {
  const { index } = parsePayload(z.object({ index: z.int() }), payload, {
    index: 'Give the position of a step, from 0.',
  });
  const kind = SET_UP_STEPS[index]?.kind;
  const last = index === SET_UP_STEPS.length - 1;
  const next = last ? null : index + 1;
  if (kind === 'fill') return { next, left: fill(agreed(index), context), unknown: [] };
  return { next, left: [], unknown: underDocumentLock(() => structure(index)) };
}

interface Agreed extends KeptSetUp {
  readonly run: NonNullable<KeptSetUp['run']>;
}

/** @throws {CadenceError} REFUSED where no such step was agreed to, or one before it was not done */
function agreed(index: number): Agreed {
  const kept = readSetUp();
  const run = kept?.run ?? null;
  if (kept === null || run === null) {
    throw new CadenceError(
      'REFUSED',
      'No set-up is under way in this workbook. Somebody may have finished it: open Cadence ▸ Set up workbook again.',
    );
  }
  if (SET_UP_STEPS[index] === undefined || index > run.at + 1) {
    throw new CadenceError(
      'REFUSED',
      `The set-up goes on with its step ${run.at + 1}, not yet with ${index + 1}.`,
    );
  }
  return { ...kept, run };
}

/** The steps that make, dress and close tabs. @returns addresses that Google does not know */
function structure(index: number): readonly string[] {
  const kept = agreed(index);
  const { run } = kept;
  const { kind, tabs } = SET_UP_STEPS[index] ?? { kind: 'close', tabs: [] };
  const workbook = openWorkbook();
  if (kind === 'make') {
    const fresh = makeStep(workbook);
    writeSetUp({
      ...kept,
      run: { ...run, at: Math.max(run.at, 1), fresh: { ...run.fresh, ...fresh } },
    });
  } else if (kind === 'dress') {
    const later = Object.entries(run.fresh).filter(([name]) => !tabs.some((tab) => tab === name));
    const reach = (at: number) =>
      writeSetUp({
        ...kept,
        run: { ...run, at: Math.max(run.at, at), fresh: Object.fromEntries(later) },
      });
    // Before and after: where this is interrupted, the tabs are no longer taken for untouched.
    reach(index);
    dressStep(workbook, tabs, run.fresh, run.asOf, kept.answers.motions);
    reach(index + 1);
  } else {
    const unknown = closeStep(workbook);
    removeSetUp();
    return unknown;
  }
  return [];
}

/** The rows, in one commit: those that are not there, and the people who were changed. */
function fill(kept: Agreed, context: Context): readonly Role[] {
  const { answers, seen, run } = kept;
  const workbook = openWorkbook();
  const head = { id: context.newId(), kind: 'create', at: context.now, by: context.user() };
  const left = commit(workbook, head, () => {
    const asOf = readAsOf(run.asOf, workbook.clock);
    const standing = standingIn(workbook);
    // Made-up rows go into nothing but a new workbook, not among what others have entered.
    const sample = answers.data === 'sample' && standing === null;
    const { changes } = firstRows(workbook, asOf, { ...answers, sample });
    const people = seen === null ? [] : changedPeople(seen, answers);
    const settled = settledPeople(people, standing?.people ?? []);
    const rows = settled.made.map(({ role, name, email }) => [role, name, email]);
    const change: TabChanges = {
      tab: 'People',
      mode: 'update',
      headers: ['Role', 'Name', 'Email'],
      rows,
    };
    return { body: { changes: [...changes, change] }, answer: settled.left };
  });
  const index = SET_UP_STEPS.findIndex(({ kind }) => kind === 'fill');
  writeSetUp({ ...kept, run: { ...run, at: index + 1 } });
  return left;
}

export function dropSetUp(): Operations['setup.drop']['answer'] {
  const dropped = readSetUp() !== null;
  if (dropped) removeSetUp();
  return { dropped };
}
