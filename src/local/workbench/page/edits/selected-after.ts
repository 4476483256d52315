/** What is selected once an edit is done: what was pasted, filled or moved, as in Sheets. */
import { pastedArea } from '../../../model/areas.js';
import type { Area } from '../../../model/workbook-data.js';
import type { EditOperation, SheetMeta } from '../../protocol.js';

type Operation<Kind extends EditOperation['kind']> = Extract<EditOperation, { kind: Kind }>;

/** null where the selection stays as it is. */
export function selectedAfter(operation: EditOperation, meta: SheetMeta): Area | null {
  switch (operation.kind) {
    case 'type':
      return operation.byHand ? null : typedBlock(operation);
    case 'paste':
      return pastedBlock(operation);
    case 'fill':
      return operation.target;
    case 'move-lines':
      return movedLines(operation, meta);
    default:
      return null;
  }
}

function typedBlock({ row, column, cells }: Operation<'type'>): Area {
  const width = Math.max(...cells.map((line) => line.length));
  return { top: row, left: column, bottom: row + cells.length - 1, right: column + width - 1 };
}

/** Cells that were cut are pasted once, whatever is selected. */
function pastedBlock({ source, target, transposed, cut }: Operation<'paste'>): Area {
  const { top, left } = target.area;
  const place = cut ? { top, left, bottom: top, right: left } : target.area;
  return pastedArea(source.area, place, transposed);
}

function movedLines({ axis, at, count, to }: Operation<'move-lines'>, meta: SheetMeta): Area {
  const first = to > at ? to - count : to;
  const last = first + count - 1;
  return axis === 'rows'
    ? { top: first, bottom: last, left: 1, right: meta.columnCount }
    : { top: 1, bottom: meta.rowCount, left: first, right: last };
}
