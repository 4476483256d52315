/** What the operation `check` answers. */
import type { RowProblem } from '../../workbook/declaration.js';

/** One thing that a repair does. */
export interface RepairStep {
  /** Name of the tab; '' where every tab is meant. */
  readonly tab: string;
  /** One sentence. */
  readonly message: string;
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
}
