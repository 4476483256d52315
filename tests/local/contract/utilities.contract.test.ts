import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { UTILITIES_CONTRACT } from './utilities.contract.js';

describe('utilities', () => {
  it.each(UTILITIES_CONTRACT)('$behaviour', judgeContractRow);
});
