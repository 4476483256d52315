import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { SERVICES_CONTRACT } from './services.contract.js';

describe('the small services', () => {
  it.each(SERVICES_CONTRACT)('$behaviour', judgeContractRow);
});
