/** Brings a sheet's name, size, lines and areas in the view from what was shown to what is so. */
import { BooleanNumber } from '@univerjs/core';
import type { Area } from '../../../model/workbook-data.js';
import type { SheetMeta } from '../../protocol.js';
import { runsOf, toRange } from './areas.js';
import type { Mutate } from './mutate.js';
import { DEFAULT_COLUMN_WIDTH, freezeOf } from './sheet-to-univer.js';

const flag = (is: boolean) => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

type Step = (before: SheetMeta, now: SheetMeta, mutate: Mutate) => void;

const showName: Step = (before, now, mutate) => {
  if (before.name !== now.name) mutate('sheet.mutation.set-worksheet-name', { name: now.name });
  if (before.tabColor !== now.tabColor) {
    mutate('sheet.mutation.set-tab-color', { color: now.tabColor ?? '' });
  }
  if (before.hidden !== now.hidden) {
    mutate('sheet.mutation.set-worksheet-hidden', { hidden: flag(now.hidden) });
  }
  if (before.hiddenGridlines !== now.hiddenGridlines) {
    mutate('sheet.mutation.toggle-gridlines', { showGridlines: flag(!now.hiddenGridlines) });
  }
};

const showSize: Step = (before, now, mutate) => {
  if (before.rowCount !== now.rowCount) {
    mutate('sheet.mutation.set-worksheet-row-count', { rowCount: now.rowCount });
  }
  if (before.columnCount !== now.columnCount) {
    mutate('sheet.mutation.set-worksheet-column-count', { columnCount: now.columnCount });
  }
};

type Sizes = readonly (readonly [line: number, pixels: number])[];

/** Lines whose size changed, with the new one. */
function changedSizes(before: Sizes, now: Sizes, otherwise: number): [number, number][] {
  const old = new Map(before);
  const current = new Map(now);
  const lines = new Set([...old.keys(), ...current.keys()]);
  return [...lines]
    .map((line): [number, number] => [line, current.get(line) ?? otherwise])
    .filter(([line, pixels]) => (old.get(line) ?? otherwise) !== pixels);
}

function wholeLines(axis: 'rows' | 'columns', first: number, count: number, meta: SheetMeta): Area {
  const last = first + count - 1;
  return axis === 'rows'
    ? { top: first, bottom: last, left: 1, right: meta.columnCount }
    : { top: 1, bottom: meta.rowCount, left: first, right: last };
}

const showSizes: Step = (before, now, mutate) => {
  for (const [column, pixels] of changedSizes(
    before.columnWidths,
    now.columnWidths,
    DEFAULT_COLUMN_WIDTH,
  )) {
    mutate('sheet.mutation.set-worksheet-col-width', {
      ranges: [toRange(wholeLines('columns', column, 1, now))],
      colWidth: pixels,
    });
  }
};

const showHidden: Step = (before, now, mutate) => {
  const compare = (
    axis: 'rows' | 'columns',
    [old, current]: readonly [readonly number[], readonly number[]],
    [hide, show]: readonly [string, string],
  ) => {
    const ranges = (lines: readonly number[], others: readonly number[]) => {
      const known = new Set(others);
      return runsOf(lines.filter((line) => !known.has(line))).map(({ first, count }) =>
        toRange(wholeLines(axis, first, count, now)),
      );
    };
    const hidden = ranges(current, old);
    const shown = ranges(old, current);
    if (hidden.length > 0) mutate(hide, { ranges: hidden });
    if (shown.length > 0) mutate(show, { ranges: shown });
  };
  compare(
    'rows',
    [before.hiddenRows, now.hiddenRows],
    ['sheet.mutation.set-row-hidden', 'sheet.mutation.set-row-visible'],
  );
  compare(
    'columns',
    [before.hiddenColumns, now.hiddenColumns],
    ['sheet.mutation.set-col-hidden', 'sheet.mutation.set-col-visible'],
  );
};

const showFrozen: Step = (before, now, mutate) => {
  if (before.frozenRows === now.frozenRows && before.frozenColumns === now.frozenColumns) return;
  mutate('sheet.mutation.set-frozen', freezeOf(now));
};

const showMerges: Step = (before, now, mutate) => {
  if (isSame(before.merges, now.merges)) return;
  const old = before.merges.map(toRange);
  const current = now.merges.map(toRange);
  if (old.length > 0) mutate('sheet.mutation.remove-worksheet-merge', { ranges: old });
  if (current.length > 0) mutate('sheet.mutation.add-worksheet-merge', { ranges: current });
};

const STEPS: readonly Step[] = [showSize, showName, showSizes, showHidden, showFrozen, showMerges];

/** The filter is not among it: it goes by cells as well. @see showFilter */
export function showMeta(before: SheetMeta, now: SheetMeta, mutate: Mutate): void {
  for (const step of STEPS) step(before, now, mutate);
}
