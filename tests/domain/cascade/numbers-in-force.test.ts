import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { assess } from '../../../src/domain/assess.js';
import {
  madePerStretch,
  numbersInForce,
  signalClassesInForce,
} from '../../../src/domain/cascade/numbers-in-force.js';
import { passRateColumns } from '../../../src/domain/computed/pass-rate-columns.js';
import { signalColumns } from '../../../src/domain/computed/signal-columns.js';
import type { Change } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  AS_OF,
  asOf,
  JUDGED,
  LAST,
  passRateRow,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';
import { targetChange } from './target-change.js';

const at = (changes: readonly Change[], date: string) =>
  numbersInForce(snapshot({ changes, targets: [target()] }), DEFAULT_SETTINGS, date);
const passTarget = (changes: readonly Change[], date: string) =>
  at(changes, date).targets.B2B.passRateTarget;

describe('numbersInForce', () => {
  it('uses the new value from the effective date on, and the old one until the day before', () => {
    const changes = [
      targetChange({ oldValue: '95 %', newValue: '90 %', effectiveOn: '2026-10-12' }),
    ];
    expect(passTarget(changes, '2026-10-11')).toBe(0.95);
    expect(passTarget(changes, '2026-10-12')).toBe(0.9);
    expect(passTarget(changes, '2026-10-13')).toBe(0.9);
    expect(at(changes, '2026-10-13').targets.B2C.passRateTarget).toBe(0.92);
  });

  it('leaves the cell its say where the old value is not told', () => {
    for (const oldValue of [null, 'as before']) {
      expect(passTarget([targetChange({ oldValue })], '2026-10-11')).toBe(0.92);
    }
    const later = targetChange({ changeId: 'C-2', oldValue: '0.5', effectiveOn: '2026-11-01' });
    expect(passTarget([later, targetChange({ oldValue: null })], '2026-10-11')).toBe(0.92);
  });

  it('counts what is approved or in force, neither proposals nor what was withdrawn or undated', () => {
    const value = (about: Partial<Change>) => passTarget([targetChange(about)], '2026-11-16');
    expect(value({ state: 'Approved' })).toBe(0.9);
    expect(value({ state: 'In force' })).toBe(0.9);
    expect(value({ state: 'Proposed' })).toBe(0.92);
    expect(value({ state: 'Withdrawn' })).toBe(0.92);
    expect(value({ effectiveOn: null })).toBe(0.92);
  });

  it('passes over what it cannot read', () => {
    expect(passTarget([targetChange({ newValue: '90' })], '2026-11-16')).toBe(0.92);
    expect(passTarget([targetChange({ subject: 'Pass-rate target' })], '2026-11-16')).toBe(0.92);
  });

  it('has settings by their name too', () => {
    const settings = targetChange({
      what: 'setting',
      subject: 'Stale action after',
      newValue: '21',
    });
    expect(at([settings], '2026-11-16').settings).toEqual({
      ...DEFAULT_SETTINGS,
      staleActionDays: 21,
    });
  });

  it('changes nothing but what the change names', () => {
    const targets = at([], '2026-11-16').targets;
    expect(at([], '2026-11-16').settings).toBe(DEFAULT_SETTINGS);
    const one = at([targetChange()], '2026-11-16');
    expect(one.settings).toEqual(DEFAULT_SETTINGS);
    expect(one.targets).toEqual({ ...targets, B2B: { ...targets.B2B, passRateTarget: 0.9 } });
    const setting = { what: 'setting', subject: 'slaTarget', newValue: '97 %' } as const;
    expect(at([targetChange(setting)], '2026-11-16').targets).toEqual(targets);
  });

  it('of several changes uses the last one that is effective, whatever the order of the rows', () => {
    const rows = [
      targetChange({ changeId: 'C-1', newValue: '0.91', effectiveOn: '2026-04-06' }),
      targetChange({ changeId: 'C-2', newValue: '0.92', effectiveOn: '2026-07-06' }),
      targetChange({ changeId: 'C-9', newValue: '0.93', effectiveOn: '2026-10-05' }),
      targetChange({ changeId: 'C-10', newValue: '0.94', effectiveOn: '2026-10-05' }),
    ];
    const orders = fc.shuffledSubarray(rows, { minLength: rows.length });
    fc.assert(
      fc.property(orders, (changes) => {
        expect(passTarget(changes, '2026-04-06')).toBe(0.91);
        expect(passTarget(changes, '2026-10-04')).toBe(0.92);
        expect(passTarget(changes, '2026-10-05')).toBe(0.94);
      }),
    );
  });
});

describe('signalClassesInForce', () => {
  const about = (subject: string, oldValue: string | null, newValue: string) =>
    targetChange({
      what: 'signal class',
      subject: `B2B / pricing-page / ${subject}`,
      oldValue,
      newValue,
    });

  it('has model rate, weight and retirement by date', () => {
    const data = snapshot({
      signalClasses: [signalClass({ weight: 2 }), signalClass({ class: 'webinar' })],
      changes: [
        about('Model rate', '60 %', '40 %'),
        about('Weight', null, '3'),
        about('Retired on', null, '2026-10-20'),
      ],
    });
    expect(signalClassesInForce(data, '2026-10-11')).toMatchObject([
      { modelRate: 0.6, weight: 2, retiredOn: null },
      { modelRate: 0.5, weight: null, retiredOn: null },
    ]);
    expect(signalClassesInForce(data, '2026-10-12')).toMatchObject([
      { modelRate: 0.4, weight: 3, retiredOn: '2026-10-20' },
      { modelRate: 0.5, weight: null, retiredOn: null },
    ]);
  });

  it('is the tab itself where no change names a class', () => {
    const data = snapshot({ signalClasses: [signalClass()], changes: [targetChange()] });
    expect(signalClassesInForce(data, '2026-11-16')).toBe(data.signalClasses);
  });
});

describe('madePerStretch', () => {
  it('makes once what holds between two effective dates', () => {
    const made: string[] = [];
    const changes = [targetChange(), targetChange({ changeId: 'C-2', effectiveOn: '2026-11-01' })];
    const look = madePerStretch(changes, (date) => {
      made.push(date);
      return date;
    });
    expect(
      ['2026-10-11', '2026-10-01', '2026-10-12', '2026-10-31', '2026-11-01'].map(look),
    ).toEqual(['2026-10-11', '2026-10-11', '2026-10-12', '2026-10-12', '2026-11-01']);
    expect(made).toHaveLength(3);
  });
});

describe('a changed number in the rules', () => {
  const data = snapshot({
    sources: [source()],
    targets: [target({ passRateTarget: 0.9 })],
    passRates: [LAST, JUDGED].map((week) => passRateRow({ week, passed: 910 })),
    signalClasses: [signalClass()],
    signals: [LAST, JUDGED].map((week) => signalRow({ week, qualified: 420 })),
    changes: [
      targetChange({
        oldValue: '0.9',
        newValue: '0.92',
        effectiveOn: '2026-11-16',
        state: 'Approved',
      }),
      targetChange({
        what: 'signal class',
        subject: 'B2B / pricing-page / Model rate',
        oldValue: '0.5',
        newValue: '0.6',
        effectiveOn: '2026-11-16',
      }),
    ],
  });
  const statesAt = (date: string) =>
    assess('weekly', data, DEFAULT_SETTINGS, asOf(date))
      .blocks.flatMap((block) => block.findings)
      .filter(({ rule }) => rule === 'W3.pass-rate' || rule === 'W4.signal-fall')
      .map(({ state, threshold, measured }) => [state, threshold, measured]);

  it('judges a review of an earlier day by what was in force then', () => {
    expect(statesAt('2026-11-15')).toEqual([
      ['clear', 0.9, 0.91],
      ['clear', 0.2, expect.closeTo(0.16)],
    ]);
    expect(statesAt('2026-11-16')).toEqual([
      ['fired', 0.92, 0.91],
      ['fired', 0.2, expect.closeTo(0.3)],
    ]);
  });

  it('shows each week the target and the expected rate that its weekly used', () => {
    expect(passRateColumns(data, DEFAULT_SETTINGS, AS_OF).map(({ target }) => target)).toEqual([
      0.9, 0.92,
    ]);
    expect(signalColumns(data).map(({ fall }) => fall)).toEqual([
      expect.closeTo(0.16),
      expect.closeTo(0.3),
    ]);
  });
});
