import { describe, it } from '@jest/globals';
import { GROUPS_CONTRACT } from './groups.contract.js';
import { judgeContractRow } from './judge-contract-row.js';

describe('groups', () => {
  it.each(GROUPS_CONTRACT)('$behaviour', judgeContractRow);
});
