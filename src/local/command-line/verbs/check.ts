/** `check`: what is wrong with the workbook's structure and data, and what can be mended. */
import { openAddOn } from '../add-on.js';
import { existingBook } from '../arguments.js';
import { answer } from '../output.js';
import { renderCheck } from '../render/check-answer.js';
import type { JsonOption, Verb } from './verb.js';

export const checkVerb: Verb = (program) => {
  program
    .command('check')
    .description('structure and data problems')
    .argument('<book>', 'the workbook')
    .option('--repair', 'mend what can be mended; people’s cells stay')
    .action(async (book: string, options: JsonOption & { readonly repair?: boolean }) => {
      existingBook(book);
      const addOn = await openAddOn(book);
      try {
        const repair = options.repair === true;
        const checked = await addOn.call('check', { repair });
        await addOn.save();
        answer(options.json === true, { ...checked, ...addOn.footer() }, (shown) =>
          renderCheck(shown, repair),
        );
      } finally {
        await addOn.close();
      }
    });
};
