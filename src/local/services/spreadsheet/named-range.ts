/** A range that somebody gave a name. */
import { ServiceError } from '../../boundary/errors.js';
import type { NamedRangeData } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

export class NamedRange extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.NamedRange';

  constructor(
    session: WorkbookSession,
    private data: NamedRangeData,
  ) {
    super(session);
  }

  getName(): string {
    this.execution.meter.bridge();
    return this.data.name;
  }

  /** @throws ServiceError once its cells were deleted (`#REF!`) */
  getRange(): Range {
    this.execution.meter.bridge();
    const present = this.present();
    const sheet = this.session.sheetById(present.sheetId);
    if (!sheet || !present.area) throw new ServiceError('Range not found');
    return this.session.objects.range(this.session, sheet, present.area);
  }

  setName(name: string): this {
    requireRangeName(name);
    this.replace({ ...this.present(), name });
    return this;
  }

  setRange(range: Range): this {
    this.replace({
      ...this.present(),
      sheetId: range.sheetData.sheetId,
      area: range.area,
    });
    return this;
  }

  remove(): void {
    this.session.beforeStructureChange();
    const present = this.present();
    const { workbook } = this.session;
    workbook.namedRanges = workbook.namedRanges.filter((entry) => entry !== present);
    this.session.structureChanged();
  }

  /** The entry as it stands now: inserted rows may have replaced the one that was found. */
  private present(): NamedRangeData {
    const { namedRanges } = this.session.workbook;
    const found = namedRanges.find((entry) => entry.name === this.data.name);
    if (found) return found;
    throw new ServiceError('Range not found');
  }

  private replace(next: NamedRangeData): void {
    this.session.beforeStructureChange();
    const present = this.present();
    const { workbook } = this.session;
    workbook.namedRanges = workbook.namedRanges.map((entry) => (entry === present ? next : entry));
    this.data = next;
    this.session.structureChanged();
  }
}

/** Source: Google's help "Name a range of cells": letters, figures, underscores, no cell reference. */
export function requireRangeName(name: string): void {
  const isWellFormed =
    /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) &&
    !/^(true|false)$/i.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^R\d*C\d*$/i.test(name);
  if (!isWellFormed) throw new ServiceError('The name of the range is invalid.');
}
