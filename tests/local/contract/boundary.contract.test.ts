import { describe, it } from '@jest/globals';
import { BOUNDARY_CONTRACT } from './boundary.contract.js';
import { judgeContractRow } from './judge-contract-row.js';

describe('the boundary', () => {
  it.each(BOUNDARY_CONTRACT)('$behaviour', judgeContractRow);
});
