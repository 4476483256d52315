/** What an import did, for a terminal: counts first, then every row that came back with its reason. */
import type { ImportAnswer } from '../../../apps-script/contract/import.js';
import { counted, styled } from '../output.js';
import { wrapped } from './wrap.js';

/** Rejected rows beyond this number are only counted; --json has them all. */
const REJECTED_SHOWN = 20;

export function renderImport(imported: ImportAnswer): string {
  const { added, updated, unchanged, rejected } = imported;
  const { preview } = imported;
  const lines = [
    `${styled('bold', imported.tab)}: ${counted(added, 'row')} ${preview === undefined ? '' : 'would be '}added, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected.`,
  ];
  if (preview !== undefined && preview.refused !== null) lines.push(wrapped(preview.refused, 3));
  for (const [from, to] of Object.entries(imported.mapping)) {
    if (to === null)
      lines.push(wrapped(`Column "${from}" fits no column of the tab; left out.`, 3));
    else if (to !== from) lines.push(wrapped(`Column "${from}" went into ${to}.`, 3));
  }
  for (const [column, order] of Object.entries(imported.dateOrders)) {
    lines.push(wrapped(`Dates in "${column}" were read as ${order}.`, 3));
  }
  lines.push(...imported.warnings.map((warning) => wrapped(warning, 3)));
  for (const { row, column, value, reason } of rejected.slice(0, REJECTED_SHOWN)) {
    const where = column === '' ? `Row ${row}` : `Row ${row}, ${column}`;
    const what = value === '' ? '' : ` "${value}"`;
    lines.push(wrapped(`${where}${what}: ${reason}`, 3));
  }
  if (rejected.length > REJECTED_SHOWN) {
    lines.push(`   and ${rejected.length - REJECTED_SHOWN} more; --json lists them all.`);
  }
  return lines.join('\n');
}
