/** What the menu's items do that works on the workbook. Runs in the spreadsheet, with its dialogs. */
import { currentContext } from './context.js';
import { ensureDailyTrigger } from './daily-trigger.js';
import { askMotions } from './motion-question.js';
import { check } from './operations/check.js';
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

/** How many sentences an alert can show before nobody reads on. */
const SHOWN = 10;

/** Checks the workbook; offers to mend what can be mended. */
export function checkAndOffer(): void {
  const ui = SpreadsheetApp.getUi();
  const found = check({ repair: false }, currentContext());
  const messages = [...found.structure, ...found.dataProblems].map((fault) => fault.message);
  if (messages.length === 0) {
    ui.alert('Cadence', 'The workbook is in order.', ui.ButtonSet.OK);
    return;
  }
  const text = messages.slice(0, SHOWN).join('\n\n');
  const more = messages.length > SHOWN ? `\n\n… and ${messages.length - SHOWN} more.` : '';
  if (found.structure.length === 0) {
    ui.alert('Cadence', text + more, ui.ButtonSet.OK);
    return;
  }
  const answer = ui.alert(
    'Cadence',
    `${text}${more}\n\nPut missing tabs and columns back?`,
    ui.ButtonSet.YES_NO,
  );
  if (answer === ui.Button.YES) check({ repair: true }, currentContext());
}
