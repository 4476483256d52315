/** What scripts may not do by their authorisation mode, and by the scopes that they were granted. */
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const MODES = 'Guide "Editor add-on authorization", table of modes';
const CUSTOM = 'Guide "Custom functions", available services; texts seen in live logs';
const SCOPES = 'Reference, "Authorization" of the method; texts seen in live logs';
const AUTH = 'https://www.googleapis.com/auth/';

const none = { authMode: 'NONE', kind: 'trigger' } as const;
const limited = { authMode: 'LIMITED', kind: 'trigger' } as const;
const custom = { kind: 'custom-function' } as const;

const granted =
  (...scopes: string[]) =>
  () => ({
    active: contractWorkbook(),
    scopes: scopes.map((scope) => AUTH + scope),
  });

/** A script that answers what each expression throws, or 'done'. */
const attempts = (...expressions: string[]) => `function check() {
  return [${expressions.map((one) => `() => ${one}`).join(', ')}].map((one) => {
    try { one(); return 'done'; } catch (error) { return error.message; }
  });
}`;

export const AUTHORISATION_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'without authorisation there is no document and no store, but a menu and a log',
    source: MODES,
    script: attempts(
      'SpreadsheetApp.getActive()',
      'PropertiesService.getScriptProperties()',
      'CacheService.getScriptCache()',
      'Logger.log(1)',
      'Session.getActiveUserLocale()',
      "SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi()",
    ),
    run: none,
    expected: [
      `You do not have permission to call SpreadsheetApp.getActive. Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
      'You do not have permission to call PropertiesService.getScriptProperties',
      'You do not have permission to call CacheService.getScriptCache',
      'done',
      'done',
      'done',
    ],
  },
  {
    behaviour: 'a simple trigger works on its own document only, and sends and schedules nothing',
    source: MODES,
    script: attempts(
      'SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).setValue(1)',
      "PropertiesService.getDocumentProperties().setProperty('a', 'b')",
      "SpreadsheetApp.openById('other')",
      "ScriptApp.newTrigger('a')",
      'ScriptApp.getProjectTriggers()',
      'MailApp.getRemainingDailyQuota()',
    ),
    run: limited,
    expected: [
      'done',
      'done',
      `You do not have permission to call SpreadsheetApp.openById. Required permissions: ${AUTH}spreadsheets`,
      `You do not have permission to call ScriptApp.newTrigger. Required permissions: ${AUTH}script.scriptapp`,
      `You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: ${AUTH}script.scriptapp`,
      `You do not have permission to call MailApp.getRemainingDailyQuota. Required permissions: ${AUTH}script.send_mail`,
    ],
  },
  {
    behaviour: 'a simple trigger opens no sidebar',
    source:
      'Live log: "You do not have permission to call Ui.showModalDialog. Required permissions: …"',
    script: attempts(
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a'))",
      "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('a'), 'b')",
    ),
    run: limited,
    expected: [
      `You do not have permission to call Ui.showSidebar. Required permissions: ${AUTH}script.container.ui`,
      `You do not have permission to call Ui.showModalDialog. Required permissions: ${AUTH}script.container.ui`,
    ],
  },
  {
    behaviour: 'a custom function reads the document and changes nothing',
    source: CUSTOM,
    script: attempts(
      'SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).getValue()',
      'SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).setValue(1)',
      'SpreadsheetApp.getActive().getActiveSheet().appendRow([1])',
      "SpreadsheetApp.getActive().insertSheet('a')",
      "SpreadsheetApp.openById('other')",
      'SpreadsheetApp.getUi()',
      'CacheService.getScriptCache()',
      'LockService.getScriptLock()',
    ),
    run: custom,
    expected: [
      'done',
      'You do not have permission to call setValue',
      'You do not have permission to call appendRow',
      'You do not have permission to call insertSheet',
      `You do not have permission to call SpreadsheetApp.openById. Required permissions: ${AUTH}spreadsheets`,
      'Cannot call SpreadsheetApp.getUi() from this context.',
      'done',
      'done',
    ],
  },
  {
    behaviour: 'a custom function sees the owner’s user properties, and an editor cannot set them',
    source: CUSTOM,
    script: attempts(
      "PropertiesService.getUserProperties().setProperty('a', 'b')",
      "PropertiesService.getScriptProperties().setProperty('a', 'b')",
    ),
    emulator: () => ({ active: contractWorkbook(), user: 'editor@example.com' }),
    run: custom,
    expected: [
      'You do not have permission to call PropertiesService.Properties.setProperty',
      'done',
    ],
  },
  {
    behaviour: 'currentonly opens the active spreadsheet and no other',
    source: SCOPES,
    script: attempts(
      'SpreadsheetApp.getActive().getName()',
      "SpreadsheetApp.openById('contract-workbook')",
      "SpreadsheetApp.create('new')",
    ),
    emulator: granted('spreadsheets.currentonly'),
    expected: [
      'done',
      `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${AUTH}spreadsheets`,
      `Specified permissions are not sufficient to call SpreadsheetApp.create. Required permissions: ${AUTH}spreadsheets`,
    ],
  },
  {
    behaviour: 'a missing scope is named with its alternatives',
    source: SCOPES,
    script: attempts(
      'SpreadsheetApp.getActiveSpreadsheet()',
      'ScriptApp.getProjectTriggers()',
      'Session.getActiveUser()',
      "MailApp.sendEmail('a@example.com', 'b', 'c')",
      'CalendarApp.getDefaultCalendar()',
      'PropertiesService.getUserProperties()',
    ),
    emulator: granted('script.container.ui'),
    expected: [
      `Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
      `Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: ${AUTH}script.scriptapp`,
      `Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: ${AUTH}userinfo.email`,
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${AUTH}script.send_mail`,
      `Specified permissions are not sufficient to call CalendarApp.getDefaultCalendar. Required permissions: (${AUTH}calendar || ${AUTH}calendar.readonly || https://www.google.com/calendar/feeds)`,
      'done',
    ],
  },
];
