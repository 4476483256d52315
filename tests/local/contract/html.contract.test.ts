import { describe, it } from '@jest/globals';
import { HTML_CONTRACT } from './html.contract.js';
import { judgeContractRow } from './judge-contract-row.js';

describe('html', () => {
  it.each(HTML_CONTRACT)('$behaviour', judgeContractRow);
});
