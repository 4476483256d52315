/** The versions of the workbook: what each added to the one before, and which one a workbook has. */

/** A column whose header a version changed. */
export interface RenamedColumn {
  readonly tab: string;
  readonly from: string;
  readonly to: string;
}

export interface SchemaVersion {
  readonly version: number;
  /** What is new, as people are told before they upgrade. */
  readonly about: string;
  /** Tabs that came with it. */
  readonly tabs: readonly string[];
  /** Columns that came with it, in tabs that were there. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly renamed: readonly RenamedColumn[];
  /** Tabs whose checks, marks, notes and first rows changed. */
  readonly revised: readonly string[];
  /** Tabs whose checks alone changed. */
  readonly checked: readonly string[];
  /** Laid-out pages that are made anew, where nobody changed them. */
  readonly pages: readonly string[];
}

/**
 * Every version, the first one first. Whoever adds a tab or a column adds a version here, or to the
 * last one as long as no workbook was made with it: a test holds the list against the declarations.
 */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    about: 'The workbook of the weekly review.',
    tabs: [],
    columns: {},
    renamed: [],
    revised: [],
    checked: [],
    pages: [],
  },
  {
    version: 2,
    about: 'Monthly and quarterly reviews, onboarding, holidays and scored risks.',
    tabs: ['Review Findings', 'Onboarding Steps', 'Holidays'],
    columns: {
      Escalations: ['Cleared on'],
      'Risk Register': ['Raised on', 'Raised in', 'Inherent score', 'Residual score'],
      Reviews: ['Carried over'],
      Changes: ['Answers'],
    },
    renamed: [{ tab: 'Reviews', from: 'As of', to: 'Held on' }],
    revised: ['Cadence Calendar', 'Agenda', 'RACI Matrix', 'Risk Playbook', 'Settings'],
    checked: [],
    pages: [],
  },
  {
    version: 3,
    about: 'Start as an instrument panel with charts, and more drop-downs.',
    tabs: ['Start Data'],
    columns: {},
    renamed: [],
    revised: [],
    checked: ['RACI Matrix', 'Risk Register', 'Risk Playbook', 'Changes'],
    pages: ['Start'],
  },
];

/** The version that this add-on makes and works with. */
export const SCHEMA_VERSION = SCHEMA_VERSIONS.length;

/** Made last of all tabs: a workbook without it was never finished. */
const LAST_TAB = 'Journal';

/**
 * The version of a workbook that does not say it, by the tabs that it has; versions without a new tab
 * cannot be told from the one before them, and the latest is assumed. A lost tab of several that came
 * together makes no older workbook.
 */
export function versionByTabs(
  tabs: ReadonlySet<string>,
  versions: readonly SchemaVersion[] = SCHEMA_VERSIONS,
): number {
  if (!tabs.has(LAST_TAB)) return versions.length;
  let assumed = versions.length;
  for (const { version, tabs: added } of [...versions].reverse()) {
    if (added.length === 0) continue;
    if (added.some((name) => tabs.has(name))) return assumed;
    assumed = version - 1;
  }
  return assumed;
}
