/** The workbook in which several work at once: what a day finds in it is done, so that a commit is somebody's. */
import { runDaily } from '../../../src/apps-script/daily.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { workbookToClose } from '../../apps-script/closing/workbook-to-close.js';
import { runWhole } from '../engine/actor.js';
import { type Place, placeOf } from '../engine/place.js';
import { type PeoplesTab, withNotes } from '../operations/peoples-tabs.js';

/** Those who hold the reviews; all of them may edit. */
export const CHAIRS: readonly string[] = Array.from(
  { length: 10 },
  (_, index) => `chair-${index}@example.com`,
);

const NOTED: readonly PeoplesTab[] = (['Action Log', 'Pass Rates', 'Escalations'] as const).map(
  (tab) => ({ tab, typed: {}, touched: '' }),
);

export function sharedPlace(): Place {
  const workbook: WorkbookData = workbookToClose();
  withNotes(workbook, NOTED);
  workbook.editors = [...CHAIRS];
  const place = placeOf(workbook);
  settle(place);
  return place;
}

/** The trigger that comes next, twice: it says anew what ages and finds nothing left at its second time. */
export function settle(place: Place): void {
  for (const work of [runDaily, runDaily]) runWhole(place, work);
}
