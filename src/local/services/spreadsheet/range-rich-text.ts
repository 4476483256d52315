/** Rich text of a range: one look and one link per cell can be kept. */
import { NotEmulatedError } from '../../boundary/errors.js';
import { cellToChange } from '../../model/cells.js';
import type { CellData } from '../../model/workbook-data.js';
import { RangeCopying } from './range-copying.js';
import { RichTextValue } from './rich-text.js';
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
    const { look } = styleOfFormat(this.execution, cell?.format);
    const run = { start: 0, end: value.length, look, link: cell?.linkUrl ?? null };
    return new RichTextValue(this.execution, value, [run]);
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

  private putRichText(cell: CellData, value: RichTextValue): void {
    const [run, other] = value.runs;
    if (other) throw new NotEmulatedError('a cell whose text has several styles or links');
    const text = value.getText();
    cell.value = text === '' ? null : text;
    delete cell.formula;
    delete cell.spillFrom;
    if (run?.link) cell.linkUrl = run.link;
    else delete cell.linkUrl;
    if (run && Object.keys(run.look).length > 0) {
      cell.format = new TextStyle(this.execution, run.look).appliedTo(cell.format);
    }
  }
}
