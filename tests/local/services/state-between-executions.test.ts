import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../../src/local/boundary/clocks.js';
import type { ProcessState, Surroundings } from '../../../src/local/boundary/execution.js';
import { openEmulator } from '../../../src/local/emulator.js';
import { contractWorkbook } from '../contract/contract-workbook.js';

/** Two users of one script on one document. */
function twoUsers(changes: Partial<ProcessState> = {}) {
  const surroundings: Surroundings = { properties: {}, triggers: [], outbox: [], calendars: [] };
  const process: ProcessState = { caches: new Map(), locks: new Map(), ...changes };
  const active = contractWorkbook({ editors: ['ana@example.com', 'ben@example.com'] });
  const clock = fixedClock(0);
  const open = (user: string) => {
    const emulator = openEmulator({ active, surroundings, process, clock, user, evaluationMs: 0 });
    return (body: string) => emulator.run({ code: `function f() { ${body} }`, functionName: 'f' });
  };
  return {
    ana: open('ana@example.com'),
    ben: open('ben@example.com'),
    surroundings,
    process,
    clock,
  };
}

describe('triggers', () => {
  it('are seen and deleted by their creator only', () => {
    const { ana, ben, surroundings } = twoUsers();
    ana(
      "ScriptApp.newTrigger('a').timeBased().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).inTimezone('Europe/Berlin').create();",
    );
    ben(
      "ScriptApp.newTrigger('b').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();",
    );
    const handlers = 'return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction());';
    expect(ana(handlers).result).toEqual(['a']);
    expect(ben(handlers).result).toEqual(['b']);
    expect(ben('return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length;').result).toBe(
      1,
    );
    expect(surroundings.triggers).toEqual([
      {
        id: '1000001',
        handler: 'a',
        eventType: 'CLOCK',
        source: 'CLOCK',
        sourceId: null,
        createdBy: 'ana@example.com',
        schedule: { everyWeeks: 1, onWeekDay: 'MONDAY', atHour: 8, inTimezone: 'Europe/Berlin' },
      },
      {
        id: '1000002',
        handler: 'b',
        eventType: 'ON_CHANGE',
        source: 'SPREADSHEETS',
        sourceId: 'contract-workbook',
        createdBy: 'ben@example.com',
        schedule: {},
      },
    ]);
    ana('ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t));');
    expect(surroundings.triggers.map((trigger) => trigger.handler)).toEqual(['b']);
  });

  it('after() counts from the emulated clock', () => {
    const { ana, clock, surroundings } = twoUsers();
    clock.advance(5000);
    ana("ScriptApp.newTrigger('a').timeBased().after(60000).create();");
    const { after } = surroundings.triggers[0]?.schedule ?? {};
    expect(Date.parse(String(after))).toBeGreaterThanOrEqual(65_000);
  });
});

describe('properties', () => {
  it('of a user are theirs, of the document everybody’s', () => {
    const { ana, ben, surroundings } = twoUsers();
    ana(`PropertiesService.getUserProperties().setProperty('k', 'ana');
      PropertiesService.getDocumentProperties().setProperty('k', 'all');`);
    expect(
      ben(
        "return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getDocumentProperties().getProperty('k')];",
      ).result,
    ).toEqual([null, 'all']);
    expect(surroundings.properties).toEqual({
      'user:ana@example.com': { k: 'ana' },
      document: { k: 'all' },
    });
  });
});

describe('caches', () => {
  it('outlive an execution, not their time', () => {
    const { ana, clock } = twoUsers();
    ana("CacheService.getScriptCache().put('k', 'v');");
    const read = "return CacheService.getScriptCache().get('k');";
    clock.advance(590_000);
    expect(ana(read).result).toBe('v');
    clock.advance(11_000);
    expect(ana(read).result).toBeNull();
  });

  it('may forget at any time', () => {
    const { ana } = twoUsers({ forgets: (key) => key === 'lost' });
    const outcome = ana(`const cache = CacheService.getScriptCache();
      cache.putAll({lost: '1', kept: '2'}); return cache.getAll(['lost', 'kept']);`);
    expect(outcome.result).toEqual({ kept: '2' });
  });
});

describe('locks', () => {
  it('held by another execution make one wait and fail in emulated time', () => {
    const { ana, process, clock } = twoUsers();
    process.locks.set('document:contract-workbook', 'another execution');
    const before = clock.now();
    const outcome = ana('LockService.getDocumentLock().waitLock(30000);');
    expect(outcome.error).toEqual({
      name: 'Exception',
      message: 'Lock timeout: another process was holding the lock for too long.',
    });
    expect(clock.now() - before).toBeGreaterThanOrEqual(30_000);
    expect(ana('return LockService.getUserLock().tryLock(1);').result).toBe(true);
  });

  it('are given back at the end of the execution, also when it fails', () => {
    const { ana, ben } = twoUsers();
    ana("LockService.getDocumentLock().waitLock(1); throw new Error('x');");
    expect(ben('return LockService.getDocumentLock().tryLock(1);').result).toBe(true);
  });

  it('are seen by an execution that runs in between', () => {
    const active = contractWorkbook();
    const emulator = openEmulator({ active });
    const take = 'function take() { return LockService.getDocumentLock().tryLock(1); }';
    let other: unknown;
    emulator.run({
      code: 'function hold() { LockService.getDocumentLock().waitLock(1); SpreadsheetApp.flush(); }',
      functionName: 'hold',
      faults: [
        {
          kind: 'edit',
          at: 3,
          edit: () => {
            other = emulator.run({ code: take, functionName: 'take' }).result;
          },
        },
      ],
    });
    expect(other).toBe(false);
    expect(emulator.run({ code: take, functionName: 'take' }).result).toBe(true);
  });
});
