/** What the small services do: properties, cache, lock, session, log, triggers, windows. */
import { fixedClock } from '../../../src/local/boundary/clocks.js';
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const CACHE = 'Reference of class Cache; J. Poehnelt, "Exploring Apps Script CacheService limits"';
const PROPERTIES = 'Reference of class Properties';
const LOCK = 'gas-fakes, test/testlock.js; reference of class Lock';
const TRIGGERS = 'Reference of ScriptApp and ClockTriggerBuilder';
const UI = 'Reference of class Ui';

const standalone = () => ({ active: null });

export const SERVICES_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'properties keep texts and answer null where there is none',
    source: PROPERTIES,
    script: `function check() {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('a', 1).setProperties({b: true, c: 'x'});
      return [store.getProperty('a'), store.getProperty('b'), store.getProperty('z'), store.getKeys().sort()];
    }`,
    expected: ['1', 'true', null, ['a', 'b', 'c']],
  },
  {
    behaviour: 'setProperties may drop all others',
    source: PROPERTIES,
    script: `function check() {
      const store = PropertiesService.getDocumentProperties();
      store.setProperties({a: '1', b: '2'}).setProperties({c: '3'}, true);
      store.deleteProperty('nothing');
      return store.getProperties();
    }`,
    expected: { c: '3' },
  },
  {
    behaviour: 'the stores of document, script and user are separate',
    source: PROPERTIES,
    script: `function check() {
      PropertiesService.getUserProperties().setProperty('a', 'user');
      PropertiesService.getDocumentProperties().setProperty('a', 'document');
      return [PropertiesService.getScriptProperties().getProperty('a'), PropertiesService.getUserProperties().getProperty('a')];
    }`,
    expected: [null, 'user'],
  },
  {
    behaviour: 'a standalone script has no document properties, lock or cache',
    source: 'Reference of PropertiesService, LockService and CacheService',
    script: `function check() {
      return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()];
    }`,
    emulator: standalone,
    expected: [null, null, null],
  },
  {
    behaviour: 'a value over 9 kB is refused',
    source: 'Quotas page: 9 kB per value',
    script: `function check() {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('a', 'x'.repeat(9216));
      try { store.setProperty('a', 'x'.repeat(9217)); } catch (error) { return [error.message, store.getProperty('a').length]; }
    }`,
    expected: ['Argument too large: value', 9216],
  },
  {
    behaviour: 'a store over 500 kB is refused',
    source: 'K. Tanaike, 22 May 2023',
    script: `function check() {
      const store = PropertiesService.getScriptProperties();
      for (let index = 0; index < 60; index++) store.setProperty('key' + index, 'x'.repeat(9000));
    }`,
    throws:
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
  },
  {
    behaviour: 'the cache turns everything into text',
    source: CACHE,
    script: `function check() {
      const cache = CacheService.getScriptCache();
      cache.put('object', {});
      cache.put('null', null);
      cache.putAll({a: '1', b: '2'}, 60);
      return [cache.get('object'), cache.get('null'), cache.get('none'), cache.getAll(['a', 'b', 'c'])];
    }`,
    expected: ['[object Object]', 'null', null, { a: '1', b: '2' }],
  },
  {
    behaviour: 'the cache forgets after the time given',
    source: CACHE,
    script: `function check() {
      const cache = CacheService.getUserCache();
      cache.put('short', 'a', 10);
      cache.put('default', 'b');
      return [4, 4, 4].map((seconds) => {
        Utilities.sleep(seconds * 1000);
        return [cache.get('short'), cache.get('default')];
      });
    }`,
    emulator: () => ({ active: null, clock: fixedClock(0), evaluationMs: 0 }),
    expected: [
      ['a', 'b'],
      ['a', 'b'],
      [null, 'b'],
    ],
  },
  {
    behaviour: 'the cache refuses long keys, empty keys and large values',
    source: CACHE,
    script: `function check() {
      const cache = CacheService.getScriptCache();
      const refused = (key, value) => { try { cache.put(key, value); return null; } catch (error) { return error.message; } };
      return [refused('k'.repeat(250), 'a'), refused('k'.repeat(251), 'a'), refused('', 'a'),
        refused('a', 'x'.repeat(102400)), refused('a', 'x'.repeat(102401))];
    }`,
    expected: [
      null,
      'Argument too large: key',
      'Invalid argument: key',
      null,
      'Argument too large: value',
    ],
  },
  {
    behaviour: 'over 1,000 items the cache drops the oldest, read or not',
    source: CACHE,
    script: `function check() {
      const cache = CacheService.getScriptCache();
      const values = {};
      for (let index = 0; index < 1000; index++) values['k' + index] = 'v';
      cache.putAll(values);
      const before = cache.get('k0');
      cache.put('one more', 'v');
      return [before, cache.get('k0'), cache.get('k999'), cache.get('one more')];
    }`,
    expected: ['v', null, 'v', 'v'],
  },
  {
    behaviour: 'a lock can be taken again by its holder, and zero waits not at all',
    source: LOCK,
    script: `function check() {
      const lock = LockService.getScriptLock();
      const before = lock.hasLock();
      const taken = [lock.tryLock(0), lock.tryLock(10), lock.hasLock()];
      lock.releaseLock();
      return [before, taken, lock.hasLock(), lock.tryLock(-100)];
    }`,
    expected: [false, [true, true, true], false, false],
  },
  {
    behaviour: 'a question to the person loses the lock',
    source: UI,
    script: `function check() {
      const lock = LockService.getDocumentLock();
      lock.waitLock(100);
      SpreadsheetApp.getUi().alert('Go on?');
      return lock.hasLock();
    }`,
    emulator: () => ({ active: contractWorkbook(), answer: () => ({ button: 'OK' }) }),
    expected: false,
  },
  {
    behaviour: 'the session names users, locale and zone; a user prints as the address',
    source: 'gas-fakes, test/testsession.js; reference of class Session',
    script: `function check() {
      return [Session.getActiveUser().getEmail(), String(Session.getActiveUser()), Session.getEffectiveUser().getEmail(),
        Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getTemporaryActiveUserKey().length > 0];
    }`,
    emulator: () => ({
      active: contractWorkbook(),
      user: 'editor@example.com',
      scriptTimeZone: 'Europe/Berlin',
      userLocale: 'de',
    }),
    expected: [
      'editor@example.com',
      'editor@example.com',
      'editor@example.com',
      'de',
      'Europe/Berlin',
      true,
    ],
  },
  {
    behaviour: 'a simple trigger does not see who edits',
    source: 'Guide "Simple triggers"',
    script: 'function check() { return Session.getActiveUser().getEmail(); }',
    run: { authMode: 'LIMITED', kind: 'trigger' },
    expected: '',
  },
  {
    behaviour: 'the log fills %s places and can be read and cleared',
    source: 'Reference of class Logger',
    script: `function check() {
      const same = Logger.log('%s of %s', 'one', 'two') === Logger;
      const text = Logger.getLog();
      Logger.clear();
      return [same, text, Logger.getLog()];
    }`,
    emulator: () => ({
      active: null,
      clock: fixedClock(Date.UTC(2026, 10, 16, 8)),
      evaluationMs: 0,
    }),
    expected: [true, 'Mon Nov 16 08:00:00 UTC 2026 INFO: one of two\n', ''],
  },
  {
    behaviour: 'the log prints numbers, lists, objects and dates as Java does',
    source: 'General knowledge of the execution log, unverified',
    script: `function check() {
      Logger.log(1); Logger.log([1.5, 'a', [true]]); Logger.log({a: 1, b: null}); Logger.log(new Date(0)); Logger.log(Session);
      return Logger.getLog().split('\\n').map((line) => line.slice(line.indexOf('INFO: ') + 6));
    }`,
    emulator: () => ({ active: null, scriptTimeZone: 'Europe/Berlin' }),
    expected: [
      '1.0',
      '[1.5, a, [true]]',
      '{a=1.0, b=null}',
      'Thu Jan 01 01:00:00 CET 1970',
      'Session',
      '',
    ],
  },
  {
    behaviour: 'chart kinds are enumerations; drawing is refused',
    source: 'Reference of the Charts service',
    script: `function check() {
      try { Charts.newBarChart(); } catch (error) { return [String(Charts.ChartType.BAR), error.message]; }
    }`,
    expected: ['BAR', 'Not emulated: Charts.newBarChart (Google has it)'],
  },
  {
    behaviour: 'content types have names',
    source: 'Reference of enum MimeType',
    script: 'function check() { return [MimeType.CSV, MimeType.GOOGLE_SHEETS]; }',
    expected: ['text/csv', 'application/vnd.google-apps.spreadsheet'],
  },
  {
    behaviour: 'triggers are validated when they are built',
    source: TRIGGERS,
    script: `function check() {
      const made = (build) => { try { build(ScriptApp.newTrigger('run').timeBased()).create(); return 'made'; } catch (error) { return 'refused'; } };
      return [
        made((b) => b), made((b) => b.everyMinutes(7)), made((b) => b.everyMinutes(10)),
        made((b) => b.everyDays(1).everyHours(1)), made((b) => b.atHour(8)), made((b) => b.atHour(8).everyDays(1)),
        made((b) => b.everyDays(1).atHour(24)), made((b) => b.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)),
        made((b) => b.everyWeeks(2).onWeekDay(ScriptApp.WeekDay.MONDAY)), made((b) => b.onMonthDay(32)),
        made((b) => b.everyDays(1).inTimezone('Nowhere')), made((b) => b.after(1000)),
      ].join(' ');
    }`,
    expected: 'refused refused made refused refused made refused made made refused refused made',
  },
  {
    behaviour: 'a trigger tells what it is',
    source: TRIGGERS,
    script: `function check() {
      const clock = ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
      const edit = ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive().getId()).onEdit().create();
      const seen = ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]);
      ScriptApp.deleteTrigger(clock);
      const [left] = ScriptApp.getProjectTriggers();
      return [seen, left.getUniqueId() === edit.getUniqueId(), clock.getEventType() === ScriptApp.EventType.CLOCK];
    }`,
    expected: [
      [
        ['hourly', 'CLOCK', 'CLOCK', null],
        ['edited', 'ON_EDIT', 'SPREADSHEETS', 'contract-workbook'],
      ],
      true,
      true,
    ],
  },
  {
    behaviour: 'a user has 20 triggers at most',
    source: 'Quotas page; text seen in live logs',
    script: `function check() {
      for (let index = 0; index < 21; index++) ScriptApp.newTrigger('run').timeBased().everyDays(1).create();
    }`,
    throws:
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  },
  {
    behaviour: 'an add-on runs once an hour at most',
    source: 'Guide "Triggers for editor add-ons", restrictions',
    script:
      "function check() { ScriptApp.newTrigger('run').timeBased().everyMinutes(30).create(); }",
    emulator: () => ({ active: contractWorkbook(), asAddOn: true }),
    throws: 'Exception: An add-on can run a time-driven trigger once an hour at most.',
  },
  {
    behaviour: 'an add-on has one trigger of each type per document',
    source: 'Guide "Triggers for editor add-ons", restrictions; text seen in live logs',
    script: `function check() {
      ScriptApp.newTrigger('run').timeBased().everyHours(1).create();
      ScriptApp.newTrigger('other').timeBased().everyHours(2).create();
    }`,
    emulator: () => ({ active: contractWorkbook(), asAddOn: true }),
    throws:
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
  },
  {
    behaviour: 'alerts and prompts answer with the person’s button and text',
    source: UI,
    script: `function check() {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.prompt('Name', 'Which?', ui.ButtonSet.OK_CANCEL);
      return [String(ui.alert('a')), ui.alert('t', 'p', ui.ButtonSet.YES_NO) === ui.Button.YES,
        answer.getResponseText(), String(answer.getSelectedButton())];
    }`,
    emulator: () => ({
      active: contractWorkbook(),
      answer: (question) =>
        question.kind === 'prompt'
          ? { button: 'OK', text: question.title }
          : { button: question.buttons === 'YES_NO' ? 'YES' : 'OK' },
    }),
    expected: ['OK', true, 'Name', 'OK'],
  },
  {
    behaviour: 'a question that nobody answers is refused by name',
    source: 'The emulator does not guess',
    script: "function check() { SpreadsheetApp.getUi().alert('Delete?'); }",
    throws: 'NotEmulatedError: Not emulated: a person who answers the alert "Delete?"',
  },
  {
    behaviour: 'there is no Ui where nobody looks',
    source: 'Text seen in live logs',
    script: "function check() { SpreadsheetApp.getUi().alert('a'); }",
    run: { kind: 'trigger', withoutWindow: true },
    throws: 'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  },
  {
    behaviour: 'older scripts name the stores ScriptProperties and UserProperties',
    source: 'Apps Script reference, classes ScriptProperties and UserProperties',
    script: `function check() {
      ScriptProperties.setProperty('a', 1);
      UserProperties.setProperty('b', 'x');
      return [PropertiesService.getScriptProperties().getProperty('a'),
        PropertiesService.getUserProperties().getProperties(), UserProperties.getProperty('a')];
    }`,
    expected: ['1', { b: 'x' }, null],
  },
  {
    behaviour: 'writing to a cache answers null',
    source: 'gas-fakes, whose tests ran on live Apps Script: test/teststores.js "cache store"',
    script: `function check() {
      const cache = CacheService.getScriptCache();
      return [cache.put('a', 'x'), cache.remove('a')];
    }`,
    expected: [null, null],
  },
];
