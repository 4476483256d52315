/** What the forms of a review offer: the risks, the proposals and everything that may change. */
import type { Changeable } from '../../domain/cascade/changeable.js';
import type { Change, Risk } from '../../domain/records.js';

/** An open risk as the register has it. */
export type OpenRisk = Omit<Risk, 'row' | 'source' | 'raisedOn' | 'raisedIn'>;

/** A proposed change. */
export type OpenProposal = Omit<Change, 'row' | 'approvedIn' | 'state'>;

export interface Choices {
  /** Those without score first, then the worst first. */
  readonly risks: readonly OpenRisk[];
  readonly proposals: readonly OpenProposal[];
  readonly changeables: readonly Changeable[];
  /** Of the workbook, as Google names it: `de_DE`. */
  readonly locale: string;
}
