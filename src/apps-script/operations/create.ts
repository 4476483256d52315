/** The operation `create`: sets the workbook up. Running it again mends and never erases. */
import * as z from 'zod/mini';
import { MOTIONS } from '../../domain/vocabulary.js';
import type { Operations } from '../api-contract.js';
import { readAsOf } from '../as-of.js';
import type { Context } from '../context.js';
import { commit } from '../journal/commit.js';
import { openWorkbook } from '../store/open-workbook.js';
import { firstRows } from '../structure/first-rows.js';
import { setUpStructure } from '../structure/set-up.js';
import { showRatios } from '../structure/show-ratios.js';
import { parsePayload } from './payload.js';

export function create(payload: unknown, context: Context): Operations['create']['answer'] {
  const { motions, sample, asOf: asOfText } = parseCreatePayload(payload);
  const bare = openWorkbook();
  const asOf = readAsOf(asOfText, bare.clock);
  setUpStructure(bare, asOf.date);
  const workbook = openWorkbook();
  const head = { id: context.newId(), kind: 'create', at: context.now, by: context.user() };
  const answer = commit(workbook, head, () => {
    const { changes, sampleRows } = firstRows(workbook, motions, asOf, sample);
    return { body: { changes }, answer: { tabs: [...workbook.tabs.keys()], sampleRows } };
  });
  showRatios(workbook);
  return answer;
}

function parseCreatePayload(payload: unknown): Operations['create']['payload'] {
  const schema = z.object({
    motions: z.array(z.enum(MOTIONS)).check(z.minLength(1)),
    sample: z.boolean(),
    asOf: z.string(),
  });
  return parsePayload(schema, payload, {
    motions: `Give at least one of ${MOTIONS.join(' and ')}.`,
    sample: 'Give true to fill the workbook with a sample year, else false.',
    asOf: 'Give a date such as 2026-11-16.',
  });
}
