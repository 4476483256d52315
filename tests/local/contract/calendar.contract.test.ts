import { describe, it } from '@jest/globals';
import { CALENDAR_CONTRACT } from './calendar.contract.js';
import { judgeContractRow } from './judge-contract-row.js';

describe('calendar', () => {
  it.each(CALENDAR_CONTRACT)('$behaviour', judgeContractRow);
});
