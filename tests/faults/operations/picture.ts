/** What a workbook says, whatever the order of its rows and columns: what two ends are compared by. */
import type { SheetData } from '../../../src/local/model/workbook-data.js';
import type { Place } from '../engine/place.js';

/** Columns that say when or by which execution, which differs from run to run. */
const PASSING = new Set(['Closed at']);
/** The Journal is judged by itself; Start is made anew from the other tabs. */
const LEFT_OUT = new Set(['Journal', 'Start']);

/** By first name of the tab: its rows under their headers, and what is kept of drafts. */
export type Picture = Readonly<Record<string, readonly string[]>>;

/** @param names first name of each tab by sheet id; a tab that came later goes by its own */
export function pictureOf(
  { workbook, surroundings }: Place,
  names: ReadonlyMap<number, string>,
): Picture {
  const tabs = workbook.sheets
    .map((sheet) => [names.get(sheet.sheetId) ?? sheet.name, sheet] as const)
    .filter(([name]) => !LEFT_OUT.has(name));
  return {
    ...Object.fromEntries(tabs.map(([name, sheet]) => [name, rowTexts(sheet)])),
    drafts: draftTexts(surroundings.properties['document'] ?? {}),
  };
}

/** Each draft with the page that keeps it and what it says. */
function draftTexts(properties: Readonly<Record<string, string>>): string[] {
  const heads = Object.entries(properties).filter(
    ([key]) => key.startsWith('cadence.draft.') && !key.includes('#'),
  );
  return heads.map(([key, value]) => {
    const { seat, save, pieces } = JSON.parse(value) as Record<string, number>;
    const texts = Array.from(
      { length: pieces ?? 0 },
      (_, index) => properties[`${key}#${(save ?? 0) % 2}.${index}`] ?? 'a piece is missing',
    );
    return `${key} at ${seat}: ${decodeURIComponent(texts.join(''))}`;
  });
}

function rowTexts({ cells }: SheetData): string[] {
  const [header = [], ...below] = cells;
  const titles = Array.from(header, (cell) => String(cell?.value ?? ''));
  const texts = below.flatMap((row) => {
    const filled = Array.from(row ?? [], (cell, index) => [
      titles[index] || `column ${index}`,
      cell?.value ?? '',
    ]).filter(([title, value]) => value !== '' && !PASSING.has(String(title)));
    return filled.length === 0 ? [] : [filled.map(([title, value]) => `${title}=${value}`).sort()];
  });
  return [
    ...texts.map((cellsOfRow) => cellsOfRow.join(', ')),
    // A cell without a text may be there for its looks.
    `headers: ${titles.filter((title) => title !== '').sort()}`,
  ].sort();
}

/** The first difference in words; null where there is none. */
export function difference(found: Picture, wanted: Picture): string | null {
  for (const tab of new Set([...Object.keys(found), ...Object.keys(wanted)])) {
    const [own, other] = [found[tab] ?? [], wanted[tab] ?? []];
    const missing = takeAway(other, own);
    const extra = takeAway(own, other);
    if (missing.length + extra.length === 0) continue;
    return `${tab}: missing [${missing.slice(0, 2).join(' | ')}], too much [${extra.slice(0, 2).join(' | ')}]`;
  }
  return null;
}

/** What of a list another one does not hold, each as often as it stands there too often. */
function takeAway(from: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return from.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
