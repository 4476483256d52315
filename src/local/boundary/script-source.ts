/** The script project as one program, compiled once per text, and the functions it declares. */
import { createContext, Script } from 'node:vm';
import { parse } from 'acorn';
import { NotEmulatedError } from './errors.js';

const compiled = new Map<string, Script>();
const declared = new Map<string, ReadonlySet<string>>();

/** Enough for the bundle and a test file or two; the oldest goes first. */
const CACHE_SIZE = 16;

function remember<T>(cache: Map<string, T>, key: string, value: T): T {
  if (cache.size >= CACHE_SIZE) {
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(key, value);
  return value;
}

/**
 * All files as one text: they share one global scope, and a function may be called from a file above
 * the one that declares it. Source: Apps Script release notes, 6 June 2022.
 */
export function programText(code: string | readonly string[]): string {
  return typeof code === 'string' ? code : code.join('\n');
}

/**
 * @throws SyntaxError where the text is not JavaScript.
 * @throws NotEmulatedError where it imports a module: Apps Script has none.
 */
export function compileProgram(text: string): Script {
  const known = compiled.get(text);
  if (known) return known;
  const script = new Script(text, { filename: 'script:Code' });
  if (/\bimport\s*\(/.test(text) && importsModules(text)) {
    throw new NotEmulatedError('import(), as Apps Script has no modules');
  }
  return remember(compiled, text, script);
}

function importsModules(text: string): boolean {
  let found = false;
  JSON.stringify(
    parse(text, { ecmaVersion: 'latest', sourceType: 'script' }),
    (key, value: unknown) => {
      if (key === 'type' && value === 'ImportExpression') found = true;
      return typeof value === 'bigint' ? String(value) : value;
    },
  );
  return found;
}

/**
 * Names of the functions that the program declares at its top level as `function name()`. They are
 * what a realm holds when the program's first statement has not run yet, and a statement that throws
 * is put before it: far cheaper than parsing a bundle here.
 */
export function declaredFunctions(text: string): ReadonlySet<string> {
  const known = declared.get(text);
  if (known) return known;
  const realm = createContext({});
  const before = new Map(globalsOf(realm));
  try {
    new Script(`throw null;${text}`).runInContext(realm);
  } catch (thrown) {
    if (thrown !== null) throw thrown;
  }
  const names = globalsOf(realm)
    .filter(([name, value]) => typeof value === 'function' && before.get(name) !== value)
    .map(([name]) => name);
  return remember(declared, text, new Set(names));
}

function globalsOf(realm: object): [name: string, value: unknown][] {
  return Object.entries(Object.getOwnPropertyDescriptors(realm)).map(([name, { value }]) => [
    name,
    value,
  ]);
}

const PATH = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/**
 * A script that answers `[function, object it belongs to]` for a name as menus and triggers know it:
 * a function, a variable that holds one, or a method of an object such as `menu.item1`.
 */
export function lookUpScript(path: string): Script | null {
  if (!PATH.test(path)) return null;
  const [root = '', ...members] = path.split('.');
  const owner = [root, ...members.slice(0, -1)].join('.');
  const whole = members.length > 0 ? path : root;
  return new Script(
    `typeof ${root} === 'undefined' || typeof ${whole} !== 'function' ? null : [${whole}, ${members.length > 0 ? owner : 'undefined'}]`,
    { filename: 'look-up' },
  );
}
