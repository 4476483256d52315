/** A workbook with the built add-on at work in it on the emulator, for tests of whole operations. */
import type { ApiAnswer, OperationName, Operations } from '../../src/apps-script/api-contract.js';
import type { RunOutcome } from '../../src/local/boundary/execution-run.js';
import type { PlannedFault } from '../../src/local/boundary/faults.js';
import { weatherOf } from '../../src/local/boundary/weather.js';
import { type Emulator, type EmulatorOptions, openEmulator } from '../../src/local/emulator.js';
import { createWorkbook } from '../../src/local/model/create-workbook.js';
import type { CellData, SheetData, WorkbookData } from '../../src/local/model/workbook-data.js';
import { buildForTest } from '../bundle/built-bundle.js';

/** Fair unless CADENCE_WEATHER says rough. */
const WEATHER = weatherOf(process.env);

export const OWNER = 'owner@example.com';

let built: ReturnType<typeof buildForTest> | undefined;

export function bundleForTest(): ReturnType<typeof buildForTest> {
  built ??= buildForTest();
  return built;
}

export interface AddOnWorkbook {
  readonly workbook: WorkbookData;
  readonly emulator: Emulator;
  /** Chooses an item of the menu, or lets a time-driven trigger fire. */
  start(
    functionName: string,
    kind: 'menu' | 'trigger',
    faults?: readonly PlannedFault[],
  ): RunOutcome;
  /** Calls an operation as the sidebar does. */
  run(name: OperationName, payload: unknown, faults?: readonly PlannedFault[]): RunOutcome;
  /** The same, for a call that is meant to succeed. */
  call<Name extends OperationName>(
    name: Name,
    payload: Operations[Name]['payload'],
  ): Operations[Name]['answer'];
}

export function openAddOnWorkbook(
  workbook: WorkbookData = emptyWorkbook(),
  surroundings: Pick<
    EmulatorOptions,
    'answer' | 'clock' | 'user' | 'surroundings' | 'weather'
  > = {},
): AddOnWorkbook {
  const bundle = bundleForTest();
  const emulator = openEmulator({
    weather: WEATHER,
    ...surroundings,
    active: workbook,
    scopes: bundle.manifest.oauthScopes,
    files: bundle.pages,
    evaluationMs: 0,
  });
  const start: AddOnWorkbook['start'] = (functionName, kind, faults = []) =>
    emulator.run({
      code: bundle.code,
      functionName,
      kind,
      faults,
      ...(kind === 'trigger' ? { withoutWindow: true } : {}),
    });
  const run: AddOnWorkbook['run'] = (name, payload, faults = []) =>
    emulator.run({
      code: bundle.code,
      functionName: 'api',
      args: [name, payload],
      kind: 'client',
      faults,
    });
  return {
    workbook,
    emulator,
    start,
    run,
    call: (name, payload) => {
      const answer = answerOf(run(name, payload)) as ApiAnswer<typeof name>;
      if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
      return answer.data;
    },
  };
}

/** What the sidebar receives. */
export function answerOf(outcome: RunOutcome): ApiAnswer<OperationName> {
  const { client, error } = outcome;
  if (error !== undefined) throw new Error(`the bundle failed: ${error.message}`);
  if (client === undefined || !('delivered' in client) || !client.delivered) {
    throw new Error('the sidebar received no answer');
  }
  return client.value as ApiAnswer<OperationName>;
}

export function emptyWorkbook(): WorkbookData {
  return createWorkbook({
    id: 'workbook',
    name: 'Cadence',
    timeZone: 'Europe/Berlin',
    locale: WEATHER?.locale ?? 'en_GB',
    owner: OWNER,
  });
}

export function sheetOf(workbook: WorkbookData, name: string): SheetData {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The values of a sheet as rows, blank rows at the end left out. */
export function valuesOf(workbook: WorkbookData, name: string): unknown[][] {
  const rows = Array.from(sheetOf(workbook, name).cells, (cells) =>
    Array.from(cells ?? [], (cell: CellData | undefined) => cell?.value ?? ''),
  );
  while (rows.length > 0 && rows.at(-1)?.every((value) => value === '')) rows.pop();
  return rows;
}
