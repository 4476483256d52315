/** The dated copy of a workbook as it was before somebody changed it in the workbench. */
import { constants, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newSpreadsheetId } from '../../../disk/workbook-file.js';
import { pathsOf } from '../../../disk/workbook-paths.js';
import { civilParts, toSerial } from '../../../formats/serial-date.js';

export interface Backup {
  readonly from: string;
  readonly to: string;
}

/** `leads.2026-11-22T0812.xlsx` beside `leads.xlsx`, by the clock of the workbook's zone. */
export function backupOf(path: string, now: number, timeZone: string): Backup {
  const { folder, baseName } = pathsOf(path);
  const { year, month, day, hour, minute } = civilParts(toSerial(now, timeZone));
  const two = (value: number) => String(value).padStart(2, '0');
  const stamp = `${year}-${two(month)}-${two(day)}T${two(hour)}${two(minute)}`;
  return { from: path, to: join(folder, `${baseName}.${stamp}.xlsx`) };
}

/** A copy of the same minute stays. The sidecar's copy gets an id of its own, as a copied file does. */
export function keepBackup({ from, to }: Backup): void {
  if (existsSync(to) || !existsSync(from)) return;
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  const { sidecar } = pathsOf(from);
  if (!existsSync(sidecar)) return;
  const document = JSON.parse(readFileSync(sidecar, 'utf8')) as { workbook?: { id?: string } };
  const copy = {
    ...document,
    savedAs: basename(to),
    workbook: { ...document.workbook, id: newSpreadsheetId() },
  };
  writeFileSync(pathsOf(to).sidecar, `${JSON.stringify(copy, undefined, 1)}\n`);
}
