/** Writes a file part by part: each call goes on where the one before it stopped. */
import type { ImportAnswer, ImportPayload } from '../../apps-script/contract/import.js';
import type { CallFailure, CallResult } from '../api-client.js';

/** Rows that one call writes: well within the six minutes that Google allows a call. */
export const ROWS_PER_CALL = 2500;

/** How far an import is, and in the end what it did. */
export interface ImportRun {
  readonly added: number;
  readonly updated: number;
  /** Rows that the tab held already before the first call. */
  readonly unchanged: number;
  readonly rejected: ImportAnswer['rejected'];
  /** Rows that are still to be written; null before the first answer. */
  readonly left: number | null;
  /** What the last call failed with; what was written before it is kept. */
  readonly failure: CallFailure | null;
}

export const NOT_BEGUN: ImportRun = {
  ...{ added: 0, updated: 0, unchanged: 0, rejected: [], left: null, failure: null },
};

const STUCK: CallFailure = {
  code: 'STUCK',
  message:
    'The rows that were written do not read back as they stand in the file, so that the import stopped. What was written is kept. Check the tab for formulas and formats that change what is typed.',
};

/**
 * @param from what an earlier run of the same file did
 * @returns what was done when all is written, when `isStopped` says so, or when a call fails
 */
export async function runImport(options: {
  readonly payload: ImportPayload;
  readonly from: ImportRun;
  readonly call: (payload: ImportPayload) => Promise<CallResult<'import'>>;
  readonly isStopped: () => boolean;
  readonly onProgress: (run: ImportRun) => void;
}): Promise<ImportRun> {
  const { payload, call, isStopped, onProgress } = options;
  let run: ImportRun = { ...options.from, failure: null };
  let isFirst = true;
  while (run.left !== 0 || isFirst) {
    const answer = await call({ ...payload, atMost: ROWS_PER_CALL });
    if (!answer.ok) return { ...run, failure: { code: answer.code, message: answer.message } };
    const before = run.left;
    run = after(run, answer.data);
    onProgress(run);
    if (!isFirst && before !== null && (run.left ?? 0) >= before) return { ...run, failure: STUCK };
    isFirst = false;
    if (isStopped()) break;
  }
  return run;
}

function after(run: ImportRun, answer: ImportAnswer): ImportRun {
  return {
    added: run.added + answer.added,
    updated: run.updated + answer.updated,
    unchanged: run.left === null ? answer.unchanged : run.unchanged,
    rejected: answer.rejected,
    left: answer.left ?? 0,
    failure: null,
  };
}
