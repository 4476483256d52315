/**
 * The version of the workbook as the document says it: a property, which is read anyway, and
 * metadata of the spreadsheet, which a copy of the file takes along and properties do not.
 */
import { SCHEMA_VERSION, versionByTabs } from '../../workbook/schema/schema-versions.js';
import { CadenceError } from '../errors.js';
import { type Memory, rememberSchema } from './document-properties.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const KEY = 'cadence.schema';

/** @returns the version that it was stamped with, or that its tabs tell; of a spreadsheet without any, ours */
export function readSchema(
  spreadsheet: Spreadsheet,
  { schema }: Memory,
  tabs: ReadonlySet<string>,
): number {
  if (schema !== null) return schema;
  return (tabs.size === 0 ? null : readMetadata(spreadsheet)) ?? versionByTabs(tabs);
}

function readMetadata(spreadsheet: Spreadsheet): number | null {
  const found = spreadsheet.getDeveloperMetadata().find((entry) => entry.getKey() === KEY);
  const version = Number(found?.getValue() ?? Number.NaN);
  return Number.isSafeInteger(version) && version > 0 ? version : null;
}

/** Writes the version down in both places, where it is not there yet. */
export function stampSchema(spreadsheet: Spreadsheet, memory: Memory, version: number): void {
  if (memory.schema !== version) rememberSchema(version);
  const entries = spreadsheet.getDeveloperMetadata().filter((entry) => entry.getKey() === KEY);
  const [entry] = entries;
  if (entry === undefined) {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    spreadsheet.addDeveloperMetadata(KEY, String(version), DOCUMENT);
  } else if (entry.getValue() !== String(version)) entry.setValue(String(version));
}

/** @throws {CadenceError} SCHEMA_NEWER, of a workbook that only a later add-on may write */
export function refuseNewer(version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new CadenceError(
    'SCHEMA_NEWER',
    `This workbook was made by a newer Cadence (schema ${version}; this add-on knows ${SCHEMA_VERSION}). Update the add-on; until then nothing is written.`,
  );
}

/** @throws {CadenceError} SCHEMA_OLDER, of a workbook that has to be upgraded first */
export function refuseOlder(version: number): void {
  if (version >= SCHEMA_VERSION) return;
  throw new CadenceError(
    'SCHEMA_OLDER',
    `This workbook was made by an earlier Cadence (schema ${version}; this add-on works with ${SCHEMA_VERSION}). Run Cadence ▸ Check workbook and let it upgrade the workbook; until then nothing is written.`,
  );
}
