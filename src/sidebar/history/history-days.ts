/** The history by the day on which it was written, and by tab. */
import type { HistoryEntry } from '../../apps-script/contract/history.js';

export interface HistoryDay {
  /** Day of this keyboard, e.g. `Mon 16 Nov 2026`. */
  readonly day: string;
  readonly entries: readonly HistoryEntry[];
}

/** Every tab that an entry names, in the order of the alphabet. */
export function tabsOf(entries: readonly HistoryEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ tabs }) => tabs))].sort((a, b) => a.localeCompare(b));
}

/** Those that wrote a tab; all of them where none is chosen. */
export function entriesOf(entries: readonly HistoryEntry[], tab: string): readonly HistoryEntry[] {
  return tab === '' ? entries : entries.filter(({ tabs }) => tabs.includes(tab));
}

/** Neighbours of one day together, in their order. */
export function daysOf(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

function dayOf(instant: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Date(instant).toLocaleDateString('en-GB', options).replace(',', '');
}
