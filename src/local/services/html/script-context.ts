/** Follows client-side JavaScript character by character, to know what a value put there must become. */

/** Where in a script the end of the text lies. */
export type ScriptState = 'code' | 'single' | 'double' | 'template' | 'regexp' | 'line' | 'block';

/** After these a slash starts a regular expression instead of dividing. */
const BEFORE_REGEXP = /(?:^|[=(,:[!&|?{};+\-*%<>~^]|\breturn|\btypeof|\bcase)\s*$/;

const CLOSERS: Readonly<Partial<Record<ScriptState, string>>> = {
  single: "'",
  double: '"',
  template: '`',
  regexp: '/',
};

const OPENERS: Readonly<Record<string, ScriptState>> = {
  "'": 'single',
  '"': 'double',
  '`': 'template',
};

/** Fed with all of a script so far, it knows the {@link ScriptState} of what comes next. */
export class ScriptContext {
  private current: ScriptState = 'code';
  private escaped = false;
  private before = '';
  private pendingSlash = false;

  get state(): ScriptState {
    return this.pendingSlash && this.slashOpensRegexp() ? 'regexp' : this.current;
  }

  feed(text: string): void {
    for (const character of text) this.step(character);
  }

  private step(character: string): void {
    if (this.current === 'code') this.inCode(character);
    else if (this.current === 'line') this.inLineComment(character);
    else if (this.current === 'block') this.inBlockComment(character);
    else this.inLiteral(character);
    this.before = (this.before + character).slice(-24);
  }

  private inCode(character: string): void {
    if (this.pendingSlash) {
      this.pendingSlash = false;
      if (this.startsAfterSlash(character)) return;
    }
    this.current = OPENERS[character] ?? 'code';
    this.pendingSlash = character === '/';
  }

  /** Whether the slash before this character started a comment or a regular expression. */
  private startsAfterSlash(character: string): boolean {
    if (character === '/') this.current = 'line';
    else if (character === '*') this.current = 'block';
    else if (this.slashOpensRegexp()) {
      this.current = 'regexp';
      this.inLiteral(character);
    } else return false;
    return true;
  }

  private slashOpensRegexp(): boolean {
    return BEFORE_REGEXP.test(this.before.slice(0, -1));
  }

  private inLineComment(character: string): void {
    if (character === '\n') this.current = 'code';
  }

  private inBlockComment(character: string): void {
    if (character === '/' && this.before.endsWith('*')) this.current = 'code';
  }

  private inLiteral(character: string): void {
    if (this.escaped) this.escaped = false;
    else if (character === '\\') this.escaped = true;
    else if (character === CLOSERS[this.current]) this.current = 'code';
  }
}
