import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import type { Finding } from '../../../src/domain/finding.js';
import { RULES } from '../../../src/domain/rules/rule-table.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { naiveDrift } from './naive-drift.js';
import { naiveMonthly } from './naive-monthly.js';
import { naiveQuarterly } from './naive-quarterly.js';
import type { Verdict, View } from './naive-view.js';
import { viewOf } from './naive-view.js';
import type { RandomCase } from './random-snapshot.js';
import { randomCase } from './random-snapshot.js';

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);
/** Ours beside the criteria: they have tests of their own. */
const ADVISORY = new Set<string>(RULES.filter((rule) => 'advisory' in rule).map((rule) => rule.id));
const MODES = new Set(['M1.drift', 'M1.drift-persistent']);

function findingsOf({ data, settings, at }: RandomCase, kind: ReviewKind): Finding[] {
  const { blocks } = assess(kind, data, settings, at);
  return blocks.flatMap((block) => block.findings).filter((one) => !ADVISORY.has(one.rule));
}

/** One line per finding, so that a difference shows the rule, the subject and the number. */
function lines(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .map(({ rule, subject, state, measured, goesTo }) => {
      const number = measured === null ? 'nothing' : Number(measured.toFixed(9)) + 0;
      return `${rule} | ${subject} | ${state} | ${number} | ${goesTo}`;
    })
    .sort();
}

/** What one mode is said to be now, and which modes persist. */
function modeLines(findings: readonly Finding[]): string[] {
  return findings
    .map(({ rule, subject, state }) => {
      const told = state === 'clear' || state === 'no-data' ? 'neither' : state;
      return `${rule} | ${subject} | ${told}`;
    })
    .sort();
}

function naiveModeLines(view: View): string[] {
  return [...naiveDrift(view)]
    .flatMap(([subject, { now, persistent }]) => [
      `M1.drift | ${subject} | ${now}`,
      `M1.drift-persistent | ${subject} | ${persistent ? 'fired' : 'neither'}`,
    ])
    .sort();
}

describe('the rules against a second implementation', () => {
  it('find the same in two hundred random workbooks, in the monthly and in the quarterly', () => {
    const states = new Map<string, Set<string>>();
    for (const seed of SEEDS) {
      const one = randomCase(seed);
      const view = viewOf(one.data, one.settings, one.at);
      const found = [...findingsOf(one, 'monthly'), ...findingsOf(one, 'quarterly')];
      const modes = found.filter((finding) => MODES.has(finding.rule));
      const others = found.filter((finding) => !MODES.has(finding.rule));
      expect({ seed, modes: modeLines(modes), others: lines(others) }).toEqual({
        seed,
        modes: naiveModeLines(view),
        others: lines([...naiveMonthly(view), ...naiveQuarterly(view)]),
      });
      for (const { rule, state } of found) {
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
