/** The person at the keyboard as the services see them: an edit goes through the same objects as a script's. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type {
  Clock,
  Execution,
  ProcessState,
  SpreadsheetShelf,
  Surroundings,
} from '../../boundary/execution.js';
import { PricedMeter } from '../../boundary/priced-meter.js';
import type { CustomFunctions } from '../../formulas/custom-function.js';
import type { WorkbookData } from '../../model/workbook-data.js';

/** What people and scripts work on. */
export interface Desk {
  readonly workbook: WorkbookData;
  readonly shelf: SpreadsheetShelf;
  readonly surroundings: Surroundings;
  readonly process: ProcessState;
  readonly clock: Clock;
  /** The script's functions, for formulas. */
  readonly customFunctions: CustomFunctions;
  /** E-mail of the person at the keyboard. */
  person(): string;
}

/** An execution in the person's name that asks nothing and shows nothing. */
export function personExecution(desk: Desk): Execution {
  const { workbook, shelf, surroundings, process, clock } = desk;
  const user = desk.person();
  return {
    id: 'person',
    authMode: 'FULL',
    scopes: null,
    effectiveUser: user,
    activeUser: user,
    userLocale: 'en',
    scriptTimeZone: workbook.timeZone,
    scriptId: 'person',
    asAddOn: false,
    clock,
    spreadsheets: shelf,
    surroundings,
    process,
    ui: {
      absent: true,
      shown: [],
      show: () => undefined,
      answer: () => {
        throw new NotEmulatedError('a question that an edit asks');
      },
    },
    log: [],
    meter: new PricedMeter(),
    customFunctions: desk.customFunctions,
    files: new Map(),
    evaluateInRealm: () => {
      throw new NotEmulatedError('a script within an edit');
    },
  };
}
