/** What a verb of the command line is: how it is called, and what it does. */
import type { Command } from 'commander';

/** Adds one verb to the program. */
export type Verb = (program: Command) => void;

export interface JsonOption {
  readonly json?: boolean;
}
