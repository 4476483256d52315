/** Opens a zip archive in memory, so that single parts of a workbook can be read and replaced. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** A part larger than this is taken for a decompression bomb: 512 MiB. */
const MAX_PART_BYTES = 512 * 1024 * 1024;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the earliest date of the format: the same content gives the same bytes. */
const DOS_DATE = 0x0021;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The archive is not a zip, or is cut off. */
class ZipFormatError extends Error {
  override readonly name = 'ZipFormatError';
}

function findEnd(view: DataView): number {
  // The record is 22 bytes plus a comment of at most 65,535.
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ZipFormatError('The end of the zip directory is missing.');
}

function readEntries(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) {
      throw new ZipFormatError('The zip directory is damaged.');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const packedSize = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new ZipFormatError(`The part ${name} is damaged.`);
    }
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + packedSize),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Parts by path. Parts that are not touched keep their compressed bytes. */
export class ZipArchive {
  private constructor(private readonly entries: Map<string, Entry>) {}

  /** @throws {ZipFormatError} on anything that is not a whole zip archive */
  static open(bytes: Uint8Array): ZipArchive {
    try {
      return new ZipArchive(readEntries(bytes));
    } catch (error) {
      if (error instanceof RangeError) {
        throw new ZipFormatError('The zip archive is cut off.', { cause: error });
      }
      throw error;
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The part as text; '' where there is no such part. */
  text(name: string): string {
    const entry = this.entries.get(name);
    if (entry === undefined) return '';
    if (entry.method === STORED) return new TextDecoder().decode(entry.packed);
    if (entry.method !== DEFLATED) {
      throw new ZipFormatError(`The part ${name} is packed by the unknown method ${entry.method}.`);
    }
    try {
      return new TextDecoder().decode(
        inflateRawSync(entry.packed, { maxOutputLength: MAX_PART_BYTES }),
      );
    } catch (error) {
      throw new ZipFormatError(`The part ${name} cannot be unpacked.`, { cause: error });
    }
  }

  setText(name: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.entries.set(name, {
      method: DEFLATED,
      crc: crc32(bytes),
      size: bytes.length,
      packed: deflateRawSync(bytes),
    });
  }

  toBytes(): Uint8Array {
    const chunks: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const [name, entry] of this.entries) {
      const path = new TextEncoder().encode(name);
      const header = localHeader(path, entry);
      directory.push(centralHeader(path, entry, offset));
      chunks.push(header, entry.packed);
      offset += header.length + entry.packed.length;
    }
    const directorySize = directory.reduce((sum, chunk) => sum + chunk.length, 0);
    chunks.push(...directory, endRecord(this.entries.size, directorySize, offset));
    return concatenate(chunks);
  }
}

function localHeader(path: Uint8Array, entry: Entry): Uint8Array {
  const bytes = new Uint8Array(30 + path.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL_HEADER, true);
  writeShared(view, 4, path, entry);
  bytes.set(path, 30);
  return bytes;
}

function centralHeader(path: Uint8Array, entry: Entry, offset: number): Uint8Array {
  const bytes = new Uint8Array(46 + path.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, 20, true);
  writeShared(view, 6, path, entry);
  view.setUint32(42, offset, true);
  bytes.set(path, 46);
  return bytes;
}

/** The 26 bytes that the local and the central header have in common. */
function writeShared(view: DataView, at: number, path: Uint8Array, entry: Entry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, path.length, true);
}

function endRecord(count: number, directorySize: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
