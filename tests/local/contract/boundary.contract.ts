/** What a script meets at the boundary to Google's services. */
import type { ContractRow } from './contract-row.js';

const OPAQUE = 'V8 runtime overview, developers.google.com: what the runtime does not have';
const V8_GUIDE = 'Guide "Migrating scripts to the V8 runtime", developers.google.com';
const MESSAGES = 'Live error messages in public repositories and in gas-fakes, notes/oddities.md';

export const BOUNDARY_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'has no timers and no Web APIs',
    source: OPAQUE,
    script: `function check() {
      return ['setTimeout', 'setInterval', 'fetch', 'URL', 'TextEncoder', 'atob', 'crypto', 'process',
        'require', 'window', 'performance', 'structuredClone', 'queueMicrotask', 'Buffer', 'module',
      ].filter((name) => typeof globalThis[name] !== 'undefined');
    }`,
    expected: [],
  },
  {
    behaviour: 'has Intl, WebAssembly and the modern built-ins',
    source: 'J. Poehnelt, "Apps Script runtime limitations"; K. Tanaike, 12 October 2024',
    script: `function check() {
      return [typeof Intl, typeof WebAssembly, typeof console, typeof BigInt, typeof WeakMap];
    }`,
    expected: ['object', 'object', 'object', 'function', 'function'],
  },
  {
    behaviour: 'lets nothing of another realm through',
    source: 'The services are the only way out of a script: V8 runtime overview',
    script: `function check() {
      const own = [];
      const look = (name, value) => { if (value.constructor.constructor !== Function) own.push(name); };
      look('global', globalThis);
      look('service', PropertiesService);
      look('method', PropertiesService.getScriptProperties);
      look('result', PropertiesService.getScriptProperties().getProperties());
      look('array', PropertiesService.getScriptProperties().getKeys());
      look('enum', ScriptApp.AuthMode.FULL);
      look('console', console);
      look('log', console.log);
      look('date', new Date());
      try { LockService.getScriptLock().waitLock(-1); } catch (error) { look('error', error); }
      try { DriveApp.getFiles(); } catch (error) { look('absent', error); }
      return own;
    }`,
    expected: [],
  },
  {
    behaviour: 'everything that can be reached is of the script’s own realm',
    source: 'The services are the only way out of a script: V8 runtime overview',
    script: `function check() {
      const seen = new Set();
      const foreign = [];
      const walk = (value, path) => {
        if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
        seen.add(value);
        let root = value;
        while (Object.getPrototypeOf(root) !== null) root = Object.getPrototypeOf(root);
        if (root !== Object.prototype && root !== value) foreign.push(path);
        if (path.split('.').length > 6) return;
        walk(Object.getPrototypeOf(value), path + '.<proto>');
        for (const key of Reflect.ownKeys(value)) {
          let inner;
          try { inner = value[key]; } catch (error) { inner = error; }
          walk(inner, path + '.' + String(key));
        }
      };
      walk(globalThis, 'global');
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      const range = sheet.getRange('A1:B2');
      for (const [path, value] of Object.entries({
        sheet, range, values: range.getValues(), enums: SpreadsheetApp.BorderStyle, method: range.getValues,
        date: Utilities.parseDate('2026-11-16', 'UTC', 'yyyy-MM-dd'), blob: Utilities.newBlob('a').getBytes(),
        primitive: range[Symbol.toPrimitive], text: range.toString,
      })) walk(value, path);
      return [foreign, seen.size > 500];
    }`,
    expected: [[], true],
  },
  {
    behaviour: 'a function of the script does not see who started it',
    source: 'The services are the only way out of a script: V8 runtime overview',
    script: 'function check() { return check.caller; }',
    expected: null,
  },
  {
    behaviour: 'arrays and errors of services are those of the script',
    source: V8_GUIDE,
    script: `function check() {
      let error;
      try { LockService.getScriptLock().waitLock(-1); } catch (caught) { error = caught; }
      return [
        PropertiesService.getScriptProperties().getKeys() instanceof Array,
        PropertiesService.getScriptProperties().getProperties() instanceof Object,
        error instanceof Error, error.name, String(error),
      ];
    }`,
    expected: [
      true,
      true,
      true,
      'Exception',
      'Exception: Lock timeout: another process was holding the lock for too long.',
    ],
  },
  {
    behaviour: 'a stack shows the files of the script and nothing else',
    source: V8_GUIDE,
    script: `function check() {
      const stacks = [new Error('own').stack];
      try { LockService.getScriptLock().waitLock(-1); } catch (error) { stacks.push(error.stack); }
      return stacks.map((stack) => stack.split('\\n').slice(1).every((line) => /at check \\(Code:\\d+:\\d+\\)/.test(line)));
    }`,
    expected: [true, true],
  },
  {
    behaviour: 'a service prints as its class',
    source: 'gas-fakes, tests of toString on live Apps Script',
    script: `function check() {
      return [String(PropertiesService), '' + LockService.getScriptLock(), PropertiesService.getScriptProperties().toString()];
    }`,
    expected: ['PropertiesService', 'Lock', 'Properties'],
  },
  {
    behaviour: 'a service is no promise and no JSON',
    source: 'Awaiting a service object gives the object itself',
    script: `async function check() {
      const service = await PropertiesService;
      return [service === PropertiesService, typeof PropertiesService.then, JSON.stringify({service})];
    }`,
    expected: [true, 'undefined', '{"service":{}}'],
  },
  {
    behaviour: 'enumerations keep their identity, their order and their names',
    source: V8_GUIDE,
    script: `function check() {
      const {FULL, LIMITED} = ScriptApp.AuthMode;
      return [FULL === ScriptApp.AuthMode.FULL, JSON.stringify({FULL}), String(FULL), FULL.name(),
        FULL.ordinal(), FULL.compareTo(LIMITED), FULL instanceof Object, typeof ScriptApp.AuthMode.NO];
    }`,
    expected: [true, '{"FULL":"FULL"}', 'FULL', 'FULL', 3, 1, true, 'undefined'],
  },
  {
    behaviour: 'a member that Google has and the emulator has not is named',
    source: '@types/google-apps-script 2.0.13',
    script: 'function check() { ScriptApp.getOAuthToken(); }',
    throws: 'NotEmulatedError: Not emulated: ScriptApp.getOAuthToken (Google has it)',
  },
  {
    behaviour: 'a member that Google has not is named',
    source: '@types/google-apps-script 2.0.13',
    script: 'function check() { return PropertiesService.nonsense; }',
    throws:
      "NotEmulatedError: Not emulated: PropertiesService.nonsense (Google's types have no such member)",
  },
  {
    behaviour: 'a service that is not emulated is named at its first use',
    source: '@types/google-apps-script 2.0.13',
    script: 'function check() { return DriveApp.getFiles(); }',
    throws: 'NotEmulatedError: Not emulated: DriveApp.getFiles (Google has it)',
  },
  {
    behaviour: 'an advanced service that is not enabled does not exist',
    source: 'Guide "Advanced Google services", developers.google.com',
    script: 'function check() { return [typeof Sheets, typeof Drive]; }',
    expected: ['undefined', 'undefined'],
  },
  {
    behaviour: 'a service cannot be changed',
    source: 'The emulator refuses what it does not know',
    script: 'function check() { ScriptApp.mine = 1; }',
    throws: 'NotEmulatedError: Not emulated: setting ScriptApp.mine',
  },
  {
    behaviour: 'a method taken off its service still works',
    source: 'Common in public scripts, e.g. rows.forEach(Logger.log)',
    script: `function check() {
      const {getScriptProperties} = PropertiesService;
      return getScriptProperties().getKeys();
    }`,
    expected: [],
  },
  {
    behaviour: 'a method is the same function each time',
    source: 'Ordinary JavaScript',
    script: 'function check() { return ScriptApp.getScriptId === ScriptApp.getScriptId; }',
    expected: true,
  },
  {
    behaviour: 'undefined counts as null for a service',
    source: V8_GUIDE,
    script: `function check() {
      try { LockService.getScriptLock().tryLock(undefined); } catch (error) { return error.message; }
    }`,
    expected:
      "The parameters (null) don't match the method signature for LockService.Lock.tryLock.",
  },
  {
    behaviour: 'a wrong number of arguments is refused by their kinds',
    source: MESSAGES,
    script: `function check() {
      return [[], ['a', 1, true], [[1]], [['a']], [{}], [ScriptApp]].map((args) => {
        try { LockService.getScriptLock().hasLock(...args, 0); } catch (error) { return error.message.slice(15, error.message.indexOf(' don')); }
      });
    }`,
    expected: [
      '(number)',
      '(String,number,Boolean,number)',
      '(number[],number)',
      '(String[],number)',
      '((class),number)',
      '(ScriptApp,number)',
    ],
  },
  {
    behaviour: 'a wrong kind is refused',
    source: MESSAGES,
    script: "function check() { LockService.getScriptLock().waitLock('soon'); }",
    throws:
      "Exception: The parameters (String) don't match the method signature for LockService.Lock.waitLock.",
  },
  {
    behaviour: 'an enumeration is not its name',
    source: MESSAGES,
    script: "function check() { ScriptApp.getAuthorizationInfo('FULL'); }",
    throws:
      "Exception: The parameters (String) don't match the method signature for ScriptApp.getAuthorizationInfo.",
  },
  {
    behaviour: 'classes of the Base namespace are named without it',
    source: 'Live log: "(String,String) don\'t match the method signature for Ui"',
    script: "function check() { SpreadsheetApp.getUi().alert('title', 'text'); }",
    throws:
      "Exception: The parameters (String,String) don't match the method signature for Ui.alert.",
  },
  {
    behaviour: 'a numeric text may stand for a number',
    source: 'Java conversion of single overloads; unknown cases are accepted',
    script: "function check() { return LockService.getScriptLock().tryLock('10'); }",
    expected: true,
  },
  {
    behaviour: 'an async function is waited for',
    source: 'J. Poehnelt, "Apps Script async and await"',
    script: `async function check() {
      const values = await Promise.all([1, Promise.resolve(2)]);
      await null;
      return values;
    }`,
    expected: [1, 2],
  },
  {
    behaviour: 'a variable that holds a function can be started',
    source: 'V8 runtime overview, "Improved function detection"',
    script: 'const check = () => 7;',
    expected: 7,
  },
  {
    behaviour: 'a method of an object can be started',
    source: 'V8 runtime overview, "Improved function detection"',
    script: 'var menu = {value: 3, item1() { return this.value; }};',
    run: { functionName: 'menu.item1', kind: 'menu' },
    expected: 3,
  },
  {
    behaviour: 'a function that is not there is reported',
    source: 'Text seen in live logs',
    script: 'function other() {}',
    throws: 'Exception: Script function not found: check',
  },
  {
    behaviour: 'the local time zone is the script’s',
    source: 'Reference of class Session',
    script: 'function check() { return new Date(2026, 6, 1, 12).toISOString(); }',
    emulator: () => ({ scriptTimeZone: 'America/New_York' }),
    expected: '2026-07-01T16:00:00.000Z',
  },
];
