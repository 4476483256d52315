import { describe, it } from '@jest/globals';
import { CHARTS_CONTRACT } from './charts.contract.js';
import { judgeContractRow } from './judge-contract-row.js';

describe('charts', () => {
  it.each(CHARTS_CONTRACT)('$behaviour', judgeContractRow);
});
