/** The page on the custom functions, from the documentation that Sheets itself shows. */
import { generatedNotice, table } from './markdown.js';

const CUSTOM_FUNCTION =
  /\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*(?:export )?function (\w+)/g;

/**
 * Markdown of `docs/functions.md`.
 * @param code text of the built bundle, whose function stubs carry the documentation
 */
export function functionsPage(code: string): string {
  const sections = [...code.matchAll(CUSTOM_FUNCTION)].map(([, doc = '', name = '']) =>
    functionSection(name, linesOf(doc)),
  );
  return `${[
    generatedNotice('the custom functions in src/apps-script'),
    '# Custom functions',
    'Each takes single cells or ranges; a range spills a result for each of its rows, and a single cell beside a range is used for every row. A blank cell is no value: nothing given, blank out. None reads the clock, so none changes by itself. Rates are fractions from 0 to 1: what a cell shown as 92 % holds.',
    ...sections,
  ].join('\n\n')}\n`;
}

function linesOf(doc: string): string[] {
  return doc.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
}

function functionSection(name: string, lines: readonly string[]): string {
  const summary = lines.filter((line) => line !== '' && !line.startsWith('@'));
  const parameters = lines.flatMap((line) => {
    const [, type, parameter, text] = /^@param \{([^}]*)\} (\S+) (.*)$/.exec(line) ?? [];
    return type === undefined ? [] : [[`\`${parameter}\``, type, text ?? '']];
  });
  const returns = lines
    .find((line) => line.startsWith('@return'))
    ?.replace(/^@returns? (?:\{[^}]*\} )?/, '');
  return [
    `## ${name}`,
    summary.join(' '),
    ...(parameters.length === 0 ? [] : [table(['Argument', 'Type', 'What it is'], parameters)]),
    ...(returns === undefined ? [] : [`Result: ${returns}`]),
  ].join('\n\n');
}
