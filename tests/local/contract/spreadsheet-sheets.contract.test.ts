import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { SPREADSHEET_SHEETS_CONTRACT } from './spreadsheet-sheets.contract.js';

describe('spreadsheet sheets', () => {
  it.each(SPREADSHEET_SHEETS_CONTRACT)('$behaviour', judgeContractRow);
});
