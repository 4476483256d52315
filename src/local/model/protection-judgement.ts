/** Who may edit what: the owner everything, others where every overlapping protection lets them. */
import { contains, overlaps, subtract } from './areas.js';
import { wholeSheet } from './cells.js';
import type { Area, Protection, SheetData, WorkbookData } from './workbook-data.js';

/** E-mail addresses compare without regard to case. */
export function isOwner(workbook: WorkbookData, user: string): boolean {
  return sameUser(workbook.owner, user);
}

/** Whether the user may change the workbook at all: its owner and its editors. */
export function mayEditWorkbook(workbook: WorkbookData, user: string): boolean {
  return isOwner(workbook, user) || workbook.editors.some((editor) => sameUser(editor, user));
}

/** Whether the user may open the workbook. */
export function mayOpenWorkbook(workbook: WorkbookData, user: string): boolean {
  return (
    mayEditWorkbook(workbook, user) || workbook.viewers.some((viewer) => sameUser(viewer, user))
  );
}

/** Whether one protection lets the user edit what it covers. A warning stops nobody. */
export function protectionAllows(
  workbook: WorkbookData,
  protection: Protection,
  user: string,
): boolean {
  if (protection.warningOnly || isOwner(workbook, user)) return true;
  if (protection.domainEdit && domainOf(user) === domainOf(workbook.owner)) return true;
  return protection.editors.some((editor) => sameUser(editor, user));
}

/** Whether the user may edit every cell of the rectangle. Source: reference of Protection. */
export function mayEditArea(
  workbook: WorkbookData,
  sheet: SheetData,
  area: Area,
  user: string,
): boolean {
  return sheet.protections.every(
    (protection) =>
      !protectsPartOf(sheet, protection, area) || protectionAllows(workbook, protection, user),
  );
}

/** Whether the user may insert or delete rows or columns of the sheet, rename or delete it. */
export function mayEditSheet(workbook: WorkbookData, sheet: SheetData, user: string): boolean {
  return sheet.protections.every(
    (protection) => protection.area || protectionAllows(workbook, protection, user),
  );
}

function protectsPartOf(sheet: SheetData, protection: Protection, area: Area): boolean {
  const covered = protection.area ?? wholeSheet(sheet);
  if (!overlaps(covered, area)) return false;
  if (protection.area) return true;
  let remaining: Area[] = [area];
  for (const hole of protection.unprotected) {
    if (contains(hole, area)) return false;
    remaining = remaining.flatMap((part) => subtract(part, hole));
  }
  return remaining.length > 0;
}

function sameUser(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function domainOf(user: string): string {
  return user.slice(user.lastIndexOf('@') + 1).toLowerCase();
}
