/** The built bundle at work on the emulator, with a clock that only its calls move. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiAnswer, OperationName, Operations } from '../../src/apps-script/api-contract.js';
import { fixedClock } from '../../src/local/boundary/clocks.js';
import type { Cost } from '../../src/local/boundary/meter.js';
import { openEmulator } from '../../src/local/emulator.js';
import { createWorkbook } from '../../src/local/model/create-workbook.js';

/** What one call of an operation asked of Google. */
export interface OperationCost {
  readonly cost: Cost;
  /** Calls while the document lock is held, and the simulated milliseconds that it is. */
  readonly lock: { readonly calls: number; readonly ms: number };
}

export interface BenchAddOn {
  run<Name extends OperationName>(name: Name, payload: Operations[Name]['payload']): OperationCost;
}

/** A watch on the lock: from the end of the call that took it to the end of the one that gave it back. */
function lockWatch(now: () => number) {
  const held = { calls: 0, ms: 0 };
  let since: number | null = null;
  return {
    held,
    beforeCall() {
      if (since !== null) held.calls += 1;
    },
    afterCall(_call: number, name: string) {
      if (name === 'LockService.Lock.tryLock') since = now();
      if (name === 'LockService.Lock.releaseLock' && since !== null) {
        held.ms += now() - since;
        since = null;
      }
    },
  };
}

export function openBenchAddOn(): BenchAddOn {
  const dist = (name: string) => readFileSync(join(process.cwd(), 'dist', name), 'utf8');
  const code = dist('Code.js');
  const clock = fixedClock(Date.UTC(2026, 10, 16, 8));
  const emulator = openEmulator({
    active: createWorkbook({
      id: 'workbook',
      name: 'Cadence',
      timeZone: 'Europe/Berlin',
      locale: 'en_GB',
      owner: 'owner@example.com',
    }),
    clock,
    files: new Map([['Sidebar', dist('Sidebar.html')]]),
    evaluationMs: 0,
  });
  return {
    run(name, payload) {
      const watch = lockWatch(() => clock.now());
      const { client, error, cost } = emulator.run({
        code,
        functionName: 'api',
        args: [name, payload],
        kind: 'client',
        hooks: watch,
      });
      const isDelivered = client !== undefined && 'value' in client;
      const answer = (isDelivered ? client.value : undefined) as
        | ApiAnswer<OperationName>
        | undefined;
      if (answer?.ok !== true) throw new Error(`${name}: ${answer?.message ?? error?.message}`);
      return { cost, lock: watch.held };
    },
  };
}
