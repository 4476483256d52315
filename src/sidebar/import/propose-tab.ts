/** Which tab a file is most likely meant for, by its name and its headers. */
import type { ImportTab } from '../../apps-script/contract/import.js';

/** A name without case, accents and signs. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

/**
 * The tab that the file is named after; else the one of which it fills the most required columns, and
 * the most others. @returns null where no tab knows any two of its headers
 */
export function proposeTab(
  tabs: readonly ImportTab[],
  fileName: string,
  header: readonly string[],
): string | null {
  const stem = plain(fileName.replace(/\.[^.]*$/, ''));
  const named = tabs.find(({ name }) => stem.startsWith(plain(name)));
  if (named !== undefined) return named.name;
  const given = new Set(header.map(plain));
  const scores = tabs.map((tab) => ({ name: tab.name, ...scoreOf(tab, given) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a), {
    ...{ name: '', score: 0, known: 0 },
  });
  return best.known < 2 ? null : best.name;
}

/** Exact headers weigh more than synonyms, which several tabs share; a missing required one counts against. */
function scoreOf({ columns }: ImportTab, given: ReadonlySet<string>) {
  let score = 0;
  let known = 0;
  for (const { header, required, synonyms } of columns) {
    const isExact = given.has(plain(header));
    const isKnown = isExact || synonyms.some((name) => given.has(plain(name)));
    if (isKnown) known += 1;
    if (isExact) score += 3;
    else if (isKnown) score += 2;
    else if (required) score -= 2;
  }
  return { score, known };
}
