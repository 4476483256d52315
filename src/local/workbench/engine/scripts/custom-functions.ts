/** The script's functions as formulas call them. */
import { declaredFunctions } from '../../../boundary/script-source.js';
import type { Emulator } from '../../../emulator.js';
import type { CustomFunction } from '../../../formulas/custom-function.js';

/** Results that are kept, as Google keeps them: it calls a function again when an argument changes. */
const KEPT_RESULTS = 5_000;

/** What a call came to: its result, or the message that its cell shows. */
type Outcome = { readonly result: unknown } | { readonly message: string };

/** By name; each call runs in a fresh realm unless its result is known. */
export function customFunctions(
  code: string,
  openForFormulas: () => Emulator,
): ReadonlyMap<string, CustomFunction> {
  const kept = new Map<string, Outcome>();
  const names = [...declaredFunctions(code)].filter((name) => !name.endsWith('_'));
  return new Map(
    names.map((name) => [
      name,
      (...args: unknown[]) => {
        const key = JSON.stringify([name, args], tagDates);
        const outcome = kept.get(key) ?? call(openForFormulas(), code, name, args);
        if (kept.size >= KEPT_RESULTS) kept.clear();
        kept.set(key, outcome);
        if ('message' in outcome) throw new Error(outcome.message);
        return outcome.result;
      },
    ]),
  );
}

function call(emulator: Emulator, code: string, name: string, args: readonly unknown[]): Outcome {
  const run = emulator.run({ code, functionName: name, args, kind: 'custom-function' });
  return run.error ? { message: run.error.message } : { result: run.result };
}

/** A Date and its text are different arguments. */
function tagDates(this: unknown, key: string, value: unknown): unknown {
  const holder = this as Record<string, unknown>;
  return holder[key] instanceof Date ? { date: value } : value;
}
