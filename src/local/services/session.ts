/** Session: who runs the script, where and in which zone. */
import { createHash } from 'node:crypto';
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';

export class User extends ServiceObject {
  override readonly serviceName = 'Base.User';

  constructor(
    execution: Execution,
    private readonly email: string,
  ) {
    super(execution);
  }

  getEmail(): string {
    this.execution.meter.bridge();
    return this.email;
  }

  /** A user prints as the address. Source: gas-fakes, test/testsession.js, run on Apps Script. */
  override scriptText(): string {
    return this.email;
  }
}

class SessionObject extends ServiceObject {
  override readonly serviceName = 'Session';

  /** Blank where Google hides the person, as in simple triggers and custom functions. */
  getActiveUser(): User {
    this.execution.meter.bridge();
    return new User(this.execution, this.execution.activeUser);
  }

  getEffectiveUser(): User {
    this.execution.meter.bridge();
    const { authMode, effectiveUser } = this.execution;
    return new User(this.execution, authMode === 'FULL' ? effectiveUser : '');
  }

  getActiveUserLocale(): string {
    this.execution.meter.bridge();
    return this.execution.userLocale;
  }

  getScriptTimeZone(): string {
    this.execution.meter.bridge();
    return this.execution.scriptTimeZone;
  }

  /** A stable key of the person that tells nothing of them; Google changes it every 30 days. */
  getTemporaryActiveUserKey(): string {
    this.execution.meter.bridge();
    const { scriptId, effectiveUser } = this.execution;
    return createHash('sha256').update(`${scriptId} ${effectiveUser}`).digest('base64url');
  }
}

export function createSession(execution: Execution): ServiceObject {
  return new SessionObject(execution);
}
