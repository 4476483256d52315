/** `calendar`: writes the due dates as a file that any diary reads. */
import { calendarText } from '../../calendar-file/write-calendar.js';
import { openAddOn } from '../add-on.js';
import { asOfText, existingBook, todayIn } from '../arguments.js';
import { answer, counted, styled } from '../output.js';
import { fileNamed, textIn, writeText } from '../text-file.js';
import type { JsonOption, Verb } from './verb.js';

interface CalendarOptions extends JsonOption {
  readonly ics: string;
  readonly asOf?: string;
}

export const calendarVerb: Verb = (program) => {
  program
    .command('calendar')
    .description('the due dates of the reviews as a file for a diary')
    .argument('<book>', 'the workbook')
    .requiredOption(
      '--ics <file>',
      'the .ics file to write; written again, it says what changed',
      fileNamed('.ics'),
    )
    .option('--as-of <date>', 'the day by which reviews are judged held or missed', asOfText)
    .action(async (book: string, options: CalendarOptions) => {
      existingBook(book);
      const addOn = await openAddOn(book);
      try {
        const asOf = options.asOf ?? todayIn(addOn.timeZone);
        const calendar = await addOn.call('calendar', { asOf });
        const earlier = await textIn(options.ics);
        await writeText(options.ics, calendarText(calendar, earlier, new Date()));
        await addOn.save();
        const { timeZone, events } = calendar;
        answer(
          options.json === true,
          { file: options.ics, timeZone, events, ...addOn.footer() },
          (written) =>
            `${styled('bold', written.file)} has ${counted(written.events.length, 'review')}, time zone ${written.timeZone}. Open it in a calendar program, or import it there.`,
        );
      } finally {
        await addOn.close();
      }
    });
};
