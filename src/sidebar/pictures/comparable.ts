/** Series made comparable for the small pictures of a list, which all have one range. */
import type { PackFinding } from '../../apps-script/api-contract.js';
import type { FindingSeries, WeekValues } from '../../domain/series/finding-series.js';
import { type Range, rangeOf } from './plot.js';
import { wordsOf } from './series-words.js';

/** Classes qualify at very different rates: each is drawn as a share of its own level. */
const BY_OWN_LEVEL = new Set(['W4.signal-fall', 'M2.class', 'M2.decay']);

/** Each value as a share of its own level; null where there is none, or the level is 0. */
function shares(values: WeekValues, levels: WeekValues): WeekValues {
  return values.map((value, place) => {
    const level = levels[place] ?? null;
    return value === null || level === null || level === 0 ? null : value / level;
  });
}

/** What is held against a moving level becomes a share of it, so that all bands lie around 1. */
export function comparable(
  { rule }: Pick<PackFinding, 'rule'>,
  { unit, values, line, band }: FindingSeries,
): FindingSeries {
  const raw = { unit, values, ...(line === undefined ? {} : { line }) };
  if (band !== undefined) {
    const around = values.map(() => 1);
    return { unit: 'rate', values: shares(values, band.around), band: { ...band, around } };
  }
  if (!BY_OWN_LEVEL.has(rule)) return raw;
  const known = values.filter((value) => value !== null);
  const level = line?.at ?? known.reduce((sum, value) => sum + value, 0) / known.length;
  if (level <= 0) return raw;
  const own = values.map(() => level);
  const one = line === undefined ? {} : { line: { ...line, at: 1 } };
  return { unit: 'rate', values: shares(values, own), ...one };
}

/** Names the list that shares a range: the figures of one name, and all figures of the pipeline. */
export function listName(finding: Pick<PackFinding, 'rule' | 'subject'>): string {
  return finding.rule === 'W2.pipeline-variance' ? finding.rule : wordsOf(finding).value;
}

/** The range of each list of a block by its name. */
export function rangesOf(findings: readonly PackFinding[]): ReadonlyMap<string, Range> {
  const lists = new Map<string, FindingSeries[]>();
  for (const finding of findings) {
    if (finding.series === undefined) continue;
    const name = listName(finding);
    lists.set(name, [...(lists.get(name) ?? []), comparable(finding, finding.series)]);
  }
  return new Map(Array.from(lists, ([name, list]) => [name, rangeOf(list)]));
}
