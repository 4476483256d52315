/** The history of a workbook, for a terminal: one line per commit, the latest first. */
import type { HistoryAnswer } from '../../../apps-script/contract/history.js';

export function renderHistory({ entries }: HistoryAnswer): string {
  if (entries.length === 0) return 'Nothing was written into this workbook yet.';
  return entries
    .map(({ at, by, what, about, isFinished }) => {
      const when = at.slice(0, 16).replace('T', ' ');
      const subject = about === '' ? '' : `: ${about}`;
      return `${when} UTC  ${by}  ${what}${subject}${isFinished ? '' : ' (not in every tab yet)'}`;
    })
    .join('\n');
}
