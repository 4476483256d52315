/** The operation `select`: leads from a finding to the row that shows it. */
import * as z from 'zod/mini';
import { findTab } from '../../workbook/workbook.js';
import type { Operations } from '../api-contract.js';
import { CadenceError } from '../errors.js';
import { openWorkbook, requireTab } from '../store/open-workbook.js';
import { parsePayload } from './payload.js';

export function select(payload: unknown): Operations['select']['answer'] {
  const schema = z.object({ tab: z.string(), row: z.int().check(z.minimum(1)) });
  const { tab: name, row } = parsePayload(schema, payload, {
    tab: 'Give the name of a tab.',
    row: 'Give the number of a row, from 1.',
  });
  const declared = findTab(name);
  if (declared === undefined) throw new CadenceError('BAD_REQUEST', `There is no tab "${name}".`);
  const { sheet } = requireTab(openWorkbook(), declared.name as Parameters<typeof requireTab>[1]);
  if (row > sheet.getMaxRows()) {
    throw new CadenceError(
      'BAD_REQUEST',
      `The tab ${name} has no row ${row} any more. Read the review again.`,
    );
  }
  sheet.activate();
  sheet.setActiveRange(sheet.getRange(`${row}:${row}`));
  return { tab: name, row };
}
