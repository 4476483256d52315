/** What the rules say of a random workbook beside what the second implementation says of it. */
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

/** Ours beside the criteria: they have tests of their own. */
export const ADVISORY = new Set<string>(
  RULES.filter((rule) => 'advisory' in rule).map((rule) => rule.id),
);
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

/** Lines about every subject, so that a difference shows where it is. */
interface Told {
  readonly seed: number;
  readonly modes: readonly string[];
  readonly others: readonly string[];
}

/** The findings of the monthly and of the quarterly on the workbook of a seed, and both tellings of it. */
export function bothOf(seed: number): { findings: Finding[]; told: Told; expected: Told } {
  const one = randomCase(seed);
  const view = viewOf(one.data, one.settings, one.at);
  const findings = [...findingsOf(one, 'monthly'), ...findingsOf(one, 'quarterly')];
  const modes = findings.filter((finding) => MODES.has(finding.rule));
  const others = findings.filter((finding) => !MODES.has(finding.rule));
  return {
    findings,
    told: { seed, modes: modeLines(modes), others: lines(others) },
    expected: {
      seed,
      modes: naiveModeLines(view),
      others: lines([...naiveMonthly(view), ...naiveQuarterly(view)]),
    },
  };
}
