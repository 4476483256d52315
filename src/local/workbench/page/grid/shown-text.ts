/** What a cell displays. */
import type { ShownCell } from './shown-cell.js';

export function shownText(cell: ShownCell | undefined): string {
  const view = cell?.view;
  if (view?.text !== undefined) return view.text;
  const value = view?.value;
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : String(value);
}
