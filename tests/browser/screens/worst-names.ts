/** Gives the people and sources of a sample workbook names that are as long, as foreign and as hostile as names can be. */
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';

const NAMES: Readonly<Record<string, string>> = {
  Ana: '<img src=x onerror=window.hostile=1>',
  Dev: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 80),
  Ria: 'عبد الرحمن بن يوسف الأندلسي',
  'content-synd-na': '<img src=x onerror=window.hostile=2>',
  'paid-social-x': 'paidsocial'.repeat(8),
  'search-brand': 'חיפוש ממותג של המותג',
};

const ANY = new RegExp(`(?<![\\w-])(?:${Object.keys(NAMES).join('|')})(?![\\w-])`, 'g');

/** In every cell, so that all tabs go on to agree. */
export function giveWorstNames(workbook: WorkbookData): void {
  for (const { cells } of workbook.sheets) {
    for (const cell of cells.flatMap((row) => row ?? [])) {
      if (typeof cell?.value === 'string') {
        cell.value = cell.value.replace(ANY, (name) => NAMES[name] ?? name);
      }
    }
  }
}
