/** The spreadsheets that a script can reach: a workbook file and the other workbooks in its folder. */
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { SpreadsheetShelf, Surroundings } from '../boundary/execution.js';
import { createWorkbook } from '../model/create-workbook.js';
import type { WorkbookData } from '../model/workbook-data.js';
import { DiskError } from './disk-error.js';
import { type FileLock, lockWorkbook, requireUnlocked } from './file-lock.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import {
  FILE_DEFAULTS,
  newSpreadsheetId,
  type OpenedWorkbook,
  readWorkbookFile,
  readWorkbookFileNow,
  writeWorkbookFile,
} from './workbook-file.js';
import { isDraft, pathsOf, workbookOfSidecar } from './workbook-paths.js';

/** An open workbook with its neighbours. The files are locked until it is closed. */
export interface WorkbookFolder {
  readonly active: WorkbookData;
  /** What outlives an execution, of the active workbook. */
  readonly surroundings: Surroundings;
  readonly shelf: SpreadsheetShelf;
  /** What was repaired or left out on opening, in sentences. */
  readonly warnings: readonly string[];
  /** Writes every workbook that was touched, and the active one when its surroundings changed. */
  save(): Promise<void>;
  /**
   * What `save` would write, for somebody who writes it elsewhere: it counts as saved from now on,
   * so a failure is told by `shelf.touch`.
   */
  takeUnsaved(): readonly UnsavedWorkbook[];
  /** Tells processes that want to open the active workbook at which address it is open. */
  announce(address: string): void;
  /** Lets others open the files. What was not saved is gone. */
  close(): Promise<void>;
}

/** One workbook file as it is to be written. */
export interface UnsavedWorkbook {
  readonly path: string;
  readonly workbook: WorkbookData;
  readonly surroundings: Surroundings;
}

/** What a new workbook is to be. */
export interface CreateOptions {
  readonly timeZone: string;
  readonly locale: string;
  readonly owner?: string;
}

interface Volume extends OpenedWorkbook {
  readonly path: string;
  readonly lock: FileLock;
}

/**
 * Opens a workbook file, or makes one where `create` says how; the new file appears with the first
 * save.
 * @throws {DiskError} when the file is no workbook, is held by another process, or already exists
 */
export async function openWorkbookFolder(
  path: string,
  create?: CreateOptions,
  files: FileSystem = nodeFileSystem,
): Promise<WorkbookFolder> {
  const place = resolve(path);
  refuseOtherExtension(place);
  if (create === undefined) refuseMissing(place, files);
  const lock = lockWorkbook(files, pathsOf(place));
  try {
    removeDrafts(place, files);
    const opened =
      create === undefined ? await readWorkbookFile(place, files) : newVolume(place, create, files);
    return new OpenFolder({ ...opened, path: place, lock }, files, create !== undefined);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Looks whether the workbook can be opened, so that nothing else is begun in vain.
 * @throws {DiskError} when the file is missing, is no workbook, or is held by another process
 */
export function requireAvailable(path: string, files: FileSystem = nodeFileSystem): void {
  const place = resolve(path);
  refuseOtherExtension(place);
  refuseMissing(place, files);
  requireUnlocked(files, pathsOf(place));
}

function refuseOtherExtension(path: string): void {
  if (/\.xlsx$/i.test(path)) return;
  throw new DiskError(
    'NOT_A_WORKBOOK',
    `${pathsOf(path).fileName} is not named as an Excel workbook. Give a file name that ends in .xlsx.`,
  );
}

/** Before the lock, so that a wrong folder is told as a missing file. */
function refuseMissing(path: string, files: FileSystem): void {
  if (files.stat(path) !== undefined) return;
  throw new DiskError(
    'FILE_MISSING',
    `There is no file ${path}. Check the name, or make a new workbook of that name.`,
  );
}

/** What a process left that was killed while it saved. Whoever holds the lock knows of no other. */
function removeDrafts(path: string, files: FileSystem): void {
  const paths = pathsOf(path);
  for (const name of files.list(paths.folder)) {
    if (isDraft(name, paths)) files.remove(join(paths.folder, name));
  }
}

function newVolume(path: string, options: CreateOptions, files: FileSystem): OpenedWorkbook {
  const { fileName, baseName } = pathsOf(path);
  if (files.stat(path) !== undefined) {
    throw new DiskError(
      'NAME_TAKEN',
      `${fileName} already exists. Choose another name, or delete the file first.`,
    );
  }
  return {
    workbook: createWorkbook({
      id: newSpreadsheetId(),
      name: baseName,
      timeZone: options.timeZone,
      locale: options.locale,
      owner: options.owner ?? FILE_DEFAULTS.owner,
    }),
    surroundings: { properties: {}, triggers: [], outbox: [], calendars: [] },
    warnings: [],
  };
}

class OpenFolder implements WorkbookFolder {
  readonly active: WorkbookData;
  readonly surroundings: Surroundings;
  readonly warnings: readonly string[];
  readonly shelf: SpreadsheetShelf;
  private readonly volumes = new Map<string, Volume>();
  private readonly touched = new Set<string>();
  private savedSurroundings: string;

  constructor(
    private readonly main: Volume,
    private readonly files: FileSystem,
    isNew: boolean,
  ) {
    this.active = main.workbook;
    this.surroundings = main.surroundings;
    this.warnings = main.warnings;
    this.savedSurroundings = JSON.stringify(main.surroundings);
    this.volumes.set(main.workbook.id, main);
    if (isNew) this.touched.add(main.workbook.id);
    this.shelf = {
      active: main.workbook,
      open: (id) => (this.volumes.get(id) ?? this.openNeighbour(id))?.workbook,
      create: (name, rows, columns) => this.createNeighbour(name, rows, columns),
      touch: (workbook) => {
        this.touched.add(workbook.id);
      },
    };
  }

  takeUnsaved(): readonly UnsavedWorkbook[] {
    const surroundings = this.noteSurroundings();
    const unsaved = [...this.volumes.values()].filter(({ workbook }) =>
      this.touched.has(workbook.id),
    );
    this.touched.clear();
    this.savedSurroundings = surroundings;
    return unsaved.map((volume) => ({
      path: volume.path,
      workbook: volume.workbook,
      surroundings: volume.surroundings,
    }));
  }

  announce(address: string): void {
    this.main.lock.announce(address);
  }

  async save(): Promise<void> {
    const surroundings = this.noteSurroundings();
    for (const id of this.touched) {
      const volume = this.volumes.get(id);
      if (volume !== undefined) {
        await writeWorkbookFile(volume.path, volume.workbook, volume.surroundings, this.files);
      }
      this.touched.delete(id);
    }
    this.savedSurroundings = surroundings;
  }

  /** Marks the active workbook where what surrounds it has changed; answers how that stands now. */
  private noteSurroundings(): string {
    const surroundings = JSON.stringify(this.surroundings);
    if (surroundings !== this.savedSurroundings) this.touched.add(this.active.id);
    return surroundings;
  }

  async close(): Promise<void> {
    for (const { lock } of this.volumes.values()) lock.release();
    this.volumes.clear();
    this.touched.clear();
  }

  private openNeighbour(id: string): Volume | undefined {
    const { folder, fileName } = pathsOf(this.main.path);
    for (const name of this.files.list(folder)) {
      const workbook = workbookOfSidecar(name);
      if (workbook === undefined || workbook === fileName) continue;
      if (this.idInSidecar(join(folder, name)) === id) return this.take(join(folder, workbook));
    }
    return undefined;
  }

  private take(path: string): Volume | undefined {
    if (this.files.stat(path) === undefined) return undefined;
    const lock = lockWorkbook(this.files, pathsOf(path));
    try {
      const volume = { ...readWorkbookFileNow(path, this.files), path, lock };
      this.volumes.set(volume.workbook.id, volume);
      return volume;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Undefined for a sidecar that cannot be read: then no id leads to its workbook. */
  private idInSidecar(path: string): string | undefined {
    try {
      const text = new TextDecoder().decode(this.files.read(path));
      return sidecarId.parse(JSON.parse(text)).workbook.id;
    } catch {
      return undefined;
    }
  }

  private createNeighbour(name: string, rows: number, columns: number): WorkbookData {
    const { folder } = pathsOf(this.main.path);
    const path = this.freePath(folder, name);
    const { timeZone, locale, owner } = this.active;
    const workbook = createWorkbook({
      id: newSpreadsheetId(),
      ...{ name, timeZone, locale, owner, rows, columns },
    });
    const surroundings = { properties: {}, triggers: [], outbox: [], calendars: [] };
    const lock = lockWorkbook(this.files, pathsOf(path));
    this.volumes.set(workbook.id, { workbook, surroundings, warnings: [], path, lock });
    this.touched.add(workbook.id);
    return workbook;
  }

  /** Google allows the same name twice and any character in it; a folder does not. */
  private freePath(folder: string, name: string): string {
    const base = name.replace(FORBIDDEN_IN_FILE_NAMES, '_').slice(0, 200) || 'Untitled spreadsheet';
    const taken = new Set([...this.volumes.values()].map(({ path }) => path));
    for (let number = 1; ; number += 1) {
      const path = join(folder, number === 1 ? `${base}.xlsx` : `${base} (${number}).xlsx`);
      if (!taken.has(path) && this.files.stat(path) === undefined) return path;
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them in file names.
const FORBIDDEN_IN_FILE_NAMES = /[<>:"/\\|?*\u0000-\u001f]|^\.+|[. ]+$/g;

const sidecarId = z.object({ workbook: z.object({ id: z.string() }) });
