/** The faults of a check, put together by tab in the order in which they were found. */
import type { CheckAnswer } from '../../apps-script/contract/check.js';

export interface Fault {
  readonly message: string;
  /** Row of the sheet that shows it; null where it is the tab as a whole. */
  readonly row: number | null;
}

export interface TabFaults {
  readonly tab: string;
  readonly faults: readonly Fault[];
}

/** Faults of the structure come before those of the data, and what a repair has mended is none. */
export function faultsByTab({
  structure,
  dataProblems,
}: Pick<CheckAnswer, 'structure' | 'dataProblems'>): readonly TabFaults[] {
  const byTab = new Map<string, Fault[]>();
  const add = (tab: string, fault: Fault) => byTab.set(tab, [...(byTab.get(tab) ?? []), fault]);
  for (const { tab, code, message, repaired } of structure) {
    if (!repaired) add(tab, { message, row: code === 'missing-tab' ? null : 1 });
  }
  for (const { tab, row, message } of dataProblems)
    add(tab, { message, row: row > 0 ? row : null });
  return [...byTab].map(([tab, faults]) => ({ tab, faults }));
}
