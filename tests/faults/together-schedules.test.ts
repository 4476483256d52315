/** Executions at once: two at every service call of one of them, thirty in turns, two events in one. */
import { describe, expect, it } from '@jest/globals';
import { PATIENCE_MS, type Part, runSchedules } from './run-schedules.js';
import { PAIRS } from './together/pairs.js';

function expectNoFailures(parts: readonly Part[]): void {
  for (const { name, failures } of parts) expect([name, failures]).toEqual([name, []]);
}

describe('executions at once', () => {
  it(
    'of which one stops at each of its calls while the other runs end as one after the other',
    () => {
      const parts = runSchedules('--pair', 'every');
      expectNoFailures(parts);
      expect(parts).toHaveLength(PAIRS.length);
      for (const { name, schedules } of parts) {
        expect(schedules).toBeGreaterThan(20);
        // Whoever gives up waiting is refused, in each pair.
        expect(name).not.toContain(', 0 refused');
      }
    },
    PATIENCE_MS,
  );

  it(
    'by thirty, of ten chairs and the triggers, commit once each',
    () => {
      const [part] = runSchedules('--bursts', '10');
      expect(part?.failures).toEqual([]);
      expect(part?.schedules).toBe(10);
    },
    PATIENCE_MS,
  );

  it(
    'lose nothing where two things happen in one operation',
    () => {
      const [part] = runSchedules('--two', '120');
      expect(part?.failures).toEqual([]);
    },
    PATIENCE_MS,
  );
});
