/** Changes to single parts of the xlsx package that hucre has no option for. */
import { BUILT_IN_DATE_FORMATS } from './number-format.js';
import type { ZipArchive } from './zip-archive.js';

/** Begins a formula's cached text that is an error value. A noncharacter: no cell text holds it raw. */
export const ERROR_MARK = '\ufdd0';
const HIDDEN_FORMAT = /^"cadence:([0-9a-f]*)"$/;

/**
 * What hucre writes, made fit: cached errors get the error type, and programs are told to trust the
 * cached results. LibreOffice does so only for files that name Excel as their maker, and would show
 * `#NAME?` for every function of an add-on otherwise.
 */
export function finishWrittenParts(archive: ZipArchive, unlockedSheets: readonly number[]): void {
  archive.setText(
    'docProps/app.xml',
    archive
      .text('docProps/app.xml')
      .replace(/<Application>[^<]*</, '<Application>Microsoft Excel<'),
  );
  archive.setText(
    'xl/workbook.xml',
    archive.text('xl/workbook.xml').replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>'),
  );
  for (const name of archive.names()) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) typeCachedErrors(archive, name);
  }
  if (unlockedSheets.length > 0) unlockEmptyCells(archive, unlockedSheets);
}

function typeCachedErrors(archive: ZipArchive, name: string): void {
  const xml = archive.text(name);
  if (!xml.includes(ERROR_MARK)) return;
  const pattern = new RegExp(` t="str">(<f(?:\\s[^>]*)?>[^<]*</f>)<v>${ERROR_MARK}`, 'g');
  archive.setText(name, xml.replace(pattern, ' t="e">$1<v>'));
}

/** On sheets where only some cells are locked, cells that nothing was written to are free. */
function unlockEmptyCells(archive: ZipArchive, sheets: readonly number[]): void {
  const styles = archive.text('xl/styles.xml');
  const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1] ?? '0');
  const unlocked =
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>';
  archive.setText(
    'xl/styles.xml',
    styles
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${count + 1}"`)
      .replace('</cellXfs>', `${unlocked}</cellXfs>`),
  );
  for (const index of sheets) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    archive.setText(
      name,
      archive.text(name).replace(/<col (?=[^>]*\bmin=)/g, `<col style="${count}" `),
    );
  }
}

/**
 * Hides every number format in styles.xml from hucre, which turns whatever looks like a date into a
 * `Date` of whole milliseconds in UTC: so a number stays the number that the file has.
 */
export function hideNumberFormats(archive: ZipArchive): void {
  const name = archive.names().find((path) => /(^|\/)styles\.xml$/.test(path));
  if (name === undefined) return;
  const xml = archive
    .text(name)
    .replace(/(\bformatCode=)("([^"]*)"|'([^']*)')/g, (_, attribute, __, double, single) => {
      const code = decodeEntities(double ?? single ?? '');
      return `${attribute}"${hiddenFormat(code).replaceAll('"', '&quot;')}"`;
    });
  archive.setText(name, nameBuiltInDates(xml));
}

/**
 * Excel keeps rules that refer to other sheets in an extension that hucre does not read: they are
 * put where plain rules are.
 */
export function liftExtendedValidations(archive: ZipArchive): void {
  for (const name of archive.names()) {
    if (!/(^|\/)worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = archive.text(name);
    const rules = Array.from(
      xml.matchAll(/<x14:dataValidation\s([^>]*)>([\s\S]*?)<\/x14:dataValidation>/g),
      ([, attributes = '', content = '']) => plainValidation(attributes, content),
    );
    if (rules.length === 0) continue;
    archive.setText(
      name,
      xml.replace(
        /<\/worksheet>\s*$/,
        `<dataValidations>${rules.join('')}</dataValidations></worksheet>`,
      ),
    );
  }
}

function plainValidation(attributes: string, content: string): string {
  const cells = /<xm:sqref>([^<]*)<\/xm:sqref>/.exec(content)?.[1] ?? '';
  const formulas = ['formula1', 'formula2'].map((tag) => {
    const pattern = new RegExp(`<x14:${tag}>\\s*<xm:f>([^<]*)</xm:f>\\s*</x14:${tag}>`);
    const formula = pattern.exec(content)?.[1];
    return formula === undefined ? '' : `<${tag}>${formula}</${tag}>`;
  });
  return `<dataValidation ${attributes} sqref="${cells}">${formulas.join('')}</dataValidation>`;
}

function nameBuiltInDates(xml: string): string {
  const prefix = /<(\w+:)?styleSheet\b/.exec(xml)?.[1] ?? '';
  const used = new Set(Array.from(xml.matchAll(/numFmtId="(\d+)"/g), ([, id]) => Number(id)));
  const declared = new Set(
    Array.from(xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*?numFmtId="(\d+)"/g), ([, id]) => Number(id)),
  );
  const added = [...BUILT_IN_DATE_FORMATS]
    .filter(([id]) => used.has(id) && !declared.has(id))
    .map(([id, code]) => {
      const hidden = hiddenFormat(code).replaceAll('"', '&quot;');
      return `<${prefix}numFmt numFmtId="${id}" formatCode="${hidden}"/>`;
    })
    .join('');
  if (added === '') return xml;
  return xml.replace(
    /<(\w+:)?styleSheet\b[^>]*>/,
    (start) => `${start}<${prefix}numFmts>${added}</${prefix}numFmts>`,
  );
}

function hiddenFormat(code: string): string {
  return `"cadence:${Buffer.from(code, 'utf8').toString('hex')}"`;
}

/** The format code behind what {@link hideNumberFormats} put in its place. */
export function shownFormat(code: string): string {
  const hex = HIDDEN_FORMAT.exec(code)?.[1];
  return hex === undefined ? code : Buffer.from(hex, 'hex').toString('utf8');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** XML's five named entities and character numbers. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}
