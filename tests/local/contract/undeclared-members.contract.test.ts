import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { UNDECLARED_MEMBERS_CONTRACT } from './undeclared-members.contract.js';

describe('undeclared members', () => {
  it.each(UNDECLARED_MEMBERS_CONTRACT)('$behaviour', judgeContractRow);
});
