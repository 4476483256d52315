/** Runs code in the time zone of the script, which is V8's own while the script runs. */
import { runInThisContext } from 'node:vm';

/** The process whose environment V8 listens to, also where a test runner shows a copy of it. */
const realProcess = runInThisContext('process') as NodeJS.Process;

/** Does `work` with `zone` (IANA name) as the local time zone, and puts the former one back. */
export function inTimeZone<T>(zone: string, work: () => T): T {
  const before = realProcess.env['TZ'];
  realProcess.env['TZ'] = zone;
  try {
    return work();
  } finally {
    if (before === undefined) {
      // An empty zone makes V8 read the system's again; deleting alone does not.
      realProcess.env['TZ'] = '';
      delete realProcess.env['TZ'];
    } else realProcess.env['TZ'] = before;
  }
}
