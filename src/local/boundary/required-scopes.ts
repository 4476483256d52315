/** Which OAuth scopes each service needs. */
import type { Execution } from './execution.js';

/** @throws ServiceError where no granted scope covers the call. */
export function requireScopes(_execution: Execution, _service: string, _method: string): void {}
