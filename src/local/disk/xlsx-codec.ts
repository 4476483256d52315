/** The one place that knows which library reads and writes xlsx: workbook data to and from bytes. */
import { readXlsx, type Workbook, writeXlsx } from 'hucre/xlsx';
import type { WorkbookData } from '../model/workbook-data.js';
import type { SidecarWorkbook } from './sidecar.js';
import { putCharts } from './xlsx/charts/chart-parts.js';
import {
  finishWrittenParts,
  hideNumberFormats,
  liftExtendedValidations,
} from './xlsx/file-parts.js';
import { fromFileWorkbook } from './xlsx/workbook-from-file.js';
import { toFileWorkbook } from './xlsx/workbook-to-file.js';
import { ZipArchive } from './xlsx/zip-archive.js';

/** A workbook read from bytes, with sentences about what could not be taken over. */
export interface DecodedWorkbook {
  readonly workbook: WorkbookData;
  readonly warnings: readonly string[];
}

/**
 * The xlsx file, and what a sidecar has to keep of the workbook because xlsx cannot say it.
 * A workbook without sheets is refused by hucre, as by Google.
 */
export async function toXlsx(
  workbook: WorkbookData,
): Promise<{ bytes: Uint8Array; sidecar: SidecarWorkbook }> {
  const { options, sidecar, openSheets, charts } = toFileWorkbook(workbook);
  const archive = ZipArchive.open(await writeXlsx(options));
  finishWrittenParts(archive, openSheets);
  putCharts(archive, charts);
  return { bytes: archive.toBytes(), sidecar };
}

/** @throws on bytes that are not an xlsx file */
export async function fromXlsx(
  bytes: Uint8Array,
  sidecar: SidecarWorkbook,
): Promise<DecodedWorkbook> {
  return decodeWorkbook(await readXlsx(prepareForReading(bytes), READ_OPTIONS), sidecar);
}

/** How hucre is to read what {@link prepareForReading} gives. */
export const READ_OPTIONS = { readStyles: true } as const;

/** The file with its number formats out of hucre's sight and all its rules in it. */
export function prepareForReading(bytes: Uint8Array): Uint8Array {
  const archive = ZipArchive.open(bytes);
  hideNumberFormats(archive);
  liftExtendedValidations(archive);
  return archive.toBytes();
}

/** What hucre read, as a workbook. */
export function decodeWorkbook(file: Workbook, sidecar: SidecarWorkbook): DecodedWorkbook {
  return fromFileWorkbook(file, sidecar);
}
