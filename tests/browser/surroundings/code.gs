/** Shows each thing that a script can put around a spreadsheet. */

function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Surroundings')
    .addItem('Alert', 'showAlert')
    .addItem('Ask yes, no or cancel', 'askThree')
    .addItem('Prompt', 'askName')
    .addItem('Modal dialog', 'showModal')
    .addItem('Modeless dialog', 'showModeless')
    .addItem('Small dialog', 'showSmall')
    .addItem('Sidebar', 'showSide')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('More')
        .addItem('Toast', 'showToast')
        .addItem('Send mail', 'sendMail')
        .addItem('Make events', 'makeEvents')
        .addItem('Make triggers', 'makeTriggers')
        .addItem('Write links', 'writeLinks')
        .addItem('Fail', 'fail'),
    )
    .addToUi();
}

function note_(text) {
  SpreadsheetApp.getActiveSheet().appendRow([text]);
}

function showAlert() {
  SpreadsheetApp.getUi().alert('First line of the message.\nSecond line.');
  note_('alert closed');
}

function askThree() {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert('Close the review', 'Write the minutes now?', ui.ButtonSet.YES_NO_CANCEL);
  note_(button === ui.Button.NO ? 'pressed NO' : 'pressed ' + button);
}

function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Rename the source', 'New name of the source:', ui.ButtonSet.OK_CANCEL);
  note_(answer.getSelectedButton() + ': ' + answer.getResponseText());
}

function page_() {
  return HtmlService.createTemplateFromFile('dialog').evaluate();
}

function showModal() {
  SpreadsheetApp.getUi().showModalDialog(page_().setWidth(420).setHeight(260), 'A modal dialog');
}

function showModeless() {
  SpreadsheetApp.getUi().showModelessDialog(page_(), 'A modeless dialog');
}

function showSmall() {
  const page = HtmlService.createHtmlOutput('<p>Short.</p>').setWidth(120).setHeight(60);
  SpreadsheetApp.getUi().showModalDialog(page, 'A title that is wider than its dialog');
}

function showSide() {
  SpreadsheetApp.getUi().showSidebar(page_().setTitle('A sidebar'));
}

function showToast() {
  SpreadsheetApp.getActive().toast('The import has ended.', 'Import', 30);
}

function sendMail() {
  MailApp.sendEmail({
    to: 'lead@example.com',
    cc: 'chair@example.com',
    name: '=HYPERLINK("http://example.com")',
    subject: 'The weekly review is due <img src=x onerror="document.title = \'broken in\'">',
    body: 'In plain words.\n<b>No HTML here.</b>',
    htmlBody: '<p>In <b>bold</b> words.</p><script>document.title = "broken in"</script>',
  });
}

function makeEvents() {
  const calendar = CalendarApp.getDefaultCalendar();
  calendar.createEvent(
    'Monthly review',
    new Date('2026-12-03T09:00:00Z'),
    new Date('2026-12-03T10:00:00Z'),
    { location: 'Room 2', guests: 'lead@example.com' },
  );
  calendar.createEventSeries(
    'Weekly review',
    new Date('2026-11-23T09:00:00Z'),
    new Date('2026-11-23T10:00:00Z'),
    CalendarApp.newRecurrence().addWeeklyRule().onlyOnWeekday(CalendarApp.Weekday.MONDAY),
  );
  calendar.createAllDayEvent('Quarter ends', new Date('2026-12-31T00:00:00Z'));
}

function makeTriggers() {
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create();
  ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
}

function hourly() {
  note_('hourly');
}

function daily() {
  note_('daily');
}

function edited(e) {
  SpreadsheetApp.getActiveSheet().getRange('H1').setValue('edited ' + e.range.getA1Notation());
}

function writeLinks() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const link = SpreadsheetApp.newRichTextValue()
    .setText('Method')
    .setLinkUrl('https://example.com/method')
    .build();
  sheet.getRange('D2').setRichTextValue(link);
  const mail = SpreadsheetApp.newRichTextValue().setText('Mail').setLinkUrl('mailto:lead@example.com');
  sheet.getRange('D8').setRichTextValue(mail.build());
  sheet.getRange('D3').setFormula('=HYPERLINK("https://example.com/formula"; "By formula")');
}

function fail() {
  throw new Error('The source is not known.');
}

/** What the dialog calls. */
function echo(text) {
  note_('echo ' + text);
  return { text: text, rows: SpreadsheetApp.getActiveSheet().getLastRow() };
}

function refuse(reason) {
  throw new Error('Refused: ' + reason);
}

function today() {
  return new Date();
}

function askFromDialog() {
  return String(SpreadsheetApp.getUi().alert('Asked from a dialog', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL));
}
