import { describe, expect, it } from '@jest/globals';
import type { BlockId } from '../../../src/domain/agenda.js';
import { changesByBlock } from '../../../src/domain/cascade/change-trace.js';
import { valueInForce } from '../../../src/domain/cascade/value-in-force.js';
import type { Change, Definition, Play } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { AS_OF, escalation, signalClass, snapshot, target } from '../records-for-tests.js';
import { targetChange } from './target-change.js';

const traces = (block: BlockId, about: Partial<Change>) =>
  changesByBlock({ changes: [targetChange(about)], escalations: [] }, AS_OF)(block);

describe('changesByBlock', () => {
  it('leads from a change to the weekly block that it alters, and back to the week that asked', () => {
    const escalations = [
      escalation({ from: 'W3', to: 'M1', evidence: '88 %', state: 'Resolved' }),
      escalation({ escalationId: 'E-2', from: 'M1', to: 'Q1', parent: 'E-1', state: 'Resolved' }),
    ];
    const changes = [targetChange({ cascadesTo: 'W3', answers: 'E-2' })];
    const [trace] = changesByBlock({ changes, escalations }, AS_OF)('W3');
    expect(trace).toMatchObject({
      changeId: 'C-1',
      subject: 'B2B / Pass-rate target',
      oldValue: '0.92',
      newValue: '0.9',
      effectiveOn: '2026-10-12',
      chain: [
        { escalationId: 'E-1', from: 'W3', evidence: '88 %', raisedOn: '2026-11-09' },
        { escalationId: 'E-2', from: 'M1', to: 'Q1' },
      ],
    });
  });

  it('finds the blocks in the words of Cascades to, and all changes in Q5', () => {
    const cascadesTo = 'w3 Validation discipline, M1';
    expect(traces('W3', { cascadesTo })).toHaveLength(1);
    expect(traces('M1', { cascadesTo })).toHaveLength(1);
    expect(traces('W4', { cascadesTo })).toHaveLength(0);
    expect(traces('Q5', { cascadesTo: null })).toHaveLength(1);
    expect(traces('W3', { cascadesTo: 'W33' })).toHaveLength(0);
    expect(traces('Q4', { cascadesTo: 'Q4' })).toHaveLength(1);
  });

  it('shows agreed changes for a quarter, and those to come', () => {
    const count = (about: Partial<Change>) => traces('Q5', about).length;
    expect(count({ effectiveOn: '2026-08-17' })).toBe(1);
    expect(count({ effectiveOn: '2026-08-16' })).toBe(0);
    expect(count({ effectiveOn: '2027-01-01', approvedIn: 'quarterly 2026-11-16' })).toBe(1);
    expect(count({ approvedIn: 'quarterly 2026-11-17' })).toBe(0);
    expect(count({ approvedIn: null })).toBe(1);
    expect(count({ state: 'Proposed' })).toBe(0);
    expect(count({ state: 'Withdrawn' })).toBe(0);
  });

  it('puts the latest first', () => {
    const changes = [
      targetChange({}),
      targetChange({ changeId: 'C-2', effectiveOn: '2026-11-02' }),
      targetChange({ changeId: 'C-4', effectiveOn: null }),
      targetChange({ changeId: 'C-0' }),
      targetChange({ changeId: 'C-3', effectiveOn: null }),
    ];
    for (const rows of [changes, [...changes].reverse()]) {
      const ids = changesByBlock({ changes: rows, escalations: [] }, AS_OF)('Q5');
      expect(ids.map(({ changeId }) => changeId)).toEqual(['C-2', 'C-0', 'C-1', 'C-3', 'C-4']);
    }
  });

  it('finds the escalation that a change answers, whatever spaces are around it', () => {
    const escalations = [escalation({ escalationId: 'E-1' })];
    const chain = (answers: string | null) =>
      changesByBlock(
        { changes: [targetChange({ answers })], escalations },
        AS_OF,
      )('Q5').map((trace) => trace.chain.map(({ escalationId }) => escalationId));
    expect(chain(' E-1 ')).toEqual([['E-1']]);
    expect(chain(null)).toEqual([[]]);
  });
});

describe('valueInForce', () => {
  const definition = (version: string, state: Definition['state'], part = {}) =>
    ({ term: 'MQL', motion: 'B2B', version, state, ...part }) as Definition;
  const data = snapshot({
    targets: [target({ quarterlyVolumeTarget: 1200 })],
    signalClasses: [
      signalClass({ weight: 1.5, retiredOn: '2026-12-01' }),
      signalClass({ motion: 'B2C', weight: 7 }),
    ],
    playbook: [
      { play: 'Overdue alarm', response: 'Ask.', withinHours: 48 } as Play,
      { play: 'Late', response: 'Call.' } as Play,
    ],
    // Of two that are ratified the newer counts.
    definitions: [
      definition('1.0', 'Ratified'),
      definition('1.1', 'Ratified'),
      definition('2.0', 'Draft'),
      definition('0.9', 'Ratified', { motion: 'B2C' }),
      definition('3.0', 'Ratified', { term: 'SQL' }),
    ],
    changes: [targetChange({ newValue: '90 %', effectiveOn: '2026-11-16' })],
  });

  it.each<[Change['what'], string, string | null]>([
    ['setting', 'Signal-class fall', '20 %'],
    ['setting', 'Stale action after', '14'],
    ['target', 'B2B / Pass-rate target', '90 %'],
    ['target', 'B2B / Quarterly volume target', '1200'],
    ['target', 'B2B / Quarterly capacity', null],
    ['signal class', 'B2B / pricing-page / Model rate', '50 %'],
    ['signal class', 'B2B / pricing-page / Weight', '1.5'],
    ['signal class', 'B2B / pricing-page / Retired on', '2026-12-01'],
    ['signal class', 'B2B / nothing / Weight', null],
    ['playbook', 'Overdue alarm / Response', 'Ask.'],
    ['playbook', 'Overdue alarm / Within hours', '48'],
    ['definition', 'MQL / B2B', '1.1'],
    ['definition', 'SAL / B2B', null],
    ['definition', 'MQL / B2C', '0.9'],
    ['playbook', 'Nothing / Response', null],
    ['playbook', 'Late / Response', 'Call.'],
    ['signal class', 'B2C / pricing-page / Weight', '7'],
    ['target', 'nonsense', null],
  ])('of the %s "%s" is %j', (what, subject, value) => {
    expect(valueInForce({ what, subject }, data, DEFAULT_SETTINGS, AS_OF.date)).toBe(value);
  });
});
