/** The add-on as the command line reaches it: the built bundle, run on the emulator over a workbook file. */
import { readFile } from 'node:fs/promises';
import type { ApiAnswer, OperationName, Operations } from '../../apps-script/api-contract.js';
import type { Cost } from '../boundary/meter.js';
import { weatherOf } from '../boundary/weather.js';
import { openWorkbookFolder } from '../disk/workbook-folder.js';
import { type Emulator, openEmulator } from '../emulator.js';
import { bundleFile, readManifest, readPages } from './bundle.js';
import { UserError } from './user-error.js';

/** A workbook file with the add-on at work in it. Close it, or others cannot open the file. */
export interface AddOn {
  readonly timeZone: string;
  /** Calls one operation of the bundle as its sidebar would. @throws {UserError} with its sentence */
  call<Name extends OperationName>(
    name: Name,
    payload: Operations[Name]['payload'],
  ): Promise<Operations[Name]['answer']>;
  /** Writes what changed. */
  save(): Promise<void>;
  close(): Promise<void>;
  /** What every answer ends with. */
  footer(): AnswerFooter;
}

export interface AnswerFooter {
  /** What all calls so far asked of Google. */
  readonly cost: Cost;
  /** What was repaired or left out on opening the file, in sentences; absent where nothing was. */
  readonly notices?: readonly string[];
}

export interface OpenOptions {
  /** Makes the file instead of opening it. */
  readonly create?: { readonly timeZone: string; readonly locale: string };
}

const NO_COST: Cost = { calls: 0, bridgeCalls: 0, cellsRead: 0, cellsWritten: 0, simulatedMs: 0 };

/** @throws {DiskError} when the file is no workbook, or another process has it open */
export async function openAddOn(path: string, options: OpenOptions = {}): Promise<AddOn> {
  const folder = await openWorkbookFolder(path, options.create);
  const { timeZone: scriptTimeZone, oauthScopes } = await readManifest();
  const code = await readFile(bundleFile('Code.js'), 'utf8');
  const files = await readPages();
  const emulator = openEmulator({
    shelf: folder.shelf,
    surroundings: folder.surroundings,
    scopes: oauthScopes,
    scriptTimeZone,
    files,
    weather: weatherOf(process.env),
  });
  let cost = NO_COST;
  return {
    timeZone: folder.active.timeZone,
    async call(name, payload) {
      const outcome = callApi(emulator, code, name, payload);
      cost = sum(cost, outcome.cost);
      if (outcome.answer.ok) return outcome.answer.data;
      // What an operation did before it refused (its journal entry) is kept, as on Google; a
      // workbook that could not even be made leaves no file.
      if (options.create === undefined) await folder.save();
      throw new UserError(outcome.answer.message);
    },
    save: () => folder.save(),
    close: () => folder.close(),
    footer: () => ({
      cost,
      ...(folder.warnings.length === 0 ? {} : { notices: folder.warnings }),
    }),
  };
}

function callApi<Name extends OperationName>(
  emulator: Emulator,
  code: string,
  name: Name,
  payload: Operations[Name]['payload'],
): { answer: ApiAnswer<Name>; cost: Cost } {
  const { client, error, cost } = emulator.run({
    code,
    functionName: 'api',
    args: [name, payload],
    kind: 'client',
  });
  if (error !== undefined) throw new Error(`The bundle failed in ${name}: ${error.message}`);
  if (client === undefined || !('delivered' in client) || !client.delivered) {
    throw new Error(`The bundle gave no answer to ${name}.`);
  }
  return { answer: client.value as ApiAnswer<Name>, cost };
}

function sum(one: Cost, other: Cost): Cost {
  return {
    calls: one.calls + other.calls,
    bridgeCalls: one.bridgeCalls + other.bridgeCalls,
    cellsRead: one.cellsRead + other.cellsRead,
    cellsWritten: one.cellsWritten + other.cellsWritten,
    simulatedMs: one.simulatedMs + other.simulatedMs,
  };
}
