/** Puts the keyboard into the cells: what is typed next goes into the selected one. */
import { IUniverInstanceService, type Univer } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import { BOOK_ID } from '../grid/areas.js';

export function focusCells(univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(BOOK_ID);
  injector.get(ILayoutService).focus();
}
