/** Links over whole cells: addresses, and Google's links into the same workbook. */
import type { Hyperlink } from 'hucre';
import { areaA1, parseArea } from './areas.js';
import { type FileReferences, fromFileReference, toFileReference } from './file-references.js';
import { withoutUnsayable } from './xml-text.js';

/** Google's link to another place in the workbook: a sheet, and a range on it. */
const INNER_LINK = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/;

/** The link for the file. */
export function toFileLink(url: string, references: FileReferences): Hyperlink {
  const [, gid, range = 'A1'] = INNER_LINK.exec(url) ?? [];
  const area = parseArea(range);
  const location =
    gid === undefined || area === undefined
      ? undefined
      : toFileReference({ sheetId: Number(gid), area }, references);
  const target = withoutUnsayable(url);
  return location === undefined
    ? { target }
    : { target: '', location: location.replaceAll('$', '') };
}

/** The link's address; undefined for an empty one. */
export function fromFileLink(
  link: Hyperlink,
  references: FileReferences,
  ownSheetId: number,
): string | undefined {
  if (link.location === undefined) return link.target === '' ? undefined : link.target;
  const place = fromFileReference(link.location, references, ownSheetId);
  if (place === undefined) return `#${link.location}`;
  const range = areaA1(place.area);
  return range === 'A1' ? `#gid=${place.sheetId}` : `#gid=${place.sheetId}&range=${range}`;
}
