/** What a repair would change, one line each, from one reading of the workbook; nothing is written. */
import { entriesToAdd } from '../../domain/cadence-calendar/entries-to-add.js';
import type { AsOf } from '../../domain/calendar.js';
import { effectsOf } from '../../domain/cascade/effects.js';
import type { ParsedWorkbook } from '../../workbook/parse-workbook.js';
import { BLOCKING, type StructureFault } from '../../workbook/structure/structure-fault.js';
import type { TableCells } from '../../workbook/table-cells.js';
import type { TabName } from '../../workbook/workbook.js';
import { staleCells } from '../computed/refresh-columns.js';
import type { RepairStep } from '../contract/check.js';
import type { Workbook } from '../store/open-workbook.js';

/** What is always done, since nobody can see whether it is needed. */
const LOOK: RepairStep = {
  tab: '',
  message:
    'Sets the drop-downs, formats, notes, protections and links of every tab as they were made.',
};

/**
 * The steps in their order, the look of the tabs last. While something about a column is for people to
 * decide, nothing is computed from it.
 */
export function planRepair(
  workbook: Workbook,
  faults: readonly StructureFault[],
  tables: Partial<Record<TabName, TableCells>>,
  parsed: ParsedWorkbook,
  asOf: AsOf | null,
): readonly RepairStep[] {
  const structural = faults.flatMap(({ tab, plan }) =>
    plan === undefined ? [] : [{ tab, message: plan }],
  );
  if (faults.some(({ code, fix }) => BLOCKING.has(code) && fix === undefined)) return structural;
  const dated = asOf === null ? [] : datedSteps(workbook, tables, parsed, asOf);
  return [...structural, ...identifierSteps(parsed), ...dated, LOOK];
}

/** The steps that were planned and are not any more. */
export function stepsDone(
  planned: readonly RepairStep[],
  left: readonly RepairStep[],
): readonly RepairStep[] {
  const open = new Set(left.filter((step) => step !== LOOK).map(({ message }) => message));
  return planned.filter(({ message }) => !open.has(message));
}

function identifierSteps({ givenIds }: ParsedWorkbook): RepairStep[] {
  return Object.entries(givenIds).flatMap(([tab, given = []]) => {
    const [first] = given;
    if (first === undefined) return [];
    const message =
      given.length === 1
        ? `Gives row ${first.row} the ${first.column} ${first.id}.`
        : `Gives ${given.length} rows the ${first.column} that they lack, from ${first.id} on.`;
    return [{ tab, message }];
  });
}

function datedSteps(
  workbook: Workbook,
  tables: Partial<Record<TabName, TableCells>>,
  parsed: ParsedWorkbook,
  asOf: AsOf,
): RepairStep[] {
  const { snapshot, settings } = parsed;
  const changes = effectsOf(snapshot, asOf.date).changeIds;
  const entries = workbook.tabs.has('Cadence Calendar')
    ? entriesToAdd(snapshot, settings, asOf).length
    : 0;
  return [
    ...changes.map((id) => ({
      tab: 'Changes',
      message: `Brings the change ${id} into force, which is approved and due.`,
    })),
    ...staleCells(workbook, tables, parsed, asOf).map(({ tab, cells }) => ({
      tab,
      message: `Computes ${cells === 1 ? '1 cell' : `${cells} cells`} of ${tab} anew that ${cells === 1 ? 'differs' : 'differ'} from what the add-on writes there.`,
    })),
    ...(entries === 0
      ? []
      : [
          {
            tab: 'Cadence Calendar',
            message: `Adds ${entries === 1 ? '1 due date' : `${entries} due dates`} of the coming weeks.`,
          },
        ]),
  ];
}
