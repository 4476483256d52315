/** Searches developer metadata within a spreadsheet, a sheet, or the rows or columns of a range. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import type { DeveloperMetadata as Data } from '../../model/workbook-data.js';
import { DeveloperMetadata } from './developer-metadata.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

type Criterion = (entry: Data) => boolean;

export class DeveloperMetadataFinder extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.DeveloperMetadataFinder';
  private readonly criteria: Criterion[];

  /** `isWithin` tells which locations belong to where the search began. */
  constructor(session: WorkbookSession, isWithin: (location: Data['location']) => boolean) {
    super(session);
    this.criteria = [(entry) => isWithin(entry.location)];
  }

  find(): DeveloperMetadata[] {
    this.execution.meter.metadata();
    return this.session.workbook.developerMetadata
      .filter((entry) => this.criteria.every((fits) => fits(entry)))
      .map((entry) => new DeveloperMetadata(this.session, entry.id));
  }
  withId(id: number): this {
    return this.with((entry) => entry.id === id);
  }
  withKey(key: string): this {
    return this.with((entry) => entry.key === key);
  }
  withValue(value: string): this {
    return this.with((entry) => entry.value === value);
  }
  withVisibility(visibility: EnumValue): this {
    return this.with((entry) => entry.visibility === visibility.name());
  }
  withLocationType(locationType: EnumValue): this {
    return this.with((entry) => entry.location.type === locationType.name());
  }
  onIntersectingLocations(): this {
    throw new NotEmulatedError('SpreadsheetApp.DeveloperMetadataFinder.onIntersectingLocations');
  }

  private with(criterion: Criterion): this {
    this.criteria.push(criterion);
    return this;
  }
}
