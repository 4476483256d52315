/** The spreadsheet that contract rows start from: one blank tab of Google's default size. */
import { createWorkbook } from '../../../src/local/model/create-workbook.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';

/** A spreadsheet in Etc/UTC and en_US with the blank tab `Sheet1`, owned by `owner@example.com`. */
export function contractWorkbook(changes: Partial<WorkbookData> = {}): WorkbookData {
  const workbook = createWorkbook({
    id: 'contract-workbook',
    name: 'Contract',
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    owner: 'owner@example.com',
  });
  return { ...workbook, ...changes };
}
