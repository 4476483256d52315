/** Writes into the view what the server says, past undo and past the page's own refusals. */
import type { ICommandService } from '@univerjs/core';
import { BOOK_ID } from './areas.js';

/** Marks what comes from the server: Univer leaves its undo stack alone, and so do our listeners. */
export const FROM_SERVER = { onlyLocal: true, fromSync: true, fromCollab: true } as const;

/** Changes the view's model by one mutation of Univer. */
export type Mutate = (id: string, params: object) => void;

/** @param sheetId added as Univer's `subUnitId` where the parameters name none themselves */
export function sheetMutator(commands: ICommandService, sheetId: number): Mutate {
  return (id, params) => {
    commands.syncExecuteCommand(
      id,
      { unitId: BOOK_ID, subUnitId: String(sheetId), ...params },
      FROM_SERVER,
    );
  };
}
