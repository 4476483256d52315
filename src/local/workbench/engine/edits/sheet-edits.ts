/** Adding, deleting, naming, ordering, hiding and colouring sheets. */
import { ServiceError } from '../../../boundary/errors.js';
import { copyName } from '../../../model/copy-sheet.js';
import { mayEditSheet } from '../../../model/protection-judgement.js';
import { PROTECTED_CELL } from '../../../services/spreadsheet/workbook-session.js';
import type { EditOperation } from '../../protocol.js';
import type { AppliedEdit } from './applied-edit.js';
import type { EditScene } from './edit-scene.js';

type Operation<Kind extends EditOperation['kind']> = Extract<EditOperation, { kind: Kind }>;

export function insertSheet(scene: EditScene, operation: Operation<'insert-sheet'>): AppliedEdit {
  const place = operation.index ?? scene.workbook.sheets.length;
  scene.spreadsheet.insertSheet(...(operation.name === undefined ? [] : [operation.name]), place);
  return { changeType: 'INSERT_GRID' };
}

export function duplicateSheet(
  scene: EditScene,
  operation: Operation<'duplicate-sheet'>,
): AppliedEdit {
  const template = scene.sheet(operation.sheetId);
  const { sheets } = scene.workbook;
  const name = copyName(
    template.sheetData.name,
    sheets.map((sheet) => sheet.name),
  );
  scene.spreadsheet.insertSheet(name, sheets.indexOf(template.sheetData) + 1, { template });
  return { changeType: 'INSERT_GRID' };
}

export function deleteSheet(scene: EditScene, operation: Operation<'delete-sheet'>): AppliedEdit {
  const sheet = scene.sheet(operation.sheetId);
  requireRight(scene, operation.sheetId);
  const others = scene.workbook.sheets.filter((other) => other !== sheet.sheetData);
  if (others.length > 0 && others.every((other) => other.hidden)) {
    throw new ServiceError("You can't delete the last visible sheet. Show another one first.");
  }
  scene.spreadsheet.deleteSheet(sheet);
  return { changeType: 'REMOVE_GRID' };
}

export function renameSheet(scene: EditScene, operation: Operation<'rename-sheet'>): AppliedEdit {
  scene.sheet(operation.sheetId).setName(operation.name);
  return { changeType: 'OTHER' };
}

export function moveSheet(scene: EditScene, operation: Operation<'move-sheet'>): AppliedEdit {
  scene.session.beforeStructureChange();
  const { workbook } = scene;
  const sheet = scene.data(operation.sheetId);
  if (operation.index >= workbook.sheets.length) {
    throw new ServiceError(
      `There are ${workbook.sheets.length} sheets; choose a place among them.`,
    );
  }
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets.splice(operation.index, 0, sheet);
  scene.session.structureChanged();
  return { changeType: 'OTHER' };
}

export function hideSheet(scene: EditScene, operation: Operation<'hide-sheet'>): AppliedEdit {
  const sheet = scene.sheet(operation.sheetId);
  requireRight(scene, operation.sheetId);
  if (operation.hidden) sheet.hideSheet();
  else sheet.showSheet();
  return { changeType: 'OTHER' };
}

export function colorTab(scene: EditScene, operation: Operation<'tab-color'>): AppliedEdit {
  requireRight(scene, operation.sheetId);
  scene.sheet(operation.sheetId).setTabColor(operation.color);
  return { changeType: 'OTHER' };
}

function requireRight(scene: EditScene, sheetId: number): void {
  scene.session.beforeStructureChange();
  if (mayEditSheet(scene.workbook, scene.data(sheetId), scene.desk.person())) return;
  throw new ServiceError(PROTECTED_CELL);
}
