/** Does what an edit asks for, by its kind. */
import type { EditOperation } from '../../protocol.js';
import type { AppliedEdit } from './applied-edit.js';
import {
  fillCells,
  filterColumn,
  filterSheet,
  mergeCells,
  pasteCells,
  sortCells,
  unmergeCells,
} from './block-edits.js';
import { annotateCell, clearCells, formatCells, typeCells } from './cell-edits.js';
import type { EditScene } from './edit-scene.js';
import {
  deleteLines,
  freezeLines,
  hideLines,
  insertLines,
  moveLines,
  resizeLines,
} from './line-edits.js';
import {
  colorTab,
  deleteSheet,
  duplicateSheet,
  hideSheet,
  insertSheet,
  moveSheet,
  renameSheet,
} from './sheet-edits.js';

/** An edit that is a step of its own; undo and redo go along the steps. */
export type StepOperation = Exclude<EditOperation, { kind: 'undo' | 'redo' }>;

type Appliers = {
  readonly [Kind in StepOperation['kind']]: (
    scene: EditScene,
    operation: Extract<StepOperation, { kind: Kind }>,
  ) => AppliedEdit;
};

const APPLIERS: Appliers = {
  type: typeCells,
  paste: pasteCells,
  fill: fillCells,
  clear: clearCells,
  format: formatCells,
  note: annotateCell,
  'insert-lines': insertLines,
  'delete-lines': deleteLines,
  'move-lines': moveLines,
  'resize-lines': resizeLines,
  'hide-lines': hideLines,
  freeze: freezeLines,
  sort: sortCells,
  filter: filterSheet,
  'filter-column': filterColumn,
  merge: mergeCells,
  unmerge: unmergeCells,
  'insert-sheet': insertSheet,
  'duplicate-sheet': duplicateSheet,
  'delete-sheet': deleteSheet,
  'rename-sheet': renameSheet,
  'move-sheet': moveSheet,
  'hide-sheet': hideSheet,
  'tab-color': colorTab,
};

/**
 * @throws ServiceError with Google's sentence for what is not allowed
 * @throws NotEmulatedError for what Google can do and the workbench cannot
 */
export function applyOperation(scene: EditScene, operation: StepOperation): AppliedEdit {
  const apply = APPLIERS[operation.kind] as (
    scene: EditScene,
    operation: StepOperation,
  ) => AppliedEdit;
  return apply(scene, operation);
}
