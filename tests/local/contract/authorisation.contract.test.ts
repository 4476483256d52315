import { describe, it } from '@jest/globals';
import { AUTHORISATION_CONTRACT } from './authorisation.contract.js';
import { judgeContractRow } from './judge-contract-row.js';

describe('authorisation', () => {
  it.each(AUTHORISATION_CONTRACT)('$behaviour', judgeContractRow);
});
