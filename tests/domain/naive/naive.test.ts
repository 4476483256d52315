import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../../src/domain/rules/rule-table.js';
import { ADVISORY, bothOf } from './compare.js';

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);

describe('the rules against a second implementation', () => {
  it('find the same in two hundred random workbooks, in the monthly and in the quarterly', () => {
    const states = new Map<string, Set<string>>();
    for (const seed of SEEDS) {
      const { findings, told, expected } = bothOf(seed);
      expect(told).toEqual(expected);
      for (const { rule, state } of findings) {
        states.set(rule, (states.get(rule) ?? new Set<string>()).add(state));
      }
    }
    // Nothing is proven of a rule that the random workbooks never made fire, or that always fired.
    const judged = RULES.filter(({ id }) => /^[MQ]/.test(id) && !ADVISORY.has(id));
    const met = judged.filter(({ id }) => {
      const own = states.get(id) ?? new Set<string>();
      return own.has('fired') && own.size > 1;
    });
    expect(met).toEqual(judged);
  });
});
