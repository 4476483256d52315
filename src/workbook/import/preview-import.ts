/** The first rows of an import as they will be written, the rejected ones first: shown before it is done. */
import type { Cell } from '../cell.js';
import type { ColumnDeclaration } from '../declaration.js';
import { findColumns } from '../find-columns.js';
import type { ImportPlan, ImportRefusal, ImportRequest } from './import-plan.js';
import { mapColumns } from './map-columns.js';

/** A row of the file and what becomes of it. */
export interface PreviewRow {
  /** Row of the file, 1 = header. */
  readonly row: number;
  readonly fate: 'rejected' | 'added' | 'updated';
  /** Texts by the columns of the preview; of a rejected row as they stand in the file. */
  readonly cells: readonly string[];
  /** Places in `cells` that change a row, or for which it is rejected. */
  readonly marked: readonly number[];
  /** Why it is rejected; else blank. */
  readonly reason: string;
}

/** What a person sees before an import. */
export interface ImportPreview {
  /** Headers of the tab's columns that the file fills, in the order of the tab. */
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** Columns without which a new row cannot be read, and which the file does not fill. */
  readonly missing: readonly string[];
  /** Why nothing of the file can go in; null where something can. */
  readonly refused: string | null;
}

/** More rejected rows than this are only counted before the import. */
const REJECTED_SHOWN = 10;
const WRITTEN_SHOWN = 20;

/** @param plan what the import of the request would do */
export function previewImport(request: ImportRequest, plan: ImportPlan): ImportPreview {
  const columns = filledColumns(request, plan.mapping);
  const written = [
    ...plan.added.slice(0, WRITTEN_SHOWN).map(({ fileRow, cells }) => ({
      ...{ row: fileRow, fate: 'added' as const, reason: '', marked: [] },
      cells: columns.map(({ column, position }) => shownCell(cells[position] ?? '', column)),
    })),
    ...plan.updated.slice(0, WRITTEN_SHOWN).map(({ fileRow, row, changes }) => {
      const present = request.existing.rows[row - request.existing.firstRow] ?? [];
      const fresh = new Map(changes.map((change) => [change.column - 1, change.value]));
      return {
        ...{ row: fileRow, fate: 'updated' as const, reason: '' },
        cells: columns.map(({ column, position }) =>
          shownCell(fresh.get(position) ?? present[position] ?? '', column),
        ),
        marked: columns.flatMap(({ position }, place) => (fresh.has(position) ? [place] : [])),
      };
    }),
  ].sort((a, b) => a.row - b.row);
  return {
    columns: columns.map(({ column }) => column.header),
    rows: [...rejectedRows(request, plan, columns), ...written.slice(0, WRITTEN_SHOWN)],
    missing: missingColumns(request, plan.mapping),
    refused: null,
  };
}

/**
 * What is shown of a file of which nothing can go in: how its columns were mapped, and why not.
 * @throws {ImportRefusal} where the stated map itself does not fit
 */
export function previewRefusal(
  request: ImportRequest,
  { message }: ImportRefusal,
): { readonly plan: ImportPlan; readonly preview: ImportPreview } {
  const { mapping, warnings } = mapColumns(request);
  const nothing = { added: [], updated: [], unchanged: 0, rejected: [], dateOrders: {} };
  const preview = {
    columns: filledColumns(request, mapping).map(({ column }) => column.header),
    rows: [],
    missing: missingColumns(request, mapping),
    refused: message,
  };
  return { plan: { ...nothing, mapping, warnings }, preview };
}

/** Headers of the required columns that no column of the file fills; an ID is given. */
function missingColumns(
  { tab }: Pick<ImportRequest, 'tab'>,
  mapping: ImportPlan['mapping'],
): string[] {
  const filled = new Set(Object.values(mapping));
  return tab.columns
    .filter(
      ({ required, kind, header }) => required === true && kind !== 'id' && !filled.has(header),
    )
    .map(({ header }) => header);
}

interface FilledColumn {
  readonly column: ColumnDeclaration;
  /** Position in the sheet, from 0. */
  readonly position: number;
  /** Position in the file, from 0. */
  readonly filePosition: number;
}

function filledColumns(
  { tab, existing, header }: ImportRequest,
  mapping: ImportPlan['mapping'],
): FilledColumn[] {
  const { positions } = findColumns(tab.name, tab.columns, existing.header);
  const fromFile = new Map(
    Object.entries(mapping).map(([fileHeader, to]) => [to, header.indexOf(fileHeader)]),
  );
  return tab.columns.flatMap((column, index) => {
    const filePosition = fromFile.get(column.header);
    const position = positions[index] ?? -1;
    return filePosition === undefined || position < 0 ? [] : [{ column, position, filePosition }];
  });
}

function rejectedRows(
  { rows }: ImportRequest,
  { rejected }: ImportPlan,
  columns: readonly FilledColumn[],
): PreviewRow[] {
  return rejected.slice(0, REJECTED_SHOWN).map(({ row, column: header, reason }) => {
    const texts = rows[row - 2] ?? [];
    const place = columns.findIndex(({ column }) => column.header === header);
    return {
      ...{ row, fate: 'rejected' as const, reason },
      cells: columns.map(({ filePosition }) => texts[filePosition] ?? ''),
      marked: place < 0 ? [] : [place],
    };
  });
}

/** A cell as the sheet will show it, whatever its locale: ISO days, rates as percentages. */
function shownCell(cell: Cell, { kind }: ColumnDeclaration): string {
  if (kind === 'rate' && typeof cell === 'number') return `${Number((cell * 100).toFixed(2))} %`;
  const text = String(cell);
  if (kind === 'instant') return text.replace('T', ' ').slice(0, 16);
  return kind === 'date' || kind === 'week' ? text.slice(0, 10) : text;
}
