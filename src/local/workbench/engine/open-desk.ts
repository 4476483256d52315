/** Opens a workbook file with the built add-on at work in it. */
import { readFile } from 'node:fs/promises';
import { bundleFile, readManifest } from '../../command-line/bundle.js';
import { openWorkbookFolder, type WorkbookFolder } from '../../disk/workbook-folder.js';
import { openEmulator } from '../../emulator.js';
import type { CustomFunctions } from '../../formulas/custom-function.js';
import type { Desk } from './person.js';
import { WorkbenchClock } from './workbench-clock.js';

/** The script project as it is pushed. */
export interface ScriptProject {
  readonly code: string;
  /** HTML files by name without extension. */
  readonly files: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
  readonly timeZone: string;
}

export interface OpenDesk extends Desk {
  readonly folder: WorkbookFolder;
  readonly project: ScriptProject;
  readonly clock: WorkbenchClock;
  sit(person: string): void;
}

/** @throws DiskError when the file is no workbook, or another process has it open */
export async function openDesk(book: string): Promise<OpenDesk> {
  const folder = await openWorkbookFolder(book);
  const project = await readProject();
  const { active: workbook, shelf, surroundings } = folder;
  const clock = new WorkbenchClock();
  const process = { caches: new Map(), locks: new Map() };
  let person = workbook.owner;
  const functions = () =>
    openEmulator({
      ...{ shelf, surroundings, process, clock, user: person },
      ...{ scopes: project.scopes, scriptTimeZone: project.timeZone, files: project.files },
    }).customFunctions(project.code);
  return {
    ...{ folder, project, workbook, shelf, surroundings, process, clock },
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

async function readProject(): Promise<ScriptProject> {
  const { oauthScopes, timeZone } = await readManifest();
  const sidebar = await readFile(bundleFile('Sidebar.html'), 'utf8');
  return {
    code: await readFile(bundleFile('Code.js'), 'utf8'),
    files: new Map([['Sidebar', sidebar]]),
    scopes: oauthScopes,
    timeZone,
  };
}
