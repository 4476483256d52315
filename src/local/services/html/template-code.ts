/** Turns a template with scriptlets into the JavaScript that prints it. */
import { NotEmulatedError } from '../../boundary/errors.js';

/** Text as it is, or one of the three kinds of scriptlet. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'run' | 'print' | 'printRaw'; readonly code: string };

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(SCRIPTLET)) {
    pieces.push({ kind: 'text', text: template.slice(end, match.index) });
    pieces.push({ kind: kindOf(match[1]), code: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  const rest = template.slice(end);
  if (rest.includes('<?')) throw new NotEmulatedError('a scriptlet without ?>');
  pieces.push({ kind: 'text', text: rest });
  return pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '');
}

function kindOf(mark: string | undefined): 'run' | 'print' | 'printRaw' {
  if (mark === undefined) return 'run';
  return mark === '=' ? 'print' : 'printRaw';
}

/**
 * Statements that assign each piece to `output._` (as it is) or `output._$` (escaped). A line of the
 * template stays a line of the code, so that a `//` comment in a scriptlet swallows the rest of it,
 * and only the first statement of a printing scriptlet is printed, both as on Google.
 */
export function statementsOf(template: string): string {
  return piecesOf(template).map(statement).join('');
}

function statement(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text
        .split(/(?<=\n)/)
        .map((line) => `output._ = ${quoted(line)};${line.endsWith('\n') ? '\n' : ' '}`)
        .join('');
    case 'run':
      return `${piece.code} `;
    case 'print':
      return `output._$ = ${piece.code}; `;
    case 'printRaw':
      return `output._ = ${piece.code}; `;
  }
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/**
 * Makes `output`, which collects what is printed: `append` and `_` take text as it is,
 * `appendUntrusted` and `_$` text to be escaped. Values become text here, inside the realm, where a
 * Date prints in the script's zone; numbers and the like keep a mark, because inside a client-side
 * script they need no quotes.
 */
const PROLOGUE = `var output = (function (chunks) {
  function raw(value) { chunks.push(['raw', String(value)]); }
  function untrusted(value) {
    var bare = value === null || typeof value === 'number' || typeof value === 'boolean';
    chunks.push([bare ? 'literal' : 'text', String(value)]);
  }
  return {
    chunks: chunks,
    append: function (text) { raw(text); return this; },
    appendUntrusted: function (text) { untrusted(text); return this; },
    set _(value) { raw(value); },
    set _$(value) { untrusted(value); }
  };
})([]);
`;

/** The body of a function that prints a template and returns what it printed. */
export function printingBody(template: string): string {
  return `${PROLOGUE}${statementsOf(template)}\nreturn output.chunks;`;
}

/** One thing that a template printed. */
export type PrintedChunk = readonly ['raw' | 'text' | 'literal', string];
