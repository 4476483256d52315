import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { planUpgrade } from '../../../src/workbook/schema/plan-upgrade.js';
import {
  SCHEMA_VERSION,
  SCHEMA_VERSIONS,
  type SchemaVersion,
  versionByTabs,
} from '../../../src/workbook/schema/schema-versions.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';

/** Tab → headers of the first version. */
const FIRST = JSON.parse(
  readFileSync('tests/workbook/schema/first-version.json', 'utf8'),
) as Record<string, string[]>;

const TODAY: ReadonlyMap<string, readonly string[]> = new Map(
  WORKBOOK.map((tab) => [tab.name, tab.columns.map(({ header }) => header)]),
);

/** The tabs of the first version with everything that a later one added or renamed. */
function grown(): Map<string, Set<string> | null> {
  const tabs = new Map<string, Set<string> | null>(
    Object.entries(FIRST).map(([name, headers]) => [name, new Set(headers)]),
  );
  for (const version of SCHEMA_VERSIONS) {
    // A tab that came later is whole when it comes.
    for (const name of version.tabs) tabs.set(name, null);
    for (const { tab, from, to } of version.renamed) {
      expect(tabs.get(tab)?.delete(from)).toBe(true);
      tabs.get(tab)?.add(to);
    }
    for (const [tab, headers] of Object.entries(version.columns)) {
      for (const header of headers) tabs.get(tab)?.add(header);
    }
  }
  return tabs;
}

describe('SCHEMA_VERSIONS', () => {
  it('adds up to the declared workbook: a new tab or column needs a version', () => {
    const tabs = grown();
    expect([...tabs.keys()].sort()).toEqual([...TODAY.keys()].sort());
    for (const [name, headers] of tabs) {
      if (headers !== null)
        expect([name, [...headers].sort()]).toEqual([name, [...(TODAY.get(name) ?? [])].sort()]);
    }
  });

  it('counts from 1 without a gap', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(
      SCHEMA_VERSIONS.map((_, index) => index + 1),
    );
    expect(SCHEMA_VERSION).toBe(SCHEMA_VERSIONS.at(-1)?.version);
  });
});

describe('versionByTabs', () => {
  const first = new Set(Object.keys(FIRST));
  const today = new Set(TODAY.keys());

  it('knows the first version by what it lacks, and the latest one', () => {
    expect(versionByTabs(first)).toBe(1);
    expect(versionByTabs(today)).toBe(SCHEMA_VERSION);
  });

  it('takes no damage for an older version: one lost tab of several that came together', () => {
    const [lost] = SCHEMA_VERSIONS[1]?.tabs ?? [];
    expect(versionByTabs(new Set([...today].filter((name) => name !== lost)))).toBe(SCHEMA_VERSION);
  });

  it('takes no unfinished workbook for an older version', () => {
    expect(versionByTabs(new Set(['Start', 'Agenda']))).toBe(SCHEMA_VERSION);
    expect(versionByTabs(new Set())).toBe(SCHEMA_VERSION);
  });

  it('assumes the latest of versions that brought no tab', () => {
    const bare = { about: '', columns: {}, renamed: [], revised: [], checked: [], pages: [] };
    const versions: SchemaVersion[] = [
      { ...bare, version: 1, tabs: [] },
      { ...bare, version: 2, tabs: ['B'] },
      { ...bare, version: 3, tabs: [] },
      { ...bare, version: 4, tabs: ['D'] },
      { ...bare, version: 5, tabs: [] },
    ];
    const of = (...tabs: string[]) => versionByTabs(new Set(['Journal', ...tabs]), versions);
    expect([of(), of('B'), of('B', 'D'), of('D')]).toEqual([1, 3, 5, 5]);
  });
});

describe('planUpgrade', () => {
  it('names every change of the first version once, and only tabs that are there', () => {
    const { lines, changed, made } = planUpgrade(1, new Set(Object.keys(FIRST)));
    expect(new Set(lines.map(({ message }) => message)).size).toBe(lines.length);
    expect(made).toEqual(
      expect.arrayContaining(['Review Findings', 'Onboarding Steps', 'Holidays']),
    );
    expect(changed.every((name) => name in FIRST)).toBe(true);
    expect(lines.map(({ message }) => message)).toContain(
      'Reviews: the column As of is called Held on; its cells stay.',
    );
  });

  it('has nothing to do in a workbook of today', () => {
    expect(planUpgrade(SCHEMA_VERSION, new Set(TODAY.keys())).lines).toEqual([]);
  });
});
