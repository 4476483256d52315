/** The operations `minutes.preview` and `minutes.send`: the minutes of a closed review, by mail. */
import * as z from 'zod/mini';
import type { Person, ReviewRecord } from '../../domain/records.js';
import { parseWorkbook, tabOfPart } from '../../workbook/parse-workbook.js';
import { toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import type { MinutesPreview, MinutesReader, MinutesSent } from '../contract/minutes.js';
import { CadenceError } from '../errors.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { readProperties, removeProperties, writeProperties } from '../store/document-properties.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { parsePayload } from './payload.js';

/** By review: the instant at which its minutes were sent last. */
const SENT = 'cadence.sent.';
const WHICH = 'Give the ID of a review, such as weekly 2026-11-16.';

interface Minutes {
  readonly workbook: Workbook;
  readonly record: ReviewRecord;
  readonly readers: readonly MinutesReader[];
  readonly subject: string;
}

export function previewMinutes(payload: unknown): MinutesPreview {
  const schema = z.object({ reviewId: z.string() });
  const { reviewId } = parsePayload(schema, payload, { reviewId: WHICH });
  const { subject, readers } = readMinutes(reviewId);
  return { subject, readers, sentAt: sentAt(reviewId) };
}

/**
 * Sends the minutes to people whom the workbook knows. That they are sent is written down before, so
 * that two windows never send them twice unasked.
 * @throws {CadenceError} MAIL where Google does not send: nothing is marked as sent then
 */
export function sendMinutes(payload: unknown, context: Context): MinutesSent {
  const schema = z.object({ reviewId: z.string(), to: z.array(z.string()), again: z.boolean() });
  const { reviewId, to, again } = parsePayload(schema, payload, {
    reviewId: WHICH,
    to: 'Give the names of those who get them.',
    again: 'Give true to send what was sent before, else false.',
  });
  const minutes = readMinutes(reviewId);
  const addresses = addressesOf(minutes.readers, to);
  return underDocumentLock(() => {
    const before = sentAt(reviewId);
    if (before !== null && !again) return { sent: false, addresses: [], sentAt: before };
    writeProperties(SENT, { [reviewId]: context.now });
    try {
      mail(minutes, addresses);
    } catch (error) {
      if (before === null) removeProperties(SENT, [reviewId]);
      else writeProperties(SENT, { [reviewId]: before });
      throw error;
    }
    return { sent: true, addresses, sentAt: context.now };
  });
}

function sentAt(reviewId: string): string | null {
  return readProperties(SENT).get(reviewId) ?? null;
}

function readMinutes(reviewId: string): Minutes {
  const workbook = openWorkbook();
  const wanted = (['reviews', 'people'] as const).map((part) => tabOfPart(part).name);
  const toInstant = toInstantBy(workbook.clock);
  const { snapshot } = parseWorkbook(readTables(workbook, wanted), { toInstant, wanted });
  const record = snapshot.reviews.find((row) => row.reviewId === reviewId);
  if (record === undefined) {
    throw new CadenceError('BAD_REQUEST', `Reviews has no review "${reviewId}". Close it first.`);
  }
  const { review, heldOn } = record;
  const subject = `${review.charAt(0).toUpperCase()}${review.slice(1)} review of ${heldOn}: minutes`;
  return { workbook, record, readers: readersOf(record, snapshot.people), subject };
}

/** Everybody who attended, by name, and then whoever else People names. */
function readersOf({ attended }: ReviewRecord, people: readonly Person[]): MinutesReader[] {
  const present = (attended ?? '').split(', ').filter((name) => name !== '');
  const named = people.flatMap(({ name }) =>
    name === null || name.trim() === '' ? [] : [name.trim()],
  );
  return [...new Set([...present, ...named])].map((name) => {
    const own = people.filter((person) => person.name?.trim() === name);
    const email = own.find((person) => person.email !== null)?.email ?? null;
    return { name, email, attended: present.includes(name) };
  });
}

/** @throws {CadenceError} BAD_REQUEST where nobody is left */
function addressesOf(readers: readonly MinutesReader[], to: readonly string[]): string[] {
  const chosen = readers.filter(({ name }) => to.includes(name));
  const addresses = [...new Set(chosen.flatMap(({ email }) => email ?? []))];
  if (addresses.length > 0) return addresses;
  throw new CadenceError(
    'BAD_REQUEST',
    'Nobody of those has an address, and nothing was sent. Write addresses into the tab People.',
  );
}

function mail({ workbook, record, subject }: Minutes, addresses: readonly string[]): void {
  const url = workbook.spreadsheet.getUrl();
  const text = record.record ?? '';
  const left = MailApp.getRemainingDailyQuota();
  if (left < addresses.length) {
    throw new CadenceError(
      'MAIL',
      `Google lets this account mail ${left} more people today, and the minutes go to ${addresses.length}. Nothing was sent: choose fewer, or send tomorrow.`,
    );
  }
  try {
    MailApp.sendEmail({
      to: addresses.join(','),
      subject,
      body: `${text}\n\n${url}`,
      htmlBody: `<pre style="font:14px/20px Arial,sans-serif;white-space:pre-wrap">${escaped(text)}</pre><p><a href="${escaped(url)}">${escaped(workbook.spreadsheet.getName())}</a></p>`,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new CadenceError(
      'MAIL',
      `The minutes were not sent. Allow Cadence to send mail, or copy them instead. Google says: ${said}`,
    );
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that shows it and does nothing else. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
