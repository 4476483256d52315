/** Utilities: dates, texts, encodings, digests and blobs. Its calls ask Google for nothing. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { defineEnumeration, type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import { Blob, type BlobSource } from './blob.js';
import { formatJavaDate } from './format-java-date.js';
import { formatTemplate } from './format-string.js';
import { type JavaTimeZone, javaTimeZone } from './java-time-zone.js';
import { parseCsvText } from './parse-csv.js';
import { parseJavaDate } from './parse-java-date.js';
import { encodeText, fromSignedBytes, toSignedBytes } from './signed-bytes.js';

/** Node's names of Google's digest algorithms; it has no MD2. */
const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Longest sleep in milliseconds. Source: Google's reference of Utilities.sleep. */
const LONGEST_SLEEP = 300_000;

type TextOrBytes = string | number[];

class Utilities extends ServiceObject {
  override readonly serviceName = 'Utilities';
  readonly Charset = defineEnumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);
  readonly DigestAlgorithm = defineEnumeration('Utilities.DigestAlgorithm', [
    'MD2',
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_384',
    'SHA_512',
  ]);
  readonly MacAlgorithm = defineEnumeration('Utilities.MacAlgorithm', [
    'HMAC_MD5',
    'HMAC_SHA_1',
    'HMAC_SHA_256',
    'HMAC_SHA_384',
    'HMAC_SHA_512',
  ]);

  /** Dates in English by a pattern of Java's SimpleDateFormat. */
  formatDate(date: Date, timeZone: string, format: string): string {
    this.execution.meter.bridge();
    return formatJavaDate(date.getTime(), this.zoneNamed(timeZone), format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    this.execution.meter.bridge();
    const now = this.execution.clock.now();
    const epochMs = parseJavaDate(date, this.zoneNamed(timeZone), format, now);
    if (epochMs === null) throw new ServiceError(`Unparseable date: "${date}"`);
    return new Date(epochMs);
  }

  formatString(template: string, ...args: unknown[]): string {
    this.execution.meter.bridge();
    return formatTemplate(template, args);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    this.execution.meter.bridge();
    if (delimiter.length !== 1) throw new ServiceError(`Cannot convert ${delimiter} to char.`);
    return parseCsvText(csv, delimiter);
  }

  /** Deprecated by Google in favour of JSON.parse, and still there. */
  jsonParse(jsonString: string): unknown {
    this.execution.meter.bridge();
    try {
      return JSON.parse(jsonString);
    } catch (error) {
      throw new ServiceError(error instanceof Error ? error.message : String(error));
    }
  }

  /** Deprecated by Google in favour of JSON.stringify, and still there. */
  jsonStringify(value: unknown): string {
    this.execution.meter.bridge();
    return JSON.stringify(value);
  }

  /** Moves the emulated clock on. */
  sleep(milliseconds: number): void {
    if (milliseconds > LONGEST_SLEEP) {
      throw new NotEmulatedError(`Utilities.sleep of more than ${LONGEST_SLEEP} ms`);
    }
    this.execution.clock.advance(Math.max(0, milliseconds));
  }

  getUuid(): string {
    return randomUUID();
  }

  base64Encode(data: TextOrBytes, charset?: EnumValue): string {
    return this.bytesOf(data, charset).toString('base64');
  }

  base64EncodeWebSafe(data: TextOrBytes, charset?: EnumValue): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  /**
   * The charset says how the encoded text itself is written, which changes nothing. Whether Google
   * takes text without its padding is disputed, so that is refused.
   */
  base64Decode(encoded: string, _charset?: EnumValue): number[] {
    this.execution.meter.bridge();
    if (!/^[\w+/\s-]*={0,2}\s*$/.test(encoded)) throw new ServiceError('Could not decode string.');
    if (encoded.replace(/\s/g, '').length % 4 !== 0) {
      throw new NotEmulatedError(
        'decoding base64 without its padding; add = up to a multiple of 4',
      );
    }
    return toSignedBytes(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string, charset?: EnumValue): number[] {
    return this.base64Decode(encoded, charset);
  }

  computeDigest(algorithm: EnumValue, value: TextOrBytes, charset?: EnumValue): number[] {
    const digest = DIGESTS[algorithm.name()];
    if (digest === undefined) throw new NotEmulatedError(`the digest ${algorithm.name()}`);
    return toSignedBytes(createHash(digest).update(this.bytesOf(value, charset)).digest());
  }

  computeHmacSignature(
    algorithm: EnumValue,
    value: TextOrBytes,
    key: TextOrBytes,
    charset?: EnumValue,
  ): number[] {
    const digest = DIGESTS[algorithm.name().replace(/^HMAC_/, '')];
    if (digest === undefined) throw new NotEmulatedError(`the signature ${algorithm.name()}`);
    const hmac = createHmac(digest, this.bytesOf(key, charset));
    return toSignedBytes(hmac.update(this.bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(value: TextOrBytes, key: TextOrBytes, charset?: EnumValue): number[] {
    return this.computeHmacSignature(this.MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }

  /** Text becomes UTF-8 of type `text/plain`; bytes have no type unless one is given. */
  newBlob(data: TextOrBytes, contentType?: string, name?: string): Blob {
    this.execution.meter.bridge();
    const isText = typeof data === 'string';
    return new Blob(this.execution, {
      bytes: isText ? Buffer.from(data, 'utf8') : fromSignedBytes(data),
      contentType: contentType ?? (isText ? 'text/plain' : null),
      name: name ?? null,
    });
  }

  gzip(blob: BlobSource, name = 'archive.gz'): Blob {
    this.execution.meter.bridge();
    const bytes = gzipSync(blob.getBlob().buffer);
    return new Blob(this.execution, { bytes, contentType: 'application/x-gzip', name });
  }

  ungzip(blob: BlobSource): Blob {
    this.execution.meter.bridge();
    const source = blob.getBlob();
    return new Blob(this.execution, {
      bytes: gunzipped(source.buffer),
      contentType: null,
      name: source.getName()?.replace(/\.gz$/, '') ?? null,
    });
  }

  private zoneNamed(name: string): JavaTimeZone {
    const zone = javaTimeZone(name);
    if (zone === undefined) throw new NotEmulatedError(`the time zone ${JSON.stringify(name)}`);
    return zone;
  }

  /** Text without a named charset is read as US-ASCII, in which other characters become `?`. */
  private bytesOf(data: TextOrBytes, charset?: EnumValue): Buffer {
    this.execution.meter.bridge();
    if (typeof data !== 'string') return fromSignedBytes(data);
    return encodeText(data, charset?.name() === 'UTF_8' ? 'UTF-8' : 'US-ASCII');
  }
}

function gunzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new ServiceError('Could not decompress gzip.');
  }
}

/** The global `Utilities` of an execution. */
export function createUtilities(execution: Execution): ServiceObject {
  return new Utilities(execution);
}
