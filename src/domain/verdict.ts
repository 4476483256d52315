/** What the findings of a block say about it as a whole. */
import type { BlockId } from './agenda.js';
import type { BlockVerdict, Finding } from './finding.js';
import { ruleOf } from './rules/rule-table.js';

/** Blocks that gate the close: what is unfinished there is open, not a fault. */
const CLOSING_BLOCKS: ReadonlySet<BlockId> = new Set(['W6', 'M5', 'Q5']);

/**
 * A closing block is open while anything in it fires, else holding. Any other block is slipping if
 * a finding fired, without enough data if it has findings and none could be judged, else holding.
 * Findings of advisory rules have no say.
 */
export function verdictOf(block: BlockId, findings: readonly Finding[]): BlockVerdict {
  const deciding = findings.filter((finding) => ruleOf(finding.rule).advisory !== true);
  const fired = deciding.some((finding) => finding.state === 'fired');
  if (CLOSING_BLOCKS.has(block)) return fired ? 'open' : 'holding';
  if (fired) return 'slipping';
  const blind = deciding.length > 0 && deciding.every((finding) => finding.state === 'no-data');
  return blind ? 'not enough data' : 'holding';
}
