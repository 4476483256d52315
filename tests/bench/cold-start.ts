/**
 * Prints the milliseconds that a script takes in this fresh process, `{compile, evaluate, call}` as
 * JSON: in a bare context as of Google, first compiled, then evaluated, then asked one expression.
 */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const [, , file = '', expression = ''] = process.argv;
const text = readFileSync(file, 'utf8');
const ask = new Script(expression);
const context = createContext({});
const start = performance.now();
const script = new Script(text);
const compiled = performance.now();
script.runInContext(context);
const evaluated = performance.now();
ask.runInContext(context);
const called = performance.now();
process.stdout.write(
  JSON.stringify({
    compile: compiled - start,
    evaluate: evaluated - compiled,
    call: called - evaluated,
  }),
);
