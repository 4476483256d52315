/** What the add-on remembers beside the cells, in the document's properties: read once, in one call. */

/** Keys of the properties; everything of ours begins with `cadence.`. */
const TABS = 'cadence.tabs';
const SCHEMA = 'cadence.schema';
const PENDING = 'cadence.pending.';
const MAPPING = 'cadence.mapping.';
const CLOSED = 'cadence.closed';
/** How the place in an entry is written. */
const PLACE = /^from (\d+)$/;

export interface Memory {
  /** Sheet id by tab name, as last seen. */
  readonly sheetIds: Readonly<Record<string, number>>;
  /** False in a copy of the workbook, to which Google does not copy the properties. */
  readonly isKnown: boolean;
  /** The schema version that the workbook was stamped with; null where nothing says it. */
  readonly schema: number | null;
  /** Ids of journal entries that may not be applied yet. */
  readonly pending: readonly string[];
  /** Index of the change with which a pending entry goes on; 0 where nothing is known. */
  placeIn(entryId: string): number;
  /** To whom the tabs were closed last, as {@link rememberClosed} was told; undefined: never. */
  readonly closed: string | undefined;
  /** The mapping of the last import into a tab, file header → column header. */
  mappingOf(tab: string): Readonly<Record<string, string>> | null;
}

/** The properties of one kind of ours, by the rest of their key. Costs one call. */
export function readProperties(prefix: string): ReadonlyMap<string, string> {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const own = Object.entries(all).filter(([key]) => key.startsWith(prefix));
  return new Map(own.map(([key, value]) => [key.slice(prefix.length), value]));
}

/** Writes several properties in one call. */
export function writeProperties(prefix: string, values: Readonly<Record<string, string>>): void {
  const entries = Object.entries(values).map(([key, value]) => [prefix + key, value]);
  PropertiesService.getDocumentProperties().setProperties(Object.fromEntries(entries));
}

/** Removes properties, one call each. */
export function removeProperties(prefix: string, keys: Iterable<string>): void {
  const properties = PropertiesService.getDocumentProperties();
  for (const key of keys) properties.deleteProperty(prefix + key);
}

/** Every property in one read. Anything that cannot be read counts as not remembered. */
export function readMemory(): Memory {
  const all = PropertiesService.getDocumentProperties().getProperties();
  return {
    sheetIds: numbersOf(parseObject(all[TABS])),
    isKnown: all[TABS] !== undefined,
    schema: /^[1-9]\d{0,3}$/.test(all[SCHEMA] ?? '') ? Number(all[SCHEMA]) : null,
    pending: Object.keys(all)
      .filter((key) => key.startsWith(PENDING))
      .map((key) => key.slice(PENDING.length)),
    closed: all[CLOSED],
    placeIn: (entryId) => Number(PLACE.exec(all[PENDING + entryId] ?? '')?.[1] ?? 0),
    mappingOf(tab) {
      const stored = parseObject(all[MAPPING + tab]);
      return stored === null ? null : textsOf(stored);
    },
  };
}

/** Writes the schema version down. */
export function rememberSchema(version: number): void {
  PropertiesService.getDocumentProperties().setProperty(SCHEMA, String(version));
}

export function rememberSheetIds(sheetIds: Readonly<Record<string, number>>): void {
  PropertiesService.getDocumentProperties().setProperty(TABS, JSON.stringify(sheetIds));
}

/** Keeps to whom the tabs are closed, so that it is done again only when that changes. */
export function rememberClosed(text: string): void {
  PropertiesService.getDocumentProperties().setProperty(CLOSED, text);
}

/** The ids of tabs that were all made just now, and by that the version, in one call. */
export function rememberFreshTabs(
  sheetIds: Readonly<Record<string, number>>,
  version: number,
): void {
  const values = { [TABS]: JSON.stringify(sheetIds), [SCHEMA]: String(version) };
  PropertiesService.getDocumentProperties().setProperties(values);
}

/** Says, before an entry is committed, that it will have to be applied. */
export function rememberPending(entryId: string): void {
  PropertiesService.getDocumentProperties().setProperty(PENDING + entryId, '1');
}

/** Keeps how far an entry is applied that could not be finished in one execution. */
export function rememberPlace(entryId: string, change: number): void {
  PropertiesService.getDocumentProperties().setProperty(PENDING + entryId, `from ${change}`);
}

export function forgetPending(entryIds: readonly string[]): void {
  const properties = PropertiesService.getDocumentProperties();
  for (const id of entryIds) properties.deleteProperty(PENDING + id);
}

/** Longest value that Google promises to keep, in bytes, with room to spare. */
export const LONGEST_VALUE = 8000;

/** Remembers how a file's headers were mapped, unless that is too long to keep. */
export function rememberMapping(tab: string, mapping: Readonly<Record<string, string>>): void {
  const text = JSON.stringify(mapping);
  if (encodeURIComponent(text).length > LONGEST_VALUE) return;
  PropertiesService.getDocumentProperties().setProperty(MAPPING + tab, text);
}

function parseObject(text: string | undefined): Record<string, unknown> | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function numbersOf(stored: Record<string, unknown> | null): Record<string, number> {
  const entries = Object.entries(stored ?? {}).filter(([, value]) => typeof value === 'number');
  return Object.fromEntries(entries) as Record<string, number>;
}

function textsOf(stored: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(stored).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as Record<string, string>;
}
