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
  /** Each time that the document lock was held: calls meanwhile, and simulated milliseconds. */
  readonly holds: readonly { readonly calls: number; readonly ms: number }[];
}

export interface BenchAddOn {
  run<Name extends OperationName>(name: Name, payload: Operations[Name]['payload']): OperationCost;
}

/** A clock that only priced calls move, and the moments at which each of its moves ended. */
function recordingClock(startMs: number) {
  const clock = fixedClock(startMs);
  const moments: number[] = [];
  return {
    moments,
    now: () => clock.now(),
    advance(milliseconds: number) {
      clock.advance(milliseconds);
      moments.push(clock.now());
    },
  };
}

/** Each hold lasts from the end of the call that took the lock to the end of the one that gave it back. */
function holdsOf(
  calls: readonly { readonly name: string }[],
  moments: readonly number[],
): OperationCost['holds'] {
  // The clock moves once when the script is evaluated, and then after each call.
  if (moments.length !== calls.length + 1) throw new Error('A call moved the clock twice.');
  const ended = (call: number) => moments[call + 1] ?? 0;
  const holds: { calls: number; ms: number }[] = [];
  let taken = -1;
  for (const [index, { name }] of calls.entries()) {
    if (name === 'LockService.Lock.tryLock') taken = index;
    if (name !== 'LockService.Lock.releaseLock' || taken < 0) continue;
    holds.push({ calls: index - taken, ms: ended(index) - ended(taken) });
    taken = -1;
  }
  return holds;
}

export function openBenchAddOn(): BenchAddOn {
  const dist = (name: string) => readFileSync(join(process.cwd(), 'dist', name), 'utf8');
  const code = dist('Code.js');
  const clock = recordingClock(Date.UTC(2026, 10, 16, 8));
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
      clock.moments.length = 0;
      const { client, error, cost, calls } = emulator.run({
        code,
        functionName: 'api',
        args: [name, payload],
        kind: 'client',
      });
      const isDelivered = client !== undefined && 'value' in client;
      const answer = (isDelivered ? client.value : undefined) as
        | ApiAnswer<OperationName>
        | undefined;
      if (answer?.ok !== true) throw new Error(`${name}: ${answer?.message ?? error?.message}`);
      return { cost, holds: holdsOf(calls, clock.moments) };
    },
  };
}
