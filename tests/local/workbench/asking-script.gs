/** Asks a question, and adds a sheet where it is answered with yes. */

function askFirst() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Cadence', 'Add a sheet?', ui.ButtonSet.YES_NO);
  if (answer === ui.Button.YES) SpreadsheetApp.getActiveSpreadsheet().insertSheet('Added');
}
