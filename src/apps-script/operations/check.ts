/** The operation `check`: what is wrong with the workbook's structure and data, and what is mended. */
import * as z from 'zod/mini';
import { findColumns } from '../../workbook/find-columns.js';
import { type ParsedWorkbook, parseWorkbook, READ_TABS } from '../../workbook/parse-workbook.js';
import { WORKBOOK } from '../../workbook/workbook.js';
import { toInstantBy } from '../as-of.js';
import { extendCalendar } from '../cadence-calendar/extend-calendar.js';
import { comeIntoForce } from '../cascade/come-into-force.js';
import { readAsOfCell } from '../computed/as-of-cell.js';
import { ALL_COMPUTED, refreshColumns } from '../computed/refresh-columns.js';
import { TABS_WITH_IDS, writeGivenIds } from '../computed/write-given-ids.js';
import type { Context } from '../context.js';
import type { CheckAnswer } from '../contract/check.js';
import { applyWaiting } from '../journal/apply.js';
import { readEntries, waitingEntries } from '../journal/journal-sheet.js';
import { isFormerPage } from '../start/former-page.js';
import { ownPanel } from '../start/refresh-start.js';
import { forgetPending } from '../store/document-properties.js';
import { isSameName, openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { closeTabs, lastClosing } from '../structure/close-tabs.js';
import { setUpStructure } from '../structure/set-up.js';
import { closingProblems } from './closing-problems.js';
import { parsePayload } from './payload.js';
import { planRepair, stepsDone } from './repair-plan.js';

/** A fault of the structure as it is found. */
type Fault = CheckAnswer['structure'][number] & { readonly column: string };

export function check(payload: unknown, context: Context): CheckAnswer {
  const { repair } = parsePayload(z.object({ repair: z.boolean() }), payload, {
    repair: 'Give true to put missing tabs and columns back, else false.',
  });
  const first = openWorkbook();
  const faults = findFaults(first);
  const planned = repair ? read(first, faults).plan : [];
  const mendable = faults.filter((fault) => fault.code !== 'duplicate-header');
  if (repair && faults.length === mendable.length) {
    const before = openWorkbook();
    setUpStructure(before, before.clock.toCivil(Date.parse(context.now)).slice(0, 10));
  }
  const workbook = openWorkbook();
  const left = repair ? findFaults(workbook) : faults;
  const isLeft = (fault: Fault) => left.some((other) => other.message === fault.message);
  const isWhole = left.every(({ code }) => HARMLESS.has(code));
  const recovered = isWhole ? recoverAll(workbook) : 0;
  const inForce = repair && isWhole ? bringUpToDate(workbook, context) : [];
  const closing = repair && isWhole ? closeTabs(workbook, true) : lastClosing(workbook);
  const { problems, plan } = read(workbook, left, closing);
  const structural = new Set(['missing-tab', 'missing-column', 'duplicate-header']);
  return {
    structure: faults.map((fault) => {
      const { tab, code, message } = fault;
      return { tab, code, message, repaired: repair && !isLeft(fault) };
    }),
    dataProblems: problems.filter((problem) => !structural.has(problem.code)),
    recovered,
    inForce,
    plan: repair ? stepsDone(planned, plan) : plan,
  };
}

/** What is wrong with the data, and what a repair would do, from one reading. */
function read(
  workbook: Workbook,
  faults: readonly Fault[],
  closing = lastClosing(workbook),
): Pick<ParsedWorkbook, 'problems'> & Pick<CheckAnswer, 'plan'> {
  const tables = readTables(workbook, READ_TABS);
  const parsed = parseWorkbook(tables, { toInstant: toInstantBy(workbook.clock) });
  const plan = planRepair(workbook, faults, tables, parsed, readAsOfCell(workbook));
  const people = closingProblems(parsed.snapshot.people, closing);
  return { problems: [...parsed.problems, ...people], plan };
}

/**
 * Identifiers of rows that have none, and computed columns; and where the As of cell says from when, changes that are due and the due dates
 * of the coming weeks.
 * @returns the changes that came into force
 */
function bringUpToDate(workbook: Workbook, context: Context): readonly string[] {
  const asOf = readAsOfCell(workbook);
  const inForce = asOf === null ? [] : comeIntoForce(workbook, asOf.date, context);
  writeGivenIds(workbook, TABS_WITH_IDS);
  refreshColumns(workbook, ALL_COMPUTED);
  if (asOf !== null) extendCalendar(workbook, asOf, context);
  return inForce;
}

/** Faults in spite of which everything can be read and written. */
const HARMLESS: ReadonlySet<string> = new Set(['renamed-tab', 'former-page', 'changed-page']);

/** Start laid out otherwise than its panel is: refreshing leaves it alone. */
function pageFaults(workbook: Workbook): readonly Fault[] {
  const start = workbook.tabs.get('Start')?.sheet;
  if (start === undefined || ownPanel(workbook.spreadsheet) !== null) return [];
  if (start.getLastRow() === 0) return [];
  const about = { tab: 'Start', column: '', repaired: false };
  if (isFormerPage(workbook, start)) {
    const message =
      'The tab Start is the page of an earlier version. Check the workbook with repair to make the panel of it.';
    return [{ ...about, code: 'former-page', message }];
  }
  const message =
    'The tab Start is laid out otherwise than Cadence made it, so that it is left alone. For the panel delete the tab and check the workbook with repair.';
  return [{ ...about, code: 'changed-page', message }];
}

/** Missing and renamed tabs, missing and doubled headers. A moved column is no fault. */
function findFaults(workbook: Workbook): readonly Fault[] {
  const names = WORKBOOK.filter((tab) => tab.columns.length > 0).map((tab) => tab.name);
  const tables = readTables(workbook, names);
  const faults = WORKBOOK.flatMap((declaration): Fault[] => {
    const { name } = declaration;
    const tab = workbook.tabs.get(name);
    if (tab === undefined) {
      const message = `The tab ${name} is missing. Check the workbook with repair to make it again.`;
      return [{ tab: name, column: '', code: 'missing-tab', message, repaired: false }];
    }
    const shown = tab.sheet.getName();
    const renamed: Fault[] = isSameName(shown, name)
      ? []
      : [
          {
            tab: name,
            column: '',
            code: 'renamed-tab',
            message: `The tab ${name} is called ${shown} now. It still works; imports know it as ${name}.`,
            repaired: false,
          },
        ];
    const { problems } = findColumns(name, declaration.columns, tables[name]?.header ?? []);
    return [
      ...renamed,
      ...problems.map(({ code, column, message }) => ({
        ...{ tab: name, column, code, message },
        repaired: false,
      })),
    ];
  });
  return [...faults, ...pageFaults(workbook)];
}

/** Finishes every waiting entry and forgets marks of entries that were never committed. */
function recoverAll(workbook: Workbook): number {
  const journal = workbook.tabs.get('Journal');
  if (journal === undefined) return 0;
  const { sheet } = journal;
  const waiting = waitingEntries(readEntries(sheet)).length > 0;
  const applied = waiting ? applyWaiting(workbook, sheet) : [];
  forgetPending(workbook.memory.pending.filter((id) => !applied.includes(id)));
  return applied.length;
}
