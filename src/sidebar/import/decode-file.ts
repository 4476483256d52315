/** A chosen file as text: its encoding is proved by its bytes, else taken for what spreadsheets export. */

/** Encodings that a person may choose where the text looks wrong, as the browser names them. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'gb18030',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** A file's text, or why it is none. */
export type DecodedFile =
  | { readonly is: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly is: 'unreadable'; readonly message: string };

/** What people take for CSV because a spreadsheet opens it, by its first bytes. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or another zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a gzip archive'],
];

/**
 * @param name of the file, for the sentence
 * @param chosen by a person; else it is found out
 */
export function decodeFile(bytes: Uint8Array, name: string, chosen?: Encoding): DecodedFile {
  const other = OTHERS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (other !== undefined) {
    const message = `${name} is ${other[1]}, not a CSV file. Export the sheet as CSV, or copy its cells and paste them here.`;
    return { is: 'unreadable', message };
  }
  const encoding = chosen ?? encodingOf(bytes);
  if (encoding === null) {
    const message = `${name} holds zero bytes and is no text. Export it again as CSV in UTF-8.`;
    return { is: 'unreadable', message };
  }
  // Takes a byte-order mark away.
  return { is: 'text', text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** By mark, by validity, by the zeros of wide letters; null for bytes that are no text. */
function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const hasZeros = bytes.includes(0);
  if (!hasZeros && isUtf8(bytes)) return 'utf-8';
  const wide = wideEncodingOf(bytes.subarray(0, 4096));
  if (wide !== null) return wide;
  return hasZeros ? null : 'windows-1252';
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function wideEncodingOf(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
