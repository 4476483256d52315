/** A finding of a rule, of which a test names only what it is about. */
import type { Finding } from '../../../src/domain/finding.js';
import { findingOf } from '../../../src/domain/rules/rule.js';
import type { RuleId } from '../../../src/domain/rules/rule-table.js';

export function said(rule: RuleId, part: Partial<Finding> = {}): Finding {
  const blank = { subject: 'x', motion: null, state: 'clear', measured: null, threshold: null };
  return findingOf(rule, { ...blank, evidence: '', at: null, ...part } as Finding);
}
