/** The functions of a script as formulas call them: each call is an execution of its own. */
import type { CallingCell, CustomFunction, CustomFunctions } from '../formulas/custom-function.js';
import { NOT_EMULATED, NotEmulatedError } from './errors.js';
import type { RunOutcome } from './execution-run.js';
import { declaredFunctions } from './script-source.js';

/** Starts one function as an execution of its own, on behalf of a cell. */
type Starter = (name: string, args: readonly unknown[], caller: CallingCell) => RunOutcome;

/**
 * Functions declared at the top level, found without regard to case; those that end with an
 * underscore are private. As on Google, a function is not called again with the same arguments: one
 * that asked no service for anything serves all cells, any other only the cell that called it.
 *
 * Source: "Custom functions in Google Sheets".
 */
export function scriptFunctions(text: string, start: Starter): CustomFunctions {
  const outcomes = new Map<string, RunOutcome>();
  let names: ReadonlyMap<string, string> | undefined;

  function outcomeOf(name: string, args: readonly unknown[], caller: CallingCell): RunOutcome {
    const call = JSON.stringify([name, args.map(distinct)]);
    const place = `${caller.sheet} ${caller.row} ${caller.column} ${call}`;
    const known = outcomes.get(call) ?? outcomes.get(place);
    if (known) return known;
    const outcome = start(name, args, caller);
    outcomes.set(outcome.calls.length === 0 ? call : place, outcome);
    return outcome;
  }

  return (asked, caller): CustomFunction | undefined => {
    names ??= offeredNames(text);
    const name = names.get(asked.toUpperCase());
    return name === undefined
      ? undefined
      : (...args) => resultOf(name, outcomeOf(name, args, caller));
  };
}

function offeredNames(text: string): ReadonlyMap<string, string> {
  const offered = [...declaredFunctions(text)].filter((name) => !name.endsWith('_'));
  return new Map(offered.map((name) => [name.toUpperCase(), name]));
}

/** Tells a Date from the text that JSON makes of it. */
function distinct(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(distinct);
  return value instanceof Date ? { date: value.getTime() } : value;
}

/** @throws Error with the message that the cell shows; NotEmulatedError where it is not known. */
function resultOf(name: string, { result, error }: RunOutcome): unknown {
  if (error === undefined) return result;
  if (error.name === 'NotEmulatedError') {
    throw new NotEmulatedError(error.message.replace(NOT_EMULATED, ''));
  }
  if (error.name === 'EmulatorError') throw new NotEmulatedError(`${name}: ${error.message}`);
  throw new Error(error.message);
}
