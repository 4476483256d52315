/** Rules and things that hang on a sheet: protection, formats, names, filter, banding, metadata. */
import type { EnumValue } from '../../boundary/service-object.js';
import { wholeSheet } from '../../model/cells.js';
import { Banding } from './banding.js';
import type { ConditionalFormatRule } from './conditional-format-rule.js';
import { toConditionalFormat, toConditionalFormatRule } from './conditional-format-storage.js';
import {
  addDeveloperMetadata,
  type DeveloperMetadata,
  metadataAt,
  sheetLocation,
} from './developer-metadata.js';
import { DeveloperMetadataFinder } from './developer-metadata-finder.js';
import { Filter, isHiddenByFilter } from './filter.js';
import { NamedRange } from './named-range.js';
import { addProtection, Protection, protectionsOf } from './protection.js';
import { SheetLines } from './sheet-lines.js';
import { TextFinder } from './text-finder.js';

export abstract class SheetRules extends SheetLines {
  /** The sheet's protection: the one that it has, else a new one. */
  protect(): Protection {
    const present = this.sheetData.protections.find((entry) => entry.area === undefined);
    if (present) return new Protection(this.session, this.sheetData, present.id);
    return addProtection(this.session, this.sheetData);
  }
  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.session, [this.sheetData], type);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    this.execution.meter.metadata();
    return this.sheetData.conditionalFormats.map((rule) =>
      toConditionalFormatRule(this.session, this.sheetData, rule),
    );
  }
  /** Replaces every rule of the sheet. */
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const stored = rules.map((rule) => toConditionalFormat(this.session, this.sheetData, rule));
    this.lookChanged();
    this.sheetData.conditionalFormats = stored;
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  getNamedRanges(): NamedRange[] {
    this.execution.meter.metadata();
    return this.session.workbook.namedRanges
      .filter((entry) => entry.sheetId === this.sheetData.sheetId)
      .map((entry) => new NamedRange(this.session, entry));
  }

  getFilter(): Filter | null {
    this.execution.meter.metadata();
    return this.sheetData.filter ? new Filter(this.session, this.sheetData) : null;
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    this.execution.meter.metadata();
    return isHiddenByFilter(this.session, this.sheetData, rowPosition);
  }

  getBandings(): Banding[] {
    this.execution.meter.metadata();
    return this.sheetData.bandings.map(
      (banding) => new Banding(this.session, this.sheetData, banding.id),
    );
  }

  createTextFinder(findText: string): TextFinder {
    this.execution.meter.bridge();
    const place = { sheet: this.sheetData, area: wholeSheet(this.sheetData) };
    return new TextFinder(this.session, [place], findText);
  }

  /** `(key)`, `(key, value)`, `(key, visibility)` or `(key, value, visibility)`. */
  addDeveloperMetadata(key: string, ...rest: (string | EnumValue)[]): this {
    addDeveloperMetadata(this.session, sheetLocation(this.sheetData), key, ...rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.session, sheetLocation(this.sheetData));
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const { sheetId } = this.sheetData;
    return new DeveloperMetadataFinder(this.session, (location) => location.sheetId === sheetId);
  }
}
