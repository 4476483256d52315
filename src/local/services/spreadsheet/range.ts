/** A rectangle of cells as scripts hold it. */
import type { EnumValue } from '../../boundary/service-object.js';
import { formatArea } from '../../model/a1.js';
import { contains, overlaps } from '../../model/areas.js';
import { mayEditArea, mayEditWorkbook } from '../../model/protection-judgement.js';
import type { Banding } from './banding.js';
import { addBanding, Banding as BandingObject, themedBanding } from './banding.js';
import {
  addDeveloperMetadata,
  type DeveloperMetadata,
  metadataAt,
  rangeLocation,
} from './developer-metadata.js';
import { DeveloperMetadataFinder } from './developer-metadata-finder.js';
import { createFilter, Filter } from './filter.js';
import { addProtection, type Protection } from './protection.js';
import { RangeGroups } from './range-groups.js';
import { TextFinder } from './text-finder.js';

export class Range extends RangeGroups {
  /** Makes it the selection and its sheet the active one. */
  activate(): this {
    this.execution.meter.bridge();
    this.session.workbook.activeSheetId = this.sheetData.sheetId;
    this.sheetData.selection = formatArea(this.area);
    this.session.lookChanged();
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  /** Whether the user may edit every cell. */
  canEdit(): boolean {
    this.execution.meter.metadata();
    const { workbook } = this.session;
    const user = this.execution.effectiveUser;
    return (
      mayEditWorkbook(workbook, user) && mayEditArea(workbook, this.sheetData, this.area, user)
    );
  }

  /** Adds a protection, also over one that is there. */
  protect(): Protection {
    return addProtection(this.session, this.sheetData, this.area);
  }

  createFilter(): Filter {
    return createFilter(this.session, this);
  }

  /** The filter of the sheet, wherever it lies. Source: live test of gas-fakes, "createFilter and getFilter". */
  getFilter(): Filter | null {
    this.execution.meter.metadata();
    return this.sheetData.filter ? new Filter(this.session, this.sheetData) : null;
  }

  createTextFinder(findText: string): TextFinder {
    this.execution.meter.bridge();
    return new TextFinder(this.session, [{ sheet: this.sheetData, area: this.area }], findText);
  }

  applyRowBanding(theme?: EnumValue, showHeader = true, showFooter = false): Banding {
    const banding = themedBanding(this.area, 'rows', theme, showHeader, showFooter);
    return addBanding(this.session, this.sheetData, banding);
  }

  applyColumnBanding(theme?: EnumValue, showHeader = true, showFooter = false): Banding {
    const banding = themedBanding(this.area, 'columns', theme, showHeader, showFooter);
    return addBanding(this.session, this.sheetData, banding);
  }

  getBandings(): Banding[] {
    this.execution.meter.metadata();
    return this.sheetData.bandings
      .filter((banding) => overlaps(banding.area, this.area))
      .map((banding) => new BandingObject(this.session, this.sheetData, banding.id));
  }

  /** `(key)`, `(key, value)`, `(key, visibility)` or `(key, value, visibility)`. */
  addDeveloperMetadata(key: string, ...rest: (string | EnumValue)[]): this {
    addDeveloperMetadata(this.session, rangeLocation(this), key, ...rest);
    return this;
  }

  /** The metadata of exactly this row or column; none of other ranges. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    const isLine = this.open.left || this.open.top;
    return isLine ? metadataAt(this.session, rangeLocation(this)) : [];
  }

  /** Searches the rows or columns that the range holds whole. */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const { sheetData, area } = this;
    return new DeveloperMetadataFinder(this.session, ({ type, sheetId, index }) => {
      if (sheetId !== sheetData.sheetId || index === undefined) return false;
      const line =
        type === 'ROW'
          ? { top: index, bottom: index, left: 1, right: sheetData.maxColumns }
          : { top: 1, bottom: sheetData.maxRows, left: index, right: index };
      return contains(area, line);
    });
  }
}
