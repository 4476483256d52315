/** `fn`: calls one custom function of the built bundle. */

import { jsonArray } from '../arguments.js';
import { callCustomFunction, customFunctionNames } from '../custom-functions.js';
import { answer } from '../output.js';
import { UserError } from '../user-error.js';
import type { JsonOption, Verb } from './verb.js';

export const fnVerb: Verb = (program) => {
  program
    .command('fn')
    .description('call a custom function')
    .argument('<name>', 'e.g. QCTV_PASS_FLAG')
    .argument(
      '[arguments]',
      'a JSON array; a range is an array of rows, a blank is "" or null',
      '[]',
    )
    .option('--time-zone <zone>', 'the script time zone; the manifest’s without it')
    .action(async (name: string, words: string, options: JsonOption & { timeZone?: string }) => {
      const known = await customFunctionNames();
      if (!known.includes(name.toUpperCase())) {
        throw new UserError(
          `There is no custom function ${name}. There are ${known.join(', ')}.`,
          2,
        );
      }
      const args = jsonArray(words, 'The arguments');
      const called = await callCustomFunction(name.toUpperCase(), args, options.timeZone);
      answer(options.json === true, called, ({ result }) => renderResult(result));
    });
};

/** A single value as it is; a table one row a line, cells separated by tabs. */
function renderResult(result: unknown): string {
  if (!Array.isArray(result)) return String(result ?? '');
  return result
    .map((row) => (Array.isArray(row) ? row.map((cell) => String(cell ?? '')).join('\t') : row))
    .join('\n');
}
