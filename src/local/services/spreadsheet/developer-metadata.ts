/** Developer metadata: keys and values on the spreadsheet, a sheet, a row or a column. */
import { ServiceError } from '../../boundary/errors.js';
import { EnumValue } from '../../boundary/service-object.js';
import type { Area, DeveloperMetadata as Data, SheetData } from '../../model/workbook-data.js';
import {
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  enumValue,
} from './enumerations.js';
import type { Range } from './range.js';
import type { Sheet } from './sheet.js';
import type { Spreadsheet } from './spreadsheet.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

type Location = Data['location'];

const ARBITRARY_RANGE =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

export class DeveloperMetadata extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.DeveloperMetadata';

  constructor(
    session: WorkbookSession,
    private readonly id: number,
  ) {
    super(session);
  }

  getId(): number {
    return this.id;
  }
  getKey(): string {
    return this.data().key;
  }
  getValue(): string | null {
    return this.data().value;
  }
  getVisibility(): EnumValue {
    return enumValue(DeveloperMetadataVisibility, this.data().visibility);
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.session, this.data().location);
  }
  setKey(key: string): this {
    return this.change({ key });
  }
  setValue(value: string): this {
    return this.change({ value });
  }
  setVisibility(visibility: EnumValue): this {
    return this.change({ visibility: visibility.name() as Data['visibility'] });
  }
  moveToRow(row: Range): this {
    return this.change({ location: lineLocation(row, 'ROW') });
  }
  moveToColumn(column: Range): this {
    return this.change({ location: lineLocation(column, 'COLUMN') });
  }
  moveToSheet(sheet: Sheet): this {
    return this.change({ location: sheetLocation(sheet.sheetData) });
  }
  moveToSpreadsheet(): this {
    return this.change({ location: { type: 'SPREADSHEET' } });
  }
  remove(): void {
    this.data();
    const { workbook } = this.session;
    workbook.developerMetadata = workbook.developerMetadata.filter((entry) => entry.id !== this.id);
    this.session.lookChanged();
  }

  private data(): Data {
    this.execution.meter.metadata();
    const { developerMetadata } = this.session.workbook;
    const found = developerMetadata.find((entry) => entry.id === this.id);
    if (found) return found;
    throw new ServiceError('The developer metadata was removed.');
  }

  private change(change: Partial<Data>): this {
    this.session.beforeStructureChange();
    this.data();
    const { workbook } = this.session;
    workbook.developerMetadata = workbook.developerMetadata.map((entry) =>
      entry.id === this.id ? { ...entry, ...change } : entry,
    );
    this.session.lookChanged();
    return this;
  }
}

export class DeveloperMetadataLocation extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.DeveloperMetadataLocation';

  constructor(
    session: WorkbookSession,
    private readonly location: Location,
  ) {
    super(session);
  }

  getLocationType(): EnumValue {
    return enumValue(DeveloperMetadataLocationType, this.location.type);
  }
  getSpreadsheet(): Spreadsheet | null {
    const isWhole = this.location.type === 'SPREADSHEET';
    return isWhole ? this.session.objects.spreadsheet(this.session) : null;
  }
  getSheet(): Sheet | null {
    const sheet = this.location.type === 'SHEET' ? this.sheetData() : undefined;
    return sheet ? this.session.objects.sheet(this.session, sheet) : null;
  }
  getRow(): Range | null {
    const sheet = this.sheetData();
    const { type, index } = this.location;
    if (type !== 'ROW' || !sheet || index === undefined) return null;
    const area = { top: index, bottom: index, left: 1, right: sheet.maxColumns };
    const open = { top: false, bottom: false, left: true, right: true };
    return this.session.objects.range(this.session, sheet, area, open);
  }
  getColumn(): Range | null {
    const sheet = this.sheetData();
    const { type, index } = this.location;
    if (type !== 'COLUMN' || !sheet || index === undefined) return null;
    const area = { top: 1, bottom: sheet.maxRows, left: index, right: index };
    const open = { top: true, bottom: true, left: false, right: false };
    return this.session.objects.range(this.session, sheet, area, open);
  }

  private sheetData(): SheetData | undefined {
    const { sheetId } = this.location;
    return sheetId === undefined ? undefined : this.session.sheetById(sheetId);
  }
}

/** `(key)`, `(key, value)`, `(key, visibility)` or `(key, value, visibility)`. */
export function addDeveloperMetadata(
  session: WorkbookSession,
  location: Location,
  key: string,
  ...rest: readonly (string | EnumValue | undefined)[]
): void {
  session.beforeStructureChange();
  session.execution.meter.metadata();
  const { workbook } = session;
  const ids = workbook.developerMetadata.map((entry) => entry.id);
  const value = rest.find((part) => typeof part === 'string') ?? null;
  const visibility = rest.find((part) => part instanceof EnumValue);
  workbook.developerMetadata.push({
    id: Math.max(0, ...ids) + 1,
    key,
    value,
    visibility: (visibility?.name() ?? 'DOCUMENT') as Data['visibility'],
    location,
  });
  session.lookChanged();
}

export function sheetLocation(sheet: SheetData): Location {
  return { type: 'SHEET', sheetId: sheet.sheetId };
}

/**
 * The location of a range that was named as one whole row or column, e.g. `9:9`.
 * @throws ServiceError for any other range
 */
export function rangeLocation(range: RangeLike): Location {
  const { area, open } = range;
  if (open.left && open.right && area.top === area.bottom) return lineLocation(range, 'ROW');
  if (open.top && open.bottom && area.left === area.right) return lineLocation(range, 'COLUMN');
  throw new ServiceError(ARBITRARY_RANGE);
}

interface RangeLike {
  readonly sheetData: SheetData;
  readonly area: Area;
  readonly open: { top: boolean; left: boolean; bottom: boolean; right: boolean };
}

function lineLocation(range: RangeLike, type: 'ROW' | 'COLUMN'): Location {
  const { area, sheetData } = range;
  const isLine = type === 'ROW' ? area.top === area.bottom : area.left === area.right;
  if (!isLine) throw new ServiceError(ARBITRARY_RANGE);
  const index = type === 'ROW' ? area.top : area.left;
  return { type, sheetId: sheetData.sheetId, index };
}

/** The metadata exactly at that location, in the order in which they were added. */
export function metadataAt(session: WorkbookSession, location: Location): DeveloperMetadata[] {
  session.execution.meter.metadata();
  return session.workbook.developerMetadata
    .filter(
      (entry) =>
        entry.location.type === location.type &&
        entry.location.sheetId === location.sheetId &&
        entry.location.index === location.index,
    )
    .map((entry) => new DeveloperMetadata(session, entry.id));
}
