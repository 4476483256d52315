/** Copying, moving, sorting, filtering and merging rectangles of cells. */
import { ServiceError } from '../../../boundary/errors.js';
import { pastedArea } from '../../../model/areas.js';
import { forEachCell } from '../../../model/cells.js';
import { isReferredTo } from '../../../model/formula-scan.js';
import type { SheetArea } from '../../../model/workbook-data.js';
import { AutoFillSeries, CopyPasteType } from '../../../services/spreadsheet/enumerations.js';
import type { Range } from '../../../services/spreadsheet/range.js';
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
    cutCells(scene, operation, from, to);
    return { changeType: 'OTHER' };
  }
  from.copyTo(to, PASTE_TYPES[paste], transposed);
  const bringsValues = paste !== 'formats' && paste !== 'validation';
  return bringsValues
    ? { changeType: 'EDIT', edited: { sheetId: target.sheetId, area } }
    : { changeType: 'FORMAT' };
}

function cutCells(
  scene: EditScene,
  { source, target }: Operation<'paste'>,
  from: Range,
  to: Range,
): void {
  if (source.sheetId === target.sheetId) {
    from.moveTo(to);
    return;
  }
  requireLoose(scene, source);
  from.copyTo(to);
  from.clear().clearNote().clearDataValidations();
}

/** Formulas would have to follow cells that go to another sheet. */
function requireLoose(scene: EditScene, { sheetId, area }: SheetArea): void {
  const sheet = scene.data(sheetId);
  let hasFormula = false;
  forEachCell(sheet, area, (cell) => {
    hasFormula ||= cell.formula !== undefined || cell.spillFrom !== undefined;
  });
  if (!hasFormula && !isReferredTo(scene.workbook, sheet, area)) return;
  throw new ServiceError(
    'Cells with formulas, or that formulas refer to, cannot be cut to another tab here. Copy them instead.',
  );
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
  const range = scene.range(operation.sheetId, operation.area);
  if (operation.by === 'rows') range.mergeAcross();
  else if (operation.by === 'columns') range.mergeVertically();
  else range.merge();
  return { changeType: 'OTHER' };
}

export function unmergeCells(scene: EditScene, operation: Operation<'unmerge'>): AppliedEdit {
  scene.range(operation.sheetId, operation.area).breakApart();
  return { changeType: 'OTHER' };
}
