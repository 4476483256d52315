import { describe, expect, it } from '@jest/globals';
import { ClientRefusal, clientArguments } from '../../../src/local/boundary/google-script-run.js';
import { openEmulator } from '../../../src/local/emulator.js';

/** Source of both tables: K. Tanaike, 28 August 2023, measured on Google. */
describe('arguments from the client', () => {
  it('pass as JSON values', () => {
    expect(clientArguments(['a', 1, true, null, undefined, { a: [1, { b: 'c' }] }])).toEqual([
      'a',
      1,
      true,
      null,
      null,
      { a: [1, { b: 'c' }] },
    ]);
  });

  it.each<[string, unknown]>([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a RegExp', /a/],
    ['a function', () => 1],
    ['a typed array', new Uint8Array(2)],
    ['a Promise', Promise.resolve(1)],
    ['a boxed text', Object('a')],
    ['a Date deep inside', { a: [{ b: new Date(0) }] }],
  ])('refuse %s with the place of the argument', (_name, value) => {
    expect(() => clientArguments(['fine', value])).toThrow(
      'Failed due to illegal value in property: 1',
    );
  });
});

describe('a client call with an illegal argument', () => {
  it('throws at the call site and runs nothing', () => {
    const emulator = openEmulator({});
    const call = () =>
      emulator.run({
        code: "function save() { PropertiesService.getScriptProperties().setProperty('a', 'b'); }",
        functionName: 'save',
        kind: 'client',
        args: [new Date()],
      });
    expect(call).toThrow(ClientRefusal);
    expect(emulator.surroundings.properties).toEqual({});
  });
});

/** What the client receives when the server function returns an expression. */
function receive(expression: string) {
  return openEmulator({}).run({
    code: `function answer() { return ${expression}; }`,
    functionName: 'answer',
    kind: 'client',
  });
}

describe('results for the client', () => {
  it.each<[string, unknown]>([
    ['1', 1],
    ["'a'", 'a'],
    ['null', null],
    ['undefined', null],
    ['[undefined, 1]', [null, 1]],
    ['({a: undefined, b: [true]})', { a: null, b: [true] }],
    ['new Map([[1, 2]])', {}],
    ['({a: new Set([1]), b: /x/})', { a: {}, b: {} }],
    ['Promise.resolve({ok: true})', { ok: true }],
    ['(function () { return 1; })', 'function () { return 1; }'],
  ])('%s', (expression, expected) => {
    expect(receive(expression).client).toEqual({ delivered: true, value: expected });
  });

  it.each(['new Date()', '({a: [new Date()]})', 'PropertiesService', '[ScriptApp.AuthMode.FULL]'])(
    '%s is lost without an error',
    (expression) => {
      const outcome = receive(expression);
      expect(outcome.client).toEqual({ delivered: false });
      expect(outcome.error).toBeUndefined();
    },
  );

  it('a typed array is an error of the server', () => {
    expect(receive('new Uint8Array(3)').error?.name).toBe('Exception');
  });

  it('a failure brings its message', () => {
    expect(receive("(() => { throw new TypeError('no'); })()").error).toEqual({
      name: 'TypeError',
      message: 'no',
    });
  });
});

describe('functions that the client may call', () => {
  const code = `
    function open_() { return 1; }
    const arrow = () => 1;
    const object = { method() { return 1; } };
    async function later() { return 1; }
  `;
  it.each(['open_', 'arrow', 'object.method', 'none'])('%s is not one', (functionName) => {
    expect(openEmulator({}).run({ code, functionName, kind: 'client' }).error?.message).toBe(
      `Script function not found: ${functionName}`,
    );
  });

  it('an async function is one', () => {
    expect(openEmulator({}).run({ code, functionName: 'later', kind: 'client' }).result).toBe(1);
  });
});
