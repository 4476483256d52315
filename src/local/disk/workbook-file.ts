/** Reads and writes a workbook: an xlsx file with its sidecar beside it. */
import { createHash, randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Surroundings } from '../boundary/execution.js';
import type { WorkbookData } from '../model/workbook-data.js';
import { DiskError } from './disk-error.js';
import { type FileSystem, nodeFileSystem, systemErrorCode } from './file-system.js';
import { readNow } from './read-now.js';
import { damaged, requireXlsx } from './recognise-file.js';
import { finishReplacing, replacePair } from './replace-pair.js';
import { parseSidecar, SIDECAR_VERSION, type Sidecar } from './sidecar.js';
import { pathsOf, type WorkbookPaths } from './workbook-paths.js';
import {
  type DecodedWorkbook,
  decodeWorkbook,
  fromXlsx,
  prepareForReading,
  toXlsx,
} from './xlsx-codec.js';

/** A workbook as it was found on the disk. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookData;
  readonly surroundings: Surroundings;
  /** Sentences about what was repaired or left out; empty where all was as saved. */
  readonly warnings: readonly string[];
}

/** What a workbook from another program gets where its file does not say. */
export interface FileDefaults {
  readonly timeZone: string;
  readonly locale: string;
  readonly owner: string;
}

export const FILE_DEFAULTS: FileDefaults = {
  timeZone: 'Etc/GMT',
  locale: 'en_US',
  owner: 'owner@example.com',
};

/** An id of the length and alphabet of Google's spreadsheet ids. */
export function newSpreadsheetId(): string {
  return `1${randomBytes(32).toString('base64url')}`;
}

/**
 * Opens a workbook. Without a readable sidecar it opens as one from another program: with a new id
 * and defaults. Where the xlsx file was changed since it was saved here, it wins for all that xlsx
 * can say.
 * @throws {DiskError} in one sentence, when there is no workbook to read
 */
export async function readWorkbookFile(
  path: string,
  files: FileSystem = nodeFileSystem,
  defaults: FileDefaults = FILE_DEFAULTS,
): Promise<OpenedWorkbook> {
  const found = load(path, files, defaults);
  let decoded: DecodedWorkbook;
  try {
    decoded = await fromXlsx(found.bytes, found.sidecar.workbook);
  } catch (error) {
    throw damaged(found.paths.fileName, error);
  }
  return opened(found, decoded);
}

/** The same at once, for a script that opens a further spreadsheet in the middle of its work. */
export function readWorkbookFileNow(
  path: string,
  files: FileSystem = nodeFileSystem,
  defaults: FileDefaults = FILE_DEFAULTS,
): OpenedWorkbook {
  const found = load(path, files, defaults);
  let decoded: DecodedWorkbook;
  try {
    decoded = decodeWorkbook(readNow(prepareForReading(found.bytes)), found.sidecar.workbook);
  } catch (error) {
    throw damaged(found.paths.fileName, error);
  }
  return opened(found, decoded);
}

/**
 * Saves a workbook and everything around it. Either both files are replaced or neither.
 * @throws {DiskError} in one sentence; the old files are then as they were
 */
export async function writeWorkbookFile(
  path: string,
  workbook: WorkbookData,
  surroundings: Surroundings,
  files: FileSystem = nodeFileSystem,
): Promise<void> {
  const paths = pathsOf(path);
  const { bytes, sidecar } = await toXlsx(workbook);
  const document: Sidecar = {
    version: SIDECAR_VERSION,
    savedAs: paths.fileName,
    xlsxSha256: sha256(bytes),
    workbook: sidecar,
    surroundings,
  };
  putDamagedSidecarAside(files, paths);
  const text = `${JSON.stringify(document, undefined, 1)}\n`;
  replacePair(files, paths, bytes, new TextEncoder().encode(text));
}

interface Found {
  readonly paths: WorkbookPaths;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar;
  readonly warnings: readonly string[];
}

function load(path: string, files: FileSystem, defaults: FileDefaults): Found {
  const paths = pathsOf(path);
  const bytes = readBytes(path, paths, files);
  requireXlsx(bytes, paths.fileName);
  return { paths, bytes, ...loadSidecar(files, paths, sha256(bytes), defaults) };
}

function readBytes(path: string, paths: WorkbookPaths, files: FileSystem): Uint8Array {
  const stats = files.stat(path);
  if (stats === undefined) {
    throw new DiskError(
      'FILE_MISSING',
      `There is no file ${path}. Check the name, or make a new workbook of that name.`,
    );
  }
  if (stats.isDirectory) {
    throw new DiskError(
      'IS_DIRECTORY',
      `${path} is a folder, not a workbook. Name the .xlsx file in it.`,
    );
  }
  try {
    return files.read(path);
  } catch (error) {
    throw new DiskError(
      'UNREADABLE',
      `${paths.fileName} cannot be read (${systemErrorCode(error) ?? String(error)}). Check who may read the file and try again.`,
      { cause: error },
    );
  }
}

function loadSidecar(
  files: FileSystem,
  paths: WorkbookPaths,
  xlsxSha256: string,
  defaults: FileDefaults,
): { sidecar: Sidecar; warnings: string[] } {
  const blank = blankSidecar(paths, defaults);
  const next = readText(files, paths.nextSidecar);
  const fitting = next === undefined ? undefined : parseSidecar(next, blank);
  if (fitting?.sidecar.xlsxSha256 === xlsxSha256) {
    finishReplacing(files, paths);
    return { sidecar: fitting.sidecar, warnings: [] };
  }
  const text = readText(files, paths.sidecar);
  if (text === undefined) return { sidecar: blank, warnings: [] };
  const parsed = parseSidecar(text, blank);
  if (parsed === undefined) {
    return {
      sidecar: blank,
      warnings: [
        `${paths.sidecarName} could not be read: ${paths.fileName} was opened without it, with a new id and without its properties, triggers, mails and calendars. The next save keeps the unreadable file as ${basename(paths.damagedSidecar)}.`,
      ],
    };
  }
  const warnings =
    parsed.replaced.length === 0
      ? []
      : [
          `${paths.sidecarName} is damaged: these parts were missing or unreadable and were replaced by defaults: ${parsed.replaced.join(', ')}.`,
        ];
  return underItsName(parsed.sidecar, warnings, paths, files);
}

/** A pair of files that was renamed carries the new name; one that was copied, an id of its own. */
function underItsName(
  sidecar: Sidecar,
  warnings: string[],
  paths: WorkbookPaths,
  files: FileSystem,
): { sidecar: Sidecar; warnings: string[] } {
  const { savedAs, workbook } = sidecar;
  if (savedAs === paths.fileName) return { sidecar, warnings };
  const renamed = { ...workbook, name: paths.baseName };
  const isCopy = files.stat(join(paths.folder, basename(savedAs))) !== undefined;
  if (!isCopy) return { sidecar: { ...sidecar, workbook: renamed }, warnings };
  return {
    sidecar: { ...sidecar, workbook: { ...renamed, id: newSpreadsheetId() } },
    warnings: [...warnings, `${paths.fileName} is a copy of ${savedAs}: it was given its own id.`],
  };
}

function readText(files: FileSystem, path: string): string | undefined {
  if (files.stat(path) === undefined) return undefined;
  try {
    return new TextDecoder().decode(files.read(path));
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return '';
  }
}

function blankSidecar(paths: WorkbookPaths, defaults: FileDefaults): Sidecar {
  return {
    version: SIDECAR_VERSION,
    savedAs: paths.fileName,
    xlsxSha256: '',
    workbook: {
      id: newSpreadsheetId(),
      name: paths.baseName,
      timeZone: defaults.timeZone,
      locale: defaults.locale,
      recalculationInterval: 'ON_CHANGE',
      owner: defaults.owner,
      editors: [],
      viewers: [],
      developerMetadata: [],
      sheets: [],
      separator: ',',
      lostNames: [],
    },
    surroundings: { properties: {}, triggers: [], outbox: [], calendars: [] },
  };
}

function opened(found: Found, decoded: DecodedWorkbook): OpenedWorkbook {
  return {
    workbook: decoded.workbook,
    surroundings: found.sidecar.surroundings,
    warnings: [...found.warnings, ...decoded.warnings],
  };
}

/** What a person may still want to look into is not overwritten. */
function putDamagedSidecarAside(files: FileSystem, paths: WorkbookPaths): void {
  const text = readText(files, paths.sidecar);
  if (text === undefined) return;
  if (parseSidecar(text, blankSidecar(paths, FILE_DEFAULTS)) !== undefined) return;
  try {
    files.rename(paths.sidecar, paths.damagedSidecar);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
