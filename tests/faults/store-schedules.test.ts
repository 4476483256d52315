/** Random schedules of faults and edits of the journal; more of them by `npm run test:long`. */
import { describe, expect, it } from '@jest/globals';
import { PATIENCE_MS, runSchedules } from './run-schedules.js';

describe('schedules of the journal', () => {
  it(
    'a hundred thousand at random lose nothing and write nothing twice',
    () => {
      const [part] = runSchedules('--count', '100000');
      expect(part?.failures).toEqual([]);
      expect(part?.schedules).toBe(100_000);
    },
    PATIENCE_MS,
  );

  it(
    'put back what a changed cell hit between two moves of rows',
    () => {
      const [part] = runSchedules('--moves');
      expect(part?.failures).toEqual([]);
      expect(part?.schedules).toBeGreaterThan(5000);
    },
    PATIENCE_MS,
  );
});
