/** What the menu's items do that works on the workbook. Runs in the spreadsheet, with its dialogs. */
import { currentContext } from './context.js';
import { ensureDailyTrigger } from './daily-trigger.js';
import { askMotions } from './motion-question.js';
import { create } from './operations/create.js';
import { openWorkbook } from './store/open-workbook.js';

/** Sets the spreadsheet up for the motions that are asked for, judged as of today, and has it updated daily. */
export function setUp(): void {
  const context = currentContext();
  const workbook = openWorkbook();
  const motions = askMotions(workbook);
  if (motions === null) return;
  const { spreadsheet, clock, timeZone } = workbook;
  const asOf = clock.toCivil(Date.parse(context.now)).slice(0, 10);
  const { tabs } = create({ motions, sample: false, asOf }, context);
  ensureDailyTrigger(timeZone);
  spreadsheet.toast(`${tabs.length} tabs are ready. Begin on Start.`, 'Cadence');
}
