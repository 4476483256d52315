import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { SPREADSHEET_LOOKS_CONTRACT } from './spreadsheet-looks.contract.js';

describe('spreadsheet looks', () => {
  it.each(SPREADSHEET_LOOKS_CONTRACT)('$behaviour', judgeContractRow);
});
