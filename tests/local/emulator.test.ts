import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../src/local/boundary/clocks.js';
import { openEmulator } from '../../src/local/emulator.js';

describe('openEmulator', () => {
  it('gives each run a fresh realm and keeps what Google keeps', () => {
    const emulator = openEmulator({});
    const code = `var count = 0;
      function next() {
        count += 1;
        const store = PropertiesService.getScriptProperties();
        store.setProperty('kept', Number(store.getProperty('kept') || 0) + 1);
        return [count, store.getProperty('kept')];
      }`;
    expect(emulator.run({ code, functionName: 'next' }).result).toEqual([1, '1']);
    expect(emulator.run({ code, functionName: 'next' }).result).toEqual([1, '2']);
  });

  it('hoists functions over all files, but not constants', () => {
    const emulator = openEmulator({});
    const first = 'var early = late(); function check() { return [early, NAME]; }';
    const second = "const NAME = 'n'; function late() { return 'hoisted'; }";
    expect(emulator.run({ code: [first, second], functionName: 'check' }).result).toEqual([
      'hoisted',
      'n',
    ]);
    const tooEarly = 'var early = NAME; function check() {}';
    expect(emulator.run({ code: [tooEarly, second], functionName: 'check' }).error?.name).toBe(
      'ReferenceError',
    );
  });

  it('hands arguments over as values of the script', () => {
    const outcome = openEmulator({}).run({
      code: `function check(date, list, object) {
        return [date instanceof Date, date.toISOString(), Array.isArray(list), list instanceof Array,
          Object.getPrototypeOf(object) === Object.prototype, object.inner.value];
      }`,
      functionName: 'check',
      args: [new Date(0), [1], { inner: { value: 2 } }],
    });
    expect(outcome.result).toEqual([true, '1970-01-01T00:00:00.000Z', true, true, true, 2]);
  });

  it('hands services over inside an event', () => {
    const outcome = openEmulator({}).run({
      code: 'function check(e) { return [String(e.source), e.source === Session]; }',
      functionName: 'check',
      kind: 'trigger',
      args: (services) => [{ source: services.get('Session') }],
    });
    expect(outcome.result).toEqual(['Session', true]);
  });

  it('returns copies: JSON values, Dates, names of Google’s objects', () => {
    const outcome = openEmulator({}).run({
      code: `function check() {
        return {date: new Date(5), list: [1, [2]], map: new Map(), service: Session, mode: ScriptApp.AuthMode.NONE, f() {}};
      }`,
      functionName: 'check',
    });
    expect(outcome.result).toEqual({
      date: new Date(5),
      list: [1, [2]],
      map: {},
      service: 'Session',
      mode: 'NONE',
      f: undefined,
    });
  });

  it('reports what the script threw, a rejection as well', () => {
    const emulator = openEmulator({});
    const code = `function check() { throw new RangeError('far'); }
      async function later() { await null; throw new Error('late'); }
      function text() { throw 'plain'; }`;
    const errorOf = (functionName: string) => emulator.run({ code, functionName }).error;
    expect(errorOf('check')).toEqual({ name: 'RangeError', message: 'far' });
    expect(errorOf('later')).toEqual({ name: 'Error', message: 'late' });
    expect(errorOf('text')).toEqual({ name: 'Error', message: 'plain' });
  });

  it('reports a syntax error', () => {
    expect(openEmulator({}).run({ code: 'function {', functionName: 'a' }).error?.name).toBe(
      'SyntaxError',
    );
  });

  it('refuses to import modules, but not to write about it', () => {
    const importing = openEmulator({}).run({
      code: "function a() { return import('fs'); }",
      functionName: 'a',
    });
    expect(importing.error?.name).toBe('NotEmulatedError');
    const writing = openEmulator({}).run({
      code: "/* import('fs') */ function a() { return 'import(1)' + 1n; }",
      functionName: 'a',
    });
    expect(writing.result).toBe('import(1)1');
  });

  it('keeps log lines in order with their level', () => {
    const outcome = openEmulator({}).run({
      code: `function check() {
        console.log('a', 1, {b: [2]}); console.warn('%s!', 'w'); console.error(new Error('e').message);
        console.info(ScriptApp.AuthMode.FULL, Session);
        Logger.log([1, 'x', {a: null, b: true}]); Logger.log('%s and %s', 1.5, 'two'); Logger.log(12345678);
      }`,
      functionName: 'check',
    });
    expect(outcome.error).toBeUndefined();
    expect(outcome.log).toEqual([
      { level: 'DEBUG', text: 'a 1 { b: [ 2 ] }', from: 'console' },
      { level: 'WARNING', text: 'w!', from: 'console' },
      { level: 'ERROR', text: 'e', from: 'console' },
      { level: 'INFO', text: 'FULL Session', from: 'console' },
      { level: 'INFO', text: '[1.0, x, {a=null, b=true}]', from: 'Logger' },
      { level: 'INFO', text: '1.5 and two', from: 'Logger' },
      { level: 'INFO', text: '1.2345678E7', from: 'Logger' },
    ]);
  });

  it('shows the script its own clock', () => {
    const outcome = openEmulator({
      clock: fixedClock(Date.UTC(2026, 10, 16, 8)),
      evaluationMs: 0,
    }).run({
      code: `function check() {
        const now = new Date();
        Utilities.sleep(1500);
        return [now.toISOString(), Date.now() - now.getTime(), now instanceof Date, now.constructor === Date,
          new Date(0).getTime(), Date.UTC(1970, 0), typeof Date(), Object.prototype.toString.call(now)];
      }`,
      functionName: 'check',
    });
    expect(outcome.result).toEqual([
      '2026-11-16T08:00:00.000Z',
      1500,
      true,
      true,
      0,
      0,
      'string',
      '[object Date]',
    ]);
  });

  it('puts the time zone of this process back', () => {
    const before = new Date(2026, 0, 1).getTime();
    const emulator = openEmulator({ scriptTimeZone: 'Pacific/Auckland' });
    const outcome = emulator.run({
      code: 'function check() { return new Date(2026, 0, 1).getTimezoneOffset(); }',
      functionName: 'check',
    });
    expect(outcome.result).toBe(-780);
    expect(new Date(2026, 0, 1).getTime()).toBe(before);
  });

  it('finds custom functions only where they are declared', () => {
    const code =
      'function DOUBLE(x) { return x * 2; } var TRIPLE = function (x) { return x * 3; };';
    const call = (functionName: string) =>
      openEmulator({}).run({ code, functionName, kind: 'custom-function', args: [2] });
    expect(call('DOUBLE').result).toBe(4);
    expect(call('TRIPLE').error?.message).toBe('Script function not found: TRIPLE');
  });

  it('does not run code that hides in a function name', () => {
    const outcome = openEmulator({}).run({ code: 'var a = 1;', functionName: 'a);(0' });
    expect(outcome.error?.message).toBe('Script function not found: a);(0');
  });

  it('stops an endless loop', () => {
    const outcome = openEmulator({}).run({
      code: 'function check() { while (true); }',
      functionName: 'check',
      wallLimitMs: 50,
    });
    expect(outcome.error?.message).toBe('Exceeded maximum execution time');
    expect(outcome.killed).toBe(true);
  });

  it('survives a script that overflows the stack or throws oddly', () => {
    const emulator = openEmulator({});
    const code = `function deep() { return deep() + Session.getScriptTimeZone(); }
      function nothing() { throw undefined; }
      function cyclic() { const a = []; a.push(a); CacheService.getScriptCache().getAll(a); }`;
    expect(emulator.run({ code, functionName: 'deep' }).error?.name).toBe('RangeError');
    expect(emulator.run({ code, functionName: 'nothing' }).error?.message).toBe('undefined');
    expect(emulator.run({ code, functionName: 'cyclic' }).error?.name).toBe('Exception');
  });
});
