/** Bytes as scripts see them: Java's, from -128 to 127; and the charsets between bytes and text. */
import { decode, encode, encodingExists } from 'iconv-lite';
import { ServiceError } from '../../boundary/errors.js';

/** Java's bytes of a buffer. */
export function toSignedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * The buffer of a script's bytes; 128 to 255 are taken like their negative counterparts.
 * @throws ServiceError where one is no number. Source: live test of gas-fakes, test/testutilities.js
 */
export function fromSignedBytes(bytes: readonly unknown[]): Buffer {
  return Buffer.from(bytes.map((byte) => byteOf(byte) & 0xff));
}

function byteOf(byte: unknown): number {
  const number = typeof byte === 'string' && byte.trim() === '' ? Number.NaN : Number(byte);
  if (Number.isNaN(number)) throw new ServiceError(`Cannot convert ${String(byte)} to int.`);
  return number;
}

/** Text in a charset; a character that the charset lacks becomes `?`, as in Java. */
export function encodeText(text: string, charset: string): Buffer {
  if (isAscii(charset)) return Buffer.from(text.replace(/[\u{80}-\u{10ffff}]/gu, '?'), 'latin1');
  return encode(text, known(charset));
}

/** The text of bytes; what is not text in the charset becomes U+FFFD. */
export function decodeText(bytes: Buffer, charset: string): string {
  if (isAscii(charset)) {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join(
      '',
    );
  }
  return decode(bytes, known(charset), { stripBOM: false });
}

function isAscii(charset: string): boolean {
  return /^us[-_]?ascii$|^ascii$/i.test(charset);
}

function known(charset: string): string {
  if (!encodingExists(charset)) {
    throw new ServiceError(`Invalid argument: ${charset} is not a charset.`);
  }
  return charset;
}
