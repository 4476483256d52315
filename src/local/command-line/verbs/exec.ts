/** `exec`: runs any other Apps Script source on the emulator, over a workbook. */
import type { UiAnswer } from '../../boundary/execution.js';
import { existingBook, jsonArray } from '../arguments.js';
import { answer, say } from '../output.js';
import { isScriptFile, readScriptFiles } from '../script-files.js';
import { runScript } from '../script-run.js';
import { UserError } from '../user-error.js';
import type { JsonOption, Verb } from './verb.js';

interface ExecOptions extends JsonOption {
  readonly answers?: UiAnswer[];
}

const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const satisfies UiAnswer['button'][];

export const execVerb: Verb = (program) => {
  program
    .command('exec')
    .description('run another Apps Script source on the emulator')
    .argument('<book>', 'the workbook that is active for the script')
    .argument('<words...>', 'FILE.js… FUNCTION [JSON array of arguments]')
    .option(
      '--answers <json>',
      'what the person answers to alerts and prompts in turn, e.g. \'["NO", "my text"]\'; Enter without it',
      readAnswers,
    )
    .action(async (book: string, words: string[], options: ExecOptions) => {
      existingBook(book);
      const { files, functionName, args } = splitWords(words);
      const project = await readScriptFiles(files);
      const run = await runScript(book, project, functionName, args, options.answers);
      if (options.json !== true) {
        for (const { level, text } of run.log) say(level === 'LOG' ? text : `${level}: ${text}`);
      }
      if (run.error !== null) throw new UserError(run.error);
      answer(
        options.json === true,
        {
          result: run.result,
          log: run.log,
          shown: run.shown,
          cost: run.cost,
          ...(run.notices.length === 0 ? {} : { notices: run.notices }),
        },
        ({ result }) => (typeof result === 'string' ? result : JSON.stringify(result, null, 2)),
      );
    });
};

/** A button's name presses it; any other text is typed and confirmed with OK. */
function readAnswers(json: string): UiAnswer[] {
  return jsonArray(json, 'The answers').map((given) => {
    const button = BUTTONS.find((name) => name === given);
    return button === undefined ? { button: 'OK', text: String(given) } : { button };
  });
}

/** Leading words that are files, then the function, then the arguments. */
function splitWords(words: readonly string[]): {
  files: string[];
  functionName: string;
  args: unknown[];
} {
  const end = words.findIndex((word) => !isScriptFile(word));
  const files = words.slice(0, end < 0 ? words.length : end);
  const [functionName, json, ...rest] = words.slice(files.length);
  if (files.length === 0) throw new UserError('Name at least one script file (.js or .gs).', 2);
  if (functionName === undefined) {
    throw new UserError('Name the function to run after the script files.', 2);
  }
  if (rest.length > 0) {
    throw new UserError('After the function comes one JSON array with all its arguments.', 2);
  }
  return { files, functionName, args: json === undefined ? [] : jsonArray(json, 'The arguments') };
}
