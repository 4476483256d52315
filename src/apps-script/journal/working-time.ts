/**
 * How long one execution works before it stops by itself: Google stops it at six minutes, wherever it
 * is. What is left goes on by a trigger a minute later, or with whoever opens Cadence next.
 */
import { CadenceError } from '../errors.js';
import { rememberPlace } from '../store/document-properties.js';
import type { Workbook } from '../store/open-workbook.js';

/** Four and a half minutes: the slowest single step still fits into the rest. */
const MOST_MS = 270_000;

/** The global function that goes on. */
const HANDLER = 'continueTrigger';
const PAUSE_MS = 60_000;

export function isTimeUp({ openedAt }: Workbook): boolean {
  return Date.now() - openedAt > MOST_MS;
}

/**
 * Keeps the place in an entry, has it gone on with, and stops.
 * @param change index of the entry's change that comes next
 * @throws {CadenceError} UNFINISHED always
 */
export function stopAt(entryId: string, change: number): never {
  rememberPlace(entryId, change);
  ensureTrigger();
  throw new CadenceError(
    'UNFINISHED',
    'That takes longer than Google lets one run last. What was decided is kept, and the rest is written by itself within some minutes, or as soon as somebody opens Cadence.',
  );
}

/** Takes the trigger away that has fired: it fires once, but counts until it is deleted. */
export function endTrigger(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
  }
}

/** An add-on may have one time-driven trigger per workbook, the daily one: then that one goes on. */
function ensureTrigger(): void {
  try {
    const own = ScriptApp.getProjectTriggers();
    if (own.some((trigger) => trigger.getHandlerFunction() === HANDLER)) return;
    ScriptApp.newTrigger(HANDLER).timeBased().after(PAUSE_MS).create();
  } catch (error) {
    console.warn(error);
  }
}
