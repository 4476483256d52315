/** Collects cells for the page, with one table entry for all cells of the same look or rule. */
import type { CellFormat } from '../../../model/workbook-data.js';
import type { CellBlock, CellView, ValidationView } from '../../protocol.js';

type Row = CellBlock['cells'][number];

export class CellBlockBuilder {
  private readonly cells: Row[] = [];
  private readonly formats = new IndexedTable<CellFormat>();
  private readonly rules = new IndexedTable<ValidationView>();

  formatIndex(format: CellFormat): number {
    return this.formats.indexOf(format);
  }

  ruleIndex(rule: ValidationView): number {
    return this.rules.indexOf(rule);
  }

  add(row: number, column: number, cell: CellView | null): void {
    this.cells.push([row, column, cell]);
  }

  build(): CellBlock {
    return { formats: this.formats.entries, rules: this.rules.entries, cells: this.cells };
  }
}

/** Entries in order of first use; equal ones count as one. */
class IndexedTable<Entry extends object> {
  readonly entries: Entry[] = [];
  private readonly byObject = new Map<Entry, number>();
  private readonly byText = new Map<string, number>();

  indexOf(entry: Entry): number {
    const known = this.byObject.get(entry);
    if (known !== undefined) return known;
    const text = JSON.stringify(entry);
    const index = this.byText.get(text) ?? this.entries.push(entry) - 1;
    this.byText.set(text, index);
    this.byObject.set(entry, index);
    return index;
  }
}
