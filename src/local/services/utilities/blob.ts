/** Blob: bytes with a name and a content type, as scripts hand them between services. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import { contentTypeOf } from './content-types.js';
import { decodeText, encodeText, fromSignedBytes, toSignedBytes } from './signed-bytes.js';

/** What a blob holds. */
export interface BlobContent {
  readonly bytes: Buffer;
  readonly contentType: string | null;
  readonly name: string | null;
}

/** A service object that can give a {@link Blob}, e.g. an HtmlOutput. */
export interface BlobSource {
  getBlob(): Blob;
}

/** True for every service object that other services take as an attachment or source of bytes. */
export function isBlobSource(value: unknown): value is BlobSource {
  return (
    value instanceof ServiceObject && 'getBlob' in value && typeof value.getBlob === 'function'
  );
}

/** Bytes, type and name; changed in place by its setters. */
export class Blob
  extends ServiceObject
  implements
    Pick<
      GoogleAppsScript.Base.Blob,
      'getBytes' | 'getContentType' | 'getDataAsString' | 'getName' | 'isGoogleType'
    >
{
  override readonly serviceName = 'Base.Blob';

  constructor(
    execution: Execution,
    private content: BlobContent,
  ) {
    super(execution);
  }

  getBlob(): Blob {
    return this;
  }

  copyBlob(): Blob {
    this.execution.meter.bridge();
    return new Blob(this.execution, this.content);
  }

  /** The same bytes under the same type; Google's conversions, e.g. to PDF, are not emulated. */
  getAs(contentType: string): Blob {
    if (contentType !== this.content.contentType) {
      throw new NotEmulatedError(`Blob.getAs from ${this.content.contentType} to ${contentType}`);
    }
    return this.copyBlob();
  }

  getBytes(): number[] {
    return toSignedBytes(this.content.bytes);
  }

  getContentType(): string | null {
    return this.content.contentType;
  }

  /** In UTF-8 unless another charset is named. */
  getDataAsString(charset = 'UTF-8'): string {
    return decodeText(this.content.bytes, charset);
  }

  getName(): string | null {
    return this.content.name;
  }

  /** True for documents of Google's editors, which live in Drive and never here. */
  isGoogleType(): boolean {
    return false;
  }

  setBytes(data: number[]): this {
    return this.change({ bytes: fromSignedBytes(data) });
  }

  setContentType(contentType: string | null): this {
    return this.change({ contentType });
  }

  setContentTypeFromExtension(): this {
    const contentType = contentTypeOf(this.content.name ?? '');
    if (contentType === undefined) {
      throw new NotEmulatedError(`the content type of a file named ${this.content.name}`);
    }
    return this.change({ contentType });
  }

  setDataFromString(string: string, charset = 'UTF-8'): this {
    return this.change({ bytes: encodeText(string, charset) });
  }

  setName(name: string): this {
    return this.change({ name });
  }

  /** The bytes themselves, for other services of this process. */
  get buffer(): Buffer {
    return this.content.bytes;
  }

  private change(change: Partial<BlobContent>): this {
    this.execution.meter.bridge();
    this.content = { ...this.content, ...change };
    return this;
  }
}
