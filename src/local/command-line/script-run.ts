/** Runs other people's Apps Script on the emulator, over a workbook file. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { LogLine, UiAnswer, UiEvent, UiQuestion } from '../boundary/execution.js';
import type { Cost } from '../boundary/meter.js';
import { openWorkbookFolder } from '../disk/workbook-folder.js';
import { openEmulator } from '../emulator.js';

export interface ScriptRun {
  readonly result: unknown;
  readonly log: readonly LogLine[];
  readonly shown: readonly UiEvent[];
  readonly cost: Cost;
  /** What was repaired or left out on opening the file. */
  readonly notices: readonly string[];
  /** The sentence that Google would show; null when the function returned. */
  readonly error: string | null;
}

/**
 * Runs one function with full authorisation, in the zone of the spreadsheet, as a script that was
 * made from it. What it did before it failed stays done, as on Google.
 */
export async function runScript(
  book: string,
  files: readonly { readonly path: string; readonly text: string }[],
  functionName: string,
  args: readonly unknown[],
  answers: readonly UiAnswer[] = [],
): Promise<ScriptRun> {
  const folder = await openWorkbookFolder(book);
  try {
    const scripts = files.filter(({ path }) => extname(path).toLowerCase() !== '.html');
    const emulator = openEmulator({
      shelf: folder.shelf,
      surroundings: folder.surroundings,
      scriptTimeZone: folder.active.timeZone,
      files: await pagesBeside(files),
      answer: personWith(answers),
    });
    const { result, error, log, shown, cost } = emulator.run({
      code: scripts.map(({ text }) => text),
      functionName,
      args,
    });
    await folder.save();
    return {
      result: result ?? null,
      log,
      shown,
      cost,
      notices: folder.warnings,
      error: error === undefined ? null : `${error.name}: ${error.message}`,
    };
  } finally {
    await folder.close();
  }
}

/** A person who gives the answers in turn, and then presses Enter at each alert and prompt. */
function personWith(answers: readonly UiAnswer[]): (question: UiQuestion) => UiAnswer {
  const left = [...answers];
  return ({ buttons }) => left.shift() ?? { button: buttons.startsWith('YES') ? 'YES' : 'OK' };
}

/** The project's pages: every .html beside a script, by name without extension. */
async function pagesBeside(
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    const names = (await readdir(folder)).filter((name) => /\.html$/i.test(name));
    for (const name of names) {
      pages.set(name.slice(0, -'.html'.length), await readFile(join(folder, name), 'utf8'));
    }
  }
  for (const { path, text } of files) {
    if (extname(path).toLowerCase() === '.html') pages.set(basename(path, extname(path)), text);
  }
  return pages;
}
