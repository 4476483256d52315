/** The emulator: runs the functions of a script project as Google would, on this machine. */
import { clockBeside, realClock } from './boundary/clocks.js';
import { NotEmulatedError } from './boundary/errors.js';
import type {
  AuthModeName,
  Clock,
  Execution,
  ProcessState,
  SpreadsheetShelf,
  Surroundings,
  UiAnswer,
  UiEvent,
  UiHost,
  UiQuestion,
} from './boundary/execution.js';
import { ExecutionGate } from './boundary/execution-gate.js';
import { type EntryKind, ExecutionRun, type RunOutcome } from './boundary/execution-run.js';
import type { CallHooks, PlannedFault } from './boundary/faults.js';
import { clientArguments } from './boundary/google-script-run.js';
import { memoryShelf } from './boundary/memory-shelf.js';
import { PricedMeter } from './boundary/priced-meter.js';
import { scriptFunctions } from './boundary/script-functions.js';
import { programText } from './boundary/script-source.js';
import { inTimeZone } from './boundary/script-time-zone.js';
import type { ServiceObject } from './boundary/service-object.js';
import { UndoSnapshot } from './boundary/undo-snapshot.js';
import type { Weather } from './boundary/weather.js';
import type { CallingCell, CustomFunctions } from './formulas/custom-function.js';
import type { WorkbookData } from './model/workbook-data.js';
import { createGlobals } from './services/globals.js';
import { releaseLocksOf } from './services/lock.js';

/** What the emulator stands on; everything left out is an ordinary bound script of one owner. */
export interface EmulatorOptions {
  /** The container of the script; null for a standalone script. Ignored where a shelf is given. */
  readonly active?: WorkbookData | null;
  readonly shelf?: SpreadsheetShelf;
  readonly surroundings?: Surroundings;
  readonly process?: ProcessState;
  readonly clock?: Clock;
  /** E-mail of the person at the keyboard; default: the owner of the container. */
  readonly user?: string;
  /** Full scope addresses; null (the default): everything is granted. */
  readonly scopes?: readonly string[] | null;
  readonly scriptTimeZone?: string;
  readonly userLocale?: string;
  readonly scriptId?: string;
  readonly asAddOn?: boolean;
  /** Files of the project by name without extension. */
  readonly files?: ReadonlyMap<string, string>;
  /** How the person answers alerts and prompts; without it they are refused. */
  readonly answer?: (question: UiQuestion) => UiAnswer;
  /** Hears of menus, sidebars, toasts and questions at the moment when the script shows them. */
  readonly watch?: (event: UiEvent) => void;
  /** Google's messages in another language than English: code that reads them fails. */
  readonly localisedMessages?: boolean;
  /** What Google does to the script's bad luck; it outweighs the options that it speaks of. */
  readonly weather?: Weather | null;
  /** Fixes the price of evaluating the script, so that costs are the same at each run. */
  readonly evaluationMs?: number;
}

export interface RunRequest {
  /** The script project: one text, or one per file. */
  readonly code: string | readonly string[];
  readonly functionName: string;
  /** Values, or what makes them of the execution's services, e.g. an event object with a range. */
  readonly args?:
    | readonly unknown[]
    | ((services: ReadonlyMap<string, ServiceObject>) => readonly unknown[]);
  readonly kind?: EntryKind;
  readonly authMode?: AuthModeName;
  /** E-mail of the user whose rights count, where it is not the person at the keyboard. */
  readonly effectiveUser?: string;
  /** True where nobody looks at the spreadsheet, as in a time-driven trigger: there is no Ui. */
  readonly withoutWindow?: boolean;
  readonly faults?: readonly PlannedFault[];
  /** Milliseconds of real time after which a run that asks for nothing more is stopped; default: Google's limit. */
  readonly wallLimitMs?: number;
  readonly hooks?: CallHooks;
}

export interface Emulator {
  /**
   * Runs one function in a fresh realm and answers what became of it, whatever the script does.
   * @throws ClientRefusal for arguments that `google.script.run` does not let through.
   */
  run(request: RunRequest): RunOutcome;
  /** The script's functions, for formulas that are computed while none of it runs. */
  customFunctions(code: RunRequest['code']): CustomFunctions;
  readonly surroundings: Surroundings;
  readonly process: ProcessState;
  readonly clock: Clock;
}

function emptySurroundings(): Surroundings {
  return { properties: {}, triggers: [], outbox: [], calendars: [] };
}

function emptyProcessState(): ProcessState {
  return { caches: new Map(), locks: new Map() };
}

const MINUTE_MS = 60_000;

/** Source: quotas page (six minutes), "Custom functions" and "Simple triggers" (30 seconds). */
function limitOf(kind: EntryKind, authMode: AuthModeName): number {
  const short = kind === 'custom-function' || authMode === 'LIMITED' || authMode === 'NONE';
  return short ? MINUTE_MS / 2 : 6 * MINUTE_MS;
}

function uiHost({ answer, watch }: EmulatorOptions, absent: boolean): UiHost {
  const shown: UiEvent[] = [];
  return {
    absent,
    shown,
    show(event) {
      shown.push(event);
      watch?.(event);
    },
    answer(question) {
      if (answer) return answer(question);
      throw new NotEmulatedError(`a person who answers the ${question.kind} "${question.message}"`);
    },
  };
}

/** Tells the undo snapshot what the execution opens and changes. */
function watched(shelf: SpreadsheetShelf, undo: UndoSnapshot | null): SpreadsheetShelf {
  if (!undo) return shelf;
  return {
    active: shelf.active,
    open(id) {
      const found = shelf.open(id);
      if (found) undo.see(found);
      return found;
    },
    create(name, rows, columns) {
      const made = shelf.create(name, rows, columns);
      undo.see(made);
      return made;
    },
    touch(workbook) {
      undo.touch();
      shelf.touch(workbook);
    },
  };
}

/** The options with the defaults of an ordinary bound script filled in. */
function withDefaults(options: EmulatorOptions) {
  const active = options.shelf ? options.shelf.active : (options.active ?? null);
  const user = options.user ?? active?.owner ?? 'owner@example.com';
  return {
    ...options,
    active,
    user,
    shelf: options.shelf ?? memoryShelf(active, user),
    surroundings: options.surroundings ?? emptySurroundings(),
    process: options.process ?? emptyProcessState(),
    clock: options.clock ?? realClock(),
    scopes: options.scopes ?? null,
    scriptTimeZone: options.scriptTimeZone ?? 'Etc/UTC',
    userLocale: options.userLocale ?? 'en',
    scriptId: options.scriptId ?? 'emulated-script',
    asAddOn: options.asAddOn ?? false,
    files: options.files ?? new Map<string, string>(),
    localisedMessages: options.localisedMessages ?? false,
  };
}

/** The options as the weather leaves them. */
function weathered(options: EmulatorOptions): EmulatorOptions {
  const { weather = null } = options;
  if (weather === null) return options;
  const { localisedMessages, userLocale } = weather;
  const active = options.shelf ? options.shelf.active : options.active;
  const process = options.process ?? emptyProcessState();
  return {
    ...options,
    localisedMessages,
    userLocale,
    scriptTimeZone: weather.scriptTimeZone(active?.timeZone),
    process: { ...process, forgets: (key) => weather.forgets(key) },
  };
}

type Setting = ReturnType<typeof withDefaults>;

function authModeOf(request: RunRequest): AuthModeName {
  if (request.authMode) return request.authMode;
  return request.kind === 'custom-function' ? 'CUSTOM_FUNCTION' : 'FULL';
}

function argumentsOf(request: RunRequest, globals: ReadonlyMap<string, ServiceObject>) {
  const given = typeof request.args === 'function' ? request.args(globals) : (request.args ?? []);
  return request.kind === 'client' ? clientArguments(given) : given;
}

/** The script's functions as formulas call them: each call takes no time of the one who waits. */
function functionsOf(setting: Setting, text: string, id: string): CustomFunctions {
  return scriptFunctions(text, (functionName, args, cell) =>
    runOnce(
      { ...setting, clock: clockBeside(setting.clock) },
      { code: text, functionName, args, kind: 'custom-function' },
      `${id}-custom-function`,
      cell,
    ),
  );
}

function runOnce(
  setting: Setting,
  request: RunRequest,
  id: string,
  caller?: CallingCell,
): RunOutcome {
  const { kind = 'run', faults = [], hooks } = request;
  const authMode = authModeOf(request);
  const undo = faults.length > 0 || hooks ? new UndoSnapshot(setting.active) : null;
  const meter = new PricedMeter(() => undo?.commit());
  const limitMs = limitOf(kind, authMode);
  const text = programText(request.code);
  const customFunctions = functionsOf(setting, text, id);
  let started: ExecutionRun | undefined;
  const execution: Execution = {
    ...setting,
    id,
    authMode,
    effectiveUser: request.effectiveUser ?? setting.user,
    activeUser: authMode === 'FULL' ? setting.user : '',
    spreadsheets: watched(setting.shelf, undo),
    ui: uiHost(setting, request.withoutWindow ?? kind === 'custom-function'),
    log: [],
    meter,
    customFunctions,
    ...(caller ? { caller } : {}),
    evaluateInRealm(source, bindings) {
      if (!started) throw new NotEmulatedError('a template before the script has started');
      return started.evaluate(source, bindings);
    },
  };
  const gate = new ExecutionGate({
    execution,
    meter,
    limitMs,
    faults,
    hooks: hooks ?? {},
    undo,
    localisedMessages: setting.localisedMessages,
  });
  const globals = createGlobals(execution);
  const run = new ExecutionRun({
    text,
    functionName: request.functionName,
    kind,
    execution,
    meter,
    gate,
    globals,
    args: argumentsOf(request, globals),
    wallLimitMs: request.wallLimitMs ?? limitMs,
    evaluationMs: setting.evaluationMs ?? null,
  });
  started = run;
  try {
    return inTimeZone(setting.scriptTimeZone, () => run.run());
  } finally {
    releaseLocksOf(execution);
  }
}

/** Counted over all emulators of this process, which may share locks. */
let executions = 0;

/** Opens the emulator over a spreadsheet and what surrounds it; each run is an execution of its own. */
export function openEmulator(options: EmulatorOptions = {}): Emulator {
  const setting = withDefaults(weathered(options));
  return {
    run(request) {
      executions += 1;
      return runOnce(setting, request, `execution-${executions}`);
    },
    customFunctions: (code) => functionsOf(setting, programText(code), 'formulas'),
    surroundings: setting.surroundings,
    process: setting.process,
    clock: setting.clock,
  };
}
