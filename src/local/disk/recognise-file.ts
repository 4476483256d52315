/** Tells by a file's first bytes what it is, so that a refusal can say so. */
import { DiskError } from './disk-error.js';
import { ZipArchive } from './xlsx/zip-archive.js';

const ADVICE = 'Save it as .xlsx and try again.';

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** UTF-16LE, as an OLE container spells the names of its parts. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes).includes(Buffer.from(text, 'utf16le'));
}

function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1024);
  if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) return true;
  return start.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** What the bytes look like, as the end of the sentence "… is not an Excel workbook (.xlsx): it". */
function appearance(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'is an Excel 97 workbook (.xls).';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'is a PDF document.';
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'is a web page.';
  return isText(bytes) ? 'starts like plain text.' : 'starts like no format known here.';
}

function zipAppearance(archive: ZipArchive): string | undefined {
  if (archive.has('[Content_Types].xml')) {
    if (archive.names().some((name) => name === 'xl/workbook.bin')) {
      return 'is a binary Excel workbook (.xlsb).';
    }
    if (archive.names().some((name) => /(^|\/)worksheets\//.test(name))) return undefined;
    if (archive.has('word/document.xml')) return 'is a Word document.';
    return 'is an Office document without sheets.';
  }
  return archive.has('content.xml')
    ? 'is an OpenDocument file (.ods).'
    : 'is a zip archive without a workbook in it.';
}

/**
 * Refuses what is not an xlsx file. `name`: the file's name for the sentence.
 * @throws {DiskError} NOT_A_WORKBOOK, ENCRYPTED or DAMAGED
 */
export function requireXlsx(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) {
    throw new DiskError(
      'NOT_A_WORKBOOK',
      `${name} is empty: it has no bytes at all. Restore it from a copy, or delete it and make a new workbook.`,
    );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) && includesWide(bytes, 'EncryptedPackage')) {
    throw new DiskError(
      'ENCRYPTED',
      `${name} is protected by a password to open it. Remove the password in Excel (File, Info, Protect Workbook), save it and try again.`,
    );
  }
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    throw new DiskError(
      'NOT_A_WORKBOOK',
      `${name} is not an Excel workbook (.xlsx): it ${appearance(bytes)} ${ADVICE}`,
    );
  }
  let archive: ZipArchive;
  try {
    archive = ZipArchive.open(bytes);
  } catch (error) {
    throw damaged(name, error);
  }
  const other = zipAppearance(archive);
  if (other !== undefined) {
    throw new DiskError(
      'NOT_A_WORKBOOK',
      `${name} is not an Excel workbook (.xlsx): it ${other} ${ADVICE}`,
    );
  }
}

/** The file is an xlsx file by its start, but cannot be read to its end. */
export function damaged(name: string, cause: unknown): DiskError {
  return new DiskError(
    'DAMAGED',
    `${name} is damaged: it starts as an Excel workbook but cannot be read to its end. Restore it from a copy, or open and repair it in Excel or LibreOffice.`,
    { cause },
  );
}
