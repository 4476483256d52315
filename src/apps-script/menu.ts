/** The menu Cadence and what its items do. Runs in the spreadsheet. */

/** Items of the menu: caption and the global function behind it, in order; null is a separator. */
export const MENU = [
  ['Open review', 'openReview'],
  ['Open review room', 'openReviewRoom'],
  null,
  ['Import …', 'openImport'],
  ['Check workbook …', 'checkWorkbook'],
  ['History', 'openHistory'],
  ['Refresh Start', 'refreshStart'],
  ['Set up workbook', 'setUpWorkbook'],
  null,
  ['Help', 'openHelp'],
] as const satisfies readonly (readonly [caption: string, functionName: string] | null)[];

/**
 * Adds the menu, and does nothing else: where the add-on is installed but not yet enabled in this
 * file, Google allows a menu and no more. A script bound to the workbook puts its menu in the bar;
 * a published add-on has its place under Extensions.
 */
export function addMenu(place: 'menu bar' | 'Extensions'): void {
  const ui = SpreadsheetApp.getUi();
  const menu = place === 'menu bar' ? ui.createMenu('Cadence') : ui.createAddonMenu();
  for (const item of MENU) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  menu.addToUi();
}

/** Shows the sidebar; it fetches the review itself, or begins with the set-up. */
export function showSidebar(view?: 'set-up'): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Cadence');
  if (view !== undefined) {
    page.setContent(page.getContent().replace('id="root"', `id="root" data-view="${view}"`));
  }
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Shows the review room over the sheet, which stays at work beside it: made for a projector. */
export function showReviewRoom(): void {
  const page = HtmlService.createHtmlOutputFromFile('ReviewRoom').setWidth(1000).setHeight(700);
  SpreadsheetApp.getUi().showModelessDialog(page, 'Review room');
}

/** Shows the import dialog; modeless, so that rows can be copied from the sheet while it is open. */
export function showImport(): void {
  const page = HtmlService.createHtmlOutputFromFile('Import').setWidth(800).setHeight(600);
  SpreadsheetApp.getUi().showModelessDialog(page, 'Import');
}

/** Shows the faults beside the sheet, so that their rows can be looked at. */
export function showCheck(): void {
  const page = HtmlService.createHtmlOutputFromFile('Check').setTitle('Check workbook');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Shows who wrote what beside the sheet. */
export function showHistory(): void {
  const page = HtmlService.createHtmlOutputFromFile('History').setTitle('History');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Shows the help beside the sheet, whose tabs it leads to. */
export function showHelp(): void {
  const page = HtmlService.createHtmlOutputFromFile('Help').setTitle('Cadence help');
  SpreadsheetApp.getUi().showSidebar(page);
}
