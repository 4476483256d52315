import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { SPREADSHEET_RULES_CONTRACT } from './spreadsheet-rules.contract.js';

describe('spreadsheet rules', () => {
  it.each(SPREADSHEET_RULES_CONTRACT)('$behaviour', judgeContractRow);
});
