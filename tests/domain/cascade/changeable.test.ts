import { describe, expect, it } from '@jest/globals';
import { changeables } from '../../../src/domain/cascade/changeable.js';
import { readSlot } from '../../../src/domain/cascade/slot.js';
import { readSlotValue } from '../../../src/domain/cascade/slot-value.js';
import { namesBlock } from '../../../src/domain/rules/change-cascade.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { change, signalClass, snapshot, target } from '../records-for-tests.js';

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
