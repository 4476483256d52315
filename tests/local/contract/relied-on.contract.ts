/** Facts of Google's platform that the add-on stands on and that no other table of the contract holds. */
import { createWorkbook } from '../../../src/local/model/create-workbook.js';
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const REFERENCE = 'developers.google.com/apps-script/reference';
const GUIDES = 'developers.google.com/apps-script/guides';

/** A spreadsheet in Berlin whose script keeps the time of Tokyo. */
const inTwoZones = () => ({
  active: contractWorkbook({ timeZone: 'Europe/Berlin' }),
  scriptTimeZone: 'Asia/Tokyo',
});

/** One with an editor beside its owner. */
function sharedWorkbook() {
  const workbook = createWorkbook({
    id: 'shared',
    name: 'Shared',
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    owner: 'owner@example.com',
  });
  workbook.editors.push('editor@example.com');
  return workbook;
}

export const RELIED_ON_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a spreadsheet holds ten million cells, all its sheets together',
    source: 'support.google.com/drive/answer/37603, Spreadsheets: up to 10 million cells',
    script: `function check() {
      const book = SpreadsheetApp.getActive();
      for (const sheet of [book.getActiveSheet(), book.insertSheet()]) {
        sheet.insertRowsAfter(1, 6000000 / sheet.getMaxColumns() - sheet.getMaxRows() | 0);
      }
    }`,
    throws:
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  },
  {
    behaviour: 'the text of a page is replaced before it is shown',
    source: `${REFERENCE}/html/html-output#setContent`,
    emulator: () => ({ files: new Map([['Page', '<p id="root">']]) }),
    script: `function check() {
      const page = HtmlService.createHtmlOutputFromFile('Page');
      return page.setContent(page.getContent().replace('"root"', '"root" data-view="room"')).getContent();
    }`,
    expected: '<p id="root" data-view="room">',
  },
  {
    behaviour: 'getSheetValues reads a block as getValues does',
    source: `${REFERENCE}/spreadsheet/sheet#getSheetValues`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('B2:C3').setValues([[1, 'a'], [true, '']]);
      return [sheet.getSheetValues(2, 2, 2, 2),
        JSON.stringify(sheet.getSheetValues(1, 1, 3, 3)) === JSON.stringify(sheet.getRange('A1:C3').getValues())];
    }`,
    expected: [
      [
        [1, 'a'],
        [true, ''],
      ],
      true,
    ],
  },
  {
    behaviour: 'a cell holds 50,000 characters and no more',
    source: 'Files that can be stored in Google Drive and cell limits, support.google.com',
    script: `function check() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setValue('x'.repeat(50000));
      const kept = cell.getValue().length;
      try { cell.setValue('x'.repeat(50001)); } catch (error) { return [kept, error.name]; }
      return [kept, 'taken'];
    }`,
    expected: [50_000, 'Exception'],
  },
  {
    behaviour:
      'a date cell is midnight of the spreadsheet, in winter and in summer, not of the script',
    source: `${REFERENCE}/base/session#getScriptTimeZone`,
    script: `function check() {
      const cells = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      cells.setValues([['2026-01-15', '2026-07-15']]);
      return cells.getValues()[0].map((date) => [date.toISOString(), date.getHours()]);
    }`,
    emulator: inTwoZones,
    expected: [
      ['2026-01-14T23:00:00.000Z', 8],
      ['2026-07-14T22:00:00.000Z', 7],
    ],
  },
  {
    behaviour: 'a date that the script makes of its own zone is another time of day in the cell',
    source: 'K. Tanaike, 3 September 2023',
    script: `function check() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setValue(new Date(2026, 0, 15)).setNumberFormat('yyyy-mm-dd hh:mm');
      return cell.getDisplayValue();
    }`,
    emulator: inTwoZones,
    expected: '2026-01-14 16:00',
  },
  {
    behaviour: 'a sheet keeps its id under another name and in another place',
    source: `${REFERENCE}/spreadsheet/sheet#getSheetId`,
    script: `function check() {
      const book = SpreadsheetApp.getActive();
      const [first] = book.getSheets();
      const id = first.getSheetId();
      const second = book.insertSheet('Second');
      first.setName('Renamed').activate();
      book.moveActiveSheet(2);
      const [, moved] = book.getSheets();
      return [moved.getName(), moved.getSheetId() === id, second.getSheetId() === id];
    }`,
    expected: ['Renamed', true, false],
  },
  {
    behaviour: 'a name that is given again stands for the new cells, and one taken away for none',
    source: `${REFERENCE}/spreadsheet/spreadsheet#setNamedRange`,
    script: `function check() {
      const book = SpreadsheetApp.getActive();
      const sheet = book.getActiveSheet();
      book.setNamedRange('AS_OF', sheet.getRange('B2'));
      book.setNamedRange('AS_OF', sheet.getRange('C3'));
      const given = book.getRangeByName('AS_OF').getA1Notation();
      book.removeNamedRange('AS_OF');
      return [given, book.getRangeByName('AS_OF'), book.getNamedRanges().length];
    }`,
    expected: ['C3', null, 0],
  },
  {
    behaviour: 'a formula that shows nothing counts as content',
    source: 'widely reported of array formulas that fill a column with empty texts',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(1);
      sheet.getRange('A9').setFormula('=""');
      return [sheet.getLastRow(), sheet.getRange('A9').getValue()];
    }`,
    expected: [9, ''],
  },
  {
    behaviour: 'a range protected twice has two protections, a sheet protected twice has one',
    source: `${REFERENCE}/spreadsheet/range#protect, sheet#protect`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (let count = 0; count < 2; count += 1) {
        sheet.protect();
        sheet.getRange('A1:A2').protect();
      }
      return ['SHEET', 'RANGE'].map((type) =>
        sheet.getProtections(SpreadsheetApp.ProtectionType[type]).length);
    }`,
    expected: [1, 2],
  },
  {
    behaviour: 'of protections that overlap all must allow, and one that only warns always does',
    source: `${REFERENCE}/spreadsheet/protection`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      return ['A1', 'B1', 'C1'].map((cell) => sheet.getRange(cell).canEdit());
    }`,
    emulator: () => {
      const active = sharedWorkbook();
      const column = (left: number, warningOnly: boolean, editors: string[], id: number) => ({
        ...{ id, warningOnly, editors, description: '', domainEdit: false, unprotected: [] },
        area: { top: 1, left, bottom: 9, right: left },
      });
      const me = ['editor@example.com'];
      active.sheets[0]?.protections.push(
        ...[column(1, false, me, 1), column(1, false, [], 2)],
        ...[column(2, false, me, 3), column(3, true, [], 4)],
      );
      return { active, user: 'editor@example.com' };
    },
    expected: [false, true, true],
  },
  {
    behaviour: 'who protects cannot be taken off the list, and others can',
    source: `${REFERENCE}/spreadsheet/protection#removeEditors`,
    script: `function check() {
      const protection = SpreadsheetApp.getActiveSheet().getRange('A1').protect();
      protection.addEditors(['editor@example.com', 'other@example.com']);
      protection.removeEditors(['editor@example.com', 'other@example.com', 'owner@example.com']);
      return [protection.getEditors().map(String), protection.canEdit()];
    }`,
    emulator: () => ({ active: sharedWorkbook(), user: 'editor@example.com' }),
    expected: [['editor@example.com'], true],
  },
  {
    behaviour: 'who is let in behind a protection is not made an editor of the spreadsheet',
    source: `${REFERENCE}/spreadsheet/protection#addEditors`,
    script: `function check() {
      const protection = SpreadsheetApp.getActiveSheet().protect();
      protection.addEditors(['new@example.com']);
      const emails = (users) => users.map((user) => user.getEmail());
      return [emails(protection.getEditors()).includes('new@example.com'),
        emails(SpreadsheetApp.getActive().getEditors()).includes('new@example.com')];
    }`,
    emulator: () => ({ active: sharedWorkbook() }),
    expected: [true, false],
  },
  {
    behaviour: 'cells that the protection of a sheet spares can have one of their own',
    source: `${REFERENCE}/spreadsheet/protection#setUnprotectedRanges`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      return ['A1', 'B1', 'C1', 'A1:B1'].map((cell) => sheet.getRange(cell).canEdit());
    }`,
    emulator: () => {
      const active = sharedWorkbook();
      const common = { warningOnly: false, description: '', domainEdit: false };
      const column = (left: number) => ({ top: 1, left, bottom: 9, right: left });
      const [spared, guarded] = [column(1), column(2)];
      active.sheets[0]?.protections.push(
        { ...common, id: 1, editors: [], unprotected: [spared, guarded] },
        { ...common, id: 2, editors: ['other@example.com'], unprotected: [], area: guarded },
      );
      return { active, user: 'editor@example.com' };
    },
    expected: [true, false, false, false],
  },
  {
    behaviour: 'a spreadsheet lists the protections of all its sheets, each with its sheet',
    source: `${REFERENCE}/spreadsheet/spreadsheet#getProtections`,
    script: `function check() {
      const spreadsheet = SpreadsheetApp.getActive();
      const second = spreadsheet.insertSheet('Second');
      second.protect();
      second.getRange('A1').protect();
      spreadsheet.getSheets()[0].protect();
      return spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)
        .map((one) => one.getRange().getSheet().getName() === 'Second').sort();
    }`,
    expected: [false, true],
  },
  {
    behaviour:
      'a link is set to a whole cell as rich text and read back, the text staying as it is',
    source: `${REFERENCE}/spreadsheet/rich-text-value-builder#setLinkUrl`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
      range.setValues([['Actions'], ['Risks']]);
      const [[first], [second]] = range.getRichTextValues();
      range.setRichTextValues([[first.copy().setLinkUrl('#gid=7').build()], [second]]);
      return [range.getValues(), range.getRichTextValues().map(([text]) => text.getLinkUrl())];
    }`,
    expected: [
      [['Actions'], ['Risks']],
      ['#gid=7', null],
    ],
  },
  {
    behaviour: 'the spill of a function of the script is refused where it would overwrite',
    source: `${GUIDES}/sheets/functions#return_values`,
    script: `function PAIR() { return [[1, 2], [3, 4]]; }
    function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setFormula('=PAIR()');
      sheet.getRange('E2').setValue('kept');
      sheet.getRange('D1').setFormula('=PAIR()');
      return sheet.getRange('A1:E2').getValues();
    }`,
    expected: [
      [1, 2, '', '#REF!', ''],
      [3, 4, '', '', 'kept'],
    ],
  },
  {
    behaviour: 'a function of the script may not depend on the hour or on chance',
    source: `${GUIDES}/sheets/functions#arguments`,
    script: `function SAME(value) { return value; }
    function check() {
      const cells = SpreadsheetApp.getActiveSheet().getRange('A1:A3');
      cells.setFormulas([['=NOW()'], ['=SAME(A1)'], ['=SAME(RAND())']]);
      return cells.getValues().slice(1).flat();
    }`,
    expected: ['#ERROR!', '#ERROR!'],
  },
  {
    behaviour: 'an error cell within a range arrives as its text',
    source: 'general: custom functions that were given tables with errors',
    script: `function KINDS(cells) { return cells.map(([cell]) => typeof cell + ' ' + cell).join(); }
    function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A2').setFormulas([['=NA()'], ['=1/2']]);
      return sheet.getRange('B1').setFormula('=KINDS(A1:A2)').getValue();
    }`,
    expected: 'string #N/A,number 0.5',
  },
  {
    behaviour: 'what the mode forbids at the top level ends the run before its function begins',
    source: 'Editor add-on authorization; K. Tanaike, 12 January 2024',
    script: `var book = SpreadsheetApp.getActive();
    function check() { return 'begun'; }`,
    run: { authMode: 'NONE', kind: 'trigger' },
    throws:
      'Exception: You do not have permission to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
  },
  {
    behaviour: 'a page cannot call a function whose name ends in an underscore',
    source: `${GUIDES}/html/communication#private_functions`,
    script: 'function check_() { return 1; }',
    run: { functionName: 'check_', kind: 'client' },
    throws: 'Exception: Script function not found: check_',
  },
  {
    behaviour: 'a mail goes to 50 recipients at most',
    source: 'Quotas for Google Services',
    script: `function check() {
      const to = (count) => Array.from({ length: count }, (_, i) => 'u' + i + '@example.com').join();
      MailApp.sendEmail(to(50), 'S', 'B');
      try { MailApp.sendEmail(to(51), 'S', 'B'); } catch (error) { return error.name; }
    }`,
    expected: 'Exception',
  },
  {
    behaviour: 'a menu, a sidebar and a dialog ask for script.container.ui',
    source: 'Reference, "Authorization" of the method; texts seen in live logs',
    script: `function check() {
      const page = HtmlService.createHtmlOutput('<p>');
      const ui = SpreadsheetApp.getUi();
      return [() => ui.showSidebar(page), () => ui.showModelessDialog(page, 'T')].map((show) => {
        try { show(); return 'shown'; } catch (error) { return error.message.includes('script.container.ui'); }
      });
    }`,
    emulator: () => ({
      active: contractWorkbook(),
      scopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
    }),
    expected: [true, true],
  },
  {
    behaviour: 'in a decimal-comma locale arguments are parted by semicolons only',
    source: 'googleapis/google-api-nodejs-client issue 1994; mricon/ingress-fieldplan issue 5',
    script: `function check() {
      const cells = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
      cells.setFormulas([['=SUM(1;2)'], ['=SUM(1,2;3)']]);
      return cells.getValues().flat();
    }`,
    emulator: () => ({ active: contractWorkbook({ locale: 'de_DE' }) }),
    expected: [3, 4.2],
  },
  {
    behaviour: 'a text that a script guards with an apostrophe stays text in every locale',
    source: `${REFERENCE}/spreadsheet/range#setvaluesvalues; K. Tanaike, 11 March 2023`,
    script: `function check() {
      const cells = SpreadsheetApp.getActiveSheet().getRange('A1:F1');
      cells.setValues([["'1,5", "'1.234,5", "'=1+1", "'WAHR", "'4.3.2026", "''quoted"]]);
      return cells.getValues()[0];
    }`,
    emulator: () => ({ active: contractWorkbook({ locale: 'de_DE' }) }),
    expected: ['1,5', '1.234,5', '=1+1', 'WAHR', '4.3.2026', "'quoted"],
  },
  {
    behaviour: 'rules, notes and formats of a sheet outlive setValues',
    source: `${REFERENCE}/spreadsheet/range#setvaluesvalues`,
    script: `function check() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setNumberFormat('0.0 %').setNote('a rate').setFontWeight('bold')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).build());
      cell.setValue(0.5);
      return [cell.getDisplayValue(), cell.getNote(), cell.getFontWeight(),
        cell.getDataValidation() !== null];
    }`,
    expected: ['50.0 %', 'a rate', 'bold', true],
  },
];
