/** Where the files that belong to one workbook lie. */
import { basename, dirname, join } from 'node:path';

const EXTENSION = /\.xlsx$/i;

/** All in one folder, so that a rename replaces a file at once. */
export interface WorkbookPaths {
  readonly folder: string;
  /** File name for messages, e.g. `leads.xlsx`. */
  readonly fileName: string;
  /** File name without extension: the spreadsheet's name where nothing else names it. */
  readonly baseName: string;
  readonly xlsx: string;
  readonly sidecar: string;
  readonly sidecarName: string;
  /** The sidecar of a save that is under way. */
  readonly nextSidecar: string;
  /** A sidecar that could not be read, put aside by the first save after. */
  readonly damagedSidecar: string;
  readonly temporaryXlsx: string;
  readonly temporarySidecar: string;
  readonly lock: string;
}

export function pathsOf(xlsx: string): WorkbookPaths {
  const folder = dirname(xlsx);
  const fileName = basename(xlsx);
  const baseName = fileName.replace(EXTENSION, '');
  const sidecarName = `${baseName}.cadence.json`;
  const beside = (name: string) => join(folder, name);
  return {
    folder,
    fileName,
    baseName,
    xlsx,
    sidecar: beside(sidecarName),
    sidecarName,
    nextSidecar: beside(`${baseName}.cadence.next.json`),
    damagedSidecar: beside(`${baseName}.cadence.damaged.json`),
    temporaryXlsx: beside(`.${fileName}.${process.pid}.tmp`),
    temporarySidecar: beside(`.${sidecarName}.${process.pid}.tmp`),
    lock: beside(`.${fileName}.lock`),
  };
}

/** Whether a file of the workbook's folder is a draft that was to be renamed, by whatever process. */
export function isDraft(name: string, { fileName, sidecarName }: WorkbookPaths): boolean {
  const place = /^\.(.+)\.\d+\.tmp$/.exec(name)?.[1];
  return place === fileName || place === sidecarName || place === `${fileName}.lock`;
}

/** The workbook file that a sidecar of this name lies beside; undefined for other files. */
export function workbookOfSidecar(fileName: string): string | undefined {
  const base = /^(.+)\.cadence\.json$/.exec(fileName)?.[1];
  return base === undefined ? undefined : `${base}.xlsx`;
}
