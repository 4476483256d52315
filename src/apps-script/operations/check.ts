/** The operation `check`: what is wrong with the workbook's structure and data, and what is mended. */
import * as z from 'zod/mini';
import type { RowProblem } from '../../workbook/declaration.js';
import { type ParsedWorkbook, parseWorkbook, READ_TABS } from '../../workbook/parse-workbook.js';
import { SCHEMA_VERSION } from '../../workbook/schema/schema-versions.js';
import { BLOCKING, type StructureFault } from '../../workbook/structure/structure-fault.js';
import type { TableCells } from '../../workbook/table-cells.js';
import type { TabName } from '../../workbook/workbook.js';
import { toInstantBy } from '../as-of.js';
import { extendCalendar } from '../cadence-calendar/extend-calendar.js';
import { comeIntoForce } from '../cascade/come-into-force.js';
import { readAsOfCell } from '../computed/as-of-cell.js';
import { ALL_COMPUTED, refreshColumns } from '../computed/refresh-columns.js';
import { TABS_WITH_IDS, writeGivenIds } from '../computed/write-given-ids.js';
import type { Context } from '../context.js';
import type { CheckAnswer, RepairStep, SchemaState } from '../contract/check.js';
import { applyWaiting } from '../journal/apply.js';
import { readEntries, waitingEntries } from '../journal/journal-sheet.js';
import { forgetPending } from '../store/document-properties.js';
import { openOlderWorkbook, openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { stampSchema } from '../store/schema-stamp.js';
import { closeTabs, lastClosing } from '../structure/close-tabs.js';
import { inspectWorkbook } from '../structure/inspect-workbook.js';
import { repairWorkbook } from '../structure/repair-workbook.js';
import { runUpgrade, upgradeOf } from '../upgrade/run-upgrade.js';
import { readUpgrade } from '../upgrade/upgrade-state.js';
import { closingProblems } from './closing-problems.js';
import { parsePayload } from './payload.js';
import { planRepair, stepsDone } from './repair-plan.js';

export function check(payload: unknown, context: Context): CheckAnswer {
  const { repair } = parsePayload(z.object({ repair: z.boolean() }), payload, {
    repair: 'Give true to mend what can be mended, else false.',
  });
  const older = openOlderWorkbook();
  if (older.schema >= SCHEMA_VERSION) return checkCurrent(repair, context, []);
  const fault = olderSchema(older);
  if (repair) {
    const { lines } = runUpgrade(context);
    const answer = checkCurrent(true, context, lines);
    return { ...answer, structure: [{ ...fault, repaired: true }, ...answer.structure] };
  }
  return {
    structure: [fault],
    dataProblems: [],
    recovered: 0,
    inForce: [],
    plan: upgradeOf(older).lines,
    schema: schemaState(older),
  };
}

function checkCurrent(
  repair: boolean,
  context: Context,
  upgraded: readonly RepairStep[],
): CheckAnswer {
  const looked = openWorkbook();
  const { faults, tables: seen } = inspectWorkbook(looked);
  const planned = repair ? read(looked, faults, seen).plan : [];
  const { done, left } = repair ? repairWorkbook(faults, context) : { done: [], left: faults };
  const workbook = repair ? openWorkbook() : looked;
  const isWhole = left.every(({ code }) => !BLOCKING.has(code));
  const recovered = isWhole ? recoverAll(workbook) : 0;
  const inForce = repair && isWhole ? bringUpToDate(workbook, context) : [];
  if (repair && isWhole) stampSchema(workbook.spreadsheet, workbook.memory, SCHEMA_VERSION);
  const closing = repair && isWhole ? closeTabs(workbook, true) : lastClosing(workbook);
  const tables = repair || recovered > 0 ? readTables(workbook, READ_TABS) : seen;
  const { problems, plan } = read(workbook, left, tables, closing);
  return {
    structure: judged(faults, left, repair),
    dataProblems: ownProblems(problems, left),
    recovered,
    inForce,
    plan: repair ? [...upgraded, ...laterSteps(done, planned), ...stepsDone(planned, plan)] : plan,
    schema: schemaState(workbook),
  };
}

/** What is wrong with the data, and what a repair would do. */
function read(
  workbook: Workbook,
  faults: readonly StructureFault[],
  tables: Partial<Record<TabName, TableCells>>,
  closing = lastClosing(workbook),
): Pick<ParsedWorkbook, 'problems'> & Pick<CheckAnswer, 'plan'> {
  const parsed = parseWorkbook(tables, { toInstant: toInstantBy(workbook.clock) });
  const plan = planRepair(workbook, faults, tables, parsed, readAsOfCell(workbook));
  const people = closingProblems(parsed.snapshot.people, closing);
  return { problems: [...parsed.problems, ...people], plan };
}

/** Steps that came to light while others were done. */
function laterSteps(
  done: readonly RepairStep[],
  planned: readonly RepairStep[],
): readonly RepairStep[] {
  return done.filter(({ message }) => planned.every((step) => step.message !== message));
}

/** What is wrong with the data by itself, not because a tab cannot be read. */
function ownProblems(
  problems: readonly RowProblem[],
  left: readonly StructureFault[],
): readonly RowProblem[] {
  const blocking = left.filter(({ code }) => BLOCKING.has(code));
  const misread = new Set(
    blocking.flatMap(({ tab, code }) => (code === 'missing-column' ? [] : [tab])),
  );
  return problems.filter(({ tab, code }) => {
    if (BLOCKING.has(code) || misread.has(tab)) return false;
    return blocking.length === 0 || !REACHING_OUT.has(code);
  });
}

/** Codes of problems that a fault of another tab can cause. */
const REACHING_OUT: ReadonlySet<string> = new Set(['change-without-effect']);

/** The faults that were found, and those that came to light while they were mended. */
function judged(
  found: readonly StructureFault[],
  left: readonly StructureFault[],
  repair: boolean,
): CheckAnswer['structure'] {
  const isSame = (one: StructureFault) => (other: StructureFault) =>
    one.tab === other.tab && one.code === other.code;
  const later = left.filter((fault) => !found.some(isSame(fault)));
  return [...found, ...later].map((fault) => ({
    tab: fault.tab,
    code: fault.code,
    message: fault.message,
    repaired: repair && !left.some(isSame(fault)),
  }));
}

function olderSchema(workbook: Workbook): CheckAnswer['structure'][number] {
  const begun = readUpgrade();
  const rest =
    begun === null || begun.step === 'done'
      ? 'Check the workbook with repair to upgrade it; of every tab that changes a hidden copy is kept.'
      : `An upgrade was begun by ${begun.by} and is not finished. Check the workbook with repair to finish it.`;
  return {
    tab: '',
    code: 'older-schema',
    message: `This workbook was made by an earlier Cadence (schema ${workbook.schema}; this add-on works with ${SCHEMA_VERSION}). ${rest}`,
    repaired: false,
  };
}

function schemaState({ schema }: Workbook): SchemaState {
  const state = readUpgrade();
  const isDone = state !== null && schema === state.to;
  const undo = isDone ? { from: state.from, at: state.at, by: state.by } : null;
  const isOpen = state !== null && !isDone && state.step !== 'done';
  const begun = isOpen ? { by: state.by, isUndoing: state.step === 'undoing' } : null;
  return { version: schema, known: SCHEMA_VERSION, begun, undo };
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
