/** `history`: who wrote what into the workbook, when, and from which review. */
import { openAddOn } from '../add-on.js';
import { existingBook } from '../arguments.js';
import { answer } from '../output.js';
import { renderHistory } from '../render/history-answer.js';
import type { JsonOption, Verb } from './verb.js';

export const historyVerb: Verb = (program) => {
  program
    .command('history')
    .description('who wrote what, when, and from which review')
    .argument('<book>', 'the workbook')
    .action(async (book: string, options: JsonOption) => {
      existingBook(book);
      const addOn = await openAddOn(book);
      try {
        const { entries } = await addOn.call('history', {});
        answer(options.json === true, { entries, ...addOn.footer() }, renderHistory);
      } finally {
        await addOn.close();
      }
    });
};
