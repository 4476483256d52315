/** What an earlier file said of each meeting, so that one that changed is known to be newer. */

/** Versions of one meeting. */
export interface EarlierEvent {
  /** Everything about it but the number and the time of its version. */
  readonly content: string;
  readonly sequence: number;
  /** When this version was written, as it stands in the file. */
  readonly stamp: string;
}

/** Lines with their continuations: RFC 5545 folds after 75 octets. */
function unfolded(text: string): string[] {
  return text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
}

function propertyOf(lines: readonly string[], name: string): string {
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
}

/** Meetings by their UID. A text that is no calendar has none. */
export function readEvents(text: string): ReadonlyMap<string, EarlierEvent> {
  const events = new Map<string, EarlierEvent>();
  let current: string[] | null = null;
  for (const line of unfolded(text)) {
    if (line === 'BEGIN:VEVENT') current = [];
    else if (line === 'END:VEVENT' && current !== null) {
      const sequence = Number(propertyOf(current, 'SEQUENCE'));
      events.set(propertyOf(current, 'UID'), {
        content: current.filter((one) => !/^(SEQUENCE|DTSTAMP):/.test(one)).join('\n'),
        sequence: Number.isSafeInteger(sequence) ? sequence : 0,
        stamp: propertyOf(current, 'DTSTAMP'),
      });
      current = null;
    } else current?.push(line);
  }
  return events;
}
