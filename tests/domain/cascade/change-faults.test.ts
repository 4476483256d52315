import { describe, expect, it } from '@jest/globals';
import { changeFaults, strayCells } from '../../../src/domain/cascade/change-faults.js';
import type {
  Change,
  Definition,
  Play,
  SignalClass,
  Snapshot,
  Target,
} from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { signalClass, snapshot, target } from '../records-for-tests.js';
import { targetChange } from './target-change.js';

const READ = { definitions: true, playbook: true };
const DATA = snapshot({
  targets: [target({ passRateTarget: 0.9 })],
  signalClasses: [signalClass()],
  playbook: [{ play: 'Overdue alarm' } as Play],
  definitions: [{ term: 'MQL', motion: 'B2B', version: '2.0' } as Definition],
});

describe('changeFaults', () => {
  const faults = (about: Partial<Change>, read = READ) =>
    changeFaults({ ...DATA, changes: [targetChange(about)] }, read).map(
      ({ column, words }) => `${column}: ${words}`,
    );

  it.each<Partial<Change>>([
    {},
    { what: 'setting', subject: 'slaTarget' },
    { what: 'signal class', subject: 'B2B / pricing-page / Weight', newValue: '2' },
    { what: 'playbook', subject: 'Overdue alarm / Response', newValue: 'Ask.' },
    { what: 'definition', subject: 'MQL / B2B', newValue: '2.0' },
    { state: 'Proposed', subject: 'nonsense' },
    { state: 'Withdrawn', newValue: null },
  ])('finds nothing wrong with %j', (about) => {
    expect(faults(about)).toEqual([]);
  });

  it.each<[Partial<Change>, string]>([
    [{ subject: 'B2B' }, 'Subject: "B2B" names no target that a change can alter. Write motion'],
    [{ newValue: '92' }, 'New value: "92" is not a value for this. Write a rate'],
    [
      { subject: 'B2C / Pass-rate target' },
      'Subject: B2C is not in use. Give it a row in Targets, or correct the motion.',
    ],
    [
      { what: 'signal class', subject: 'B2B / nothing / Weight' },
      'Subject: Signal Classes has no class "nothing" of B2B. Add it there, or correct the name.',
    ],
    [
      { what: 'playbook', subject: 'Nothing / Response' },
      'Subject: Risk Playbook has no play "Nothing". Add it there, or correct the name.',
    ],
    [
      { what: 'definition', subject: 'MQL / B2B', newValue: '3.0' },
      'New value: Definitions has no version "3.0" of "MQL" in B2B. Add it there as a Draft, or correct the version.',
    ],
  ])('says what is wrong with %j', (about, start) => {
    expect(faults(about)).toEqual([expect.stringContaining(start)]);
  });

  it('finds the row of the slot among others, and takes none of another motion or term for it', () => {
    const version = (part: Partial<Definition>) =>
      ({ term: 'MQL', motion: 'B2B', version: '2.0', ...part }) as Definition;
    const faultsIn = (about: Partial<Change>, data: Partial<Snapshot>) =>
      changeFaults(snapshot({ ...data, changes: [targetChange(about)] }), READ).length;
    const weight = { what: 'signal class', subject: 'B2B / pricing-page / Weight', newValue: '2' };
    const ofClass = (...signalClasses: readonly SignalClass[]) =>
      faultsIn(weight as Partial<Change>, { signalClasses });
    expect(ofClass(signalClass({ class: 'form' }), signalClass())).toBe(0);
    expect(ofClass(signalClass({ motion: 'B2C' }))).toBe(1);
    const response = { what: 'playbook', subject: 'Late / Response', newValue: 'x' } as const;
    const playbook = ['Overdue alarm', 'Late'].map((play) => ({ play }) as Play);
    expect(faultsIn(response, { playbook })).toBe(0);
    const live = { what: 'definition', subject: 'MQL / B2B', newValue: '2.0' } as const;
    const ofVersions = (...definitions: readonly Definition[]) => faultsIn(live, { definitions });
    expect(ofVersions(version({ version: '1.0' }), version({}))).toBe(0);
    expect(ofVersions(version({ term: 'SAL' }))).toBe(1);
    expect(ofVersions(version({ motion: 'B2C' }))).toBe(1);
  });

  it('misses nothing in a tab that was not read', () => {
    const none = { definitions: false, playbook: false };
    expect(faults({ what: 'playbook', subject: 'Nothing / Response' }, none)).toEqual([]);
    expect(faults({ what: 'definition', subject: 'SAL / B2B', newValue: '1' }, none)).toEqual([]);
  });
});

describe('strayCells', () => {
  const stray = (about: Partial<Change>, targets: readonly Target[] = DATA.targets) =>
    strayCells(
      { targets, changes: [targetChange({ state: 'In force', newValue: '0.9', ...about })] },
      DEFAULT_SETTINGS,
    );

  it('compares the cells with the last change in force', () => {
    expect(stray({})).toEqual([]);
    expect(stray({ newValue: '90.0000000001 %' })).toEqual([]);
    expect(stray({ newValue: '0.91' })).toEqual([
      {
        at: { tab: 'Targets', motion: 'B2B', column: 'Pass-rate target' },
        words:
          '90 % is not what C-1 put in force on 2026-10-12, so the rules use 91 %. Only the quarterly changes it: put 91 % back, or propose a change.',
      },
    ]);
  });

  it('does not expect the cell to hold what has not come into force', () => {
    expect(stray({ newValue: '0.91', state: 'Approved' })).toEqual([]);
  });

  it('takes an empty cell for its default, and says of one without default that nothing is there', () => {
    const blank = [target({ passRateTarget: null })];
    expect(stray({ newValue: '0.92' }, blank)).toEqual([]);
    const capacity = { subject: 'B2B / Quarterly capacity', newValue: '100' };
    expect(stray(capacity)[0]?.words).toMatch(/^nothing is not what C-1 put in force/);
  });

  it('counts nothing as nothing, not as 0, and forgives what is as near as makes no difference', () => {
    const none = { subject: 'B2B / Quarterly capacity', newValue: '0' };
    expect(stray(none).map(({ at }) => at)).toEqual([
      { tab: 'Targets', motion: 'B2B', column: 'Quarterly capacity' },
    ]);
    expect(stray(none, [target({ quarterlyCapacity: 0 })])).toEqual([]);
    const zero = [target({ passRateTarget: 0 })];
    expect(stray({ newValue: '0.000000001' }, zero)).toEqual([]);
    expect(stray({ newValue: '0.000000002' }, zero)).toHaveLength(1);
  });

  it('leaves classes, plays and definitions to their tabs', () => {
    expect(
      [
        { what: 'signal class', subject: 'B2B / pricing-page / Weight', newValue: '9' },
        {
          what: 'signal class',
          subject: 'B2B / pricing-page / Retired on',
          newValue: '2026-12-01',
        },
        { what: 'playbook', subject: 'Overdue alarm / Within hours', newValue: '9' },
        { what: 'definition', subject: 'MQL / B2B', newValue: '9' },
      ].flatMap((about) => stray(about as Partial<Change>)),
    ).toEqual([]);
  });

  it('knows settings, and leaves a motion that is not in use alone', () => {
    const setting = { what: 'setting', subject: 'Stale action after', newValue: '21' } as const;
    expect(stray(setting)).toMatchObject([{ at: { tab: 'Settings', key: 'staleActionDays' } }]);
    expect(stray({ ...setting, newValue: '14' })).toEqual([]);
    expect(stray({ newValue: '0.91' }, [])).toEqual([]);
  });
});
