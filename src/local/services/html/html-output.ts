/** HtmlOutput: a page with its title, size and tags, ready to be shown. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import { Blob } from '../utilities/blob.js';
import { escapeUntrusted } from './escape-untrusted.js';
import { HtmlContext } from './html-context.js';
import { HtmlTemplate } from './html-template.js';

/** The only names that Google takes. Source: reference of HtmlOutput.addMetaTag. */
const META_TAGS: ReadonlySet<string> = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

class HtmlOutputMetaTag extends ServiceObject {
  override readonly serviceName = 'HtmlService.HtmlOutputMetaTag';

  constructor(
    execution: Execution,
    private readonly name: string,
    private readonly content: string,
  ) {
    super(execution);
  }

  getName(): string {
    return this.name;
  }
  getContent(): string {
    return this.content;
  }
}

/** A page; its setters answer the page itself. */
export class HtmlOutput extends ServiceObject {
  override readonly serviceName = 'HtmlService.HtmlOutput';
  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  private faviconUrl: string | null = null;
  private metaTags: HtmlOutputMetaTag[] = [];

  constructor(
    execution: Execution,
    private content: string,
  ) {
    super(execution);
  }

  append(addedContent: string): this {
    this.content += addedContent;
    return this;
  }

  /** Escapes by the context in which the content so far ends. */
  appendUntrusted(addedContent: string): this {
    const context = new HtmlContext();
    context.feed(this.content);
    return this.append(escapeUntrusted(addedContent, false, context.place));
  }

  clear(): this {
    return this.setContent('');
  }

  getContent(): string {
    this.execution.meter.bridge();
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.content, (content) => {
      return new HtmlOutput(this.execution, content);
    });
  }

  getBlob(): Blob {
    return new Blob(this.execution, {
      bytes: Buffer.from(this.content, 'utf8'),
      contentType: 'text/html',
      name: null,
    });
  }

  getAs(contentType: string): Blob {
    if (contentType !== 'text/html') {
      throw new NotEmulatedError(`HtmlOutput.getAs with ${contentType}`);
    }
    return this.getBlob();
  }

  /** Empty unless set; a dialog's or sidebar's own title is given where it is shown. */
  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  /** Pixels; null unless set. A sidebar keeps its own width. */
  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.faviconUrl;
  }

  setFaviconUrl(iconUrl: string): this {
    this.faviconUrl = iconUrl;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.has(name)) {
      throw new ServiceError('The meta tag you specified is not allowed in this context.');
    }
    this.metaTags.push(new HtmlOutputMetaTag(this.execution, name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags];
  }

  /** IFRAME is the only mode left on Google, so that the setter changes nothing. */
  setSandboxMode(_mode: EnumValue): this {
    return this;
  }

  /** Only web apps heed it. */
  setXFrameOptionsMode(_mode: EnumValue): this {
    return this;
  }
}
