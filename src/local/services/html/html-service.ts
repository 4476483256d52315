/** HtmlService: makes pages and templates from texts, blobs and the script project's files. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { defineEnumeration, ServiceObject } from '../../boundary/service-object.js';
import type { BlobSource } from '../utilities/blob.js';
import { HtmlOutput } from './html-output.js';
import type { HtmlTemplate } from './html-template.js';

class HtmlService extends ServiceObject {
  override readonly serviceName = 'HtmlService';
  readonly SandboxMode = defineEnumeration('HtmlService.SandboxMode', [
    'EMULATED',
    'IFRAME',
    'NATIVE',
  ]);
  readonly XFrameOptionsMode = defineEnumeration('HtmlService.XFrameOptionsMode', [
    'ALLOWALL',
    'DEFAULT',
  ]);

  createHtmlOutput(content: string | BlobSource = ''): HtmlOutput {
    this.execution.meter.bridge();
    return new HtmlOutput(this.execution, textOf(content));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return this.createHtmlOutput(this.fileNamed(filename));
  }

  createTemplate(content: string | BlobSource): HtmlTemplate {
    return this.createHtmlOutput(content).asTemplate();
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return this.createTemplate(this.fileNamed(filename));
  }

  /** Only a web app has a browser to name. */
  getUserAgent(): null {
    return null;
  }

  /** The name may carry its extension. */
  private fileNamed(filename: string): string {
    const { files } = this.execution;
    const text = files.get(filename) ?? files.get(filename.replace(/\.html$/, ''));
    if (text === undefined) throw new ServiceError(`No HTML file named ${filename} was found.`);
    return text;
  }
}

function textOf(content: string | BlobSource): string {
  return typeof content === 'string' ? content : content.getBlob().getDataAsString();
}

/** The global `HtmlService` of an execution. */
export function createHtmlService(execution: Execution): ServiceObject {
  return new HtmlService(execution);
}
