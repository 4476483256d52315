/** The operation `calendar`: the due dates as meetings, for a file that a diary reads. Writes nothing. */
import * as z from 'zod/mini';
import { cadenceEvents } from '../../domain/cadence-calendar/cadence-events.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import type { Operations } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import { openWorkbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { parsePayload } from './payload.js';
import { requireSetUp } from './require-set-up.js';

/** Tabs that say when a meeting is, who chairs it and what is on it. */
const WANTED = [
  'Cadence Calendar',
  'Reviews',
  'Holidays',
  'People',
  'Targets',
  'Changes',
  'Settings',
];

export function calendar(payload: unknown): Operations['calendar']['answer'] {
  const { asOf: asOfText } = parsePayload(z.object({ asOf: z.string() }), payload, {
    asOf: 'Give a date such as 2026-11-16.',
  });
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const { spreadsheet, clock, timeZone } = workbook;
  const { snapshot, settings } = parseWorkbook(readTables(workbook, WANTED), {
    toInstant: toInstantBy(clock),
    wanted: WANTED,
  });
  return {
    workbookId: spreadsheet.getId(),
    name: spreadsheet.getName(),
    timeZone,
    events: cadenceEvents(snapshot, settings, readAsOf(asOfText, clock)),
  };
}
