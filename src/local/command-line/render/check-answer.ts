/** What a check found, for a terminal. */
import type { Operations } from '../../../apps-script/api-contract.js';
import { counted, styled } from '../output.js';
import { wrapped } from './wrap.js';

/** @param isRepair whether the plan was carried out */
export function renderCheck(checked: Operations['check']['answer'], isRepair: boolean): string {
  const { structure, dataProblems, recovered, inForce, plan } = checked;
  const lines: string[] = [];
  if (recovered > 0) {
    lines.push(`${counted(recovered, 'interrupted change')} from the journal finished.`);
  }
  for (const changeId of inForce) lines.push(`${changeId} came into force; its tabs show it now.`);
  for (const { message, repaired } of structure) {
    lines.push(wrapped(repaired ? `${styled('green', 'Repaired:')} ${message}` : message, 0));
  }
  lines.push(...dataProblems.map(({ message }) => wrapped(message, 0)));
  // The look of every tab, which names none, is set anew by each repair: it tells nobody anything.
  const steps = plan.filter(({ tab }) => tab !== '');
  if (steps.length > 0) lines.push(isRepair ? 'Done by the repair:' : 'What --repair does:');
  for (const { message } of steps) lines.push(wrapped(message, 3));
  const open = structure.filter(({ repaired }) => !repaired).length;
  lines.push(
    open + dataProblems.length === 0
      ? 'The workbook is in order.'
      : `${counted(open, 'structure problem')}, ${counted(dataProblems.length, 'data problem')}.`,
  );
  return lines.join('\n');
}
