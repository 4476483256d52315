/** The bare V8 context that a script runs in: no Node, no timers, no Web APIs. */
import { type Context, createContext, Script } from 'node:vm';
import { type KernelHost, type RealmKernel, realmKernel } from './realm-kernel.js';

/** Strict, so that no function of a script can reach it by `caller` and `arguments`. */
const kernelScript = new Script(`'use strict';(${realmKernel.toString()})`, {
  filename: 'realm-kernel',
});

/** What V8 itself puts into a context that Apps Script does not have. */
const NOT_ON_GOOGLE = ['SharedArrayBuffer', 'Atomics'] as const;

const ENTRY = '\u0000entry';
const entryScript = new Script(`globalThis[${JSON.stringify(ENTRY)}]()`, { filename: 'entry' });

export interface Realm {
  readonly kernel: RealmKernel;
  /**
   * Runs a script to its end, microtasks included.
   * @throws what the script throws, and an error with code `ERR_SCRIPT_EXECUTION_TIMEOUT`.
   */
  evaluate(script: Script, wallLimitMs: number): unknown;
  /** Calls `work` as the realm's own task: its microtasks run before this returns. */
  task(work: () => void, wallLimitMs: number): void;
}

/** A fresh realm. Its context object has no prototype, so nothing of this process can be reached. */
export function openRealm(host: KernelHost): Realm {
  const context: Context = createContext(Object.create(null), {
    microtaskMode: 'afterEvaluate',
    codeGeneration: { strings: true, wasm: true },
  });
  for (const name of NOT_ON_GOOGLE) new Script(`delete globalThis.${name}`).runInContext(context);
  const makeKernel = kernelScript.runInContext(context) as (host: KernelHost) => RealmKernel;
  const kernel = makeKernel(host);
  return {
    kernel,
    evaluate: (script, wallLimitMs) => script.runInContext(context, { timeout: wallLimitMs }),
    task(work, wallLimitMs) {
      Object.defineProperty(context, ENTRY, { value: work, configurable: true });
      try {
        entryScript.runInContext(context, { timeout: wallLimitMs });
      } finally {
        delete context[ENTRY];
      }
    },
  };
}
