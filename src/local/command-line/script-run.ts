/** Runs other people's Apps Script on the emulator, over a workbook file. */
import type { LogLine, UiAnswer, UiEvent, UiQuestion } from '../boundary/execution.js';
import type { Cost } from '../boundary/meter.js';
import { openWorkbookFolder } from '../disk/workbook-folder.js';
import { openEmulator } from '../emulator.js';
import type { ScriptFiles } from './script-files.js';

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
  { scripts, pages }: ScriptFiles,
  functionName: string,
  args: readonly unknown[],
  answers: readonly UiAnswer[] = [],
): Promise<ScriptRun> {
  const folder = await openWorkbookFolder(book);
  try {
    const emulator = openEmulator({
      shelf: folder.shelf,
      surroundings: folder.surroundings,
      scriptTimeZone: folder.active.timeZone,
      files: pages,
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
