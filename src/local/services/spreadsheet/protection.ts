/** A protected range or sheet. */
import { ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { wholeSheet } from '../../model/cells.js';
import { isOwner, mayEditWorkbook, protectionAllows } from '../../model/protection-judgement.js';
import type { Protection as ProtectionData, SheetData } from '../../model/workbook-data.js';
import { User } from '../session.js';
import { ProtectionType } from './enumerations.js';
import type { NamedRange } from './named-range.js';
import type { Range } from './range.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import { emailOf } from './user-address.js';
import { PROTECTED_CELL, type WorkbookSession } from './workbook-session.js';

export class Protection extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Protection';

  constructor(
    session: WorkbookSession,
    private readonly sheetData: SheetData,
    private readonly id: number,
  ) {
    super(session);
  }

  getProtectionType(): EnumValue {
    return this.data().area ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  getDescription(): string {
    return this.data().description;
  }
  setDescription(description: string): this {
    return this.change({ description });
  }
  isWarningOnly(): boolean {
    return this.data().warningOnly;
  }
  /** Everybody may edit after a warning; the editors are forgotten. */
  setWarningOnly(warningOnly: boolean): this {
    return this.change(warningOnly ? { warningOnly, editors: [] } : { warningOnly });
  }

  /** Of a sheet, the whole grid, whose notation is empty. */
  getRange(): Range {
    const { area } = this.data();
    const { objects } = this.session;
    if (area) return objects.range(this.session, this.sheetData, area);
    const everything = { top: true, left: true, bottom: true, right: true };
    return objects.range(this.session, this.sheetData, wholeSheet(this.sheetData), everything);
  }
  setRange(range: Range): this {
    this.requireRangeProtection();
    if (range.sheetData !== this.sheetData) {
      throw new ServiceError('The range of a protection must stay on its sheet.');
    }
    return this.change({ area: range.area }, 'namedRange');
  }
  getRangeName(): string | null {
    return this.data().namedRange ?? null;
  }
  setRangeName(rangeName: string): this {
    this.requireRangeProtection();
    const named = this.session.workbook.namedRanges.find((entry) => entry.name === rangeName);
    if (!named?.area) throw new ServiceError('Range not found');
    return this.change({ area: named.area, namedRange: rangeName });
  }
  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.getName());
  }
  getUnprotectedRanges(): Range[] {
    return this.data().unprotected.map((area) =>
      this.session.objects.range(this.session, this.sheetData, area),
    );
  }
  setUnprotectedRanges(ranges: Range[]): this {
    if (this.data().area) {
      throw new ServiceError('Unprotected ranges can only be set on a protected sheet.');
    }
    return this.change({ unprotected: ranges.map((range) => range.area) });
  }

  canEdit(): boolean {
    const { workbook } = this.session;
    const user = this.execution.effectiveUser;
    return mayEditWorkbook(workbook, user) && protectionAllows(workbook, this.data(), user);
  }
  canDomainEdit(): boolean {
    return this.data().domainEdit;
  }
  setDomainEdit(editable: boolean): this {
    return this.change({ domainEdit: editable });
  }
  /** Without the owner, who may always edit. Source: live test of gas-fakes, "Protection". */
  getEditors(): User[] {
    return this.data().editors.map((email) => new User(this.execution, email));
  }
  addEditor(user: string | User): this {
    return this.addEditors([user]);
  }
  addEditors(users: (string | User)[]): this {
    const present = this.data().editors;
    const { workbook } = this.session;
    const added = users
      .map(emailOf)
      .filter((email) => !present.includes(email) && !isOwner(workbook, email));
    return this.change({ editors: [...present, ...added] });
  }
  removeEditor(user: string | User): this {
    return this.removeEditors([user]);
  }
  /** Neither the owner nor the current user can be removed. */
  removeEditors(users: (string | User)[]): this {
    const self = this.execution.effectiveUser.toLowerCase();
    const gone = new Set(users.map((user) => emailOf(user).toLowerCase()));
    const editors = this.data().editors.filter((email) => {
      const lower = email.toLowerCase();
      return lower === self || !gone.has(lower);
    });
    return this.change({ editors });
  }

  remove(): void {
    this.requireRight();
    this.sheetData.protections = this.sheetData.protections.filter((entry) => entry.id !== this.id);
    this.session.lookChanged();
  }

  private data(): ProtectionData {
    this.execution.meter.metadata();
    const found = this.sheetData.protections.find((entry) => entry.id === this.id);
    if (found) return found;
    throw new ServiceError('The protection was removed.');
  }

  private change(change: Partial<ProtectionData>, drop?: 'namedRange'): this {
    this.requireRight();
    this.sheetData.protections = this.sheetData.protections.map((entry) => {
      if (entry.id !== this.id) return entry;
      const next = { ...entry, ...change };
      if (drop) delete (next as { namedRange?: string })[drop];
      return next;
    });
    this.session.lookChanged();
    return this;
  }

  private requireRight(): void {
    this.session.beforeStructureChange();
    if (!this.canEdit()) throw new ServiceError(PROTECTED_CELL);
  }

  private requireRangeProtection(): void {
    if (!this.data().area) throw new ServiceError('This protection covers a whole sheet.');
  }
}

/** Adds a protection that at first lets everybody who edits the spreadsheet edit. */
export function addProtection(
  session: WorkbookSession,
  sheet: SheetData,
  area?: ProtectionData['area'],
): Protection {
  session.beforeStructureChange();
  session.execution.meter.metadata();
  const { workbook } = session;
  const ids = workbook.sheets.flatMap((one) => one.protections.map((entry) => entry.id));
  const id = Math.max(0, ...ids) + 1;
  sheet.protections.push({
    id,
    ...(area ? { area } : {}),
    description: '',
    warningOnly: false,
    editors: [...workbook.editors],
    domainEdit: false,
    unprotected: [],
  });
  session.lookChanged();
  return new Protection(session, sheet, id);
}

/** The protections of the sheets of one type, in the order in which they were made. */
export function protectionsOf(
  session: WorkbookSession,
  sheets: readonly SheetData[],
  type: EnumValue,
): Protection[] {
  session.execution.meter.metadata();
  const ofSheets = type.name() === 'SHEET';
  return sheets.flatMap((sheet) =>
    sheet.protections
      .filter((entry) => (entry.area === undefined) === ofSheets)
      .map((entry) => new Protection(session, sheet, entry.id)),
  );
}
