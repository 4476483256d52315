/** What MailApp sends, refuses and counts. */
import type { ContractRow } from './contract-row.js';

const REFERENCE = 'Reference, class MailApp';
const LIVE = 'error texts seen in live logs, collected by the ErrorHandler library';
const QUOTAS = 'Quotas for Google Services';

export const MAIL_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'every overload of sendEmail counts its recipients',
    source: REFERENCE,
    script: `function check() {
      MailApp.sendEmail('a@example.com', 'Subject', 'Body');
      MailApp.sendEmail('a@example.com,b@example.com', 'Subject', 'Body', { cc: 'c@example.com' });
      MailApp.sendEmail('a@example.com', 'reply@example.com', 'Subject', 'Body');
      MailApp.sendEmail({ to: 'a@example.com', bcc: 'b@example.com', subject: 'Subject', htmlBody: '<b>' });
      return MailApp.getRemainingDailyQuota();
    }`,
    expected: 1500 - 1 - 3 - 1 - 2,
  },
  {
    behaviour: 'a mail needs a recipient',
    source: LIVE,
    script: "function check() { MailApp.sendEmail('', 'Subject', 'Body'); }",
    throws: 'Exception: Failed to send email: no recipient',
  },
  {
    behaviour: 'an address that is none is named',
    source: LIVE,
    script: "function check() { MailApp.sendEmail('nobody', 'Subject', 'Body'); }",
    throws: 'Exception: Invalid email: nobody',
  },
  {
    behaviour: 'blobs of any service can be attached',
    source: REFERENCE,
    script: `function check() {
      MailApp.sendEmail('a@example.com', 'S', 'B', {
        attachments: [Utilities.newBlob('a,b', 'text/csv', 'a.csv'), HtmlService.createHtmlOutput('<p>')],
      });
      return MailApp.getRemainingDailyQuota();
    }`,
    expected: 1499,
  },
  {
    behaviour: 'consumer accounts reach 100 recipients a day',
    source: QUOTAS,
    script: `function check() {
      const list = Array.from({ length: 50 }, (_, i) => 'u' + i + '@example.com').join();
      MailApp.sendEmail(list, 'S', 'B');
      MailApp.sendEmail(list, 'S', 'B');
      MailApp.sendEmail('one@example.com', 'S', 'B');
    }`,
    emulator: () => ({ active: null, user: 'someone@gmail.com' }),
    throws: 'Exception: Service invoked too many times for one day: email.',
  },
  {
    behaviour: 'a mail has at most 250 attachments',
    source: QUOTAS,
    script: `function check() {
      const attachments = new Array(251).fill(Utilities.newBlob('x', 'text/plain', 'x.txt'));
      MailApp.sendEmail('a@example.com', 'S', 'B', { attachments });
    }`,
    throws: 'Exception: Limit exceeded: Email Attachments Per Message.',
  },
];
