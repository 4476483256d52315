/** Follows HTML character by character, to know in which context a printed value stands. */
import { ScriptContext, type ScriptState } from './script-context.js';

/** Where the next character would stand. */
export type HtmlPlace =
  | { readonly kind: 'text' | 'comment' | 'tag' | 'style' | 'bareAttribute' }
  | { readonly kind: 'attribute' | 'url'; readonly valueSoFar: string }
  | { readonly kind: 'script'; readonly script: ScriptState }
  | { readonly kind: 'scriptAttribute'; readonly script: ScriptState };

type State =
  | 'text'
  | 'opened'
  | 'name'
  | 'inside'
  | 'attribute'
  | 'equals'
  | 'double'
  | 'single'
  | 'bare'
  | 'comment'
  | 'raw';

/** Elements whose content is not markup. */
const RAW_ELEMENTS = new Set(['script', 'style', 'textarea', 'title']);

const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data']);

/** Fed with all HTML so far, it knows the {@link HtmlPlace} of what comes next. */
export class HtmlContext {
  private state: State = 'text';
  private name = '';
  private attribute = '';
  private value = '';
  /** The last characters, enough to see `-->` and `</textarea`. */
  private tail = '';
  private script = new ScriptContext();

  feed(text: string): void {
    for (const character of text) {
      this.tail = (this.tail + character).slice(-12);
      this.steps[this.state](character);
    }
  }

  /** The context at the end of what was fed. */
  get place(): HtmlPlace {
    switch (this.state) {
      case 'text':
        return { kind: 'text' };
      case 'comment':
        return { kind: 'comment' };
      case 'raw':
        return this.rawPlace();
      case 'double':
      case 'single':
        return this.attributePlace();
      case 'equals':
      case 'bare':
        return { kind: 'bareAttribute' };
      default:
        return { kind: 'tag' };
    }
  }

  private rawPlace(): HtmlPlace {
    if (this.name === 'script') return { kind: 'script', script: this.script.state };
    return { kind: this.name === 'style' ? 'style' : 'text' };
  }

  private attributePlace(): HtmlPlace {
    if (this.attribute.startsWith('on')) {
      return { kind: 'scriptAttribute', script: this.script.state };
    }
    if (this.attribute === 'style') return { kind: 'style' };
    const kind = URL_ATTRIBUTES.has(this.attribute) ? 'url' : 'attribute';
    return { kind, valueSoFar: this.value };
  }

  private readonly steps: Readonly<Record<State, (character: string) => void>> = {
    text: (character) => {
      if (character === '<') this.state = 'opened';
    },
    opened: (character) => {
      this.name = '';
      if (/[a-z/!]/i.test(character)) this.toName(character);
      else this.state = 'text';
    },
    name: (character) => {
      if (character === '>') this.closeTag();
      else if (/\s/.test(character)) this.state = 'inside';
      else this.toName(character);
    },
    inside: (character) => {
      if (character === '>') this.closeTag();
      else if (!/[\s/]/.test(character)) {
        this.state = 'attribute';
        this.attribute = character.toLowerCase();
      }
    },
    attribute: (character) => {
      if (character === '>') this.closeTag();
      else if (character === '=') this.state = 'equals';
      else if (/\s/.test(character)) this.state = 'inside';
      else this.attribute += character.toLowerCase();
    },
    equals: (character) => {
      if (/\s/.test(character)) return;
      this.value = '';
      this.script = new ScriptContext();
      if (character === '"') this.state = 'double';
      else if (character === "'") this.state = 'single';
      else if (character === '>') this.closeTag();
      else this.state = 'bare';
    },
    double: (character) => this.inValue(character, '"'),
    single: (character) => this.inValue(character, "'"),
    bare: (character) => {
      if (character === '>') this.closeTag();
      else if (/\s/.test(character)) this.state = 'inside';
    },
    comment: () => {
      if (this.tail.endsWith('-->')) this.state = 'text';
    },
    raw: (character) => {
      if (this.name === 'script') this.script.feed(character);
      if (!this.tail.toLowerCase().endsWith(`</${this.name}`)) return;
      this.state = 'name';
      this.name = `/${this.name}`;
    },
  };

  private toName(character: string): void {
    this.name += character.toLowerCase();
    this.state = this.name === '!--' ? 'comment' : 'name';
  }

  private closeTag(): void {
    this.state = RAW_ELEMENTS.has(this.name) ? 'raw' : 'text';
    this.script = new ScriptContext();
  }

  private inValue(character: string, quote: string): void {
    if (character === quote) {
      this.state = 'inside';
      return;
    }
    this.value += character;
    this.script.feed(character);
  }
}
