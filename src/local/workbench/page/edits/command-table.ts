/** What becomes of each command of the grid: passed, sent to the server as an edit, or refused. */
import { clear, deleteNote, setRangeValues, writeNote } from './cell-edits.js';
import { fill, moveRange } from './fill-edits.js';
import {
  deleteLines,
  dragLineEdge,
  freeze,
  freezeTo,
  hideLines,
  insertLines,
  moveLines,
  resizeLines,
  unfreeze,
} from './line-edits.js';
import { setNumberFormat, setStyle } from './look-edits.js';
import {
  clearFilter,
  filterColumn,
  makeFilter,
  merge,
  removeFilter,
  sort,
  unmerge,
} from './order-edits.js';
import {
  colorTab,
  deleteSheet,
  duplicateSheet,
  hideSheet,
  insertSheet,
  moveSheet,
  renameSheet,
} from './sheet-edits.js';
import type { Translate } from './translation.js';

const NOT_HERE = 'is not available in the workbench; Google Sheets has it.';

/** Commands that are edits. Those that only lead to one of these pass. */
export const EDITS: Readonly<Record<string, Translate>> = {
  'sheet.command.set-range-values': setRangeValues,
  'sheet.command.clear-selection-content': clear('contents'),
  'sheet.command.auto-clear-content': clear('contents'),
  'sheet.command.auto-fill': fill,
  'sheet.command.move-range': moveRange,
  'sheet.command.clear-selection-format': clear('formats'),
  'sheet.command.clear-selection-all': clear('all'),
  'sheet.command.update-note': writeNote,
  'sheet.command.delete-note': deleteNote,
  'sheet.command.set-style': setStyle,
  'sheet.command.numfmt.set.numfmt': setNumberFormat,
  'sheet.command.insert-row-by-range': insertLines('rows'),
  'sheet.command.insert-col-by-range': insertLines('columns'),
  'sheet.command.remove-row': deleteLines('rows'),
  'sheet.command.remove-col': deleteLines('columns'),
  'sheet.command.remove-row-by-range': deleteLines('rows'),
  'sheet.command.remove-col-by-range': deleteLines('columns'),
  'sheet.command.move-rows': moveLines('rows'),
  'sheet.command.move-cols': moveLines('columns'),
  'sheet.command.set-row-height': resizeLines('rows'),
  'sheet.command.set-worksheet-col-width': resizeLines('columns'),
  'sheet.command.delta-row-height': dragLineEdge('rows'),
  'sheet.command.delta-column-width': dragLineEdge('columns'),
  'sheet.command.set-rows-hidden': hideLines('rows', true),
  'sheet.command.set-col-hidden': hideLines('columns', true),
  'sheet.command.set-specific-rows-visible': hideLines('rows', false),
  'sheet.command.set-col-visible-on-cols': hideLines('columns', false),
  'sheet.command.set-frozen': freeze,
  'sheet.command.set-selection-frozen': freezeTo('cell'),
  'sheet.command.set-row-frozen': freezeTo('row'),
  'sheet.command.set-col-frozen': freezeTo('column'),
  'sheet.command.set-first-row-frozen': freezeTo('first row'),
  'sheet.command.set-first-column-frozen': freezeTo('first column'),
  'sheet.command.cancel-frozen': unfreeze,
  'sheet.command.insert-sheet': insertSheet,
  'sheet.command.copy-sheet': duplicateSheet,
  'sheet.command.remove-sheet': deleteSheet,
  'sheet.command.set-worksheet-name': renameSheet,
  'sheet.command.set-worksheet-order': moveSheet,
  'sheet.command.set-worksheet-hidden': hideSheet(true),
  'sheet.command.set-worksheet-show': hideSheet(false),
  'sheet.command.set-tab-color': colorTab,
  'sheet.command.sort-range': sort,
  'sheet.command.set-filter-range': makeFilter,
  'sheet.command.remove-sheet-filter': removeFilter,
  'sheet.command.set-filter-criteria': filterColumn,
  'sheet.command.clear-filter-criteria': clearFilter,
  'sheet.command.add-worksheet-merge': merge,
  'sheet.command.remove-worksheet-merge': unmerge,
};

/** Edits that the view makes too, at once; the server's word follows. */
export const SHOWN_AT_ONCE: Readonly<Record<string, true>> = { 'sheet.command.update-note': true };

/** Undoing is the server's, too. */
export const WALKS: Readonly<Record<string, 'undo' | 'redo' | undefined>> = {
  'univer.command.undo': 'undo',
  'univer.command.redo': 'redo',
};

/** Pasting is read from the clipboard, which takes a moment. */
export const PASTES: Readonly<Record<string, true>> = {
  'univer.command.paste': true,
  'sheet.command.paste-by-short-key': true,
};

/** Beginnings of commands that the server has no edit for, and what to say. */
const REFUSALS: readonly (readonly [beginning: string, what: string])[] = [
  ['sheet.command.refill', 'Filling in another way'],
  ['sheet.command.toggle-cell-checkbox', 'Ticking a list within a cell'],
  ['sheet.command.set-border', 'Drawing borders'],
  ['sheet.command.insert-range', 'Inserting single cells'],
  ['sheet.command.delete-range', 'Deleting single cells'],
  ['sheet.command.reorder-range', 'Reordering cells'],
  ['sheet.command.add-range-protection', 'Protecting ranges by hand'],
  ['sheet.command.set-range-protection', 'Protecting ranges by hand'],
  ['sheet.command.delete-range-protection', 'Protecting ranges by hand'],
  ['sheet.command.add-worksheet-protection', 'Protecting sheets by hand'],
  ['sheet.command.delete-worksheet-protection', 'Protecting sheets by hand'],
  ['sheet.command.change-sheet-protection', 'Protecting sheets by hand'],
  ['sheet-permission.operation', 'Protecting ranges by hand'],
  ['data-validation.command', 'Changing drop-downs by hand'],
  ['data-validation.operation.open', 'Changing drop-downs by hand'],
  ['data-validation.operation.toggle', 'Changing drop-downs by hand'],
  ['sheet.command.addDataValidation', 'Changing drop-downs by hand'],
  ['sheet.command.updateDataValidation', 'Changing drop-downs by hand'],
  ['sheets.command.update-data-validation', 'Changing drop-downs by hand'],
  ['sheet.command.remove-all-data-validation', 'Changing drop-downs by hand'],
  ['sheet.command.remove-data-validation-rule', 'Changing drop-downs by hand'],
  ['sheets.command.clear-range-data-validation', 'Changing drop-downs by hand'],
  ['sheet.command.apply-format-painter', 'The format painter'],
  ['sheet.command.set-once-format-painter', 'The format painter'],
  ['sheet.command.set-infinite-format-painter', 'The format painter'],
  ['sheet.command.insert-defined-name', 'Naming ranges by hand'],
  ['sheet.command.remove-defined-name', 'Naming ranges by hand'],
  ['sheet.command.set-defined-name', 'Naming ranges by hand'],
  ['sheet.command.split-text-to-columns', 'Splitting text to columns'],
  ['sheet.command.text-to-number', 'Turning texts into numbers'],
  ['sheet.command.toggle-gridlines', 'Hiding gridlines by hand'],
  ['sheet.command.set-gridlines-color', 'Colouring gridlines'],
  ['sheet.command.set-col-auto-width', 'Fitting column widths'],
  ['sheet.command.set-row-is-auto-height', 'Fitting row heights'],
  ['sheet.command.append-row', 'Appending rows'],
  ['sheet.command.set-workbook-name', 'Renaming the file'],
  ['sheet.command.optional-paste', 'This kind of paste'],
  ['sheet.command.repeat-last-action', 'Repeating the last step'],
  ['sheet.command.register-worksheet-range-theme', 'Table themes'],
  ['sheet.command.set-worksheet-range-theme', 'Table themes'],
  ['sheet.command.view-sheet-permission', 'Protecting sheets by hand'],
  ['sidebar.operation.defined-name', 'Naming ranges by hand'],
  ['doc.command.set-inline-format', "Formatting part of a cell's text"],
  ['doc.command.reset-inline-format', "Formatting part of a cell's text"],
];

/** The sentence for a command that cannot be done here; null where nothing speaks against it. */
export function refusalOf(commandId: string): string | null {
  const refusal = REFUSALS.find(([beginning]) => commandId.startsWith(beginning));
  return refusal === undefined ? null : `${refusal[1]} ${NOT_HERE}`;
}

/** Changes of the view alone, which Univer makes by itself: marks and panels. */
const VIEW_ONLY = [
  'sheet.mutation.data-validation-formula-mark-dirty',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.re-calc-filter',
  // A note is written in Univer's own box, which would close if its text were not taken at once.
  'sheet.mutation.update-note',
  'sheet.mutation.toggle-note-popup',
  'sheet.mutation.update-note-position',
  'sheet.mutation.empty',
] as const;

/** The page measures rows itself: Univer's own measuring would make rows with drop-downs higher. */
export const isOwnMeasuring = (mutationId: string): boolean =>
  mutationId === 'sheet.mutation.set-worksheet-row-auto-height';

/** Whether a mutation that did not come from the server would change what the server holds. */
export function isOwnChange(mutationId: string): boolean {
  const isOfBook =
    /^(sheet|data-validation)\.mutation\./.test(mutationId) ||
    /^formula\.mutation\.(set|remove)-(defined-name|super-table)/.test(mutationId);
  return isOfBook && !(VIEW_ONLY as readonly string[]).includes(mutationId);
}
