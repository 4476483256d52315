/** What is claimed of the windows in which a script meets the person. */
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

export const WINDOWS_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'Browser asks as the Ui does and answers with texts',
    source: 'Apps Script reference, class Browser',
    script: `function check() {
      return [Browser.msgBox('Go?', Browser.Buttons.YES_NO), Browser.inputBox('Name'),
        Browser.inputBox('Title', 'Name', Browser.Buttons.OK_CANCEL)];
    }`,
    expected: ['no', 'Ada', 'cancel'],
    emulator: () => {
      const answers = [
        { button: 'NO' as const },
        { button: 'OK' as const, text: 'Ada' },
        { button: 'CANCEL' as const },
      ];
      return {
        active: contractWorkbook(),
        answer: () => answers.shift() ?? { button: 'CLOSE' as const },
      };
    },
  },
  {
    behaviour: 'where there is no window, Browser is refused',
    source: 'text as logged by users of time-driven triggers',
    script: `function check() { Browser.msgBox('Go?'); }`,
    throws: 'Exception: Cannot call Browser.msgBox() from this context.',
    run: { withoutWindow: true },
  },
  {
    behaviour: 'a property of a template that was never set is undefined',
    source: 'Apps Script guide, Templated HTML: the template object is an ordinary one to set on',
    script: `function check() {
      const template = HtmlService.createTemplate('<b><?= name ?></b>');
      const before = typeof template.name;
      template.name = 'x';
      return [before, template.name, template.evaluate().getContent(), template.toString()];
    }`,
    expected: ['undefined', 'x', '<b>x</b>', 'HtmlTemplate'],
  },
];
