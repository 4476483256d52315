/** What a repair would change, one line each, from one reading of the workbook; nothing is written. */
import { entriesToAdd } from '../../domain/cadence-calendar/entries-to-add.js';
import type { AsOf } from '../../domain/calendar.js';
import { effectsOf } from '../../domain/cascade/effects.js';
import type { RowProblem } from '../../workbook/declaration.js';
import type { ParsedWorkbook } from '../../workbook/parse-workbook.js';
import type { TableCells } from '../../workbook/table-cells.js';
import type { TabName } from '../../workbook/workbook.js';
import { staleCells } from '../computed/refresh-columns.js';
import type { RepairStep } from '../contract/check.js';
import type { Workbook } from '../store/open-workbook.js';

/** A fault of the structure, with the column where it is one. */
export type StructureFault = Pick<RowProblem, 'tab' | 'code' | 'column'>;

/** What is always done, since nobody can see whether it is needed. */
const LOOK: RepairStep = {
  tab: '',
  message:
    'Sets the drop-downs, formats, notes, protections and links of every tab as they were made.',
};

/**
 * The steps in their order, the look of the tabs last. None where a doubled header stands in the way:
 * whichever column was taken could be the wrong one.
 */
export function planRepair(
  workbook: Workbook,
  faults: readonly StructureFault[],
  tables: Partial<Record<TabName, TableCells>>,
  parsed: ParsedWorkbook,
  asOf: AsOf | null,
): readonly RepairStep[] {
  if (faults.some(({ code }) => code === 'duplicate-header')) return [];
  const dated = asOf === null ? [] : datedSteps(workbook, tables, parsed, asOf);
  return [...faults.flatMap(structureStep), ...identifierSteps(parsed), ...dated, LOOK];
}

/** The steps that were planned and are not any more. */
export function stepsDone(
  planned: readonly RepairStep[],
  left: readonly RepairStep[],
): readonly RepairStep[] {
  const open = new Set(left.filter((step) => step !== LOOK).map(({ message }) => message));
  return planned.filter(({ message }) => !open.has(message));
}

function structureStep({ tab, code, column }: StructureFault): RepairStep[] {
  if (code === 'missing-tab') {
    const message = `Makes the tab ${tab} again, with its header and drop-downs and without rows.`;
    return [{ tab, message }];
  }
  if (code === 'former-page') {
    return [{ tab, message: 'Makes the panel of Start, where nobody changed the page so far.' }];
  }
  if (code !== 'missing-column') return [];
  return [{ tab, message: `Adds the column ${column} at the right of ${tab}, blank.` }];
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
