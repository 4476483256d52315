/**
 * Escapes what `<?= ?>` and `appendUntrusted` print, by the context in which it stands.
 *
 * Google documents that the context counts (attribute, client-side script, anywhere else), not the
 * exact text. What is done here is safe in each context and gives the page the same value:
 * text and quoted attributes get HTML entities; the start of a URL must be relative or of a harmless
 * scheme, else it becomes `#`; further parts of a URL are percent-encoded after `?` or `#`; inside a
 * script a text becomes a quoted literal, inside a literal it is escaped for it. Styles, comments,
 * names of tags and attributes, unquoted attributes, template literals and regular expressions are
 * refused.
 */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { HtmlPlace } from './html-context.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text with the five characters of markup as entities. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** @param isLiteral - the value is a number, boolean or null, which a script needs without quotes */
export function escapeUntrusted(text: string, isLiteral: boolean, place: HtmlPlace): string {
  switch (place.kind) {
    case 'text':
    case 'attribute':
      return escapeHtml(text);
    case 'url':
      return escapeHtml(escapeUrl(text, place.valueSoFar));
    case 'script':
      return escapeInScript(text, isLiteral, place.script);
    case 'scriptAttribute':
      return escapeHtml(escapeInScript(text, isLiteral, place.script));
    default:
      throw new NotEmulatedError(`escaping a printed value in ${PLACES[place.kind]}`);
  }
}

const PLACES: Readonly<Record<'comment' | 'tag' | 'style' | 'bareAttribute', string>> = {
  comment: 'an HTML comment',
  tag: 'the name of a tag or attribute',
  style: 'a style',
  bareAttribute: 'an attribute without quotes',
};

function escapeUrl(text: string, before: string): string {
  if (/[?#]/.test(before)) return encodeURIComponent(text);
  if (before.trim() !== '') return encodeURI(text);
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const harmless = scheme === undefined || ['http', 'https', 'mailto', 'ftp'].includes(scheme);
  return harmless ? text : '#';
}

function escapeInScript(text: string, isLiteral: boolean, script: string): string {
  if (script === 'code') return isLiteral ? ` ${text} ` : `'${escapeLiteral(text)}'`;
  if (script === 'single' || script === 'double') return escapeLiteral(text);
  throw new NotEmulatedError(`escaping a printed value in a ${SCRIPT_PLACES[script] ?? script}`);
}

const SCRIPT_PLACES: Readonly<Record<string, string>> = {
  template: 'template literal',
  regexp: 'regular expression',
  line: 'comment of a script',
  block: 'comment of a script',
};

/** Everything that could end the literal, the script or the line, as `\xHH` or `\uHHHH`. */
function escapeLiteral(text: string): string {
  return text.replace(/[\\'"`<>&=\p{Cc}\u2028\u2029]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}
