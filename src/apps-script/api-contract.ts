/**
 * What `api(name, payload)` takes and answers: the one door through which the sidebar (by
 * google.script.run) and the command line reach the add-on. JSON only, dates as ISO text.
 */
import type { AgendaBlock } from '../domain/agenda.js';
import type { DriftItem } from '../domain/drift/drift-item.js';
import type { BlockVerdict, Finding, ProposedEscalation } from '../domain/finding.js';
import type { CalendarState, Motion, ReviewKind } from '../domain/vocabulary.js';
import type { RowProblem } from '../workbook/declaration.js';
import type { RejectedRow } from '../workbook/import/import-plan.js';

/** As a person gives it: `2026-11-16` or `2026-11-16T08:50`, in the workbook's zone. */
export type AsOfText = string;

export interface ReviewBlock extends Pick<AgendaBlock, 'id' | 'title' | 'minutes' | 'owners'> {
  readonly inputs: string;
  readonly criterion: string;
  readonly verdict: BlockVerdict;
  readonly findings: readonly Finding[];
  /** What its inputs show besides the findings, a short sentence each. */
  readonly facts: readonly string[];
}

/** The review pack. @see architecture.md, verb `review` */
export interface ReviewPack {
  readonly kind: ReviewKind;
  readonly asOf: string;
  /** Monday of the judged week. */
  readonly judgedWeek: string;
  /** The due date of the calendar that it stands for; null where none lies within two days. */
  readonly due: { readonly dueOn: string; readonly state: CalendarState } | null;
  readonly blocks: readonly ReviewBlock[];
  readonly escalations: readonly ProposedEscalation[];
  /** The four drift modes of each motion, with what to do; none at a weekly. */
  readonly drift: readonly DriftItem[];
  readonly dataProblems: readonly RowProblem[];
}

export interface ImportAnswer {
  readonly tab: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** File header → column header, as used; columns of the file that went nowhere have null. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** For each date column the order it was read in, e.g. `d/m/y`, and why. */
  readonly dateOrders: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/** Payload and answer by operation name. */
export interface Operations {
  create: {
    payload: { motions: readonly Motion[]; sample: boolean; asOf: AsOfText };
    answer: { tabs: readonly string[]; sampleRows: number };
  };
  import: {
    payload: {
      tab: string;
      header: readonly string[];
      /** Texts as they stand in the file. */
      rows: readonly (readonly string[])[];
      /** File header → column header; absent: by name, synonyms and what was remembered. */
      map?: Readonly<Record<string, string>>;
    };
    answer: ImportAnswer;
  };
  review: { payload: { kind: ReviewKind; asOf: AsOfText }; answer: ReviewPack };
  check: {
    payload: { repair: boolean };
    answer: {
      structure: readonly { tab: string; code: string; message: string; repaired: boolean }[];
      dataProblems: readonly RowProblem[];
      /** Journal entries that were finished for somebody else. */
      recovered: number;
    };
  };
  /** Shows the row of a finding: activates its tab and selects the row. */
  select: {
    payload: { tab: string; row: number };
    answer: { tab: string; row: number };
  };
}

export type OperationName = keyof Operations;

export type ApiAnswer<Name extends OperationName> =
  | { readonly ok: true; readonly data: Operations[Name]['answer'] }
  | { readonly ok: false; readonly code: string; readonly message: string };
