import { describe, it } from '@jest/globals';
import { CUSTOM_FUNCTIONS_CONTRACT } from './custom-functions.contract.js';
import { judgeContractRow } from './judge-contract-row.js';

describe('custom functions', () => {
  it.each(CUSTOM_FUNCTIONS_CONTRACT)('$behaviour', judgeContractRow);
});
