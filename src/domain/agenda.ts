/** The agenda of the three reviews as data: blocks, minutes, owners, inputs, criteria. @see domain.md §3 */
import type { ReviewKind, Role } from './vocabulary.js';

export type BlockId =
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M4'
  | 'M5'
  | 'Q1'
  | 'Q2'
  | 'Q3'
  | 'Q4'
  | 'Q5';

/** One timed part of a review. */
export interface AgendaBlock {
  readonly id: BlockId;
  readonly review: ReviewKind;
  readonly title: string;
  readonly minutes: number;
  readonly owners: readonly Role[];
  readonly inputs: string;
  readonly criterion: string;
  /** What happens to what fires here, in words. */
  readonly trigger: string;
}
