import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { SPREADSHEET_VALUES_CONTRACT } from './spreadsheet-values.contract.js';

describe('spreadsheet values', () => {
  it.each(SPREADSHEET_VALUES_CONTRACT)('$behaviour', judgeContractRow);
});
