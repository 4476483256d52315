/**
 * Renaming a tab in its place. Univer stays in the middle of it when a name cannot be, knows no
 * Escape, opens only the tab on show by a double click, and keeps the keyboard afterwards; here such
 * a name goes back to what it was, with a sentence that says why.
 */

const TAB = '[data-u-comp=slide-tab-item]';
const EDITOR = '[contenteditable=true]';
/** Files in Excel's format have no sheet whose name holds one of these. */
const FORBIDDEN = /[\\/?*[\]:]/;

export interface Renaming {
  /** The name of each sheet but the one given. */
  otherNames(sheetId: number): readonly string[];
  nameOf(sheetId: number): string;
  /** Opens the editor on the tab of the sheet on show. */
  open(): void;
  refuse(message: string): void;
  /** Gives the keyboard back to the cells. */
  focusCells(): void;
}

interface OpenEditor {
  readonly editor: HTMLElement;
  readonly sheetId: number;
}

function openEditor(event: Event): OpenEditor | null {
  const editor = event.target;
  if (!(editor instanceof HTMLElement) || !editor.matches(`${TAB} ${EDITOR}`)) return null;
  const id = editor.closest<HTMLElement>(TAB)?.dataset['id'];
  return id === undefined ? null : { editor, sheetId: Number(id) };
}

/** Why a sheet cannot be called so; null where it can. */
function objection(name: string, others: readonly string[]): string | null {
  if (name.trim() === '') return 'A tab needs a name; it keeps the one it has.';
  if (FORBIDDEN.test(name)) return 'A tab’s name cannot hold any of \\ / ? * [ ] : here.';
  const isTaken = others.some((other) => other.toLowerCase() === name.toLowerCase());
  return isTaken ? `A sheet with the name “${name}” already exists. Choose another name.` : null;
}

export function renameTabsSafely(renaming: Renaming): void {
  // Before Univer's own listeners, which are on the editor itself.
  document.addEventListener(
    'focusout',
    (event) => {
      const open = openEditor(event);
      if (open === null) return;
      const why = objection(open.editor.innerText, renaming.otherNames(open.sheetId));
      if (why === null) return;
      open.editor.innerText = renaming.nameOf(open.sheetId);
      renaming.refuse(why);
    },
    { capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const open = event.key === 'Escape' || event.key === 'Enter' ? openEditor(event) : null;
      if (open === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') open.editor.innerText = renaming.nameOf(open.sheetId);
      open.editor.blur();
      renaming.focusCells();
    },
    { capture: true },
  );
  document.addEventListener('dblclick', ({ target }) => {
    if (!(target instanceof Element) || target.closest(TAB) === null) return;
    if (target.closest(TAB)?.querySelector(EDITOR) === null) renaming.open();
  });
}
