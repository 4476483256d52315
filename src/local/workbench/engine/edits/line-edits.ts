/** Inserting, deleting, moving, sizing, hiding and freezing rows and columns. */
import { ServiceError } from '../../../boundary/errors.js';
import type { Axis, EditOperation } from '../../protocol.js';
import type { AppliedEdit } from './applied-edit.js';
import type { EditScene } from './edit-scene.js';

type Operation<Kind extends EditOperation['kind']> = Extract<EditOperation, { kind: Kind }>;

export function insertLines(scene: EditScene, operation: Operation<'insert-lines'>): AppliedEdit {
  const { sheetId, axis, at, count, lookOf } = operation;
  const sheet = scene.sheet(sheetId);
  if (axis === 'rows') {
    if (lookOf === 'before') sheet.insertRowsAfter(at - 1, count);
    else sheet.insertRowsBefore(at, count);
    return { changeType: 'INSERT_ROW' };
  }
  if (lookOf === 'before') sheet.insertColumnsAfter(at - 1, count);
  else sheet.insertColumnsBefore(at, count);
  return { changeType: 'INSERT_COLUMN' };
}

export function deleteLines(scene: EditScene, operation: Operation<'delete-lines'>): AppliedEdit {
  const { sheetId, axis, at, count } = operation;
  const sheet = scene.sheet(sheetId);
  if (axis === 'rows') {
    sheet.deleteRows(at, count);
    return { changeType: 'REMOVE_ROW' };
  }
  sheet.deleteColumns(at, count);
  return { changeType: 'REMOVE_COLUMN' };
}

export function moveLines(scene: EditScene, operation: Operation<'move-lines'>): AppliedEdit {
  const { sheetId, axis, at, count, to } = operation;
  const { maxRows, maxColumns } = scene.data(sheetId);
  const last = at + count - 1;
  const isRows = axis === 'rows';
  const lines = scene.range(sheetId, {
    top: isRows ? at : 1,
    bottom: isRows ? last : maxRows,
    left: isRows ? 1 : at,
    right: isRows ? maxColumns : last,
  });
  const sheet = scene.sheet(sheetId);
  if (isRows) sheet.moveRows(lines, to);
  else sheet.moveColumns(lines, to);
  return { changeType: 'OTHER' };
}

export function resizeLines(scene: EditScene, operation: Operation<'resize-lines'>): AppliedEdit {
  const { sheetId, axis, at, count, pixels } = operation;
  requireLines(scene, operation);
  const sheet = scene.sheet(sheetId);
  if (axis === 'rows') sheet.setRowHeightsForced(at, count, pixels);
  else sheet.setColumnWidths(at, count, pixels);
  return { changeType: 'OTHER' };
}

export function hideLines(scene: EditScene, operation: Operation<'hide-lines'>): AppliedEdit {
  const { sheetId, axis, at, count, hidden } = operation;
  requireLines(scene, operation);
  const sheet = scene.sheet(sheetId);
  if (axis === 'rows') {
    if (hidden) sheet.hideRows(at, count);
    else sheet.showRows(at, count);
  } else if (hidden) sheet.hideColumns(at, count);
  else sheet.showColumns(at, count);
  return { changeType: 'OTHER' };
}

export function freezeLines(scene: EditScene, operation: Operation<'freeze'>): AppliedEdit {
  const sheet = scene.sheet(operation.sheetId);
  sheet.setFrozenRows(operation.rows);
  sheet.setFrozenColumns(operation.columns);
  return { changeType: 'OTHER' };
}

function requireLines(
  scene: EditScene,
  lines: { sheetId: number; axis: Axis; at: number; count: number },
): void {
  const sheet = scene.data(lines.sheetId);
  const size = lines.axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (lines.at >= 1 && lines.count >= 1 && lines.at + lines.count - 1 <= size) return;
  throw new ServiceError(`${sheet.name} has ${size} ${lines.axis}; choose lines within them.`);
}
