/** The operation `create`: sets the workbook up at once. Running it again mends and never erases. */
import * as z from 'zod/mini';
import { MOTIONS } from '../../domain/vocabulary.js';
import { SCHEMA_VERSION } from '../../workbook/schema/schema-versions.js';
import type { Operations } from '../api-contract.js';
import { readAsOf } from '../as-of.js';
import type { Context } from '../context.js';
import { commit } from '../journal/commit.js';
import { openWorkbook } from '../store/open-workbook.js';
import { stampSchema } from '../store/schema-stamp.js';
import { closeTabs } from '../structure/close-tabs.js';
import { firstRows } from '../structure/first-rows.js';
import { setUpStructure } from '../structure/set-up.js';
import { showRatios } from '../structure/show-ratios.js';
import { parsePayload } from './payload.js';
import { givenMembers } from './set-up-payload.js';

export function create(payload: unknown, context: Context): Operations['create']['answer'] {
  const request = parseCreatePayload(payload);
  const bare = openWorkbook();
  const asOf = readAsOf(request.asOf, bare.clock);
  setUpStructure(bare, asOf.date, request.motions);
  const workbook = openWorkbook();
  const head = { id: context.newId(), kind: 'create', at: context.now, by: context.user() };
  const answer = commit(workbook, head, () => {
    const { changes, sampleRows } = firstRows(workbook, asOf, request);
    return { body: { changes }, answer: { tabs: [...workbook.tabs.keys()], sampleRows } };
  });
  showRatios(workbook);
  closeTabs(workbook);
  stampSchema(workbook.spreadsheet, workbook.memory, SCHEMA_VERSION);
  return answer;
}

function parseCreatePayload(payload: unknown): Operations['create']['payload'] {
  const schema = z.object({ ...givenMembers(), sample: z.boolean(), asOf: z.string() });
  return parsePayload(schema, payload, {
    motions: `Give at least one of ${MOTIONS.join(' and ')}.`,
    sample: 'Give true to fill the workbook with a sample year, else false.',
    asOf: 'Give a date such as 2026-11-16.',
    people: 'Give for each role a name and an email, or leave it out.',
    targets: 'Give the numbers of a motion, rates as fractions such as 0.92, or leave it out.',
    schedule: 'Give the numbers of the Settings that say when reviews are held, or leave it out.',
  });
}
