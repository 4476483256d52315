/** Merging cells and taking merges apart. */
import { ServiceError } from '../../boundary/errors.js';
import { overlaps } from '../../model/areas.js';
import { breakMerges, cutsMerge, mergeArea } from '../../model/merges.js';
import type { Area } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { RangeRules } from './range-rules.js';

export abstract class RangeMerging extends RangeRules {
  merge(): this {
    return this.mergeAreas([this.area]);
  }

  /** One merge per row. */
  mergeAcross(): this {
    const { top, bottom } = this.area;
    return this.mergeAreas(
      Array.from({ length: bottom - top + 1 }, (_, index) => ({
        ...this.area,
        top: top + index,
        bottom: top + index,
      })),
    );
  }

  /** One merge per column. */
  mergeVertically(): this {
    const { left, right } = this.area;
    return this.mergeAreas(
      Array.from({ length: right - left + 1 }, (_, index) => ({
        ...this.area,
        left: left + index,
        right: left + index,
      })),
    );
  }

  breakApart(): this {
    this.session.beforeWrite(this.sheetData, this.area);
    breakMerges(this.sheetData, this.area);
    this.session.wroteLook(this.sheetData, this.area);
    return this;
  }

  getMergedRanges(): Range[] {
    this.session.priceRead(this.sheetData, this.area);
    return this.sheetData.merges
      .filter((merge) => overlaps(merge, this.area))
      .map((merge) => this.rangeAt(merge));
  }

  isPartOfMerge(): boolean {
    this.session.priceRead(this.sheetData, this.area);
    return this.sheetData.merges.some((merge) => overlaps(merge, this.area));
  }

  private mergeAreas(areas: readonly Area[]): this {
    this.session.beforeWrite(this.sheetData, this.area);
    if (areas.some((area) => cutsMerge(this.sheetData, area))) {
      throw new ServiceError(
        'You must select all cells in a merged range to merge or unmerge them.',
      );
    }
    for (const area of areas) mergeArea(this.sheetData, area);
    this.session.wrote(this.sheetData, this.area);
    return this;
  }
}
