/** `new`: makes the workbook, empty of rows, with a sample year, or as a bare spreadsheet. */
import { MOTIONS, type Motion } from '../../../domain/vocabulary.js';
import { weatherOf } from '../../boundary/weather.js';
import { openAddOn } from '../add-on.js';
import { asOfText, oneOrMore, timeZoneText, todayIn } from '../arguments.js';
import { answer, counted, styled } from '../output.js';
import { UserError } from '../user-error.js';
import type { JsonOption, Verb } from './verb.js';

interface NewOptions extends JsonOption {
  readonly motions: readonly Motion[];
  readonly sample?: boolean;
  readonly empty?: boolean;
  readonly asOf?: string;
  readonly timeZone?: string;
  readonly locale: string;
}

export const newVerb: Verb = (program) => {
  program
    .command('new')
    .description('make the workbook')
    .argument('<book>', 'the .xlsx file to make')
    .option('--motions <list>', 'B2B, B2C or both', oneOrMore(MOTIONS, 'motion'), MOTIONS)
    .option('--sample', 'fill it with a sample year that ends with the week before the as-of date')
    .option('--as-of <date>', 'the date that the sample ends at; today without it', asOfText)
    .option('--time-zone <zone>', 'its time zone, e.g. Europe/Berlin', timeZoneText)
    .option(
      '--locale <locale>',
      'its locale, e.g. de_DE',
      weatherOf(process.env)?.locale ?? 'en_US',
    )
    .option('--empty', 'a spreadsheet with one blank sheet and no tabs, for `exec`')
    .action((book: string, options: NewOptions) => runNew(book, options));
};

async function runNew(book: string, options: NewOptions): Promise<void> {
  if (!/\.xlsx$/i.test(book)) {
    throw new UserError(`A workbook is an .xlsx file; name it ${book}.xlsx.`);
  }
  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const addOn = await openAddOn(book, { create: { timeZone, locale: options.locale } });
  try {
    const created =
      options.empty === true
        ? { tabs: ['Sheet1'], sampleRows: 0 }
        : await addOn.call('create', {
            motions: options.motions,
            sample: options.sample === true,
            asOf: options.asOf ?? todayIn(timeZone),
          });
    await addOn.save();
    answer(options.json === true, { book, timeZone, ...created, ...addOn.footer() }, (made) =>
      [
        `${styled('bold', book)} has ${counted(made.tabs.length, 'tab')} and ${counted(made.sampleRows, 'sample row')}, time zone ${timeZone}.`,
      ].join('\n'),
    );
  } finally {
    await addOn.close();
  }
}
