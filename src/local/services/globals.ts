/** The services that every script finds in its global scope. */
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';
import { createBrowser } from './browser.js';
import { createCacheService } from './cache.js';
import { createCalendarApp } from './calendar/calendar-app.js';
import { createCharts } from './charts.js';
import { createHtmlService } from './html/html-service.js';
import { createLockService } from './lock.js';
import { createLogger } from './logger.js';
import { createMailApp } from './mail/mail-app.js';
import { createMimeType } from './mime-types.js';
import {
  createPropertiesService,
  createScriptProperties,
  createUserProperties,
} from './properties.js';
import { createScriptApp } from './script-app.js';
import { createSession } from './session.js';
import { createSpreadsheetApp } from './spreadsheet/spreadsheet-app.js';
import { createUtilities } from './utilities/utilities.js';

/** A service that the emulator does not have: whatever a script does with it is refused by name. */
class AbsentService extends ServiceObject {
  constructor(
    execution: Execution,
    override readonly serviceName: string,
  ) {
    super(execution);
  }
}

/** Google's services that are not emulated; advanced services are absent from the scope, as on Google. */
const ABSENT = [
  'CardService',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
] as const;

const EMULATED: Readonly<Record<string, (execution: Execution) => ServiceObject>> = {
  Browser: createBrowser,
  CacheService: createCacheService,
  CalendarApp: createCalendarApp,
  Charts: createCharts,
  HtmlService: createHtmlService,
  LockService: createLockService,
  Logger: createLogger,
  MailApp: createMailApp,
  MimeType: createMimeType,
  PropertiesService: createPropertiesService,
  ScriptApp: createScriptApp,
  ScriptProperties: createScriptProperties,
  Session: createSession,
  SpreadsheetApp: createSpreadsheetApp,
  UserProperties: createUserProperties,
  Utilities: createUtilities,
};

/** One object per global name, for one execution. */
export function createGlobals(execution: Execution): ReadonlyMap<string, ServiceObject> {
  const globals = new Map<string, ServiceObject>();
  for (const name of ABSENT) globals.set(name, new AbsentService(execution, name));
  for (const [name, create] of Object.entries(EMULATED)) globals.set(name, create(execution));
  return globals;
}
