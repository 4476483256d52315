import { describe, expect, it } from '@jest/globals';
import type { TriggerData } from '../../../src/local/boundary/execution.js';
import { openEmulator, type RunRequest } from '../../../src/local/emulator.js';
import {
  changeEvent,
  clockEvent,
  editEvent,
  openEvent,
} from '../../../src/local/workbench/engine/scripts/event-objects.js';
import { sampleWorkbook } from '../services/fake-execution.js';

const TRIGGER: TriggerData = {
  id: '77',
  handler: 'seen',
  eventType: 'ON_EDIT',
  source: 'SPREADSHEETS',
  sourceId: 'book-1',
  createdBy: 'owner@example.com',
  schedule: {},
};

const CODE = `function seen(e) {
  const range = e.range ? e.range.getSheet().getName() + '!' + e.range.getA1Notation() : null;
  return Object.keys(e).sort().map((key) =>
    key + ': ' + (key === 'range' ? range : key === 'source' ? e.source.getName() : String(e[key])));
}`;

function seen(args: NonNullable<RunRequest['args']>, authMode: 'FULL' | 'LIMITED'): unknown {
  const emulator = openEmulator({ active: sampleWorkbook() });
  const run = emulator.run({ code: CODE, functionName: 'seen', kind: 'trigger', args, authMode });
  return run.error ?? run.result;
}

const area = { top: 2, left: 3, bottom: 2, right: 3 };

describe('event objects', () => {
  it('of a single edited cell have both values as text; the person is hidden from simple triggers', () => {
    const single = { before: { value: 46085 }, after: { value: true } };
    expect(seen(editEvent(null, { sheetId: 0, area, single }), 'LIMITED')).toEqual([
      'authMode: LIMITED',
      'oldValue: 46085',
      'range: Sheet1!C2',
      'source: Sample',
      'user: ',
      'value: TRUE',
    ]);
  });

  it('leave out what was blank', () => {
    const single = { before: undefined, after: { value: 'x' } };
    expect(seen(editEvent(TRIGGER, { sheetId: 0, area, single }), 'FULL')).toEqual([
      'authMode: FULL',
      'range: Sheet1!C2',
      'source: Sample',
      'triggerUid: 77',
      'user: owner@example.com',
      'value: x',
    ]);
  });

  it('of several edited cells have the range and no values', () => {
    const block = { sheetId: 0, area: { ...area, bottom: 4 } };
    expect(seen(editEvent(null, block), 'LIMITED')).toEqual([
      'authMode: LIMITED',
      'range: Sheet1!C2:C4',
      'source: Sample',
      'user: ',
    ]);
  });

  it('of a change say which, without a range', () => {
    expect(seen(changeEvent(TRIGGER, 'INSERT_ROW'), 'FULL')).toEqual([
      'authMode: FULL',
      'changeType: INSERT_ROW',
      'source: Sample',
      'triggerUid: 77',
      'user: owner@example.com',
    ]);
    expect(seen(openEvent(null), 'LIMITED')).toEqual([
      'authMode: LIMITED',
      'source: Sample',
      'user: ',
    ]);
  });

  it('of the clock say when, in UTC, with Sunday as the seventh day', () => {
    expect(seen(clockEvent(TRIGGER, Date.UTC(2026, 10, 22, 8, 5, 9)), 'FULL')).toEqual([
      'authMode: FULL',
      'day-of-month: 22',
      'day-of-week: 7',
      'hour: 8',
      'minute: 5',
      'month: 11',
      'second: 9',
      'timezone: UTC',
      'triggerUid: 77',
      'week-of-year: 47',
      'year: 2026',
    ]);
  });
});
