import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { SPREADSHEET_RANGES_CONTRACT } from './spreadsheet-ranges.contract.js';

describe('spreadsheet ranges', () => {
  it.each(SPREADSHEET_RANGES_CONTRACT)('$behaviour', judgeContractRow);
});
