/** The one kind of error that the add-on throws on purpose: a code for programs, a sentence for people. */

export type ErrorCode =
  | 'NO_WORKBOOK'
  | 'UNKNOWN_OPERATION'
  | 'BAD_REQUEST'
  | 'BAD_DATE'
  | 'TAB_MISSING'
  | 'TAB_UNFIT'
  | 'COLUMN_MISSING'
  | 'COLUMN_DUPLICATE'
  /** Nothing of the file can be imported, e.g. it lacks a key column. */
  | 'IMPORT_REFUSED'
  /** The person is none of those who may do what was asked. */
  | 'NO_RIGHT'
  /** Whoever is to have the chair could not close the review. */
  | 'NO_CHAIR'
  /** What was asked is not allowed as things stand, e.g. a source that is not onboarded. */
  | 'REFUSED'
  /** The workbook was made by a later or by an earlier version of the add-on. */
  | 'SCHEMA_NEWER'
  | 'SCHEMA_OLDER'
  | 'LOCK_TIMEOUT'
  /** It stopped itself before Google would have, and goes on later. */
  | 'UNFINISHED'
  | 'CHANGED_MEANWHILE'
  | 'TOO_LARGE'
  | 'NOT_AVAILABLE'
  /** Google does not send a mail: the day's quota is used up, or it may not. */
  | 'MAIL'
  /** An exception of Google's own: localised, so that it is shown but never interpreted. */
  | 'SERVICE';

/** Its message says what is wrong, where, and what to do. */
export class CadenceError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'CadenceError';
    this.code = code;
  }
}
