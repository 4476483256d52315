/** Finding and replacing text in the cells of a spreadsheet, a sheet or a range. */
import { formatDisplay } from '../../formats/display-value.js';
import { singleCell } from '../../model/areas.js';
import { forEachCell } from '../../model/cells.js';
import type { Area, CellData, SheetData } from '../../model/workbook-data.js';
import { writeArea } from './cell-writing.js';
import type { Range } from './range.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

/** Where the search goes, in order. */
export interface SearchPlace {
  readonly sheet: SheetData;
  readonly area: Area;
}

interface Match {
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
}

export class TextFinder extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.TextFinder';
  private caseMatters = false;
  private wholeCell = false;
  private inFormulas = false;
  private withoutDiacritics = false;
  private asPattern = false;
  private current: Match | null = null;
  private start: Match | null = null;

  constructor(
    session: WorkbookSession,
    private readonly places: readonly SearchPlace[],
    private readonly findText: string,
  ) {
    super(session);
  }

  matchCase(matchCase: boolean): this {
    this.caseMatters = matchCase;
    return this;
  }
  matchEntireCell(matchEntireCell: boolean): this {
    this.wholeCell = matchEntireCell;
    return this;
  }
  /** Searches the text of formulas, and of other cells what they show. */
  matchFormulaText(matchFormulaText: boolean): this {
    this.inFormulas = matchFormulaText;
    return this;
  }
  ignoreDiacritics(ignoreDiacritics: boolean): this {
    this.withoutDiacritics = ignoreDiacritics;
    return this;
  }
  useRegularExpression(useRegEx: boolean): this {
    this.asPattern = useRegEx;
    return this;
  }
  startFrom(startRange: Range): this {
    const { area, sheetData } = startRange;
    this.start = { sheet: sheetData, row: area.top, column: area.left };
    this.current = null;
    return this;
  }

  findAll(): Range[] {
    return this.matches().map((match) => this.rangeOf(match));
  }
  findNext(): Range | null {
    return this.step(this.matches());
  }
  findPrevious(): Range | null {
    return this.step(this.matches().reverse());
  }
  getCurrentMatch(): Range | null {
    return this.current && this.rangeOf(this.current);
  }

  /** Replaces in the current match. @returns how many occurrences: 1 or 0 */
  replaceWith(replaceText: string): number {
    if (!this.current) return 0;
    return this.replaceIn(this.current, replaceText) ? 1 : 0;
  }

  /** Results of formulas are found but not replaced. @returns in how many cells it was */
  replaceAllWith(replaceText: string): number {
    return this.matches().filter((match) => this.replaceIn(match, replaceText)).length;
  }

  /** The next match of the list after the current one or the start, then from the beginning. */
  private step(matches: readonly Match[]): Range | null {
    const from = this.current ?? this.start;
    const place = from
      ? matches.findIndex(
          (match) =>
            match.sheet === from.sheet && match.row === from.row && match.column === from.column,
        )
      : -1;
    this.current = matches[place + 1] ?? null;
    return this.getCurrentMatch();
  }

  private matches(): Match[] {
    const pattern = this.pattern('');
    const found: Match[] = [];
    for (const { sheet, area } of this.places) {
      this.session.beforeRead(sheet, area);
      forEachCell(sheet, area, (cell, row, column) => {
        if (pattern.test(this.searched(this.textOf(cell, sheet, row, column)))) {
          found.push({ sheet, row, column });
        }
      });
    }
    return found;
  }

  private textOf(cell: CellData, sheet: SheetData, row: number, column: number): string {
    if (this.inFormulas && cell.formula !== undefined) return cell.formula;
    this.session.requireComputed(sheet, cell, row, column);
    return formatDisplay(cell.value, cell.format?.numberFormat, this.session.workbook.locale);
  }

  private searched(text: string): string {
    return this.withoutDiacritics ? withoutMarks(text) : text;
  }

  private pattern(moreFlags: string): RegExp {
    const wanted = this.searched(this.findText);
    const source = this.asPattern ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const whole = this.wholeCell ? `^(?:${source})$` : source;
    return new RegExp(whole, `${this.caseMatters ? '' : 'i'}${moreFlags}`);
  }

  private replaceIn(match: Match, replaceText: string): boolean {
    const { sheet, row, column } = match;
    const cell = sheet.cells[row - 1]?.[column - 1];
    if (!cell || (cell.formula !== undefined && !this.inFormulas)) return false;
    const text = this.searched(this.textOf(cell, sheet, row, column));
    const replacement = this.asPattern ? replaceText : replaceText.replaceAll('$', '$$$$');
    const replaced = text.replace(this.pattern('g'), replacement);
    const area = singleCell(row, column);
    writeArea(this.session, sheet, area, () => replaced);
    this.session.wrote(sheet, area);
    return true;
  }

  private rangeOf(match: Match): Range {
    const area = singleCell(match.row, match.column);
    return this.session.objects.range(this.session, match.sheet, area);
  }
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
