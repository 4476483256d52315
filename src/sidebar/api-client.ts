/** Typed calls to the add-on. Runs in the sidebar, inside Google's frame. */
import type { ApiAnswer, OperationName, Operations } from '../apps-script/api-contract.js';

/** What a call failed with: a code for the page, a sentence for the person. */
export interface CallFailure {
  readonly code: string;
  readonly message: string;
}

export type CallResult<Name extends OperationName> =
  | { readonly ok: true; readonly data: Operations[Name]['answer'] }
  | ({ readonly ok: false } & CallFailure);

/** The part of `google.script.run` that is used; each `with…` gives a new runner. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: { readonly message: string }) => void): Runner;
  api(name: OperationName, payload: unknown): void;
}

declare const google: { readonly script: { readonly run: Runner } };

/**
 * A call that came to nothing: with several Google accounts in one browser Google runs it as the
 * wrong one, which cannot be told from here for sure.
 */
const NO_ANSWER: CallFailure = {
  code: 'NO_ANSWER',
  message:
    'Google gave no answer, and nothing was changed. If you are signed in to several Google accounts, open the workbook in a private window with one of them.',
};

/** Calls an operation; what goes wrong is part of the answer. */
export function call<Name extends OperationName>(
  name: Name,
  payload: Operations[Name]['payload'],
): Promise<CallResult<Name>> {
  return new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((answer) => {
        resolve(isAnswer<Name>(answer) ? answer : { ok: false, ...NO_ANSWER });
      })
      .withFailureHandler((error) => {
        const detail = error.message === '' ? '' : ` Google says: ${error.message}`;
        resolve({ ok: false, ...NO_ANSWER, message: NO_ANSWER.message + detail });
      })
      .api(name, payload);
  });
}

/** The answer, or a failure where Google gives none in time, as when the network is away. */
export function withinSeconds<Name extends OperationName>(
  seconds: number,
  answer: Promise<CallResult<Name>>,
): Promise<CallResult<Name>> {
  const late = new Promise<CallResult<Name>>((resolve) => {
    const message = `Google gave no answer for ${seconds} seconds.`;
    setTimeout(() => resolve({ ok: false, code: 'NO_ANSWER', message }), seconds * 1000);
  });
  return Promise.race([answer, late]);
}

function isAnswer<Name extends OperationName>(answer: unknown): answer is ApiAnswer<Name> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
