/** What each call of a script has to pass before and after a service does its work. */
import type { ServiceObject } from './service-object.js';

export interface Gate {
  /** Runs `work` with the checked arguments, or throws what Google would. */
  pass(
    service: ServiceObject,
    method: string,
    args: unknown[],
    work: (args: unknown[]) => unknown,
  ): unknown;
}
