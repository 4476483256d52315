/** Finds events by words, as the search of a calendar does. */
import type { CalendarEventData } from '../../boundary/execution.js';

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** True where every word of the search is a word of title, description, location or guests. */
export function matchesSearch(event: CalendarEventData, search: string): boolean {
  const { title, description, location, guests } = event;
  const words = new Set([title, description, location, ...guests].flatMap(wordsOf));
  return wordsOf(search).every((word) => words.has(word));
}
