/** What the operations `check` and `upgrade` answer: faults, what is done about them, the workbook's version. */
import type { RowProblem } from '../../workbook/declaration.js';

/** One thing that a repair does. */
export interface RepairStep {
  /** Name of the tab; '' where every tab is meant. */
  readonly tab: string;
  /** One sentence. */
  readonly message: string;
}

/** The version of the workbook. */
export interface SchemaState {
  readonly version: number;
  /** The version that this add-on works with. */
  readonly known: number;
  /** An upgrade, or its undoing, that was begun and not finished; null where there is none. */
  readonly begun: { readonly by: string; readonly isUndoing: boolean } | null;
  /** The upgrade that can be undone; null where there is none. */
  readonly undo: { readonly from: number; readonly at: string; readonly by: string } | null;
}

export interface CheckAnswer {
  readonly structure: readonly {
    readonly tab: string;
    readonly code: string;
    readonly message: string;
    readonly repaired: boolean;
  }[];
  readonly dataProblems: readonly RowProblem[];
  /** Journal entries that were finished for somebody else. */
  readonly recovered: number;
  /** Identifiers of the changes that a repair brought into force. */
  readonly inForce: readonly string[];
  /** Without repair, what one would do; with it, what was done. */
  readonly plan: readonly RepairStep[];
  readonly schema: SchemaState;
}

/** The steps of an upgrade, in order: copies of what changes, tabs and columns, rows and the version. */
export type UpgradeStep = 'keeping' | 'changing' | 'filling';

export interface UpgradeAnswer {
  readonly from: number;
  /** The version that the workbook has now. */
  readonly to: number;
  readonly done: readonly RepairStep[];
  /** The step that is left; null where the upgrade, or its undoing, is done. */
  readonly next: UpgradeStep | null;
}
