import { describe, expect, it } from '@jest/globals';
import { createMailApp } from '../../../../src/local/services/mail/mail-app.js';
import { createUtilities } from '../../../../src/local/services/utilities/utilities.js';
import { fakeExecution } from '../fake-execution.js';

const open = (user?: string) => {
  const execution = fakeExecution(user === undefined ? {} : { user });
  return {
    execution,
    outbox: execution.surroundings.outbox,
    mail: createMailApp(execution) as unknown as GoogleAppsScript.Mail.MailApp,
    utilities: createUtilities(execution) as unknown as GoogleAppsScript.Utilities.Utilities,
  };
};

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `u${index}@example.com`).join(',');

describe('sendEmail', () => {
  it('takes recipient, subject and body', () => {
    const { mail, outbox } = open();
    mail.sendEmail('a@example.com', 'Subject', 'Body');
    expect(outbox).toEqual([
      {
        sentAt: '2026-05-20T08:00:00.000Z',
        sender: 'owner@example.com',
        to: 'a@example.com',
        cc: '',
        bcc: '',
        replyTo: '',
        name: '',
        subject: 'Subject',
        body: 'Body',
        htmlBody: '',
        attachments: [],
      },
    ]);
  });

  it('takes options after the body', () => {
    const { mail, outbox } = open();
    mail.sendEmail('a@example.com', 'S', 'B', { cc: 'b@example.com', htmlBody: '<b>B</b>' });
    expect(outbox[0]).toMatchObject({
      to: 'a@example.com',
      cc: 'b@example.com',
      htmlBody: '<b>B</b>',
    });
  });

  it('takes a reply address before the subject', () => {
    const { mail, outbox } = open();
    mail.sendEmail('a@example.com', 'reply@example.com', 'S', 'B');
    expect(outbox[0]).toMatchObject({ replyTo: 'reply@example.com', subject: 'S', body: 'B' });
  });

  it('takes one object, with attachments and inline images', () => {
    const { mail, outbox, utilities } = open();
    mail.sendEmail({
      to: '"Ann, B" <a@example.com>, b@example.com',
      subject: 'S',
      name: 'Cadence',
      noReply: true,
      attachments: [utilities.newBlob('a,b', 'text/csv', 'a.csv')],
      inlineImages: { logo: utilities.newBlob([1], 'image/png') },
    });
    expect(outbox[0]?.attachments).toEqual([
      { name: 'a.csv', contentType: 'text/csv', base64: 'YSxi' },
      { name: 'cid:logo', contentType: 'image/png', base64: 'AQ==' },
    ]);
  });

  it.each([
    [{ to: '', subject: 'S' }, 'Failed to send email: no recipient'],
    [{ subject: 'S' }, 'Failed to send email: no recipient'],
    [{ to: 'nobody' }, 'Invalid email: nobody'],
    [{ to: 'a@example.com, b@' }, 'Invalid email: b@'],
    [{ to: 'a@example.com', cc: 'x y@example.com' }, 'Invalid email: x y@example.com'],
    [{ to: 'a@example.com', from: 'b@example.com' }, 'Not emulated: MailApp.sendEmail with from'],
    [{ to: 'a@example.com', attachments: ['text'] }, 'Invalid argument: attachments'],
  ])('refuses %j', (message, text) => {
    const { mail, outbox } = open();
    expect(() => mail.sendEmail(message as never)).toThrow(text);
    expect(outbox).toHaveLength(0);
  });
});

describe('limits', () => {
  it('counts recipients, not mails', () => {
    const { mail } = open();
    mail.sendEmail({ to: many(3), cc: 'x@example.com', bcc: 'y@example.com' });
    expect(mail.getRemainingDailyQuota()).toBe(1495);
  });

  it('gives Gmail accounts fewer', () => {
    const { mail } = open('someone@gmail.com');
    expect(mail.getRemainingDailyQuota()).toBe(100);
    mail.sendEmail(many(50), 'S', 'B');
    mail.sendEmail(many(49), 'S', 'B');
    expect(() => mail.sendEmail(many(2), 'S', 'B')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    mail.sendEmail('last@example.com', 'S', 'B');
    expect(mail.getRemainingDailyQuota()).toBe(0);
  });

  it('frees the quota after a day', () => {
    const { mail, execution } = open();
    mail.sendEmail(many(10), 'S', 'B');
    execution.clock.advance(86_400_001);
    expect(mail.getRemainingDailyQuota()).toBe(1500);
  });

  it('bounds recipients, body and attachments of one mail', () => {
    const { mail, utilities } = open();
    expect(() => mail.sendEmail(many(51), 'S', 'B')).toThrow('Email Recipients Per Message');
    expect(() => mail.sendEmail('a@example.com', 'S', 'x'.repeat(409_601))).toThrow(
      'Limit Exceeded: Email Body Size.',
    );
    const blob = utilities.newBlob('x');
    expect(() =>
      mail.sendEmail('a@example.com', 'S', 'B', { attachments: Array(251).fill(blob) }),
    ).toThrow('Limit exceeded: Email Attachments Per Message.');
  });
});
