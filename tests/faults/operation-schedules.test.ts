/** Schedules of faults and edits of every writing operation, as many as a commit can wait for. */
import { describe, expect, it } from '@jest/globals';
import { TRIED } from './operations/tried-operations.js';
import { PATIENCE_MS, runSchedules } from './run-schedules.js';

describe('schedules of every writing operation', () => {
  it(
    'come to the end that one of the two orders gives, or name the tab',
    () => {
      const parts = runSchedules('--operation', 'every');
      expect(parts.map(({ name }) => name)).toEqual(TRIED.map(({ name }) => name));
      for (const { name, schedules, failures } of parts) {
        expect([name, failures]).toEqual([name, []]);
        expect(schedules).toBeGreaterThan(10);
      }
    },
    PATIENCE_MS,
  );
});
