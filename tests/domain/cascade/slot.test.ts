import { describe, expect, it } from '@jest/globals';
import type { Slot } from '../../../src/domain/cascade/slot.js';
import {
  CLASS_FIELDS,
  PLAY_FIELDS,
  readSlot,
  subjectOfSlot,
  TARGET_FIELDS,
} from '../../../src/domain/cascade/slot.js';
import { formatSlotValue, readSlotValue } from '../../../src/domain/cascade/slot-value.js';
import { SETTINGS } from '../../../src/domain/settings.js';
import type { ChangeSubject } from '../../../src/domain/vocabulary.js';
import { findTab } from '../../../src/workbook/workbook.js';

const target: Slot = { what: 'target', motion: 'B2B', field: 'passRateTarget' };
const setting: Slot = { what: 'setting', key: 'staleActionDays' };
const ratio: Slot = { what: 'setting', key: 'signalFall' };
const capacity: Slot = { what: 'target', motion: 'B2C', field: 'quarterlyCapacity' };
const owner: Slot = { what: 'playbook', play: 'Overdue alarm', field: 'owner' };
const retired: Slot = { what: 'signal class', motion: 'B2B', class: 'webinar', field: 'retiredOn' };
const hours: Slot = { what: 'playbook', play: 'Overdue alarm', field: 'withinHours' };
const definition: Slot = { what: 'definition', term: 'MQL', motion: 'B2B' };

describe('readSlot', () => {
  it.each<[ChangeSubject, string, Slot]>([
    ['setting', 'Signal-class fall', ratio],
    ['setting', 'signalFall', ratio],
    ['setting', ' SIGNAL CLASS FALL ', ratio],
    ['target', 'B2B / Pass-rate target', target],
    ['target', 'b2b/pass rate target', target],
    ['target', 'B2B / passRateTarget', target],
    ['target', ' b2b / pass - ratetarget ', target],
    ['setting', 'Signal / class fall', ratio],
    ['target', 'B2C / Quarterly / capacity', capacity],
    ['playbook', 'Overdue / alarm / Owner', { ...owner, play: 'Overdue / alarm' }],
    ['definition', ' SAL / B2C ', { what: 'definition', term: 'SAL', motion: 'B2C' }],
    ['signal class', 'B2B / webinar / Retired on', retired],
    ['playbook', 'Overdue alarm / Owner', owner],
    ['definition', 'MQL / B2B', { what: 'definition', term: 'MQL', motion: 'B2B' }],
    ['definition', 'MQL / SAL / b2c', { what: 'definition', term: 'MQL / SAL', motion: 'B2C' }],
    [
      'signal class',
      'B2C / app / web / Weight',
      { what: 'signal class', motion: 'B2C', class: 'app / web', field: 'weight' },
    ],
  ])('reads the %s "%s"', (what, subject, slot) => {
    expect(readSlot(what, subject)).toEqual(slot);
  });

  it.each<[ChangeSubject, string]>([
    ['setting', 'Signal fall rate'],
    ['target', 'Pass-rate target'],
    ['target', 'B2X / Pass-rate target'],
    ['target', 'B2B / Owner'],
    ['signal class', 'B2B / Model rate'],
    ['signal class', 'B2X / webinar / Model rate'],
    ['signal class', 'B2B / webinar / Owner'],
    ['definition', 'B2B'],
    ['definition', 'MQL / B2X'],
    ['playbook', 'Owner / Overdue alarm'],
    ['playbook', 'Response'],
    ['playbook', 'Overdue alarm / Trigger'],
    ['definition', 'MQL'],
    ['definition', ' / B2B'],
  ])('says what the subject of a %s looks like instead of "%s"', (what, subject) => {
    expect(readSlot(what, subject)).toEqual({
      words: expect.stringMatching(
        new RegExp(`^"${subject}" names no ${what} that a change can alter. Write `),
      ),
    });
  });

  it('says in full what may be written', () => {
    const wordsOf = (what: ChangeSubject) => {
      const slot = readSlot(what, 'x');
      return 'words' in slot ? slot.words.replace(/^.* alter\. /, '') : null;
    };
    expect(wordsOf('setting')).toBe(
      'Write the name of a row of Settings, such as Signal-class fall.',
    );
    expect(wordsOf('target')).toBe(
      'Write motion / column of Targets, such as B2B / Pass-rate target; columns are Pass-rate target, Acceptance baseline, Dormancy-rate threshold, Mismatch tolerance, Handoff SLA hours, Quarterly volume target, Quarterly capacity.',
    );
    expect(wordsOf('signal class')).toBe(
      'Write motion / class / column, such as B2B / webinar / Model rate; columns are Model rate, Weight, Retired on.',
    );
    expect(wordsOf('playbook')).toBe(
      'Write play / column, such as Overdue alarm / Within hours; columns are Response, Owner, Within hours.',
    );
    expect(wordsOf('definition')).toBe('Write term / motion, such as MQL / B2B.');
  });

  it('reads every name that it writes', () => {
    const slots = [
      ...SETTINGS.map(({ key }): Slot => ({ what: 'setting', key })),
      ...TARGET_FIELDS.map(({ field }): Slot => ({ what: 'target', motion: 'B2C', field })),
      ...CLASS_FIELDS.map(
        ({ field }): Slot => ({ what: 'signal class', motion: 'B2B', class: 'a / b', field }),
      ),
      ...PLAY_FIELDS.map(({ field }): Slot => ({ what: 'playbook', play: 'p', field })),
      { what: 'definition', term: 'MQL', motion: 'B2C' } as const,
    ];
    for (const slot of slots) expect(readSlot(slot.what, subjectOfSlot(slot))).toEqual(slot);
  });

  it('calls the columns what their tabs call them', () => {
    const columnsOf = (tab: string) =>
      findTab(tab)?.columns.map(({ field, header }) => `${field} ${header}`);
    const named = (fields: readonly { field: string; label: string }[]) =>
      fields.map(({ field, label }) => `${field} ${label}`);
    expect(columnsOf('Targets')?.slice(1)).toEqual(named(TARGET_FIELDS));
    expect(columnsOf('Signal Classes')).toEqual(expect.arrayContaining(named(CLASS_FIELDS)));
    expect(columnsOf('Risk Playbook')).toEqual(expect.arrayContaining(named(PLAY_FIELDS)));
  });
});

describe('readSlotValue', () => {
  it.each<[Slot, string, number | string]>([
    [target, '0.92', 0.92],
    [target, '92%', 0.92],
    [target, '92 %', 0.92],
    [target, ' 92.4 % ', 0.924],
    [target, '+0.5', 0.5],
    [target, '.925', 0.925],
    [target, '1.', 1],
    [target, '0', 0],
    [target, '1', 1],
    [ratio, '18 %', 0.18],
    [setting, '21', 21],
    [setting, '1', 1],
    [setting, '365', 365],
    [capacity, '12000', 12_000],
    [retired, '2026-10-12', '2026-10-12'],
    [owner, 'data lead', 'Data Lead'],
    [hours, '50', 50],
    [definition, '2.0', '2.0'],
  ])('reads for %j "%s"', (slot, text, value) => {
    expect(readSlotValue(slot, text)).toBe(value);
  });

  it.each<[Slot, string | null, string]>([
    [target, '92', '"92" is not a value for this. Write a rate from 0 % to 100 %, such as 0.92'],
    [target, '-0.1', '"-0.1" is not'],
    [target, '100.1 %', '"100.1 %" is not'],
    [target, 'high', '"high" is not'],
    [target, null, 'the cell is empty. Write a rate'],
    [target, '  ', 'the cell is empty. Write a rate'],
    [setting, '0', '"0" is not a value for this. Write a number from 1 to 365.'],
    [setting, '366', '"366" is not'],
    [setting, '14 %', '"14 %" is not'],
    [target, 'x0.92', '"x0.92" is not'],
    [target, '0.92x', '"0.92x" is not'],
    [hours, '50 %', '"50 %" is not a value for this. Write a number of 0 or more.'],
    [definition, ' ', 'the cell is empty. Write what holds from the effective date.'],
    [capacity, '1.5', '"1.5" is not a value for this. Write a whole number of 0 or more.'],
    [retired, 'soon', '"soon" is not a value for this. Write a date such as 2026-11-16.'],
    [owner, 'Ana', '"Ana" is not a value for this. Write one of Chair, RevOps lead'],
  ])('refuses for %j %j', (slot, text, start) => {
    expect(readSlotValue(slot, text)).toEqual({
      words: expect.stringContaining(start),
    });
  });
});

describe('formatSlotValue', () => {
  it('shows rates in percent and the rest as it is', () => {
    expect(formatSlotValue(target, 0.925)).toBe('92.5 %');
    expect(formatSlotValue(setting, 21)).toBe('21');
    expect(formatSlotValue(owner, 'Chair')).toBe('Chair');
  });
});
