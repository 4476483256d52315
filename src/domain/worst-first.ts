/** The order in which findings are shown: what needs people most stands first. */
import type { Finding } from './finding.js';
import { FINDING_STATES } from './finding.js';
import { ruleOf } from './rules/rule-table.js';

const DISTANCE = {
  above: (measured: number, threshold: number) => measured - threshold,
  below: (measured: number, threshold: number) => threshold - measured,
  away: (measured: number, threshold: number) => Math.abs(measured) - threshold,
} as const;

/**
 * How far a finding lies beyond its threshold, as a share of the threshold so that hours and rates
 * can be ranked together; negative when it lies within. Where any value at all is too much, the value
 * itself. A firing without a number ranks first, any other finding without a number last.
 */
export function breachOf(finding: Finding): number {
  const { measured, threshold, state } = finding;
  if (measured === null) return state === 'fired' ? Infinity : -Infinity;
  const limit = threshold ?? 0;
  const distance = DISTANCE[ruleOf(finding.rule).worse](measured, limit);
  return limit === 0 ? distance : distance / Math.abs(limit);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Fired, watch, no-data, clear; then the larger breach; then subject and rule by code point. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const ranked = findings.map((finding) => ({
    finding,
    state: FINDING_STATES.indexOf(finding.state),
    breach: breachOf(finding),
  }));
  ranked.sort((a, b) => {
    if (a.state !== b.state) return a.state - b.state;
    if (a.breach !== b.breach) return a.breach > b.breach ? -1 : 1;
    return (
      compareText(a.finding.subject, b.finding.subject) ||
      compareText(a.finding.rule, b.finding.rule)
    );
  });
  return ranked.map((entry) => entry.finding);
}
