import { describe, expect, it } from '@jest/globals';
import { blockOf } from '../../../src/domain/agenda.js';
import { findRule, RULES, ruleOf } from '../../../src/domain/rules/rule-table.js';

describe('the declarations of the rules', () => {
  it('name every rule once, in a block that exists, with a reason and a source', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.id.startsWith(`${rule.block}.`)).toBe(true);
      expect(blockOf(rule.block).id).toBe(rule.block);
      expect(rule.because.length).toBeGreaterThan(20);
      expect(rule.source).toContain('Leadscale, Governance and Operating Cadence, 20 May 2026');
    }
  });

  it('are found by id, and an id that no rule has is refused', () => {
    for (const rule of RULES) expect(ruleOf(rule.id)).toBe(rule);
    expect(findRule('W9.nothing')).toBeUndefined();
    expect(() => ruleOf('W9.nothing')).toThrow(new RangeError('No rule is named W9.nothing.'));
  });
});
