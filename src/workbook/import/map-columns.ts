/** Which column of the file goes into which column of the tab. */
import { quoted } from '../bad-cell.js';
import { fileHeaderKey, sheetHeaderKey } from '../column-name.js';
import type { ColumnDeclaration, TabDeclaration } from '../declaration.js';
import type { StatedOrder } from './date-order.js';
import { ImportRefusal, type ImportRequest, LEFT_OUT } from './import-plan.js';
import { isPersonalHeader, NO_PERSONS } from './personal-data.js';

/** One column of the file with the column that it fills. */
export interface MappedColumn {
  /** Position in the file, from 0. */
  readonly position: number;
  readonly fileHeader: string;
  readonly column: ColumnDeclaration;
  /** The order of its dates where a person stated it. */
  readonly statedOrder: StatedOrder | null;
}

/** The mapping of a whole file. */
export interface ColumnMapping {
  readonly columns: readonly MappedColumn[];
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly warnings: readonly string[];
}

/** A map's right side: a header, perhaps with the order of its dates in brackets. */
const WITH_ORDER = /^(.*?)\s*\((d\/m\/y|m\/d\/y|y-m-d)\)\s*$/i;

/**
 * Maps by what a person stated, then by what was remembered, then by header, by field name and by
 * synonym. Each column of the tab is filled once; what names it better comes first.
 *
 * @throws {ImportRefusal} when the stated map names a column that the file or the tab does not have,
 *   or one column twice
 */
export function mapColumns(
  request: Pick<ImportRequest, 'tab' | 'header' | 'map' | 'remembered'>,
): ColumnMapping {
  const mapper = new ColumnMapper(request.tab, request.header);
  mapper.byStatedMap(request.map ?? {});
  mapper.byRememberedMap(request.remembered ?? {});
  mapper.byNames((column, header) => sheetHeaderKey(column.header) === sheetHeaderKey(header));
  mapper.byNames((column, header) => fileHeaderKey(column.header) === fileHeaderKey(header));
  mapper.byNames((column, header) => fileHeaderKey(column.field) === fileHeaderKey(header));
  mapper.byNames((column, header) =>
    (column.synonyms ?? []).some((name) => fileHeaderKey(name) === fileHeaderKey(header)),
  );
  return mapper.result();
}

class ColumnMapper {
  private readonly fillable: readonly ColumnDeclaration[];
  private readonly chosen = new Map<number, MappedColumn>();
  private readonly leftOut = new Set<number>();
  private readonly leftOutAgain: string[] = [];

  constructor(
    private readonly tab: TabDeclaration,
    private readonly header: readonly string[],
  ) {
    this.fillable = tab.columns.filter((column) => column.computed !== true);
  }

  byStatedMap(map: Readonly<Record<string, string>>): void {
    for (const [fileHeader, target] of Object.entries(map)) {
      const position = this.positionOf(fileHeader);
      if (position < 0) {
        throw new ImportRefusal(
          'MAP_UNKNOWN_FILE_COLUMN',
          `The map names the column ${quoted(fileHeader)}, which the file does not have.`,
        );
      }
      if (target.trim() === '') this.leftOut.add(position);
      else this.choose(position, target, true);
    }
  }

  byRememberedMap(map: Readonly<Record<string, string>>): void {
    // In another kind of file the column that was left out may be the only one of its name.
    const isSameKind = Object.keys(map).every((fileHeader) => this.positionOf(fileHeader) >= 0);
    for (const [fileHeader, target] of Object.entries(map)) {
      const position = this.positionOf(fileHeader);
      if (position < 0 || !this.isFree(position) || target === '') continue;
      if (target !== LEFT_OUT) this.choose(position, target, false);
      else if (isSameKind) this.leaveOutAgain(position);
    }
  }

  byNames(isNamed: (column: ColumnDeclaration, header: string) => boolean): void {
    this.header.forEach((header, position) => {
      if (!this.isFree(position) || header.trim() === '') return;
      const column = this.fillable.find(
        (candidate) => !this.isTaken(candidate) && isNamed(candidate, header),
      );
      if (column !== undefined) this.set(position, column, null);
    });
  }

  result(): ColumnMapping {
    const columns = [...this.chosen.values()].sort((a, b) => a.position - b.position);
    const entries = new Map<string, string | null>();
    this.header.forEach((header, position) => {
      const target = this.chosen.get(position)?.column.header ?? null;
      entries.set(header, entries.get(header) ?? target);
    });
    return { columns, mapping: Object.fromEntries(entries), warnings: this.warnings() };
  }

  private leaveOutAgain(position: number): void {
    this.leftOut.add(position);
    const header = this.header[position] ?? '';
    this.leftOutAgain.push(`${header} was left out, as at the last import.`);
  }

  private warnings(): string[] {
    const unknown = this.header.flatMap((header, position) => {
      if (!this.isFree(position) || header.trim() === '') return [];
      const named = this.tab.columns.find(
        (column) => fileHeaderKey(column.header) === fileHeaderKey(header),
      );
      if (named?.computed === true) {
        return [`${header} was left out: the add-on writes that column itself.`];
      }
      if (named !== undefined)
        return [`${header} stands in the file twice: the first one was taken.`];
      if (isPersonalHeader(header)) return [`${header} was left out: ${NO_PERSONS}.`];
      return [`${header} was left out: ${this.tab.name} has no such column.`];
    });
    return [...unknown, ...this.leftOutAgain];
  }

  private choose(position: number, target: string, stated: boolean): void {
    const withOrder = WITH_ORDER.exec(target);
    const wanted = fileHeaderKey(withOrder?.[1] ?? target);
    const column = this.fillable.find((candidate) => fileHeaderKey(candidate.header) === wanted);
    const order = (withOrder?.[2]?.toLowerCase() ?? null) as StatedOrder | null;
    if (column !== undefined && !this.isTaken(column)) this.set(position, column, order);
    else if (stated) throw this.refuse(target, column);
  }

  private refuse(target: string, column: ColumnDeclaration | undefined): ImportRefusal {
    if (column !== undefined) {
      return new ImportRefusal('MAP_TWICE', `The map fills the column ${column.header} twice.`);
    }
    const names = this.fillable.map((candidate) => candidate.header).join(', ');
    return new ImportRefusal(
      'MAP_UNKNOWN_COLUMN',
      `The map names the column ${quoted(target)}, which ${this.tab.name} does not take; it takes ${names}.`,
    );
  }

  private positionOf(fileHeader: string): number {
    const exact = this.header.indexOf(fileHeader);
    if (exact >= 0) return exact;
    const wanted = sheetHeaderKey(fileHeader);
    return this.header.findIndex((header) => sheetHeaderKey(header) === wanted);
  }

  private isFree(position: number): boolean {
    return !this.chosen.has(position) && !this.leftOut.has(position);
  }

  private isTaken(column: ColumnDeclaration): boolean {
    return [...this.chosen.values()].some((mapped) => mapped.column === column);
  }

  private set(position: number, column: ColumnDeclaration, statedOrder: StatedOrder | null): void {
    const fileHeader = this.header[position] ?? '';
    this.chosen.set(position, { position, fileHeader, column, statedOrder });
  }
}
