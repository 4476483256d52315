/** How far an upgrade is, kept in the document's properties so that anybody can finish or undo it. */
import * as z from 'zod/mini';
import type { UpgradeStep } from '../contract/check.js';
import { readProperties, removeProperties, writeProperties } from '../store/document-properties.js';

const PREFIX = 'cadence.';
const KEY = 'upgrade';

export interface UpgradeState {
  readonly from: number;
  readonly to: number;
  /** ISO instant at which it was begun, and by whom. */
  readonly at: string;
  readonly by: string;
  readonly step: UpgradeStep | 'done' | 'undoing';
  /** Ids of the sheets that were there before it was begun, or its undoing. */
  readonly before: readonly number[];
  /** Tab → id of the copy that shows it as it was. */
  readonly kept: Readonly<Record<string, number>>;
  /** Tab → id of the copy that shows it as it was when the undoing began. */
  readonly after: Readonly<Record<string, number>>;
  /** Name of a range → its tab and its cells, of the tabs that are changed. */
  readonly names: Readonly<Record<string, readonly [tab: string, cells: string]>>;
  /** Tabs that it makes. */
  readonly made: readonly string[];
}

/** null where no upgrade was begun, or nothing readable is kept of it. */
export function readUpgrade(): UpgradeState | null {
  const text = readProperties(PREFIX).get(KEY);
  if (text === undefined) return null;
  const schema = z.object({
    from: z.number(),
    to: z.number(),
    at: z.string(),
    by: z.string(),
    step: z.enum(['keeping', 'changing', 'filling', 'done', 'undoing']),
    before: z.array(z.number()),
    kept: z.record(z.string(), z.number()),
    after: z.record(z.string(), z.number()),
    names: z.record(z.string(), z.tuple([z.string(), z.string()])),
    made: z.array(z.string()),
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeUpgrade(state: UpgradeState): void {
  writeProperties(PREFIX, { [KEY]: JSON.stringify(state) });
}

export function forgetUpgrade(): void {
  removeProperties(PREFIX, [KEY]);
}
