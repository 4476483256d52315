/** What an import is asked for, checked: its tab takes imports, its rows are texts. */
import * as z from 'zod/mini';
import type { TabDeclaration } from '../../workbook/declaration.js';
import { findTab, inputTabs, type TabName, WORKBOOK } from '../../workbook/workbook.js';
import type { ImportPayload, ImportTab } from '../contract/import.js';
import { CadenceError } from '../errors.js';
import { parsePayload } from './payload.js';

/** A tab of the workbook. */
export type DeclaredTab = TabDeclaration & { readonly name: TabName };

/** @throws {CadenceError} BAD_REQUEST naming the member */
export function parseImportPayload(payload: unknown): ImportPayload {
  const schema = z.object({
    tab: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    map: z.optional(z.record(z.string(), z.string())),
    dryRun: z.optional(z.boolean()),
    atMost: z.optional(z.int().check(z.minimum(1))),
  });
  return parsePayload(schema, payload, {
    tab: 'Give the name of a tab, such as Pass Rates.',
    header: "Give the file's headers as a list of texts.",
    rows: "Give the file's rows as lists of texts.",
    map: 'Give file headers and the column headers that they stand for.',
    dryRun: 'Give true to write nothing, else false.',
    atMost: 'Give a whole number of rows, from 1.',
  });
}

/** @throws {CadenceError} BAD_REQUEST for a tab that nobody declared or that imports do not fill */
export function requireInputTab(name: string): DeclaredTab {
  const declared = findTab(name);
  const tab = WORKBOOK.find((candidate) => candidate.name === declared?.name);
  if (tab?.input === true) return tab;
  const names = inputTabs().map((candidate) => candidate.name);
  throw new CadenceError(
    'BAD_REQUEST',
    tab === undefined
      ? `There is no tab "${name}". Imports fill ${names.join(', ')}.`
      : `The tab ${tab.name} is written by Cadence and takes no import. Imports fill ${names.join(', ')}.`,
  );
}

/** The operation `import.tabs`: every tab that imports fill, those of Measure first. Reads nothing. */
export function importTabs(): { readonly tabs: readonly ImportTab[] } {
  const isMeasure = ({ group }: TabDeclaration) => (group === 'Measure' ? 0 : 1);
  const tabs = [...inputTabs()].sort((a, b) => isMeasure(a) - isMeasure(b));
  return {
    tabs: tabs.map(({ name, about, columns }) => ({
      name,
      about,
      columns: columns
        .filter(({ computed }) => computed !== true)
        .map(({ header, kind, required, synonyms }) => ({
          header,
          required: required === true && kind !== 'id',
          isDate: kind === 'date' || kind === 'week' || kind === 'instant',
          synonyms: synonyms ?? [],
        })),
    })),
  };
}
