import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { WINDOWS_CONTRACT } from './windows.contract.js';

describe('windows', () => {
  it.each(WINDOWS_CONTRACT)('$behaviour', judgeContractRow);
});
