import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { RELIED_ON_CONTRACT } from './relied-on.contract.js';

describe('what the add-on stands on', () => {
  it.each(RELIED_ON_CONTRACT)('$behaviour', judgeContractRow);
});
