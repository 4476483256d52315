import { describe, expect, it } from '@jest/globals';
import type { FindingState } from '../../src/domain/finding.js';
import { findingOf } from '../../src/domain/rules/rule.js';
import type { RuleId } from '../../src/domain/rules/rule-table.js';
import { verdictOf } from '../../src/domain/verdict.js';

function said(rule: RuleId, state: FindingState) {
  return findingOf(rule, {
    subject: 'x',
    motion: null,
    state,
    measured: null,
    threshold: null,
    evidence: 'x',
    at: null,
  });
}

describe('verdictOf', () => {
  it('is slipping once anything fired, without enough data when nothing could be judged', () => {
    expect(verdictOf('M4', [])).toBe('holding');
    expect(verdictOf('M4', [said('M4.overdue', 'watch')])).toBe('holding');
    expect(verdictOf('M4', [said('M4.overdue', 'no-data')])).toBe('not enough data');
    expect(verdictOf('M4', [said('M4.overdue', 'no-data'), said('M4.incomplete', 'clear')])).toBe(
      'holding',
    );
    expect(verdictOf('M4', [said('M4.overdue', 'no-data'), said('M4.incomplete', 'fired')])).toBe(
      'slipping',
    );
  });

  it('keeps the closing blocks open while something in them fires', () => {
    expect(verdictOf('W6', [said('W6.unassigned', 'fired')])).toBe('open');
    expect(verdictOf('M5', [said('M5.accountability', 'fired')])).toBe('open');
    expect(verdictOf('Q5', [said('Q5.cascade', 'fired')])).toBe('open');
    expect(verdictOf('Q5', [said('Q5.cascade', 'clear')])).toBe('holding');
  });

  it('does not let an advisory rule decide, neither way', () => {
    expect(verdictOf('M4', [said('M4.overdue', 'no-data'), said('M4.raci', 'clear')])).toBe(
      'not enough data',
    );
    expect(verdictOf('W1', [said('W1.missed-review', 'watch')])).toBe('holding');
  });
});
