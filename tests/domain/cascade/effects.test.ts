import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { effectsOf, isDue } from '../../../src/domain/cascade/effects.js';
import { numbersInForce } from '../../../src/domain/cascade/numbers-in-force.js';
import { withRows } from '../../../src/domain/closing/planned-rows.js';
import type { Change, Definition, Play, Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { signalClass, snapshot, target } from '../records-for-tests.js';
import { targetChange } from './target-change.js';

const DAY = '2026-10-12';

function version(name: string, about: Partial<Definition>): Definition {
  const definition = { row: 2, term: 'MQL', motion: 'B2B', version: name, owner: null } as const;
  return {
    ...definition,
    scope: null,
    text: null,
    ratifiedOn: null,
    state: 'Draft',
    ...about,
  };
}

const DATA: Partial<Snapshot> = {
  targets: [target({ passRateTarget: 0.92 }), target({ motion: 'B2C' })],
  signalClasses: [signalClass()],
  playbook: [{ play: 'Overdue alarm', response: 'Ask.', withinHours: 48 } as Play],
  definitions: [
    version('1.0', { state: 'Superseded', ratifiedOn: '2025-01-06' }),
    version('1.1', { state: 'Ratified', ratifiedOn: '2026-01-12' }),
    version('2.0', {}),
    version('3.0', {}),
  ],
};
const effects = (changes: readonly Change[], date = DAY) =>
  effectsOf(snapshot({ ...DATA, changes }), date);
const recordsOf = (changes: readonly Change[]) =>
  effects(changes).rows.map(({ part, isNew, record }) => ({ part, isNew, ...record }));

describe('isDue', () => {
  it.each([
    ['2026-10-11', 'Approved', false],
    ['2026-10-12', 'Approved', true],
    ['2026-10-13', 'Approved', true],
    ['2026-10-13', 'Proposed', false],
    ['2026-10-13', 'In force', false],
    ['2026-10-13', 'Withdrawn', false],
  ] as const)(
    'at %s of a change that is %s and effective on 12 October: %s',
    (date, state, due) => {
      expect(isDue(targetChange({ state }), date)).toBe(due);
    },
  );

  it('never without an effective date', () => {
    expect(isDue(targetChange({ effectiveOn: null }), DAY)).toBe(false);
  });
});

describe('effectsOf', () => {
  it('does nothing before the effective date', () => {
    expect(effects([targetChange()], '2026-10-11')).toEqual({
      changeIds: [],
      settings: [],
      rows: [],
    });
  });

  it('writes the target and says that the change is in force', () => {
    expect(effects([targetChange()])).toMatchObject({ changeIds: ['C-1'], settings: [] });
    expect(recordsOf([targetChange()])).toEqual([
      { part: 'targets', isNew: false, motion: 'B2B', passRateTarget: 0.9 },
      { part: 'changes', isNew: false, changeId: 'C-1', state: 'In force' },
    ]);
  });

  it('writes a setting by its key', () => {
    const setting = targetChange({ what: 'setting', subject: 'slaTarget', newValue: '97 %' });
    expect(effects([setting]).settings).toEqual([{ key: 'slaTarget', value: 0.97 }]);
    expect(recordsOf([setting])).toEqual([
      { part: 'changes', isNew: false, changeId: 'C-1', state: 'In force' },
    ]);
  });

  it('writes classes and plays, and from when a play holds', () => {
    const changes = [
      targetChange({
        what: 'signal class',
        subject: 'B2B / pricing-page / Weight',
        newValue: '2',
      }),
      targetChange({
        changeId: 'C-2',
        what: 'playbook',
        subject: 'Overdue alarm / Response',
        newValue: 'Call.',
      }),
      targetChange({
        changeId: 'C-3',
        what: 'playbook',
        subject: 'Overdue alarm / Owner',
        newValue: 'Data Lead',
      }),
    ];
    expect(recordsOf(changes)).toEqual(
      expect.arrayContaining([
        { part: 'signalClasses', isNew: false, class: 'pricing-page', motion: 'B2B', weight: 2 },
        {
          part: 'playbook',
          isNew: false,
          play: 'Overdue alarm',
          response: 'Call.',
          owner: 'Data Lead',
          inForceFrom: DAY,
        },
      ]),
    );
  });

  it('ratifies one version and supersedes the one that was live; drafts stay drafts', () => {
    const change = targetChange({ what: 'definition', subject: 'MQL / B2B', newValue: '2.0' });
    expect(recordsOf([change]).filter(({ part }) => part === 'definitions')).toEqual([
      expect.objectContaining({ version: '1.1', state: 'Superseded' }),
      expect.objectContaining({ version: '2.0', state: 'Ratified', ratifiedOn: DAY }),
    ]);
  });

  it('touches no version of another term or motion, and dates a draft by the day it comes into force', () => {
    const definitions = [
      version('1.1', { state: 'Ratified', motion: 'B2C' }),
      version('2.0', { term: 'SAL' }),
      version('1.0', { state: 'Ratified', term: 'SAL' }),
      version('2.0', { ratifiedOn: '2026-01-01' }),
    ];
    const changes = [targetChange({ what: 'definition', subject: 'MQL / B2B', newValue: '2.0' })];
    const { rows } = effectsOf(snapshot({ ...DATA, definitions, changes }), DAY);
    expect(rows.filter(({ part }) => part === 'definitions').map(({ record }) => record)).toEqual([
      { term: 'MQL', motion: 'B2B', version: '2.0', state: 'Ratified', ratifiedOn: DAY },
    ]);
  });

  it('writes what is due, not what is only agreed for later', () => {
    const changes = [
      targetChange(),
      targetChange({ changeId: 'C-2', newValue: '0.8', effectiveOn: '2026-10-13' }),
    ];
    expect(recordsOf(changes)).toEqual([
      { part: 'targets', isNew: false, motion: 'B2B', passRateTarget: 0.9 },
      { part: 'changes', isNew: false, changeId: 'C-1', state: 'In force' },
    ]);
  });

  it('keeps the day on which a version was ratified already', () => {
    const change = targetChange({ what: 'definition', subject: 'MQL / B2B', newValue: '1.1' });
    expect(recordsOf([change])).toEqual([
      { part: 'changes', isNew: false, changeId: 'C-1', state: 'In force' },
    ]);
  });

  it('leaves what cannot take effect approved', () => {
    expect(effects([targetChange({ newValue: '92' })]).changeIds).toEqual([]);
    expect(effects([targetChange({ subject: 'B2X / Pass-rate target' })]).rows).toEqual([]);
    const unplayed = { what: 'playbook', subject: 'Nothing / Response', newValue: 'x' } as const;
    expect(effects([targetChange(unplayed)]).changeIds).toEqual([]);
    const missing = targetChange({ what: 'definition', subject: 'MQL / B2B', newValue: '9' });
    expect(effects([missing]).rows).toEqual([]);
  });

  it('overwrites no later change with one that comes late', () => {
    const late = targetChange({ changeId: 'C-1', newValue: '0.8', effectiveOn: '2026-10-01' });
    const later = targetChange({ changeId: 'C-2', newValue: '0.92', state: 'In force' });
    expect(recordsOf([later, late])).toEqual([
      { part: 'changes', isNew: false, changeId: 'C-1', state: 'In force' },
    ]);
  });

  it('leaves a workbook in which nothing is due, and whose cells are what the rules use', () => {
    const someChange = fc.record({
      changeId: fc.constantFrom('C-1', 'C-2', 'C-3', 'C-4'),
      subject: fc.constantFrom('B2B / Pass-rate target', 'B2C / Pass-rate target', 'nonsense'),
      newValue: fc.constantFrom('0.8', '85 %', '0.92', '92'),
      effectiveOn: fc.constantFrom('2026-10-01', '2026-10-11', '2026-10-12', '2026-10-13', null),
      state: fc.constantFrom<Change['state']>('Approved', 'Approved', 'Proposed', 'Withdrawn'),
    });
    const several = fc.uniqueArray(someChange, { selector: (one) => one.changeId });
    fc.assert(
      fc.property(several, (parts) => {
        const before = snapshot({ ...DATA, changes: parts.map((part) => targetChange(part)) });
        const { rows } = effectsOf(before, DAY);
        const after = withRows(before, rows);
        expect(effectsOf(after, DAY)).toEqual({ changeIds: [], settings: [], rows: [] });
        const inForce = numbersInForce(before, DEFAULT_SETTINGS, DAY).targets;
        for (const { motion, passRateTarget } of after.targets) {
          const isChanged = rows.some(({ part, record }) => {
            return part === 'targets' && record['motion'] === motion;
          });
          if (isChanged) expect(passRateTarget).toBe(inForce[motion].passRateTarget);
        }
      }),
    );
  });
});
