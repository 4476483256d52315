/** What a rule says about one subject, and the proposal that follows from it. */
import type { BlockId } from './agenda.js';
import type { IsoDate } from './calendar.js';
import type { Located } from './records.js';
import type { EscalationKind, Motion } from './vocabulary.js';

export const FINDING_STATES = ['fired', 'watch', 'no-data', 'clear'] as const;
/** Worst first: `fired`, `watch`, `no-data`, `clear`. */
export type FindingState = (typeof FINDING_STATES)[number];

export interface Finding {
  /** Id of the rule, e.g. `W3.pass-rate`. */
  readonly rule: string;
  /** The judged thing; parts joined by ` / `. */
  readonly subject: string;
  readonly motion: Motion | null;
  readonly state: FindingState;
  /** A rate or ratio as a fraction, an age in days or hours; null where nothing could be measured. */
  readonly measured: number | null;
  readonly threshold: number | null;
  /** Words for people: value, target, how long, n, doubt. */
  readonly evidence: string;
  /** The block or request that it goes to when fired, else null. */
  readonly goesTo: BlockId | 'CARE-Request' | null;
  /** The row that shows it: tab name and row number; null where no single row does. */
  readonly at: { readonly tab: string; readonly row: Located['row'] } | null;
}

export const BLOCK_VERDICTS = ['slipping', 'not enough data', 'holding', 'open'] as const;
export type BlockVerdict = (typeof BLOCK_VERDICTS)[number];

/** An escalation that a fired finding asks for and that the ledger does not hold yet. */
export interface ProposedEscalation {
  readonly rule: string;
  readonly subject: string;
  readonly motion: Motion | null;
  readonly evidence: string;
  readonly kind: EscalationKind;
  /** Block that found it. */
  readonly from: BlockId;
  readonly to: BlockId | 'CARE-Request';
  /** Name of the owner where People or Sources know one, else the role. */
  readonly owner: string;
  readonly raisedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** The oldest escalation of a lower review that it continues; null where it begins a chain. */
  readonly parent: string | null;
}
