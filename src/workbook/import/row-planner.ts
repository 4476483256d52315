/** Row by row: whether a row of the file is new, a change, held already, or to be rejected. */
import { idGiver } from '../../domain/given-id.js';
import type { BadCell } from '../bad-cell.js';
import type { Cell } from '../cell.js';
import { type KnownNames, namesOf, unknownMotion, unknownSource } from '../cross-checks.js';
import type { ColumnDeclaration } from '../declaration.js';
import { blankCell, greaterThanWhole } from '../parse-rows.js';
import { type CellReader, type CellValue, readerOf } from '../read-cell.js';
import { type ExistingRow, type ExistingRows, joinKey, type SheetColumn } from './existing-rows.js';
import type {
  AddedRow,
  ChangedCell,
  ImportPlan,
  ImportRequest,
  RejectedRow,
  UpdatedRow,
} from './import-plan.js';
import type { MappedColumn } from './map-columns.js';
import type { TextReader } from './read-text.js';

/** A mapped column with its place in the sheet and the reader of its texts. */
export interface PlannedColumn extends MappedColumn {
  readonly sheet: SheetColumn;
  readonly read: TextReader;
}

/** What the planner works on. */
export interface PlannerInput {
  readonly request: ImportRequest;
  readonly mapped: readonly PlannedColumn[];
  /** Every column that people fill, as the sheet has it. */
  readonly columns: readonly SheetColumn[];
  readonly keyColumns: readonly SheetColumn[];
  readonly existing: ExistingRows;
}

/** One filled cell of the file. */
interface FileCell {
  readonly planned: PlannedColumn;
  readonly cell: Cell;
  readonly value: CellValue;
}

interface FileRow {
  readonly fileRow: number;
  /** By field; a blank cell of the file is not there. */
  readonly cells: ReadonlyMap<string, FileCell>;
}

type Fault = readonly [header: string, value: string, bad: BadCell];

/** Plans the rows of one file in their order. */
export class RowPlanner {
  private readonly added: AddedRow[] = [];
  private readonly updated: UpdatedRow[] = [];
  private readonly rejected: RejectedRow[] = [];
  private readonly seen = new Map<string, number>();
  private readonly keptBlanks = new Map<string, number>();
  private readonly readers: readonly CellReader[];
  private readonly sources: KnownNames;
  private readonly motions: KnownNames;
  private readonly idColumn: SheetColumn | undefined;
  private nextId: () => string = () => '';
  private unchanged = 0;

  constructor(private readonly input: PlannerInput) {
    this.readers = input.mapped.map(({ column }) => readerOf(column));
    this.sources = namesOf(input.request.sources ?? []);
    this.motions = namesOf(input.request.motions ?? []);
    this.idColumn = input.columns.find(({ column }) => column.kind === 'id');
  }

  plan(): Pick<ImportPlan, 'added' | 'updated' | 'unchanged' | 'rejected' | 'warnings'> {
    const rows = this.input.request.rows.flatMap((texts, index) => this.readRow(texts, index + 2));
    this.prepareIds(rows);
    for (const row of rows) this.planRow(row);
    this.rejected.sort((a, b) => a.row - b.row);
    const { added, updated, unchanged, rejected } = this;
    return { added, updated, unchanged, rejected, warnings: this.warnings() };
  }

  /** The filled cells of one row; none for a blank row and for one that was rejected. */
  private readRow(texts: readonly string[], fileRow: number): FileRow[] {
    const cells = new Map<string, FileCell>();
    const faults: Fault[] = this.surplusOf(texts);
    this.input.mapped.forEach((planned, index) => {
      const text = (texts[planned.position] ?? '').trim();
      if (text === '') return;
      const cell = planned.read(text);
      const value = typeof cell === 'object' ? cell : this.valueOf(index, cell);
      if (typeof cell === 'object') faults.push([planned.column.header, text, cell]);
      else if (value !== null && typeof value === 'object') {
        faults.push([planned.column.header, text, value]);
      } else cells.set(planned.column.field, { planned, cell, value });
    });
    if (faults.length > 0) this.reject(fileRow, faults);
    return faults.length > 0 || cells.size === 0 ? [] : [{ fileRow, cells }];
  }

  private valueOf(index: number, cell: Cell): CellValue | BadCell {
    return this.readers[index]?.(cell, this.input.request.toInstant) ?? null;
  }

  /** Cells beyond the header belong to no column: most often an unquoted comma shifted the row. */
  private surplusOf(texts: readonly string[]): Fault[] {
    const { header } = this.input.request;
    const surplus = texts.slice(header.length).filter((text) => text.trim() !== '');
    if (surplus.length === 0) return [];
    const words = `the row has ${texts.length} cells and the header ${header.length}. Put texts with separators in quotation marks.`;
    return [['', surplus.join(' '), { code: 'too-many-cells', words }]];
  }

  private prepareIds(rows: readonly FileRow[]): void {
    const id = this.idColumn;
    if (id === undefined) return;
    const used: string[] = [];
    for (const value of this.input.existing.valuesOf(id)) {
      if (typeof value === 'string') used.push(value);
    }
    for (const { cells } of rows) {
      const value = cells.get(id.column.field)?.value;
      if (typeof value !== 'string') continue;
      used.push(value);
      const named = this.input.existing.withKey(joinKey([value]));
      if (named !== undefined) this.input.existing.claim(named);
    }
    this.nextId = idGiver(id.column.idPrefix ?? 'X', used);
  }

  private planRow(row: FileRow): void {
    if (this.idColumn !== undefined && !row.cells.has(this.idColumn.column.field)) {
      const filled = [...row.cells.values()];
      const same = this.input.existing.takeWithContent(
        filled.map(({ planned }) => planned.sheet),
        filled.map(({ value }) => value),
      );
      if (same === null) this.add(row);
      else this.unchanged += 1;
      return;
    }
    const key = joinKey(this.input.keyColumns.map(({ column }) => valueIn(row, column)));
    const blank = this.input.keyColumns.find(
      ({ column }) => column.required === true && valueIn(row, column) === null,
    );
    const first = this.seen.get(key);
    if (blank !== undefined) {
      this.reject(row.fileRow, [[blank.column.header, '', blankCell(blank.column)]]);
    } else if (first !== undefined) {
      this.reject(row.fileRow, [this.duplicate(row, first)]);
    } else {
      this.seen.set(key, row.fileRow);
      const found = this.input.existing.withKey(key);
      if (found === undefined) this.add(row);
      else this.update(row, found);
    }
  }

  private duplicate(row: FileRow, first: number): Fault {
    const shown = this.input.keyColumns
      .map(({ column }) => valueIn(row, column) ?? 'blank')
      .join(' / ');
    const header = this.input.keyColumns.at(-1)?.column.header ?? '';
    const words = `${shown} stands in row ${first} of the file already. Keep one of the two rows.`;
    return [header, shown, { code: 'duplicate-key', words }];
  }

  private add(row: FileRow): void {
    const faults: Fault[] = [];
    for (const { column } of this.input.columns) {
      if (column.required !== true || column.kind === 'id' || row.cells.has(column.field)) continue;
      faults.push([column.header, '', blankCell(column)]);
    }
    faults.push(...this.contradictions(row, null));
    if (faults.length > 0) {
      this.reject(row.fileRow, faults);
      return;
    }
    const cells: Cell[] = this.input.request.existing.header.map(() => '');
    for (const { planned, cell } of row.cells.values()) cells[planned.sheet.position] = cell;
    const id = this.idColumn;
    if (id !== undefined && cells[id.position] === '') cells[id.position] = this.nextId();
    this.added.push({ fileRow: row.fileRow, cells });
  }

  private update(row: FileRow, found: ExistingRow): void {
    const faults = this.contradictions(row, found);
    if (faults.length > 0) {
      this.reject(row.fileRow, faults);
      return;
    }
    const changes: ChangedCell[] = [];
    for (const { planned, cell, value } of row.cells.values()) {
      if (this.input.existing.valueOf(found, planned.sheet) === value) continue;
      const { header } = planned.column;
      changes.push({ column: planned.sheet.position + 1, header, value: cell });
    }
    this.countKeptBlanks(row, found);
    if (changes.length === 0) this.unchanged += 1;
    else this.updated.push({ fileRow: row.fileRow, row: found.row, changes });
  }

  private countKeptBlanks(row: FileRow, found: ExistingRow): void {
    for (const { column, sheet } of this.input.mapped) {
      if (row.cells.has(column.field)) continue;
      if (this.input.existing.valueOf(found, sheet) === null) continue;
      this.keptBlanks.set(column.header, (this.keptBlanks.get(column.header) ?? 0) + 1);
    }
  }

  /** What the row says against itself, together with what the sheet holds, or against other tabs. */
  private contradictions(row: FileRow, found: ExistingRow | null): Fault[] {
    return [...this.partsAboveWhole(row, found), ...this.unknownNames(row)];
  }

  private partsAboveWhole(row: FileRow, found: ExistingRow | null): Fault[] {
    const value = (sheet: SheetColumn | undefined): CellValue | undefined => {
      if (sheet === undefined) return null;
      const own = valueIn(row, sheet.column);
      return own ?? (found === null ? null : this.input.existing.valueOf(found, sheet));
    };
    return (this.input.request.tab.atMost ?? []).flatMap(([partField, wholeField]): Fault[] => {
      const part = this.input.columns.find(({ column }) => column.field === partField);
      const whole = this.input.columns.find(({ column }) => column.field === wholeField);
      const [partValue, wholeValue] = [value(part), value(whole)];
      if (part === undefined || whole === undefined) return [];
      if (typeof partValue !== 'number' || typeof wholeValue !== 'number') return [];
      if (partValue <= wholeValue) return [];
      const bad = greaterThanWhole(partValue, wholeValue, whole.column.header);
      return [[part.column.header, String(partValue), bad]];
    });
  }

  private unknownNames(row: FileRow): Fault[] {
    const faults: Fault[] = [];
    const motion = row.cells.get('motion')?.value;
    if (typeof motion === 'string' && isUnknown(motion, this.motions)) {
      faults.push(['Motion', motion, unknownMotion(motion)]);
    }
    const source = row.cells.get('source')?.value;
    const listed = this.input.request.tab.name === 'Pass Rates';
    if (listed && typeof source === 'string' && isUnknown(source, this.sources)) {
      faults.push(['Source', source, unknownSource(source, this.sources)]);
    }
    return faults;
  }

  /** One entry per row: the first fault, and the others in words. */
  private reject(fileRow: number, faults: readonly Fault[]): void {
    const [first, ...others] = faults;
    if (first === undefined) return;
    const [column, value, { words }] = first;
    const also = others.map(([header, , bad]) => ` Also ${header}: ${bad.words}`).join('');
    const reason = `${words.charAt(0).toUpperCase()}${words.slice(1)}${also}`;
    this.rejected.push({ row: fileRow, column, value, reason });
  }

  private warnings(): string[] {
    return [...this.keptBlanks].map(([header, count]) =>
      count === 1
        ? `${header}: 1 cell that is blank in the file keeps its value.`
        : `${header}: ${count} cells that are blank in the file keep their values.`,
    );
  }
}

function valueIn({ cells }: FileRow, column: ColumnDeclaration): CellValue {
  return cells.get(column.field)?.value ?? null;
}

function isUnknown(name: string, known: KnownNames): boolean {
  return known.exact.size > 0 && !known.exact.has(name);
}
