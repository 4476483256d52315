/** Univer's menu entries and buttons that lead to nothing here: they are not shown at all. */

const HIDDEN = [
  // The page has its own, which undo on the server.
  'univer.command.undo',
  'univer.command.redo',
  'sheet.command.set-once-format-painter',
  'sheet.command.set-range-font-increase',
  'sheet.command.set-range-font-decrease',
  'sheet.command.set-border-basic',
  'base-ui.operation.toggle-shortcut-panel',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.menu.data-validation',
  'sheet.toolbar.text-to-number',
  'sheet.contextMenu.text-to-number',
  'formula-ui.operation.insert-function.common',
  'formula-ui.operation.insert-function.financial',
  'formula-ui.operation.insert-function.logical',
  'formula-ui.operation.insert-function.text',
  'formula-ui.operation.insert-function.date',
  'formula-ui.operation.insert-function.lookup',
  'formula-ui.operation.insert-function.math',
  'formula-ui.operation.insert-function.statistical',
  'formula-ui.operation.insert-function.engineering',
  'formula-ui.operation.insert-function.information',
  'formula-ui.operation.insert-function.database',
  'sheet.command.paste-col-width',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.contextMenu.permission',
  'sheet.command.set-col-auto-width',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.toggle-gridlines',
  'sheet.command.re-calc-filter',
] as const;

/** As Univer's configuration wants it. */
export const HIDDEN_MENUS = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }] as const));
