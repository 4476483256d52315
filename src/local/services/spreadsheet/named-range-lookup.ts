/** Ranges by the name that somebody gave them. */
import type { Range } from './range.js';
import type { WorkbookSession } from './workbook-session.js';

/** The named range's cells; null where there is no such name or its cells were deleted. */
export function namedRange(session: WorkbookSession, name: string): Range | null {
  const bare = name.slice(name.lastIndexOf('!') + 1).toLowerCase();
  const found = session.workbook.namedRanges.find((entry) => entry.name.toLowerCase() === bare);
  const sheet = found && session.sheetById(found.sheetId);
  if (!found?.area || !sheet) return null;
  return session.objects.range(session, sheet, found.area);
}
