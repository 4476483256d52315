/** The operation `upgrade`: brings a workbook of an earlier version up to date, or takes that back. */
import * as z from 'zod/mini';
import type { Operations } from '../api-contract.js';
import type { Context } from '../context.js';
import { openOlderWorkbook } from '../store/open-workbook.js';
import { runUpgrade, runUpgradeStep } from '../upgrade/run-upgrade.js';
import { undoUpgrade } from '../upgrade/undo-upgrade.js';
import { parsePayload } from './payload.js';

export function upgrade(payload: unknown, context: Context): Operations['upgrade']['answer'] {
  const schema = z.object({ undo: z.boolean(), stepwise: z.optional(z.boolean()) });
  const { undo, stepwise } = parsePayload(schema, payload, {
    undo: 'Give true to take the last upgrade back, else false.',
    stepwise: 'Give true to run the step that is due and no other.',
  });
  const { schema: from } = openOlderWorkbook();
  if (undo) return { from, done: undoUpgrade(), to: openOlderWorkbook().schema, next: null };
  const { lines: done, next } = stepwise === true ? runUpgradeStep(context) : runUpgrade(context);
  return { from, done, to: openOlderWorkbook().schema, next };
}
