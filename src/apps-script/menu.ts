/** The menu Cadence and what its items do. Runs in the spreadsheet. */

/** Items of the menu: caption and the global function behind it, in order; null is a separator. */
export const MENU = [
  ['Open review', 'openReview'],
  ['Open review room', 'openReviewRoom'],
  null,
  ['Set up workbook', 'setUpWorkbook'],
  ['Check workbook', 'checkWorkbook'],
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

/** Shows the sidebar; it fetches the review itself. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Cadence');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Shows the review room over the sheet, which stays at work beside it: made for a projector. */
export function showReviewRoom(): void {
  const page = HtmlService.createHtmlOutputFromFile('ReviewRoom').setWidth(1000).setHeight(700);
  SpreadsheetApp.getUi().showModelessDialog(page, 'Review room');
}
