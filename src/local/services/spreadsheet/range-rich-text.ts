/** Rich text of a range: looks and links of stretches of a cell's text. */
import { NotEmulatedError } from '../../boundary/errors.js';
import { cellToChange, clearCellContent } from '../../model/cells.js';
import type { CellData, TextRun } from '../../model/workbook-data.js';
import { RangeCopying } from './range-copying.js';
import { RichTextValue, type Run } from './rich-text.js';
import { styleOfFormat, TextStyle } from './text-style.js';

export abstract class RangeRichText extends RangeCopying {
  getRichTextValue(): RichTextValue | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }

  /** null where a cell holds no text. Source: reference of Range.getRichTextValue. */
  getRichTextValues(): (RichTextValue | null)[][] {
    return this.readCells((cell) => this.richTextOf(cell));
  }

  setRichTextValue(value: RichTextValue): this {
    return this.writeRichTexts(() => value);
  }

  setRichTextValues(values: RichTextValue[][]): this {
    this.requireShape(values, 'data');
    return this.writeRichTexts((row, column) => values[row]?.[column]);
  }

  private richTextOf(cell: CellData | undefined): RichTextValue | null {
    const value = cell?.value ?? '';
    if (typeof value !== 'string') return null;
    const whole: TextRun = {
      start: 0,
      end: value.length,
      ...linkOf(cell),
    };
    const runs = (cell?.textRuns ?? [whole]).map((run) => ({
      start: run.start,
      end: run.end,
      look: styleOfFormat(this.execution, { ...cell?.format, ...run.format }).look,
      link: run.linkUrl ?? null,
    }));
    return new RichTextValue(this.execution, value, runs);
  }

  private writeRichTexts(
    valueAt: (row: number, column: number) => RichTextValue | undefined,
  ): this {
    const { sheetData, area } = this;
    this.session.beforeWrite(sheetData, area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const value = valueAt(row - area.top, column - area.left);
        if (value) this.putRichText(cellToChange(sheetData, row, column), value);
      }
    }
    this.session.wrote(sheetData, area);
    return this;
  }

  /** A look or link that the whole text shares belongs to the cell. */
  private putRichText(cell: CellData, value: RichTextValue): void {
    clearCellContent(cell);
    const text = value.getText();
    if (text === '') return;
    cell.value = text;
    const [run, other] = value.runs;
    if (other) {
      cell.textRuns = value.runs.map((one) => this.storedRun(one));
      return;
    }
    if (run?.link) cell.linkUrl = run.link;
    if (run && Object.keys(run.look).length > 0) {
      cell.format = new TextStyle(this.execution, run.look).appliedTo(cell.format);
    }
  }

  private storedRun({ start, end, look, link }: Run): TextRun {
    const hasLook = Object.keys(look).length > 0;
    return {
      start,
      end,
      ...(hasLook ? { format: new TextStyle(this.execution, look).appliedTo(undefined) } : {}),
      ...(link === null ? {} : { linkUrl: link }),
    };
  }
}

/** A link of the cell's own, or the one that its formula makes. */
function linkOf(cell: CellData | undefined): { linkUrl?: string } {
  if (cell?.linkUrl !== undefined) return { linkUrl: cell.linkUrl };
  if (cell?.formula === undefined || !/\bHYPERLINK\s*\(/i.test(cell.formula)) return {};
  const url = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*[,;)]/i.exec(cell.formula)?.[1];
  if (url === undefined) throw new NotEmulatedError(`the link that ${cell.formula} makes`);
  return { linkUrl: url.replaceAll('""', '"') };
}
