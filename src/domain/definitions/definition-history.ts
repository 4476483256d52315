/** The versions of every definition: which one is live, what a draft would change in it. */
import { isLater } from '../as-of-state.js';
import type { IsoDate } from '../calendar.js';
import type { Definition } from '../records.js';
import type { DefinitionState, Motion } from '../vocabulary.js';
import type { DifferencePart } from './word-difference.js';
import { wordDifference } from './word-difference.js';

export interface DefinitionVersion {
  readonly version: string | null;
  readonly state: DefinitionState;
  readonly ratifiedOn: IsoDate | null;
  readonly owner: string | null;
  readonly scope: string | null;
}

/** What a draft changes: against the live version, or against nothing where none is live. */
export interface DraftDifference {
  readonly version: string | null;
  readonly against: string | null;
  readonly parts: readonly DifferencePart[];
}

/** One term in one motion. */
export interface DefinitionHistory {
  readonly term: string;
  readonly motion: Motion;
  /** Newest first. */
  readonly versions: readonly DefinitionVersion[];
  /** Version of the ratified definition; null where there is none. Of several the newest. */
  readonly live: string | null;
  /** Of the newest draft; null where there is no draft. */
  readonly draft: DraftDifference | null;
}

/** Orders version names as people count: 1.9 before 1.10, and what has no name first. */
export function compareVersions(a: string | null, b: string | null): number {
  const partsOf = (version: string | null) => (version ?? '').match(/\d+|[^\d.]+/g) ?? [];
  const [one, other] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = compareParts(one[index], other[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined)
    return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const [one, other] = [Number(a), Number(b)];
  if (!Number.isNaN(one) && !Number.isNaN(other)) return one - other;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A ratification that is dated later has not happened yet. */
function stateAt({ state, ratifiedOn }: Definition, date: IsoDate): DefinitionState {
  return state === 'Ratified' && isLater(ratifiedOn, { date }) ? 'Draft' : state;
}

function historyOf(rows: readonly Definition[], date: IsoDate): DefinitionHistory | null {
  const newestFirst = [...rows].sort(
    (a, b) => compareVersions(b.version, a.version) || b.row - a.row,
  );
  const [first] = newestFirst;
  if (first === undefined) return null;
  const live = newestFirst.find((row) => stateAt(row, date) === 'Ratified');
  const draft = newestFirst.find((row) => stateAt(row, date) === 'Draft');
  return {
    term: first.term,
    motion: first.motion,
    versions: newestFirst.map((row) => ({
      version: row.version,
      state: stateAt(row, date),
      ratifiedOn: row.ratifiedOn,
      owner: row.owner,
      scope: row.scope,
    })),
    live: live?.version ?? null,
    draft:
      draft === undefined
        ? null
        : {
            version: draft.version,
            against: live?.version ?? null,
            parts: wordDifference(live?.text ?? '', draft.text ?? ''),
          },
  };
}

/** One entry per term and motion, in the order of the terms and then of the motions. */
export function definitionHistories(
  definitions: readonly Definition[],
  date: IsoDate,
): DefinitionHistory[] {
  const groups = new Map<string, Definition[]>();
  for (const row of definitions) {
    const key = `${row.term}\u0000${row.motion}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rows]) => historyOf(rows, date) ?? []);
}
