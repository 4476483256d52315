import { describe, expect, it } from '@jest/globals';
import { AGENDA } from '../../src/domain/agenda.js';
import { DRIFT_MODES } from '../../src/domain/drift/drift-modes.js';
import { RULES } from '../../src/domain/rules/rule-table.js';
import { type Motion, ROLES } from '../../src/domain/vocabulary.js';
import { prefilledRows } from '../../src/workbook/prefill/prefilled-rows.js';
import type { TabName } from '../../src/workbook/workbook.js';

/** Rules of which a finding is watched or clear, never fired. */
const NEVER_FIRED = ['W1.missed-review', 'M1.missed-review', 'Q1.missed-review', 'M4.raci'];

function textsOf(tab: TabName, motions: readonly Motion[]): string[][] {
  return (prefilledRows(motions).get(tab) ?? []).map((row) => row.map(String));
}

describe('the Risk Playbook at first', () => {
  const both = textsOf('Risk Playbook', ['B2B', 'B2C']);

  it('has a play for each drift mode, with its response, an owner, hours and the next block', () => {
    for (const { name, response } of DRIFT_MODES) {
      const [play] = both.filter(([own]) => own === name);
      expect(play?.[3]).toBe(response);
    }
    for (const [play, trigger, , response, owner, hours, next] of both) {
      expect([play, trigger, response].every((text) => (text ?? '').length > 5)).toBe(true);
      expect(ROLES.some((role) => role === owner)).toBe(true);
      expect(hours).toMatch(/^\d+$/);
      expect(AGENDA.some(({ id }) => id === next)).toBe(true);
    }
  });

  it.each(RULES.map(({ id }) => id))('answers %s once if it can fire', (id) => {
    const named = both.filter(([, trigger]) =>
      (/\(([^()]*)\)$/.exec(trigger ?? '')?.[1] ?? '').split(', ').includes(id),
    );
    // The four modes have plays of their own beside the one that says to start them.
    expect(named).toHaveLength(NEVER_FIRED.includes(id) ? 0 : 1);
  });

  it('has no play and no owner of a motion that is not served', () => {
    const b2b = textsOf('Risk Playbook', ['B2B']);
    expect(b2b.map(([play]) => play)).not.toContain('Engagement mismatch');
    expect(b2b.map((row) => row[4])).not.toContain('B2C lead');
    const b2c = textsOf('Risk Playbook', ['B2C']);
    expect(b2c.find(([play]) => play === 'Handoff SLA breach')?.[4]).toBe('B2C lead');
  });
});

describe('people, agenda and decision rights at first', () => {
  it('know no B2C lead and nothing of the B2C cycle where only B2B is served', () => {
    expect(textsOf('People', ['B2B']).map(([role]) => role)).not.toContain('B2C lead');
    for (const tab of ['Agenda', 'RACI Matrix', 'Risk Playbook'] as const) {
      expect(JSON.stringify(textsOf(tab, ['B2B']))).not.toMatch(
        /B2C|consideration|mismatch|cohort dormancy|lifecycle/i,
      );
    }
  });

  it('know nothing of the B2B motion where only B2C is served', () => {
    for (const tab of ['Agenda', 'RACI Matrix'] as const) {
      expect(JSON.stringify(textsOf(tab, ['B2C']))).not.toMatch(/B2B|MQL|SAL\b|buying-group|ABM/);
    }
    expect(textsOf('People', ['B2C']).map(([role]) => role)).toEqual([...ROLES]);
  });
});
