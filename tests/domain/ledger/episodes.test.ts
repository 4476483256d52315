import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BlockId } from '../../../src/domain/agenda.js';
import type { Finding } from '../../../src/domain/finding.js';
import { clearedRows, compareRaised, heldEpisodes } from '../../../src/domain/ledger/episodes.js';
import { proposeEscalations } from '../../../src/domain/ledger/propose-escalations.js';
import type { Escalation } from '../../../src/domain/records.js';
import { RULES, ruleOf } from '../../../src/domain/rules/rule-table.js';
import { AS_OF, asOf, escalation, snapshot } from '../records-for-tests.js';

function finding(about: Partial<Finding> & Pick<Finding, 'rule'>): Finding {
  const { goesTo } = ruleOf(about.rule);
  const rest = { motion: null, measured: null, threshold: null, evidence: 'e', at: null };
  return { ...rest, subject: 'x', state: 'fired', goesTo, ...about };
}

/** Findings as the blocks of a weekly, empty blocks included. */
function weekly(findings: readonly Finding[]) {
  const ids: readonly BlockId[] = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6'];
  return {
    blocks: ids.map((id) => ({
      id,
      findings: findings.filter((one) => ruleOf(one.rule).block === id),
    })),
  };
}

const row = (about: Partial<Escalation>) =>
  escalation({ rule: 'W3.pass-rate', subject: 'x', kind: 'Root-cause review', to: 'M1', ...about });

describe('heldEpisodes', () => {
  const passRate = finding({ rule: 'W3.pass-rate' });

  it('finds the row of the same rule and subject that no review found clear', () => {
    const held = row({ escalationId: 'E-1' });
    expect(heldEpisodes([held], AS_OF)(passRate)).toBe(held);
    expect(heldEpisodes([row({ subject: 'y' })], AS_OF)(passRate)).toBeNull();
    expect(heldEpisodes([row({ clearedOn: AS_OF.date })], AS_OF)(passRate)).toBeNull();
    expect(heldEpisodes([row({ raisedOn: '2026-11-17' })], AS_OF)(passRate)).toBeNull();
  });

  it('prefers the row that somebody still has to the one that was carried on', () => {
    const origin = row({ escalationId: 'E-1', state: 'Carried' });
    const child = row({ escalationId: 'E-2', parent: 'E-1', to: 'Q1', raisedOn: '2026-11-10' });
    expect(heldEpisodes([origin, child], AS_OF)(passRate)).toBe(child);
  });

  it('lets a dispute that was carried to the quarterly hold the one that the monthly would raise', () => {
    const dispute = finding({ rule: 'M3.dispute', subject: 'D-1' });
    const carried = escalation({ rule: 'W5.open-dispute', subject: 'D-1', to: 'Q3' });
    expect(heldEpisodes([carried], AS_OF)(dispute)).toBe(carried);
    expect(heldEpisodes([{ ...carried, to: 'M3' }], AS_OF)(dispute)).toBeNull();
    expect(heldEpisodes([{ ...carried, subject: 'D-2' }], AS_OF)(dispute)).toBeNull();
  });

  it('lets a source that was carried hold nothing of its motion, nor of a rule that nobody knows', () => {
    const carried = row({ subject: 'B2B', to: 'Q1' });
    const rollback = finding({ rule: 'M1.rollback', subject: 'B2B', goesTo: 'Q1' });
    expect(heldEpisodes([carried], AS_OF)(rollback)).toBeNull();
    expect(heldEpisodes([carried], AS_OF)({ ...rollback, rule: 'agreed by hand' })).toBeNull();
  });
});

describe('compareRaised', () => {
  it('puts the older first, of one day the one that was given its identifier first, then its row', () => {
    const rows = [
      row({ escalationId: 'E-10000' }),
      row({ escalationId: 'E-9999', row: 8 }),
      row({ escalationId: 'E-9998' }),
      row({ escalationId: 'E-9999', row: 4 }),
      row({ escalationId: 'E-0500', raisedOn: '2026-11-10' }),
    ];
    for (const ledger of [rows, [...rows].reverse()]) {
      const sorted = [...ledger].sort(compareRaised);
      expect(sorted.map((one) => one.escalationId)).toEqual([
        'E-9998',
        'E-9999',
        'E-9999',
        'E-10000',
        'E-0500',
      ]);
      expect(sorted.slice(1, 3).map((one) => one.row)).toEqual([4, 8]);
    }
  });
});

describe('clearedRows', () => {
  const cleared = (about: Partial<Escalation>, findings: readonly Finding[] = []) =>
    clearedRows(weekly(findings), [row(about)], 'weekly', AS_OF);

  it('ends the episodes of judged rules that do not fire any more', () => {
    expect(cleared({}, [finding({ rule: 'W3.pass-rate' })])).toEqual([]);
    expect(cleared({}, [finding({ rule: 'W3.pass-rate', subject: 'y' })])).toHaveLength(1);
    expect(cleared({}, [finding({ rule: 'W3.pass-rate', state: 'watch' })])).toHaveLength(1);
    expect(cleared({})).toMatchObject([{ clearedOn: '2026-11-16', state: 'Open', outcome: null }]);
  });

  it('keeps an episode while the data to judge it is missing', () => {
    expect(cleared({}, [finding({ rule: 'W3.pass-rate', state: 'no-data' })])).toEqual([]);
  });

  it('leaves alone what this review does not judge, or what was cleared or raised otherwise', () => {
    expect(cleared({ rule: 'M3.dispute' })).toEqual([]);
    expect(cleared({ rule: 'agreed by hand' })).toEqual([]);
    expect(cleared({ clearedOn: '2026-11-09' })).toEqual([]);
    expect(cleared({ raisedOn: '2026-11-17' })).toEqual([]);
  });

  it('takes a CARE-Request whose alarm is resolved for answered', () => {
    const request = { rule: 'W3.alarm-overdue', kind: 'CARE-Request', to: 'CARE-Request' } as const;
    expect(cleared(request)).toMatchObject([
      { state: 'Resolved', outcome: 'Answered: clear in weekly 2026-11-16.' },
    ]);
    expect(cleared({ ...request, outcome: 'Mended on Friday.' })[0]?.outcome).toBe(
      'Mended on Friday.',
    );
    expect(cleared({ ...request, state: 'Acknowledged' })[0]?.state).toBe('Resolved');
    expect(cleared({ ...request, state: 'Carried' })[0]?.state).toBe('Carried');
  });

  it('adds one row per run of firing weeks, however often each week is judged', () => {
    const weeks = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), {
      maxLength: 12,
    });
    const repeats = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(weeks, repeats, (firing, times) => {
        const subjects = ['a', 'b', 'c'];
        let ledger: Escalation[] = [];
        firing.forEach((states, week) => {
          const at = asOf(`2026-0${1 + Math.floor(week / 4)}-${10 + (week % 4) * 5}`);
          const findings = subjects.map((subject, index) =>
            finding({
              rule: 'W3.pass-rate',
              subject,
              state: states[index] === true ? 'fired' : 'clear',
            }),
          );
          for (let time = 0; time < times; time += 1) {
            const before = ledger;
            const opened = proposeEscalations(findings, snapshot({ escalations: ledger }), at);
            const ended = clearedRows(weekly(findings), ledger, 'weekly', at);
            if (time > 0) expect([opened, ended]).toEqual([[], []]);
            const kept = ledger.map(
              (one) => ended.find((other) => other.escalationId === one.escalationId) ?? one,
            );
            const fresh = opened.map((one, index) =>
              escalation({ ...one, escalationId: `E-${before.length + index}` }),
            );
            ledger = [...kept, ...fresh];
          }
        });
        for (const [index, subject] of subjects.entries()) {
          const runs = firing.filter(
            (states, week) => states[index] === true && firing[week - 1]?.[index] !== true,
          );
          expect(ledger.filter((one) => one.subject === subject)).toHaveLength(runs.length);
        }
      }),
    );
  });
});

describe('risesFrom', () => {
  it('names rules that exist, in lower reviews, and only where there is something to carry', () => {
    const levels = ['W', 'M', 'Q'];
    for (const rule of RULES.map((one) => ruleOf(one.id))) {
      for (const rise of rule.risesFrom ?? []) {
        expect(rule.escalationKind).not.toBeNull();
        for (const below of rise.by === 'risk' ? [] : rise.rules) {
          const lower = ruleOf(below);
          expect(lower.escalationKind).not.toBeNull();
          expect(levels.indexOf(lower.block.charAt(0))).toBeLessThan(
            levels.indexOf(rule.block.charAt(0)),
          );
        }
      }
    }
  });
});
