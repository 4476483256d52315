import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { NUMBER_FORMAT_CONTRACT } from './number-format.contract.js';

describe('number-format', () => {
  it.each(NUMBER_FORMAT_CONTRACT)('$behaviour', judgeContractRow);
});
