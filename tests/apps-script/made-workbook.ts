/** A workbook as the operation `create` makes it: made once of each kind for all test files, then copied. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Operations } from '../../src/apps-script/api-contract.js';
import type { Surroundings } from '../../src/local/boundary/execution.js';
import { copyData, copyWorkbook } from '../../src/local/boundary/workbook-copy.js';
import type { WorkbookData } from '../../src/local/model/workbook-data.js';
import {
  type AddOnWorkbook,
  bundleForTest,
  emptyWorkbook,
  openAddOnWorkbook,
} from './add-on-workbook.js';

/** The workbook and what surrounds it, such as the properties that remember its tabs. */
interface Made {
  readonly workbook: WorkbookData;
  readonly surroundings: Surroundings;
}

/**
 * Kept beside the bundle that made it, and by the locale: the weather may have given it another.
 * @param payload of `create`; the workbook is a copy and may be changed
 */
export function openMadeWorkbook(
  payload: Operations['create']['payload'],
  further: Parameters<typeof openAddOnWorkbook>[1] = {},
): AddOnWorkbook {
  const folder = join(bundleForTest().folder, 'books');
  const name = JSON.stringify([payload, emptyWorkbook().locale]).replace(/[^\w-]+/g, '_');
  const file = join(folder, name);
  if (!existsSync(file)) {
    const { workbook, call, emulator } = openAddOnWorkbook();
    call('create', payload);
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, serialize({ workbook, surroundings: emulator.surroundings }));
    renameSync(draft, file);
  }
  const { workbook, surroundings } = deserialize(readFileSync(file)) as Made;
  return openAddOnWorkbook(copyWorkbook(workbook), {
    surroundings: copyData(surroundings),
    ...further,
  });
}
