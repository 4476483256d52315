/** A source after a step through the onboarding gate, for a terminal. */
import type { SourceAnswer } from '../../../apps-script/api-contract.js';
import { styled } from '../output.js';
import { wrapped } from './wrap.js';

export function renderSource({
  source,
  state,
  onboarding,
  steps,
  changed,
  said,
  draft,
}: SourceAnswer): string {
  const isListed = steps.some(({ doneOn, owner }) => doneOn !== null || owner !== null);
  const lines = steps.map(({ step, doneOn, owner, evidence }) => {
    const mark = doneOn === null ? styled('yellow', '○ to do') : styled('green', `✓ ${doneOn}`);
    const who = owner === null ? '' : `, ${owner}`;
    return `   ${mark}  ${step}${who}${evidence === null ? '' : `: ${evidence}`}`;
  });
  return [
    wrapped(changed ? said : `${said} That was so already; nothing was written.`, 0),
    `${styled('bold', source)}: ${state}, onboarding ${onboarding}`,
    ...(isListed ? lines : []),
    ...(draft === undefined
      ? []
      : [
          '',
          `${styled('bold', 'Message to send')} to ${draft.to ?? 'the owner (Sources has no address)'}: ${draft.subject}`,
          ...draft.body.split('\n').map((line) => wrapped(line, 3).trimEnd()),
        ]),
  ].join('\n');
}
