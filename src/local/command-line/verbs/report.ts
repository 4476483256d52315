/** `report`: the Monday report, as text and as a page. */
import { openAddOn } from '../add-on.js';
import { asOfText, existingBook, todayIn } from '../arguments.js';
import { answer, say } from '../output.js';
import { renderReport } from '../render/monday-report.js';
import { reportPage } from '../render/report-page.js';
import { fileNamed, writeText } from '../text-file.js';
import type { JsonOption, Verb } from './verb.js';

interface ReportOptions extends JsonOption {
  readonly asOf?: string;
  readonly html?: string;
}

export const reportVerb: Verb = (program) => {
  program
    .command('report')
    .description('what somebody has to do something about on Monday')
    .argument('<book>', 'the workbook')
    .option('--as-of <date>', 'the moment it is judged at; today without it', asOfText)
    .option('--html <file>', 'writes it as a page of its own too', fileNamed('.html'))
    .action(async (book: string, options: ReportOptions) => {
      existingBook(book);
      const addOn = await openAddOn(book);
      try {
        const asOf = options.asOf ?? todayIn(addOn.timeZone);
        const report = await addOn.call('report', { asOf });
        await addOn.save();
        if (options.html !== undefined) {
          await writeText(options.html, reportPage(report));
          say(`The page is ${options.html}.`);
        }
        answer(options.json === true, { ...report, ...addOn.footer() }, renderReport);
      } finally {
        await addOn.close();
      }
    });
};
