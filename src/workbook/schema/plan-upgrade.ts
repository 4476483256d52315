/** What an upgrade does to a workbook of an earlier version, before it does it. */
import { listed } from '../../domain/wording.js';
import { type RenamedColumn, SCHEMA_VERSION, SCHEMA_VERSIONS } from './schema-versions.js';

export interface UpgradePlan {
  readonly from: number;
  readonly to: number;
  /** One sentence per change. */
  readonly lines: readonly { readonly tab: string; readonly message: string }[];
  /** Tabs that are there and will be changed: of each a copy is kept. */
  readonly changed: readonly string[];
  /** Tabs that will be made. */
  readonly made: readonly string[];
  readonly renamed: readonly RenamedColumn[];
  /** Tabs that are there and whose first rows are brought up to date. */
  readonly revised: readonly string[];
}

/** @param present names of the tabs that the workbook has */
export function planUpgrade(from: number, present: ReadonlySet<string>): UpgradePlan {
  const steps = SCHEMA_VERSIONS.slice(from);
  const isThere = (name: string) => present.has(name);
  const made = steps.flatMap(({ tabs }) => tabs).filter((name) => !isThere(name));
  const renamed = steps.flatMap((step) => step.renamed).filter(({ tab }) => isThere(tab));
  const revised = steps.flatMap((step) => step.revised).filter(isThere);
  const checked = new Set(steps.flatMap((step) => step.checked).filter(isThere));
  for (const name of revised) checked.delete(name);
  const added = steps.flatMap(({ columns }) =>
    Object.entries(columns).filter(([name]) => isThere(name)),
  );
  const pages = steps.flatMap((step) => step.pages).filter(isThere);
  const lines = [
    ...made.map((tab) => ({ tab, message: `The tab ${tab} is made.` })),
    ...renamed.map(({ tab, from: old, to }) => ({
      tab,
      message: `${tab}: the column ${old} is called ${to}; its cells stay.`,
    })),
    ...added.map(([tab, headers]) => ({
      tab,
      message: `${tab}: ${listed(headers)} ${headers.length === 1 ? 'is' : 'are'} added at the right, blank.`,
    })),
    ...revised.map((tab) => ({
      tab,
      message: `${tab}: its checks and the rows that it begins with are brought up to date; rows of yours stay.`,
    })),
    ...[...checked].map((tab) => ({
      tab,
      message: `${tab}: its drop-downs and checks are brought up to date; its rows stay.`,
    })),
    ...pages.map((tab) => ({
      tab,
      message: `${tab}: the panel takes the place of the page, where nobody changed it.`,
    })),
  ];
  const changed = new Set([
    ...renamed.map(({ tab }) => tab),
    ...added.map(([tab]) => tab),
    ...revised,
    ...checked,
    ...pages,
  ]);
  return { from, to: SCHEMA_VERSION, lines, changed: [...changed], made, renamed, revised };
}
