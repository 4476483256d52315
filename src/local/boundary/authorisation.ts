/** What each authorisation mode refuses. Source: "Editor add-on authorization", "Custom functions". */
import { ServiceError } from './errors.js';
import type { AuthModeName, Execution } from './execution.js';
import { printedName, requiredPermissions, scopesFor } from './required-scopes.js';
import type { ServiceObject } from './service-object.js';

type Restricted = Exclude<AuthModeName, 'FULL'>;

/** Methods of a class, as a pattern, that the modes refuse. The first rule that fits decides. */
interface Rule {
  readonly service: RegExp;
  readonly method: RegExp;
  readonly refusedIn: readonly Restricted[];
}

const EVERY: readonly Restricted[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION'];
const ANY = /./;

/** Methods that change a document, on objects that are part of it. */
const WRITING =
  /^(set|insert|append|delete|clear|sort|merge|breakApart|protect|add|remove|hide|unhide|show|copyTo|copy[A-Z]|move|activate|auto|trim|randomize|split|refresh|update|rename|duplicate|apply|check|uncheck|shift|expand|collapse|createFilter|createPivot|replace|toast|create$|ungroup)/;

const RULES: readonly Rule[] = [
  { service: /^SpreadsheetApp$/, method: /^(openBy|open$|create$)/, refusedIn: EVERY },
  { service: /^SpreadsheetApp$/, method: /^getUi$/, refusedIn: [] },
  { service: /^SpreadsheetApp$/, method: /^(get|flush$)/, refusedIn: ['NONE'] },
  { service: /^SpreadsheetApp$/, method: /^set/, refusedIn: ['NONE', 'CUSTOM_FUNCTION'] },
  { service: /^SpreadsheetApp$/, method: ANY, refusedIn: [] },
  { service: /^SpreadsheetApp\..*(Builder|Value|Color|TextStyle)$/, method: ANY, refusedIn: [] },
  { service: /^SpreadsheetApp\./, method: WRITING, refusedIn: ['NONE', 'CUSTOM_FUNCTION'] },
  { service: /^SpreadsheetApp\./, method: ANY, refusedIn: ['NONE'] },
  { service: /^Base\.Ui$/, method: /^show/, refusedIn: EVERY },
  { service: /^Base\.Ui$/, method: /^(alert|prompt)$/, refusedIn: ['NONE', 'CUSTOM_FUNCTION'] },
  {
    service: /^(PropertiesService|ScriptProperties$|UserProperties$)/,
    method: ANY,
    refusedIn: ['NONE'],
  },
  { service: /^(CacheService|LockService)/, method: ANY, refusedIn: ['NONE'] },
  {
    service: /^ScriptApp$/,
    method:
      /^(newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers|getOAuthToken|getIdentityToken|invalidateAuth)$/,
    refusedIn: EVERY,
  },
  { service: /^(MailApp|CalendarApp|GmailApp|DriveApp)$/, method: ANY, refusedIn: EVERY },
  { service: /^(UrlFetchApp|Jdbc)$/, method: ANY, refusedIn: ['NONE', 'LIMITED'] },
];

function refuses(mode: Restricted, service: string, method: string): boolean {
  const rule = RULES.find((one) => one.service.test(service) && one.method.test(method));
  return rule?.refusedIn.includes(mode) ?? false;
}

/**
 * A refused change of the document is named by the method alone, as custom functions report it; other
 * calls by service, with the scope that full authorisation would bring.
 */
function refusal(service: string, method: string): string {
  if (service.startsWith('SpreadsheetApp.')) return `You do not have permission to call ${method}`;
  const scopes = requiredPermissions(scopesFor(service, method));
  const place = `${printedName(service)}.${method}`;
  return `You do not have permission to call ${place}${scopes === '' ? '' : `.${scopes}`}`;
}

/** In a custom function editors may read the owner's user properties but not set them. */
function setsUserProperties(execution: Execution, service: ServiceObject, method: string): boolean {
  return (
    execution.authMode === 'CUSTOM_FUNCTION' &&
    /^(set|delete)/.test(method) &&
    'storeName' in service &&
    String(service.storeName).startsWith('user:') &&
    execution.effectiveUser !== execution.spreadsheets.active?.owner
  );
}

/** @throws ServiceError where the mode of the execution does not allow the call. */
export function authorise(execution: Execution, service: ServiceObject, method: string): void {
  const { authMode } = execution;
  if (authMode === 'FULL') return;
  if (
    authMode === 'CUSTOM_FUNCTION' &&
    service.serviceName === 'SpreadsheetApp' &&
    method === 'getUi'
  ) {
    throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  if (
    refuses(authMode, service.serviceName, method) ||
    setsUserProperties(execution, service, method)
  ) {
    throw new ServiceError(refusal(service.serviceName, method));
  }
}
