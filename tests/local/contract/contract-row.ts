/** One claim about what Google does, with its source, and the script that shows the emulator does it. */
import type { EmulatorOptions, RunRequest } from '../../../src/local/emulator.js';

export interface ContractRow {
  /** The claim, as a sentence. */
  readonly behaviour: string;
  /** Where Google's behaviour was read or observed. */
  readonly source: string;
  /** Apps Script source with a function `check()` that returns a JSON value. */
  readonly script: string;
  /** What `check()` returns; left out where it throws. */
  readonly expected?: unknown;
  /** What `check()` throws, as `String(error)`. */
  readonly throws?: string;
  /** How the emulator stands before; the default is one blank tab, every right, the owner at the keyboard. */
  readonly emulator?: () => EmulatorOptions;
  /** How `check()` is started, where not from the editor. */
  readonly run?: Partial<Omit<RunRequest, 'code'>>;
}
