/** Google runs ten calls of `google.script.run` at once; the eleventh waits. */

/** Source: guide "HTML Service: Communicate with Server Functions". */
const SLOTS = 10;

export class CallSlots {
  private free = SLOTS;
  private readonly waiting: (() => void)[] = [];

  /** Does the work once there is a free slot, in the order of asking. */
  async use<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
