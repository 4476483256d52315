/** Opens a workbook file with a script at work in it. */
import { env as environment } from 'node:process';
import { type Weather, weatherOf } from '../../boundary/weather.js';
import { openWorkbookFolder, type WorkbookFolder } from '../../disk/workbook-folder.js';
import { openEmulator } from '../../emulator.js';
import type { CustomFunctions } from '../../formulas/custom-function.js';
import type { EngineStart } from './messages.js';
import type { Desk } from './person.js';
import type { ScriptProject } from './script-project.js';
import { WorkbenchClock } from './workbench-clock.js';

export interface OpenDesk extends Desk {
  readonly folder: WorkbookFolder;
  readonly project: ScriptProject & { readonly timeZone: string };
  readonly clock: WorkbenchClock;
  readonly weather: Weather | null;
  sit(person: string): void;
}

/** @throws DiskError when the file is no workbook, or another process has it open */
export async function openDesk({
  book,
  script,
  address,
}: Pick<EngineStart, 'book' | 'script' | 'address'>): Promise<OpenDesk> {
  const folder = await openWorkbookFolder(book);
  folder.announce(address);
  const { active: workbook, shelf, surroundings } = folder;
  const weather = weatherOf(environment);
  const ownZone = script.timeZone ?? workbook.timeZone;
  const timeZone = weather?.scriptTimeZone(workbook.timeZone) ?? ownZone;
  const project = { ...script, timeZone };
  const clock = new WorkbenchClock();
  const process = { caches: new Map(), locks: new Map() };
  let person = workbook.owner;
  const functions = () =>
    openEmulator({
      ...{ shelf, surroundings, process, clock, user: person },
      ...{ scopes: project.scopes, scriptTimeZone: project.timeZone, files: project.files },
      weather,
    }).customFunctions(project.code);
  return {
    ...{ folder, project, workbook, shelf, surroundings, process, clock, weather },
    customFunctions: forgetful(functions),
    person: () => person,
    sit: (email) => {
      person = email;
    },
  };
}

/** Formulas that were looked up so often may call their functions anew: what is known of each call is kept. */
const LOOK_UPS = 20_000;

/** The functions, which remember the outcome of every call, made anew before they remember too much. */
function forgetful(make: () => CustomFunctions): CustomFunctions {
  let functions = make();
  let left = LOOK_UPS;
  return (name, caller) => {
    left -= 1;
    if (left < 0) {
      functions = make();
      left = LOOK_UPS;
    }
    return typeof functions === 'function' ? functions(name, caller) : functions.get(name);
  };
}
