/** Finds out in which encoding a text file is written, and decodes it without losing a character. */
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { UserError } from '../command-line/user-error.js';

export interface DecodedText {
  readonly text: string;
  /** Name of the encoding, as shown to the person. */
  readonly encoding: string;
}

/** Byte-order marks and what they announce. UTF-32 stands before UTF-16, whose mark it begins with. */
const MARKS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'UTF-32LE' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'UTF-32BE' },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16BE' },
];

/** Signatures of files that people take for CSV because a spreadsheet opens them. */
const NOT_TEXT: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'an Excel workbook or another zip file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
];

/**
 * The encoding that the bytes themselves prove (mark, valid UTF-8), else the one that the detector
 * holds likeliest among those that spreadsheets export.
 * @throws {UserError} for bytes that are no text
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const other = NOT_TEXT.find((signature) => startsWith(bytes, signature.bytes));
  if (other !== undefined) {
    throw new UserError(`${name} is ${other.what}, not a CSV file. Export the sheet as CSV.`);
  }
  const encoding = encodingOf(bytes, name);
  const text = iconv.decode(Buffer.from(bytes), encoding);
  return { text, encoding };
}

/** @throws {UserError} where no encoding fits */
export function encodingOf(bytes: Uint8Array, name: string): string {
  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark !== undefined) return mark.encoding;
  if (isUtf8(bytes) && !bytes.includes(0)) return 'UTF-8';
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return wide;
  if (bytes.includes(0)) {
    throw new UserError(
      `${name} holds zero bytes and is no text in an encoding that can be told. Export it again as CSV in UTF-8.`,
    );
  }
  const guess = chardet.detect(bytes);
  // Single-byte guesses by language statistics are unsure on short files; Windows-1252 is what
  // spreadsheets write in Western Europe and a superset of ISO-8859-1.
  if (guess === null || guess === 'UTF-8' || guess.startsWith('ISO-8859-1')) return 'windows-1252';
  return iconv.encodingExists(guess) ? guess : 'windows-1252';
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'UTF-16LE';
  if (even > half * 0.7 && odd < half * 0.1) return 'UTF-16BE';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
