/** The two clocks of the emulator. */
import type { Clock } from './execution.js';

/** The machine's time, set forward by what the emulator pretends to have waited. */
export function realClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + Math.round(ahead),
    advance(milliseconds) {
      ahead += milliseconds;
    },
  };
}

/** Another execution's time beside this one: it starts together with it and goes on by itself. */
export function clockBeside(clock: Clock): Clock {
  let ahead = 0;
  return {
    now: () => clock.now() + Math.round(ahead),
    advance(milliseconds) {
      ahead += milliseconds;
    },
  };
}

/** A clock that stands at an instant and moves only by hand. */
export function fixedClock(startMs: number): Clock {
  let now = startMs;
  return {
    now: () => Math.round(now),
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
