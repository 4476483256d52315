/** HtmlTemplate: HTML with scriptlets, which run in the script's own realm when it is evaluated. */
import type { Execution } from '../../boundary/execution.js';
import { type RealmValue, ServiceObject } from '../../boundary/service-object.js';
import { escapeUntrusted } from './escape-untrusted.js';
import { HtmlContext } from './html-context.js';
import type { HtmlOutput } from './html-output.js';
import { type PrintedChunk, printingBody, statementsOf } from './template-code.js';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A template that a script gives properties and then evaluates, as often as it likes. */
export class HtmlTemplate extends ServiceObject {
  override readonly serviceName = 'HtmlService.HtmlTemplate';
  /** `template.name = value` makes `name` a variable of the scriptlets. */
  override readonly scriptProperties = new Map<string, RealmValue>();

  constructor(
    execution: Execution,
    private readonly template: string,
    private readonly toOutput: (content: string) => HtmlOutput,
  ) {
    super(execution);
  }

  /** Runs the scriptlets with the script's globals and this template's properties in scope. */
  evaluate(): HtmlOutput {
    this.execution.meter.bridge();
    const variables = [...this.scriptProperties].filter(([name]) => IDENTIFIER.test(name));
    const printed = this.execution.evaluateInRealm(
      printingBody(this.template),
      Object.fromEntries(variables),
    );
    return this.toOutput(joined(printed as readonly PrintedChunk[]));
  }

  /** The scriptlets and texts as one function that prints them; the names are the emulator's. */
  getCode(): string {
    return `(function() { var output = HtmlService.initTemplate(); ${statementsOf(this.template)}\nreturn output.$out; })();`;
  }

  getRawContent(): string {
    return this.template;
  }
}

/** Escapes what is untrusted by the context that everything before it leaves. */
function joined(chunks: readonly PrintedChunk[]): string {
  const context = new HtmlContext();
  let content = '';
  for (const [kind, text] of chunks) {
    const safe = kind === 'raw' ? text : escapeUntrusted(text, kind === 'literal', context.place);
    context.feed(safe);
    content += safe;
  }
  return content;
}
