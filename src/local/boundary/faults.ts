/** Faults and other people's edits that a test plans for an execution, by service call. */
import type { WorkbookData } from '../model/workbook-data.js';

/** Calls count from 1. */
export type PlannedFault =
  | {
      /** Google fails the call: before it did anything, or after all of it. */
      readonly kind: 'fail';
      readonly at: number;
      readonly moment: 'before' | 'after';
      /** Google's words; the default is its commonest passing failure. */
      readonly message?: string;
    }
  | {
      /** The execution ends there; what was not committed is lost, or half of it with `partly`. */
      readonly kind: 'kill';
      readonly at: number;
      readonly moment: 'before' | 'after' | 'partly';
    }
  | {
      /**
       * Just before the call somebody else works on the active spreadsheet: a person who edits it, or
       * another execution that `edit` runs. They see only what the script has committed.
       */
      readonly kind: 'edit';
      readonly at: number;
      readonly edit: (workbook: WorkbookData) => void;
    };

/** Called around each service call. What they throw, the call throws. */
export interface CallHooks {
  beforeCall?(call: number, name: string): void;
  afterCall?(call: number, name: string): void;
}

/** Source: the message that Google's services give on a passing failure, as public error libraries list it. */
export const PASSING_FAILURE =
  "We're sorry, a server error occurred. Please wait a bit and try again.";

/** One fault per kind at call `call`: what a test of every call goes through. */
export function faultsAt(call: number): readonly PlannedFault[] {
  return [
    { kind: 'fail', at: call, moment: 'before' },
    { kind: 'fail', at: call, moment: 'after' },
    { kind: 'kill', at: call, moment: 'before' },
    { kind: 'kill', at: call, moment: 'after' },
    { kind: 'kill', at: call, moment: 'partly' },
  ];
}
