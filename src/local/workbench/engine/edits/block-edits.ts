/** Copying, moving, sorting, filtering and merging rectangles of cells. */
import { ServiceError } from '../../../boundary/errors.js';
import { pastedArea } from '../../../model/copy-block.js';
import { AutoFillSeries, CopyPasteType } from '../../../services/spreadsheet/enumerations.js';
import type { EditOperation, PasteKind } from '../../protocol.js';
import type { AppliedEdit } from './applied-edit.js';
import { growTo } from './cell-edits.js';
import type { EditScene } from './edit-scene.js';

type Operation<Kind extends EditOperation['kind']> = Extract<EditOperation, { kind: Kind }>;

const PASTE_TYPES = {
  all: CopyPasteType.PASTE_NORMAL,
  values: CopyPasteType.PASTE_VALUES,
  formulas: CopyPasteType.PASTE_FORMULA,
  formats: CopyPasteType.PASTE_FORMAT,
  validation: CopyPasteType.PASTE_DATA_VALIDATION,
  'no-borders': CopyPasteType.PASTE_NO_BORDERS,
} as const satisfies Record<PasteKind, unknown>;

export function pasteCells(scene: EditScene, operation: Operation<'paste'>): AppliedEdit {
  const { source, target, paste, transposed, cut } = operation;
  const area = pastedArea(source.area, target.area, transposed && !cut);
  growTo(scene, target.sheetId, area);
  const from = scene.range(source.sheetId, source.area);
  const to = scene.range(target.sheetId, area);
  if (cut) {
    from.moveTo(to);
    return { changeType: 'OTHER' };
  }
  from.copyTo(to, PASTE_TYPES[paste], transposed);
  const bringsValues = paste !== 'formats' && paste !== 'validation';
  return bringsValues
    ? { changeType: 'EDIT', edited: { sheetId: target.sheetId, area } }
    : { changeType: 'FORMAT' };
}

export function fillCells(scene: EditScene, operation: Operation<'fill'>): AppliedEdit {
  const { sheetId, source, target, series } = operation;
  const to = scene.range(sheetId, target);
  const { DEFAULT_SERIES, ALTERNATE_SERIES } = AutoFillSeries;
  scene.range(sheetId, source).autoFill(to, series ? DEFAULT_SERIES : ALTERNATE_SERIES);
  return { changeType: 'EDIT', edited: { sheetId, area: target } };
}

/** `by` names columns of the sheet. */
export function sortCells(scene: EditScene, operation: Operation<'sort'>): AppliedEdit {
  const { sheetId, area, by } = operation;
  scene.range(sheetId, area).sort(by.map((key) => ({ ...key })));
  return { changeType: 'OTHER' };
}

export function filterSheet(scene: EditScene, operation: Operation<'filter'>): AppliedEdit {
  const { sheetId, area } = operation;
  const sheet = scene.data(sheetId);
  scene.session.beforeStructureChange();
  if (area) scene.range(sheetId, area).createFilter();
  else sheet.filter = null;
  scene.session.lookChanged();
  return { changeType: 'OTHER' };
}

export function filterColumn(scene: EditScene, operation: Operation<'filter-column'>): AppliedEdit {
  const { sheetId, column, hiddenValues } = operation;
  const sheet = scene.data(sheetId);
  scene.session.beforeStructureChange();
  const { filter } = sheet;
  if (!filter || column < filter.area.left || column > filter.area.right) {
    throw new ServiceError(
      `The filter of ${sheet.name} does not cover this column. Make one that does.`,
    );
  }
  const { [column]: _former, ...others } = filter.criteria;
  const criteria = hiddenValues ? { ...others, [column]: { hiddenValues } } : others;
  sheet.filter = { area: filter.area, criteria };
  scene.session.lookChanged();
  return { changeType: 'OTHER' };
}

export function mergeCells(scene: EditScene, operation: Operation<'merge'>): AppliedEdit {
  scene.range(operation.sheetId, operation.area).merge();
  return { changeType: 'OTHER' };
}

export function unmergeCells(scene: EditScene, operation: Operation<'unmerge'>): AppliedEdit {
  scene.range(operation.sheetId, operation.area).breakApart();
  return { changeType: 'OTHER' };
}
