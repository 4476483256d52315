/** Alternating colours of a range. */
import { ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { overlaps } from '../../model/areas.js';
import type { Area, Banding as Data, SheetData } from '../../model/workbook-data.js';
import { type Color, cellColorOf, colorOf } from './color.js';
import { toHexColor } from './color-text.js';
import type { Range } from './range.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

type Part = 'header' | 'first' | 'second' | 'footer';

/** Header, first, second, footer. Source: live test of gas-fakes, "Banding Theme Colors Verification". */
const THEMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

export class Banding extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Banding';

  constructor(
    session: WorkbookSession,
    private readonly sheetData: SheetData,
    private readonly id: number,
  ) {
    super(session);
  }

  copyTo(range: Range): Banding {
    const { id: _own, ...rest } = this.data();
    return addBanding(this.session, range.sheetData, { ...rest, area: range.area });
  }
  getRange(): Range {
    return this.session.objects.range(this.session, this.sheetData, this.data().area);
  }
  setRange(range: Range): this {
    return this.change({ area: range.area });
  }
  remove(): void {
    this.data();
    this.sheetData.bandings = this.sheetData.bandings.filter((entry) => entry.id !== this.id);
    this.session.lookChanged();
  }

  getHeaderRowColor(): string | null {
    return this.color('rows', 'header');
  }
  getFirstRowColor(): string | null {
    return this.color('rows', 'first');
  }
  getSecondRowColor(): string | null {
    return this.color('rows', 'second');
  }
  getFooterRowColor(): string | null {
    return this.color('rows', 'footer');
  }
  getHeaderColumnColor(): string | null {
    return this.color('columns', 'header');
  }
  getFirstColumnColor(): string | null {
    return this.color('columns', 'first');
  }
  getSecondColumnColor(): string | null {
    return this.color('columns', 'second');
  }
  getFooterColumnColor(): string | null {
    return this.color('columns', 'footer');
  }

  setHeaderRowColor(color: string | null): this {
    return this.setColor('rows', 'header', color);
  }
  setFirstRowColor(color: string | null): this {
    return this.setColor('rows', 'first', color);
  }
  setSecondRowColor(color: string | null): this {
    return this.setColor('rows', 'second', color);
  }
  setFooterRowColor(color: string | null): this {
    return this.setColor('rows', 'footer', color);
  }
  setHeaderColumnColor(color: string | null): this {
    return this.setColor('columns', 'header', color);
  }
  setFirstColumnColor(color: string | null): this {
    return this.setColor('columns', 'first', color);
  }
  setSecondColumnColor(color: string | null): this {
    return this.setColor('columns', 'second', color);
  }
  setFooterColumnColor(color: string | null): this {
    return this.setColor('columns', 'footer', color);
  }

  getHeaderRowColorObject(): Color | null {
    return this.colorObject('rows', 'header');
  }
  getFirstRowColorObject(): Color | null {
    return this.colorObject('rows', 'first');
  }
  getSecondRowColorObject(): Color | null {
    return this.colorObject('rows', 'second');
  }
  getFooterRowColorObject(): Color | null {
    return this.colorObject('rows', 'footer');
  }
  getHeaderColumnColorObject(): Color | null {
    return this.colorObject('columns', 'header');
  }
  getFirstColumnColorObject(): Color | null {
    return this.colorObject('columns', 'first');
  }
  getSecondColumnColorObject(): Color | null {
    return this.colorObject('columns', 'second');
  }
  getFooterColumnColorObject(): Color | null {
    return this.colorObject('columns', 'footer');
  }

  setHeaderRowColorObject(color: Color | null): this {
    return this.setHeaderRowColor(color && cellColorOf(color));
  }
  setFirstRowColorObject(color: Color | null): this {
    return this.setFirstRowColor(color && cellColorOf(color));
  }
  setSecondRowColorObject(color: Color | null): this {
    return this.setSecondRowColor(color && cellColorOf(color));
  }
  setFooterRowColorObject(color: Color | null): this {
    return this.setFooterRowColor(color && cellColorOf(color));
  }
  setHeaderColumnColorObject(color: Color | null): this {
    return this.setHeaderColumnColor(color && cellColorOf(color));
  }
  setFirstColumnColorObject(color: Color | null): this {
    return this.setFirstColumnColor(color && cellColorOf(color));
  }
  setSecondColumnColorObject(color: Color | null): this {
    return this.setSecondColumnColor(color && cellColorOf(color));
  }
  setFooterColumnColorObject(color: Color | null): this {
    return this.setFooterColumnColor(color && cellColorOf(color));
  }

  private colorObject(direction: Data['direction'], part: Part): Color | null {
    const hex = this.color(direction, part);
    return hex === null ? null : colorOf(this.execution, hex);
  }

  private color(direction: Data['direction'], part: Part): string | null {
    const data = this.data();
    return data.direction === direction ? data[part] : null;
  }

  private setColor(direction: Data['direction'], part: Part, color: string | null): this {
    if (color === null && (part === 'first' || part === 'second')) {
      const what = `${part === 'first' ? 'First' : 'Second'} ${direction === 'rows' ? 'row' : 'column'}`;
      throw new ServiceError(`${what} color should not be null.`);
    }
    return this.change({ direction, [part]: color === null ? null : toHexColor(color) });
  }

  private data(): Data {
    this.execution.meter.metadata();
    const found = this.sheetData.bandings.find((entry) => entry.id === this.id);
    if (found) return found;
    throw new ServiceError('The banding was removed.');
  }

  private change(change: Partial<Data>): this {
    this.data();
    this.session.beforeStructureChange();
    this.sheetData.bandings = this.sheetData.bandings.map((entry) =>
      entry.id === this.id ? { ...entry, ...change } : entry,
    );
    this.session.lookChanged();
    return this;
  }
}

/** @throws ServiceError where the sheet has banding there already */
export function addBanding(
  session: WorkbookSession,
  sheet: SheetData,
  banding: Omit<Data, 'id'>,
): Banding {
  session.beforeStructureChange();
  if (sheet.bandings.some((entry) => overlaps(entry.area, banding.area))) {
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const ids = session.workbook.sheets.flatMap((one) => one.bandings.map((entry) => entry.id));
  const id = Math.max(0, ...ids) + 1;
  sheet.bandings.push({ ...banding, id });
  session.execution.meter.metadata();
  session.lookChanged();
  return new Banding(session, sheet, id);
}

/** A banding in the colours of a theme; light grey with a header and no footer at first. */
export function themedBanding(
  area: Area,
  direction: Data['direction'],
  theme: EnumValue | undefined,
  showHeader: boolean,
  showFooter: boolean,
): Omit<Data, 'id'> {
  const [header, first, second, footer] = THEMES[theme?.name() ?? 'LIGHT_GREY'] ?? ['', '', '', ''];
  return {
    area,
    direction,
    header: showHeader ? header : null,
    first,
    second,
    footer: showFooter ? footer : null,
  };
}
