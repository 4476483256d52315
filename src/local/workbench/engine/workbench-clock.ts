/** The workbench's clock: the machine's, set forward by what scripts pretend to take and by hand. */
import type { Clock } from '../../boundary/execution.js';
import type { ClockView } from '../protocol.js';

export class WorkbenchClock implements Clock {
  private ahead = 0;

  now(): number {
    return Date.now() + Math.round(this.ahead);
  }

  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** Sets the clock to an instant that lies ahead; an earlier one leaves it as it is. */
  moveTo(instant: number): void {
    this.advance(Math.max(0, instant - this.now()));
  }

  view(): ClockView {
    return { now: new Date(this.now()).toISOString(), aheadMs: Math.round(this.ahead) };
  }
}
