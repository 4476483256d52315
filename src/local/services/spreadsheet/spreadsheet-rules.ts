/** Names, protection, metadata and sharing of a whole spreadsheet. */
import { ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { wholeSheet } from '../../model/cells.js';
import { User } from '../session.js';
import { Banding } from './banding.js';
import { addDeveloperMetadata, type DeveloperMetadata, metadataAt } from './developer-metadata.js';
import { DeveloperMetadataFinder } from './developer-metadata-finder.js';
import { NamedRange, requireRangeName } from './named-range.js';
import { namedRange } from './named-range-lookup.js';
import { type Protection, protectionsOf } from './protection.js';
import type { Range } from './range.js';
import { SpreadsheetActiveSheet } from './spreadsheet-active-sheet.js';
import { TextFinder } from './text-finder.js';
import { emailOf } from './user-address.js';

export abstract class SpreadsheetRules extends SpreadsheetActiveSheet {
  getNamedRanges(): NamedRange[] {
    this.execution.meter.metadata();
    return this.session.workbook.namedRanges.map((entry) => new NamedRange(this.session, entry));
  }
  /** null where there is no such name. */
  getRangeByName(name: string): Range | null {
    this.execution.meter.metadata();
    return namedRange(this.session, name);
  }
  /** Replaces a range of the same name. */
  setNamedRange(name: string, range: Range): void {
    requireRangeName(name);
    this.session.beforeStructureChange();
    const { workbook } = this.session;
    const entry = { name, sheetId: range.sheetData.sheetId, area: range.area };
    const others = workbook.namedRanges.filter(
      (other) => other.name.toLowerCase() !== name.toLowerCase(),
    );
    workbook.namedRanges = [...others, entry];
    this.session.structureChanged();
  }
  removeNamedRange(name: string): void {
    const found = this.getNamedRanges().find((entry) => entry.getName() === name);
    if (!found) throw new ServiceError(`The named range "${name}" does not exist.`);
    found.remove();
  }

  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.session, this.session.workbook.sheets, type);
  }
  getBandings(): Banding[] {
    this.execution.meter.metadata();
    return this.session.workbook.sheets.flatMap((sheet) =>
      sheet.bandings.map((banding) => new Banding(this.session, sheet, banding.id)),
    );
  }
  createTextFinder(findText: string): TextFinder {
    this.execution.meter.bridge();
    const places = this.session.workbook.sheets.map((sheet) => ({
      sheet,
      area: wholeSheet(sheet),
    }));
    return new TextFinder(this.session, places, findText);
  }

  /** `(key)`, `(key, value)`, `(key, visibility)` or `(key, value, visibility)`. */
  addDeveloperMetadata(key: string, ...rest: (string | EnumValue)[]): this {
    addDeveloperMetadata(this.session, { type: 'SPREADSHEET' }, key, ...rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.session, { type: 'SPREADSHEET' });
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.session, () => true);
  }

  getOwner(): User | null {
    this.execution.meter.metadata();
    const { owner } = this.session.workbook;
    return owner === '' ? null : new User(this.execution, owner);
  }
  /** The owner is one of them. */
  getEditors(): User[] {
    this.execution.meter.metadata();
    const { owner, editors } = this.session.workbook;
    return [owner, ...editors].map((email) => new User(this.execution, email));
  }
  getViewers(): User[] {
    this.execution.meter.metadata();
    return this.session.workbook.viewers.map((email) => new User(this.execution, email));
  }
  addEditor(user: string | User): this {
    return this.addEditors([user]);
  }
  addEditors(users: (string | User)[]): this {
    return this.share('editors', users, true);
  }
  removeEditor(user: string | User): this {
    return this.share('editors', [user], false);
  }
  addViewer(user: string | User): this {
    return this.addViewers([user]);
  }
  addViewers(users: (string | User)[]): this {
    return this.share('viewers', users, true);
  }
  removeViewer(user: string | User): this {
    return this.share('viewers', [user], false);
  }

  private share(
    role: 'editors' | 'viewers',
    users: readonly (string | User)[],
    isAdded: boolean,
  ): this {
    this.execution.meter.metadata();
    this.session.beforeStructureChange();
    const { workbook } = this.session;
    const emails = users.map(emailOf);
    const others = workbook[role].filter((email) => !emails.includes(email));
    workbook[role] = isAdded ? [...others, ...emails] : others;
    this.session.lookChanged();
    return this;
  }
}
