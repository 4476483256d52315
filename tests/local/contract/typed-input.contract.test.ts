import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { TYPED_INPUT_CONTRACT } from './typed-input.contract.js';

describe('typed-input', () => {
  it.each(TYPED_INPUT_CONTRACT)('$behaviour', judgeContractRow);
});
