/** What a close wrote, or what stands in its way, for a terminal. */
import type { CloseAnswer } from '../../../apps-script/api-contract.js';
import { counted, styled } from '../output.js';
import { wrapped } from './wrap.js';

/** Things missing beyond this number are only counted. */
const MISSING_SHOWN = 25;

export function renderClose(answer: CloseAnswer): string {
  const parts = answer.closed ? closedParts(answer) : refusedParts(answer);
  return parts.filter((part) => part !== '').join('\n\n');
}

function closedParts(answer: CloseAnswer): string[] {
  const { reviewId, alreadyClosed, written, careRequests, minutes } = answer;
  if (alreadyClosed) {
    return [
      `${styled('bold', reviewId)} was closed already; nothing was written.`,
      laidOut(minutes),
    ];
  }
  const rows = written.map(({ tab, added, updated }) => {
    const parts = [
      ...(added === 0 ? [] : [`${counted(added, 'row')} added`]),
      ...(updated === 0 ? [] : [`${counted(updated, 'row')} changed`]),
    ];
    return `   ${tab}: ${parts.join(', ')}`;
  });
  const requests = careRequests.map(({ escalationId, subject, owner, dueOn, draft }) => {
    const to = `${owner ?? 'no owner'}${draft.to === null ? '' : ` <${draft.to}>`}`;
    return wrapped(`${escalationId} ${subject}: ${to}, by ${dueOn ?? 'no date'}`, 3);
  });
  return [
    [`${styled('bold', reviewId)} is closed.`, ...rows].join('\n'),
    warningsOf(answer),
    requests.length === 0 ? '' : [styled('bold', 'CARE-Requests to send'), ...requests].join('\n'),
    laidOut(minutes),
  ];
}

function refusedParts(answer: CloseAnswer): string[] {
  const { reviewId, missing } = answer;
  const lines = missing
    .slice(0, MISSING_SHOWN)
    .map(({ block, message }) => `   ${block}  ${wrapped(message, 7).trimStart()}`);
  const more = missing.length - lines.length;
  return [
    [
      `${styled('bold', reviewId)} is not closed; ${counted(missing.length, 'thing')} missing:`,
      ...lines,
      ...(more > 0 ? [`   and ${more} more`] : []),
    ].join('\n'),
    warningsOf(answer),
  ];
}

function warningsOf({ warnings }: CloseAnswer): string {
  return warnings.map((warning) => styled('yellow', wrapped(`◆ ${warning}`, 0))).join('\n');
}

/** The minutes with long lines broken, each under its own beginning. */
function laidOut(minutes: string): string {
  return minutes
    .split('\n')
    .map((line) => {
      const indent = /^[ -]*/.exec(line)?.[0].length ?? 0;
      const broken = wrapped(line.slice(indent), indent);
      return line.slice(0, indent) + broken.slice(indent);
    })
    .join('\n');
}
