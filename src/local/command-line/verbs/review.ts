/** `review`: judges a review as of a date and prints its pack. */
import { Argument } from 'commander';
import { REVIEW_KINDS, type ReviewKind } from '../../../domain/vocabulary.js';
import { openAddOn } from '../add-on.js';
import { asOfText, existingBook, todayIn } from '../arguments.js';
import { answer } from '../output.js';
import { renderReviewPack } from '../render/review-pack.js';
import type { JsonOption, Verb } from './verb.js';

export const reviewVerb: Verb = (program) => {
  program
    .command('review')
    .description('judge a review and print its pack')
    .argument('<book>', 'the workbook')
    .addArgument(new Argument('<kind>', 'which review').choices(REVIEW_KINDS))
    .option('--as-of <date>', 'the moment it is judged at; today without it', asOfText)
    .option('--all', 'show the clear findings too')
    .action(
      async (
        book: string,
        kind: ReviewKind,
        options: JsonOption & { readonly asOf?: string; readonly all?: boolean },
      ) => {
        existingBook(book);
        const addOn = await openAddOn(book);
        try {
          const asOf = options.asOf ?? todayIn(addOn.timeZone);
          const pack = await addOn.call('review', { kind, asOf });
          // Only a recovery that a review finished for somebody changes the file.
          await addOn.save();
          answer(options.json === true, { ...pack, ...addOn.footer() }, (shown) =>
            renderReviewPack(shown, options.all === true),
          );
        } finally {
          await addOn.close();
        }
      },
    );
};
