/**
 * What xlsx cannot say, beside what it says instead. A workbook keeps for every such place the pair
 * of what the xlsx file says there and what is meant; on reading, the meaning counts only where the
 * file still says the same, so that a change made in another program wins.
 */
import type { Area } from '../model/workbook-data.js';
import { areaA1, type CellPlace, CellSet, parseAreas } from './xlsx/areas.js';

/** `said` null: the xlsx file says nothing there. Both are plain JSON. */
export interface Meaning {
  readonly said: unknown;
  readonly meant: unknown;
  /** Cells, as A1 areas parted by spaces. */
  readonly at: string;
}

/** Meanings of one sheet, by the kind of thing. */
export interface SheetMeanings {
  readonly values: readonly Meaning[];
  readonly formulas: readonly Meaning[];
  /** How far the result of a formula reaches that xlsx has no array formula for. */
  readonly spills: readonly Meaning[];
  readonly formats: readonly Meaning[];
  readonly validations: readonly Meaning[];
  readonly conditionalFormats: readonly Meaning[];
}

export const NO_MEANINGS: SheetMeanings = {
  values: [],
  formulas: [],
  spills: [],
  formats: [],
  validations: [],
  conditionalFormats: [],
};

/** Collects the meanings of cells while they are written; equal pairs share one entry. */
export class MeaningCollector {
  private readonly found = new Map<
    string,
    { readonly said: unknown; readonly meant: unknown; readonly cells: CellSet }
  >();

  add({ row, column }: CellPlace, said: unknown, meant: unknown): void {
    const key = JSON.stringify([said, meant]);
    let entry = this.found.get(key);
    if (entry === undefined) {
      entry = { said, meant, cells: new CellSet() };
      this.found.set(key, entry);
    }
    entry.cells.add(row, column);
  }

  meanings(): Meaning[] {
    return [...this.found.values()].map(({ said, meant, cells }) => ({
      said,
      meant,
      at: cells
        .areas()
        .map((area) => areaA1(area))
        .join(' '),
    }));
  }
}

interface IndexedMeaning {
  readonly said: string;
  readonly meant: unknown;
}

/** Finds the meaning of what an xlsx file says at a cell. */
export class MeaningIndex {
  private readonly byCell = new Map<number, IndexedMeaning[]>();
  private readonly bySaid = new Map<string, unknown[]>();

  constructor(meanings: readonly Meaning[], rows: number, columns: number) {
    for (const meaning of meanings) {
      const said = JSON.stringify(meaning.said);
      this.bySaid.set(said, [...(this.bySaid.get(said) ?? []), meaning.meant]);
      for (const area of parseAreas(meaning.at)) {
        this.addArea(area, { said, meant: meaning.meant }, rows, columns);
      }
    }
  }

  /** The meaning kept for this cell; undefined where there is none or the file says another thing. */
  at({ row, column }: CellPlace, said: unknown): unknown {
    const here = this.byCell.get(cellKey(row, column));
    if (here === undefined) return undefined;
    const text = JSON.stringify(said);
    return here.find((meaning) => meaning.said === text)?.meant;
  }

  /** The only meaning that these words have anywhere on the sheet: outlives moved rows. */
  anywhere(said: unknown): unknown {
    const meant = this.bySaid.get(JSON.stringify(said));
    return meant?.length === 1 ? meant[0] : undefined;
  }

  /** Visits the cells for which these words are kept, `null` standing for none. */
  saying(said: unknown, visit: (place: CellPlace, meant: unknown) => void): void {
    const text = JSON.stringify(said);
    if (!this.bySaid.has(text)) return;
    for (const [key, meanings] of this.byCell) {
      const meaning = meanings.find((candidate) => candidate.said === text);
      if (meaning === undefined) continue;
      visit(
        { row: Math.floor(key / COLUMNS_PER_ROW), column: key % COLUMNS_PER_ROW },
        meaning.meant,
      );
    }
  }

  private addArea(area: Area, meaning: IndexedMeaning, rows: number, columns: number): void {
    for (let row = area.top; row <= Math.min(area.bottom, rows); row += 1) {
      for (let column = area.left; column <= Math.min(area.right, columns); column += 1) {
        const key = cellKey(row, column);
        const here = this.byCell.get(key);
        if (here === undefined) this.byCell.set(key, [meaning]);
        else here.push(meaning);
      }
    }
  }
}

/** One number per cell: more than any sheet has columns. */
const COLUMNS_PER_ROW = 32_768;

function cellKey(row: number, column: number): number {
  return row * COLUMNS_PER_ROW + column;
}
