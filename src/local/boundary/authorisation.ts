/** What each authorisation mode refuses. */
import type { Execution } from './execution.js';
import type { ServiceObject } from './service-object.js';

/** @throws ServiceError where the mode of the execution does not allow the call. */
export function authorise(_execution: Execution, _service: ServiceObject, _method: string): void {}
