/** The page on the workbook: every tab and column, from the declarations. */
import { dataDictionary } from '../../workbook/data-dictionary.js';
import { generatedNotice } from './markdown.js';

/** Markdown of `docs/workbook.md`. */
export function workbookPage(): string {
  return `${generatedNotice('src/workbook/tabs')}\n\n${dataDictionary()}`;
}
