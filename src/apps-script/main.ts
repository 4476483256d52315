/**
 * The global functions of the script project: exactly the exports of this file. Google calls them;
 * `api` and the menu's functions can be called by anybody who has the sidebar open.
 */
import type { ApiAnswer, OperationName } from './api-contract.js';
import { currentContext } from './context.js';
import { answering, fromMenu, fromTrigger } from './entry-point.js';
import { mailFailure } from './failure-mail.js';
import {
  addMenu,
  showCheck,
  showHelp,
  showHistory,
  showImport,
  showReviewRoom,
  showSidebar,
} from './menu.js';

export { DRIFT_MODE, DRIFT_REPORT } from './custom-functions/drift-functions.js';
export {
  ACTION_STATUS,
  CARE_STATUS,
  QCTV_PASS_FLAG,
  QCTV_PASS_RATE,
  QCTV_TARGET_FLAG,
  SIGNAL_FALL,
} from './custom-functions/record-functions.js';
export { PIPELINE_VARIANCE, RACI_CHECK, TREND_12W } from './custom-functions/series-functions.js';

/**
 * Everything that works on the workbook, evaluated at its first use: Google evaluates the whole file
 * for each custom function, which needs none of it. The bundler makes `require` a call within the
 * file.
 */
function workbookCode(): typeof import('./workbook-code.js') {
  return require('./workbook-code.js') as typeof import('./workbook-code.js');
}

/** Simple trigger: the workbook was opened. Only of a published add-on is the mode ever NONE. */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  addMenu(String(event?.authMode) === 'NONE' ? 'Extensions' : 'menu bar');
}

/** Simple trigger: the add-on was installed into an open workbook, for which no onOpen runs. */
export function onInstall(): void {
  addMenu('Extensions');
}

/** Menu: Open review. */
export function openReview(): void {
  fromMenu(() => showSidebar());
}

/** Menu: Open review room. */
export function openReviewRoom(): void {
  fromMenu(showReviewRoom);
}

/** Menu: Refresh Start. */
export function refreshStart(): void {
  fromMenu(() => workbookCode().refreshStart(currentContext()));
}

/** Menu: Set up workbook. */
export function setUpWorkbook(): void {
  fromMenu(() => showSidebar('set-up'));
}

/** Menu: Import. */
export function openImport(): void {
  fromMenu(showImport);
}

/** Menu: Check workbook. */
export function checkWorkbook(): void {
  fromMenu(showCheck);
}

/** Menu: History. */
export function openHistory(): void {
  fromMenu(showHistory);
}

/** Menu: Help. */
export function openHelp(): void {
  fromMenu(showHelp);
}

/** Time-driven trigger, once a day. */
export function dailyTrigger(): void {
  fromTrigger(() => workbookCode().runDaily(currentContext()), mailFailure);
}

/** Time-driven trigger, once: goes on with work that stopped itself before Google would have. */
export function continueTrigger(): void {
  fromTrigger(() => workbookCode().continueWork(), mailFailure);
}

/** The one door for the sidebar and the command line. Never throws; takes and answers JSON only. */
export function api(name: OperationName, payload: unknown): ApiAnswer<OperationName> {
  return answering(() =>
    workbookCode().runOperation(name, payload, currentContext()),
  ) as ApiAnswer<OperationName>;
}
