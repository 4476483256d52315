/** Google's limits on mails. Source: "Quotas for Google Services", developers.google.com/apps-script. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution, OutboxMail } from '../../boundary/execution.js';
import { addressesOf } from './mail-addresses.js';

const DAY_MS = 86_400_000;

interface MailLimits {
  readonly recipientsPerDay: number;
  readonly bodyBytes: number;
}

const CONSUMER: MailLimits = { recipientsPerDay: 100, bodyBytes: 200 * 1024 };
const WORKSPACE: MailLimits = { recipientsPerDay: 1500, bodyBytes: 400 * 1024 };

const RECIPIENTS_PER_MAIL = 50;
const ATTACHMENTS_PER_MAIL = 250;
const ATTACHMENT_BYTES_PER_MAIL = 25 * 1024 * 1024;

/** Gmail addresses are consumer accounts; all others count as Google Workspace. */
export function isConsumer(user: string): boolean {
  return /@(gmail|googlemail)\.com$/i.test(user);
}

function limitsOf(user: string): MailLimits {
  return isConsumer(user) ? CONSUMER : WORKSPACE;
}

/** Everybody whom a mail addresses: to, cc and bcc, each address as often as it is named. */
export function recipientsOf({ to, cc, bcc }: Pick<OutboxMail, 'to' | 'cc' | 'bcc'>): string[] {
  return [to, cc, bcc].flatMap(addressesOf);
}

/**
 * How many recipients the user may still address today: a quota is per user and starts anew 24
 * hours after the first request, which is taken here as the last 24 hours.
 */
export function remainingRecipients({ surroundings, effectiveUser, clock }: Execution): number {
  const since = clock.now() - DAY_MS;
  const used = surroundings.outbox
    .filter((mail) => mail.sender === effectiveUser && Date.parse(mail.sentAt) > since)
    .reduce((sum, mail) => sum + recipientsOf(mail).length, 0);
  return Math.max(0, limitsOf(effectiveUser).recipientsPerDay - used);
}

/** @throws ServiceError with Google's text where a mail goes beyond a limit. */
export function requireWithinLimits(mail: OutboxMail, execution: Execution): void {
  const count = recipientsOf(mail).length;
  const attached = mail.attachments.reduce(
    (sum, { base64 }) => sum + Buffer.byteLength(base64, 'base64'),
    0,
  );
  const { bodyBytes } = limitsOf(execution.effectiveUser);
  if (count > RECIPIENTS_PER_MAIL) {
    throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  }
  if (Math.max(Buffer.byteLength(mail.body), Buffer.byteLength(mail.htmlBody)) > bodyBytes) {
    throw new ServiceError('Limit Exceeded: Email Body Size.');
  }
  if (mail.attachments.length > ATTACHMENTS_PER_MAIL) {
    throw new ServiceError('Limit exceeded: Email Attachments Per Message.');
  }
  if (attached > ATTACHMENT_BYTES_PER_MAIL) {
    throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
  }
  if (count > remainingRecipients(execution)) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }
}
