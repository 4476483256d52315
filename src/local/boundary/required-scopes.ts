/** Which OAuth scopes the services need, and the refusal where none of them is granted. */
import { ServiceError } from './errors.js';
import type { Execution } from './execution.js';

const AUTH = 'https://www.googleapis.com/auth/';

/** One of `scopes` is enough for the methods; `*` stands for all of a class. */
interface ScopeRule {
  readonly service: string;
  readonly methods: readonly string[] | '*';
  readonly scopes: readonly string[];
}

const OPEN_DOCUMENT = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
const CALENDAR = [
  `${AUTH}calendar`,
  `${AUTH}calendar.readonly`,
  'https://www.google.com/calendar/feeds',
];
const CALENDAR_WRITING = [`${AUTH}calendar`, 'https://www.google.com/calendar/feeds'];

/**
 * The first rule that fits a call decides. Source: the "Authorization" section of each method in the
 * Apps Script reference; for the services named in live error messages, those messages.
 */
const RULES: readonly ScopeRule[] = [
  {
    service: 'SpreadsheetApp',
    methods: ['openById', 'openByUrl', 'open', 'create'],
    scopes: [`${AUTH}spreadsheets`],
  },
  {
    service: 'SpreadsheetApp',
    methods: [
      'getActive',
      'getActiveRange',
      'getActiveRangeList',
      'getActiveSheet',
      'getActiveSpreadsheet',
      'getCurrentCell',
      'getSelection',
      'setActiveRange',
      'setActiveRangeList',
      'setActiveSheet',
      'setActiveSpreadsheet',
      'setCurrentCell',
    ],
    scopes: OPEN_DOCUMENT,
  },
  { service: 'SpreadsheetApp.Spreadsheet', methods: '*', scopes: OPEN_DOCUMENT },
  { service: 'SpreadsheetApp.Sheet', methods: '*', scopes: OPEN_DOCUMENT },
  { service: 'SpreadsheetApp.Range', methods: '*', scopes: OPEN_DOCUMENT },
  {
    service: 'Base.Ui',
    methods: ['showSidebar', 'showModalDialog', 'showModelessDialog', 'showDialog'],
    scopes: [`${AUTH}script.container.ui`],
  },
  {
    service: 'ScriptApp',
    methods: ['newTrigger', 'deleteTrigger', 'getProjectTriggers', 'getUserTriggers'],
    scopes: [`${AUTH}script.scriptapp`],
  },
  {
    service: 'Session',
    methods: ['getActiveUser', 'getEffectiveUser'],
    scopes: [`${AUTH}userinfo.email`],
  },
  { service: 'MailApp', methods: '*', scopes: [`${AUTH}script.send_mail`] },
  {
    service: 'CalendarApp',
    methods: [
      'createCalendar',
      'createEvent',
      'createAllDayEvent',
      'createEventFromDescription',
      'createEventSeries',
      'createAllDayEventSeries',
      'subscribeToCalendar',
    ],
    scopes: CALENDAR_WRITING,
  },
  {
    service: 'CalendarApp',
    methods: [
      'getAllCalendars',
      'getAllOwnedCalendars',
      'getCalendarById',
      'getCalendarsByName',
      'getDefaultCalendar',
      'getEventById',
      'getEventSeriesById',
      'getEvents',
      'getEventsForDay',
      'getOwnedCalendarById',
      'getOwnedCalendarsByName',
    ],
    scopes: CALENDAR,
  },
  { service: 'GmailApp', methods: '*', scopes: ['https://mail.google.com/'] },
  { service: 'DriveApp', methods: '*', scopes: [`${AUTH}drive`] },
  {
    service: 'UrlFetchApp',
    methods: ['fetch', 'fetchAll'],
    scopes: [`${AUTH}script.external_request`],
  },
];

/** The scopes of which one is needed; empty where the call needs none. */
export function scopesFor(service: string, method: string): readonly string[] {
  const rule = RULES.find(
    (one) => one.service === service && (one.methods === '*' || one.methods.includes(method)),
  );
  return rule?.scopes ?? [];
}

/**
 * What a script without a manifest is granted: the scopes of the calls that stand in its text.
 * Source: guide "Authorization scopes": Apps Script scans the code; `@OnlyCurrentDoc` in it narrows
 * the access to spreadsheets.
 */
export function scopesUsedIn(code: string): readonly string[] {
  const spreadsheets = `${AUTH}spreadsheets${/@OnlyCurrentDoc\b/.test(code) ? '.currentonly' : ''}`;
  const used = RULES.filter((rule) => isUsedIn(rule, code)).map(({ scopes }) =>
    scopes.some((scope) => scope.startsWith(`${AUTH}spreadsheets`)) ? spreadsheets : scopes[0],
  );
  return [...new Set(used)].filter((scope) => scope !== undefined);
}

function isUsedIn({ service, methods }: ScopeRule, code: string): boolean {
  const [root = ''] = service.split('.');
  if (root !== 'Base' && !new RegExp(`\\b${root}\\b`).test(code)) return false;
  return methods === '*' || methods.some((method) => new RegExp(`\\.${method}\\s*\\(`).test(code));
}

/** As Google lists alternatives at the end of a refusal; empty where no scope is needed. */
export function requiredPermissions(scopes: readonly string[]): string {
  if (scopes.length === 0) return '';
  const list = scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`;
  return ` Required permissions: ${list}`;
}

/** A class as it stands in Google's messages, e.g. `Ui` for `Base.Ui`. Source: live messages. */
export function printedName(service: string): string {
  return service.startsWith('Base.') ? service.slice('Base.'.length) : service;
}

/** @throws ServiceError where no granted scope covers the call. */
export function requireScopes(execution: Execution, service: string, method: string): void {
  const { scopes: granted, authMode } = execution;
  if (granted === null || authMode !== 'FULL') return;
  const needed = scopesFor(service, method);
  if (needed.length === 0 || needed.some((scope) => granted.includes(scope))) return;
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${printedName(service)}.${method}.${requiredPermissions(needed)}`,
  );
}
