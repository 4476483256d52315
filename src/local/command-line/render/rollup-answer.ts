/** What a roll-up did, for a terminal. */
import { counted } from '../output.js';
import type { RollupAnswer } from '../verbs/rollup.js';
import { renderImport } from './import-answer.js';
import { wrapped } from './wrap.js';

/** Rows that could not be counted beyond this number are only counted. */
const UNCOUNTED_SHOWN = 10;

export function renderRollup(rolled: RollupAnswer): string {
  const lines = [
    `${counted(rolled.leads, 'row')} read, ${rolled.joined.toLocaleString('en-US')} joined, ${rolled.uncountedTotal} not counted. Dates were read as ${rolled.dateOrder}.`,
    renderImport(rolled),
    ...rolled.uncounted
      .slice(0, UNCOUNTED_SHOWN)
      .map(({ row, column, value, reason }) =>
        wrapped(`Row ${row}, ${column}${value === '' ? '' : ` "${value}"`}: ${reason}`, 3),
      ),
  ];
  if (rolled.uncountedTotal > UNCOUNTED_SHOWN) {
    lines.push(`   and ${rolled.uncountedTotal - UNCOUNTED_SHOWN} more; --json lists them.`);
  }
  return lines.join('\n');
}
