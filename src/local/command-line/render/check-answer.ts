/** What a check found, for a terminal. */
import type { Operations } from '../../../apps-script/api-contract.js';
import { counted, styled } from '../output.js';
import { wrapped } from './wrap.js';

export function renderCheck(checked: Operations['check']['answer']): string {
  const { structure, dataProblems, recovered, inForce } = checked;
  const lines: string[] = [];
  if (recovered > 0) {
    lines.push(`${counted(recovered, 'interrupted change')} from the journal finished.`);
  }
  for (const changeId of inForce) lines.push(`${changeId} came into force; its tabs show it now.`);
  for (const { message, repaired } of structure) {
    lines.push(wrapped(repaired ? `${styled('green', 'Repaired:')} ${message}` : message, 0));
  }
  lines.push(...dataProblems.map(({ message }) => wrapped(message, 0)));
  const open = structure.filter(({ repaired }) => !repaired).length;
  lines.push(
    open + dataProblems.length === 0
      ? 'The workbook is in order.'
      : `${counted(open, 'structure problem')}, ${counted(dataProblems.length, 'data problem')}.`,
  );
  return lines.join('\n');
}
