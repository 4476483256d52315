/** Tells the workbook's owner that something failed while nobody looked on. */
import type { Failure } from './entry-point.js';

/** Mails one sentence and the address of the workbook, to the trigger's owner where the file has none. */
export function mailFailure({ message }: Failure): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const owner = spreadsheet.getOwner()?.getEmail() ?? '';
  const name = spreadsheet.getName();
  MailApp.sendEmail(
    owner === '' ? Session.getEffectiveUser().getEmail() : owner,
    `Cadence: the daily update of ${name} failed`,
    `The daily update of ${name} failed and is tried again tomorrow: ${message}\n\n${spreadsheet.getUrl()}`,
  );
}
