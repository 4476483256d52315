import { describe, it } from '@jest/globals';
import { judgeContractRow } from './judge-contract-row.js';
import { MAIL_CONTRACT } from './mail.contract.js';

describe('mail', () => {
  it.each(MAIL_CONTRACT)('$behaviour', judgeContractRow);
});
