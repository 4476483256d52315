/** MailApp: mails go to the outbox of the surroundings; nothing is ever sent. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { Execution, OutboxMail } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import { isBlobSource } from '../utilities/blob.js';
import { addressesOf } from './mail-addresses.js';
import {
  isConsumer,
  recipientsOf,
  remainingRecipients,
  requireWithinLimits,
} from './mail-quota.js';

/** The members of Google's MailAdvancedParameters. */
const PARAMETERS = [
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'htmlBody',
  'inlineImages',
  'attachments',
  'name',
  'noReply',
  'replyTo',
] as const;

type Parameter = (typeof PARAMETERS)[number];

/** What a script asked for; the values are unchecked. */
type Parameters = Readonly<Partial<Record<Parameter, unknown>>>;

const KNOWN: ReadonlySet<string> = new Set(PARAMETERS);

class MailApp extends ServiceObject {
  override readonly serviceName = 'MailApp';

  getRemainingDailyQuota(): number {
    this.execution.meter.other();
    return remainingRecipients(this.execution);
  }

  /** Overloads: one object; recipient, subject, body[, options]; recipient, reply-to, subject, body. */
  sendEmail(...args: readonly unknown[]): void {
    this.execution.meter.other();
    const mail = this.toMail(parametersOf(args));
    if (recipientsOf(mail).length === 0) {
      throw new ServiceError('Failed to send email: no recipient');
    }
    requireWithinLimits(mail, this.execution);
    this.execution.surroundings.outbox.push(mail);
  }

  private toMail(parameters: Parameters): OutboxMail {
    for (const key of Object.keys(parameters)) {
      if (!KNOWN.has(key)) throw new NotEmulatedError(`MailApp.sendEmail with ${key}`);
    }
    const replyTo = text(parameters, 'replyTo');
    addressesOf(replyTo);
    return {
      sentAt: new Date(this.execution.clock.now()).toISOString(),
      sender: this.senderOf(parameters),
      to: text(parameters, 'to'),
      cc: text(parameters, 'cc'),
      bcc: text(parameters, 'bcc'),
      replyTo,
      name: text(parameters, 'name'),
      subject: text(parameters, 'subject'),
      body: text(parameters, 'body'),
      htmlBody: text(parameters, 'htmlBody'),
      attachments: [
        ...attachmentsOf(parameters.attachments),
        ...inlineImagesOf(parameters.inlineImages),
      ],
    };
  }

  /** The quota is the user's also where the mail shows no reply address, so the sender stays. */
  private senderOf(parameters: Parameters): string {
    const { effectiveUser } = this.execution;
    if (parameters.noReply === true && isConsumer(effectiveUser)) {
      throw new NotEmulatedError('MailApp.sendEmail with noReply for a Gmail account');
    }
    return effectiveUser;
  }
}

function parametersOf(args: readonly unknown[]): Parameters {
  const [first, second, third, fourth] = args;
  if (args.length === 1) return { ...(first as Parameters) };
  if (typeof fourth === 'string') {
    return { to: first, replyTo: second, subject: third, body: fourth };
  }
  return { ...(fourth as Parameters | undefined), to: first, subject: second, body: third };
}

/** An absent or null parameter is empty; other values print as in a script. */
function text(parameters: Parameters, key: Parameter): string {
  const value = parameters[key];
  return value === undefined || value === null ? '' : String(value);
}

type Attachment = OutboxMail['attachments'][number];

function attachmentsOf(value: unknown): Attachment[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ServiceError('Invalid argument: attachments');
  return value.map((source) => attachmentOf(source));
}

/** An image that the HTML shows as `<img src="cid:key">` is kept under the name `cid:key`. */
function inlineImagesOf(value: unknown): Attachment[] {
  if (value === undefined || value === null) return [];
  return Object.entries(value).map(([key, source]) => ({
    ...attachmentOf(source, 'inlineImages'),
    name: `cid:${key}`,
  }));
}

function attachmentOf(source: unknown, parameter = 'attachments'): Attachment {
  if (!isBlobSource(source)) throw new ServiceError(`Invalid argument: ${parameter}`);
  const blob = source.getBlob();
  return {
    name: blob.getName() ?? '',
    contentType: blob.getContentType() ?? 'application/octet-stream',
    base64: blob.buffer.toString('base64'),
  };
}

/** The global `MailApp` of an execution. */
export function createMailApp(execution: Execution): ServiceObject {
  return new MailApp(execution);
}
