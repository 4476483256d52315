/** The peer of opening a workbook: LibreOffice without a window loads the same file. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Milliseconds of each load, the first, which makes a profile, left out; empty without LibreOffice. */
export function libreOfficeLoads(book: string, folder: string, rounds: number): readonly number[] {
  const words = [
    '--headless',
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--convert-to',
    'csv',
    '--outdir',
    join(folder, 'converted'),
    book,
  ];
  const loads: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    const { status } = spawnSync('soffice', words, { stdio: 'ignore' });
    if (status !== 0) return [];
    if (round > 0) loads.push(performance.now() - start);
  }
  return loads;
}
