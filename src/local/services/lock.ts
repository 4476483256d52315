/** LockService: one execution at a time, per document, script or user. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';

/** Source: text seen in live logs. */
const TIMED_OUT = 'Lock timeout: another process was holding the lock for too long.';

/** Gives back every lock of an execution: at its end, and when it waits for a person. */
export function releaseLocksOf(execution: Execution): void {
  const { locks } = execution.process;
  for (const [name, holder] of locks) {
    if (holder === execution.id) locks.delete(name);
  }
}

/** One lock. Taking it again while holding it changes nothing. */
class Lock extends ServiceObject {
  override readonly serviceName = 'LockService.Lock';

  constructor(
    execution: Execution,
    private readonly lockName: string,
  ) {
    super(execution);
  }

  hasLock(): boolean {
    this.execution.meter.bridge();
    return this.holder() === this.execution.id;
  }

  releaseLock(): void {
    this.execution.meter.lock();
    if (this.holder() === this.execution.id) this.execution.process.locks.delete(this.lockName);
  }

  /** Waits at most that long, in emulated time: nobody else runs meanwhile, so a held lock stays held. */
  tryLock(timeoutInMillis: number): boolean {
    this.execution.meter.lock();
    const holder = this.holder();
    if (holder === this.execution.id) return true;
    if (holder !== undefined || timeoutInMillis < 0) {
      this.execution.clock.advance(Math.max(0, timeoutInMillis));
      return false;
    }
    this.execution.process.locks.set(this.lockName, this.execution.id);
    return true;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) throw new ServiceError(TIMED_OUT);
  }

  private holder(): string | undefined {
    return this.execution.process.locks.get(this.lockName);
  }
}

class LockServiceObject extends ServiceObject {
  override readonly serviceName = 'LockService';

  /** Null outside a document. */
  getDocumentLock(): Lock | null {
    const { active } = this.execution.spreadsheets;
    return active ? new Lock(this.execution, `document:${active.id}`) : null;
  }

  getScriptLock(): Lock {
    return new Lock(this.execution, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.execution, `user:${this.execution.effectiveUser}`);
  }
}

export function createLockService(execution: Execution): ServiceObject {
  return new LockServiceObject(execution);
}
