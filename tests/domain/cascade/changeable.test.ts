import { describe, expect, it } from '@jest/globals';
import { changeables } from '../../../src/domain/cascade/changeable.js';
import { readSlot } from '../../../src/domain/cascade/slot.js';
import { readSlotValue } from '../../../src/domain/cascade/slot-value.js';
import type { Play } from '../../../src/domain/records.js';
import { namesBlock } from '../../../src/domain/rules/change-cascade.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { change, definition, signalClass, snapshot, target } from '../records-for-tests.js';

const DATE = '2026-11-16';
const DATA = snapshot({
  targets: [target({ passRateTarget: 0.92 })],
  signalClasses: [
    signalClass({ class: 'webinar', modelRate: 0.3 }),
    signalClass({ class: 'over', retiredOn: '2026-11-16' }),
  ],
});
const all = changeables(DATA, DEFAULT_SETTINGS, DATE);
const of = (subject: string) => all.find((one) => one.subject === subject);

describe('changeables', () => {
  it('names every setting, target and class with the value that holds and the block that reads it', () => {
    expect(of('Rollback threshold')).toEqual({
      what: 'setting',
      subject: 'Rollback threshold',
      value: '10 %',
      cascadesTo: 'M1',
    });
    expect(of('B2B / Pass-rate target')).toMatchObject({ value: '92 %', cascadesTo: 'W3' });
    expect(of('B2B / webinar / Model rate')).toMatchObject({ what: 'signal class', value: '30 %' });
    expect(of('B2C / Pass-rate target')).toBeUndefined();
    expect(of('B2B / over / Model rate')).toBeUndefined();
  });

  it('names each column of each play and each definition once, and classes until they retire', () => {
    const data = snapshot({
      playbook: [{ play: 'Late', response: 'Call.', owner: 'Chair', withinHours: 24 } as Play],
      definitions: [definition(), definition({ version: '0.9', state: 'Superseded' })],
      signalClasses: [signalClass({ retiredOn: '2026-11-17', weight: 2 })],
    });
    const found = changeables(data, DEFAULT_SETTINGS, DATE).filter(
      ({ what }) => what !== 'setting',
    );
    expect(found.map((one) => [one.what, one.subject, one.value, one.cascadesTo])).toEqual([
      ['signal class', 'B2B / pricing-page / Model rate', '50 %', 'W4, M2'],
      ['signal class', 'B2B / pricing-page / Weight', '2', 'W4, M2'],
      ['signal class', 'B2B / pricing-page / Retired on', '2026-11-17', 'W4, M2'],
      ['playbook', 'Late / Response', 'Call.', 'M4'],
      ['playbook', 'Late / Owner', 'Chair', 'M4'],
      ['playbook', 'Late / Within hours', '24', 'M4'],
      ['definition', 'MQL / B2B', '1.0', 'W5, M3'],
    ]);
  });

  it('finds the blocks that read a setting in its note', () => {
    const blocks = [
      'Signal-class fall',
      'Volume target band',
      'Stale action after',
      'Attendance from',
    ];
    expect(blocks.map((subject) => of(subject)?.cascadesTo)).toEqual(['W4, M2', 'Q1', 'W1', null]);
  });

  it('gives names and values that a change can hold, and blocks of the agenda', () => {
    for (const { what, subject, value, cascadesTo } of all) {
      const slot = readSlot(what, subject);
      if ('words' in slot) throw new Error(slot.words);
      if (value !== null) expect(readSlotValue(slot, value)).not.toHaveProperty('words');
      if (cascadesTo !== null) expect(namesBlock(cascadesTo)).toBe(true);
    }
  });

  it('shows what a change has in force, not the cell', () => {
    const changes = [change({ newValue: '94 %', effectiveOn: DATE })];
    const [found] = changeables({ ...DATA, changes }, DEFAULT_SETTINGS, DATE).filter(
      ({ subject }) => subject === 'B2B / Pass-rate target',
    );
    expect(found?.value).toBe('94 %');
  });
});
