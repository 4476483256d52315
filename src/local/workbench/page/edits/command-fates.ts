/**
 * Every command that the grid knows and the command table does not: those that only lead to another
 * one, those that change what is looked at and not what is held, and those that nothing asks for. A
 * command in neither file is what a test of all registered commands fails on; the changes that it would
 * make are refused all the same.
 */
import { CommandType } from '@univerjs/core';
import { EDITS, isOwnChange, PASTES, refusalOf, WALKS } from './command-table.js';

/** Menu entries, buttons and keys that end in an edit of the command table, or in its refusal. */
const LEADING = `
data-validation.command.addRuleAndOpen
formula.command.insert-function
sheet.command.add-worksheet-merge-all
sheet.command.add-worksheet-merge-horizontal
sheet.command.add-worksheet-merge-vertical
sheet.command.copy-down
sheet.command.copy-right
sheet.command.hide-col-confirm
sheet.command.hide-row-confirm
sheet.command.insert-col
sheet.command.insert-col-after
sheet.command.insert-col-before
sheet.command.insert-multi-cols-before
sheet.command.insert-multi-cols-right
sheet.command.insert-multi-rows-above
sheet.command.insert-multi-rows-after
sheet.command.insert-row
sheet.command.insert-row-after
sheet.command.insert-row-before
sheet.command.numfmt.add.decimal.command
sheet.command.numfmt.set.currency
sheet.command.numfmt.set.percent
sheet.command.numfmt.subtract.decimal.command
sheet.command.paste-besides-border
sheet.command.paste-col-width
sheet.command.paste-format
sheet.command.paste-formula
sheet.command.paste-value
sheet.command.remove-col-confirm
sheet.command.remove-row-confirm
sheet.command.remove-sheet-confirm
sheet.command.reset-background-color
sheet.command.reset-range-text-color
sheet.command.reset-text-color
sheet.command.set-background-color
sheet.command.set-bold
sheet.command.set-font-family
sheet.command.set-font-size
sheet.command.set-horizontal-text-align
sheet.command.set-italic
sheet.command.set-range-bold
sheet.command.set-range-font-decrease
sheet.command.set-range-font-family
sheet.command.set-range-font-increase
sheet.command.set-range-fontsize
sheet.command.set-range-italic
sheet.command.set-range-stroke
sheet.command.set-range-subscript
sheet.command.set-range-superscript
sheet.command.set-range-text-color
sheet.command.set-range-underline
sheet.command.set-selected-cols-visible
sheet.command.set-selected-rows-visible
sheet.command.replace
sheet.command.set-stroke
sheet.command.set-text-color
sheet.command.set-text-rotation
sheet.command.set-text-wrap
sheet.command.set-underline
sheet.command.set-vertical-text-align
sheet.command.smart-toggle-filter
sheet.command.sort-range-asc
sheet.command.sort-range-asc-ctx
sheet.command.sort-range-asc-ext
sheet.command.sort-range-asc-ext-ctx
sheet.command.sort-range-custom
sheet.command.sort-range-custom-ctx
sheet.command.sort-range-desc
sheet.command.sort-range-desc-ctx
sheet.command.sort-range-desc-ext
sheet.command.sort-range-desc-ext-ctx
sheets-formula.command.quick-sum
ui.command.replace-all-matches
ui.command.replace-current-match
univer.command.cut
`;

/** What is looked at: selection, scrolling, zoom, panels, the open editor, the clipboard. */
const LOOKING = `
base-ui.operation.toggle-shortcut-panel
data-validation.operation.close-validation-panel
formula-ui.operation.change-ref-to-absolute
formula-ui.operation.help-function
formula-ui.operation.insert-function
formula-ui.operation.more-functions
formula-ui.operation.search-function
sheet.command.change-zoom-ratio
sheet.command.copy-formula-only
sheet.command.expand-selection
sheet.command.move-selection
sheet.command.move-selection-enter-tab
sheet.command.re-calc-filter
sheet.command.scroll-to-cell
sheet.command.scroll-view
sheet.command.select-all
sheet.command.select-range
sheet.command.set-scroll-relative
sheet.command.set-worksheet-activate
sheet.command.set-zoom-ratio
sheet.command.toggle-note-popup
sheet.operation.add-note-popup
sheet.operation.apply-filter
sheet.operation.cancel-mark-dirty-row-auto-height
sheet.operation.close-filter-panel
sheet.operation.close.numfmt.panel
sheet.operation.hide-data-validation-dropdown
sheet.operation.mark-dirty-row-auto-height
sheet.operation.open-filter-panel
sheet.operation.open.numfmt.panel
sheet.operation.rename-sheet
sheet.operation.scroll-to-cell
sheet.operation.scroll-to-range
sheet.operation.set-activate-cell-edit
sheet.operation.set-cell-edit-visible
sheet.operation.set-cell-edit-visible-arrow
sheet.operation.set-cell-edit-visible-f2
sheet.operation.set-format-painter
sheet.operation.set-scroll
sheet.operation.set-selections
sheet.operation.set-worksheet-active
sheet.operation.set-zoom-ratio
sheet.operation.show-data-validation-dropdown
ui-sheet.command.show-menu-list
ui.operation.focus-selection
ui.operation.go-to-next-match
ui.operation.go-to-previous-match
ui.operation.open-find-dialog
ui.operation.open-replace-dialog
univer.command.copy
`;

/** What no menu, button or key of the page asks for. */
const UNASKED = `
sheet.command.remove-worksheet-range-theme-style
sheet.command.set-col-data
sheet.command.set-col-header-height
sheet.command.set-protection
sheet.command.set-range-custom-metadata
sheet.command.set-row-data
sheet.command.set-row-header-width
sheet.command.set-worksheet-column-count
sheet.command.set-worksheet-default-style
sheet.command.set-worksheet-permission-points
sheet.command.set-worksheet-protection
sheet.command.set-worksheet-row-count
sheet.command.unregister-worksheet-range-theme-style
`;

const idsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split('\n'));
const leading = idsOf(LEADING);
const looking = idsOf(LOOKING);
const unasked = idsOf(UNASKED);

/** The text that is open in the cell editor or a note; what comes of it is typed into the cell. */
const OF_OPEN_TEXT =
  /^(docs?[.-]|sidebar\.operation\.doc-|sheet\.(operation\.editor-|formula-embedding-editor\.))/;

/** What Univer's formula engine keeps for itself; it calculates nothing here. */
const OF_ENGINE = 'formula.mutation.';

/** What becomes of a command. */
export type Fate = 'edit' | 'refused' | 'leads' | 'view';

const fates = new Map<string, Fate | null>();

/** null for a command that nobody has thought of. */
export function fateOf(id: string, type: CommandType | undefined): Fate | null {
  const known = fates.get(id);
  if (known !== undefined) return known;
  const fate = findFate(id, type);
  fates.set(id, fate);
  return fate;
}

function findFate(id: string, type: CommandType | undefined): Fate | null {
  if (Object.hasOwn(EDITS, id) || Object.hasOwn(PASTES, id) || Object.hasOwn(WALKS, id)) {
    return 'edit';
  }
  if (refusalOf(id) !== null || unasked.has(id)) return 'refused';
  if (type === CommandType.MUTATION) return mutationFate(id);
  if (leading.has(id)) return 'leads';
  return looking.has(id) || OF_OPEN_TEXT.test(id) ? 'view' : null;
}

function mutationFate(id: string): Fate | null {
  if (isOwnChange(id)) return 'refused';
  const isKnown = /^(sheet|doc)\.mutation\./.test(id) || id.startsWith(OF_ENGINE);
  return isKnown ? 'view' : null;
}
