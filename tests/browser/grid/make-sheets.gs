/** Makes the sheets that the tests of the grid work on. */
function makeSheets() {
  const book = SpreadsheetApp.getActive();
  const list = book.getSheets()[0].setName('List');
  list.getRange('A1:D5').setValues([
    ['Name', 'Number', 'Day', 'State'],
    ['Cherry', 3, '2026-01-05', 'Open'],
    ['Apple', 1, '2026-03-02', 'Done'],
    ['Banana', 2, '2026-02-02', 'Open'],
    ['Date', 4, '2026-02-09', 'Late'],
  ]);
  list.setFrozenRows(1);
  const rules = book.insertSheet('Rules');
  rules
    .getRange('A1:A3')
    .setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['Open', 'Done', 'Late'], true).setAllowInvalid(false).build(),
    );
  rules.getRange('B1:B3').insertCheckboxes();
  rules.getRange('C1:C3').setNumberFormat('0.0%');
  rules.getRange('D1').setValue('Closed').protect().setWarningOnly(true);
  rules.getRange('H1:I4').setValues([
    ['Week', 'Leads'],
    ['W1', 10],
    ['W2', 30],
    ['W3', 20],
  ]);
  rules.insertChart(
    rules.newChart().asColumnChart().addRange(rules.getRange('H1:I4')).setNumHeaders(1).setPosition(6, 5, 20, 10)
      .setOption('width', 300).setOption('height', 160).build(),
  );
  const free = book.insertSheet('Free');
  free.getRange('A1:B3').setValues([
    [1, 'one'],
    [2, 'two'],
    [3, 'three'],
  ]);
  book.insertSheet('Tabs');
}
