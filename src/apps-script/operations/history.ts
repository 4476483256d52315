/** The operation `history`: the commits of the Journal as people read them. Writes nothing. */
import type { HistoryAnswer, HistoryEntry } from '../contract/history.js';
import { APPLIED, VOID } from '../journal/entry.js';
import { readEntries } from '../journal/journal-sheet.js';
import { openWorkbook, requireTab } from '../store/open-workbook.js';

/** What each kind of commit did. */
const WORDS: Readonly<Record<string, string>> = {
  create: 'Workbook set up',
  import: 'Rows imported',
  close: 'Review closed',
  source: 'Source taken through the gate',
  cascade: 'Changes came into force',
  calendar: 'Due dates planned',
};

/** Costs one reading of the Journal's heads. */
export function history(): HistoryAnswer {
  const { sheet } = requireTab(openWorkbook(), 'Journal');
  const entries = readEntries(sheet).filter(({ state }) => state !== VOID);
  return {
    entries: entries
      .map(({ kind: text, tabs, at, by, state }): HistoryEntry => {
        const [kind = '', ...rest] = text.split(' ');
        const about = rest.join(' ');
        const review = kind === 'close' && about !== '' ? about : null;
        const isFinished = state === APPLIED;
        return { at, by, what: WORDS[kind] ?? kind, about, review, tabs, isFinished };
      })
      .reverse(),
  };
}
