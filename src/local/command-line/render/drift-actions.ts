/** The drift modes that fired or are watched, each with the action that only has to be agreed to. */
import type { ReviewPack } from '../../../apps-script/api-contract.js';
import { styled } from '../output.js';
import { STATES } from './finding-states.js';
import { wrapped } from './wrap.js';

/** Nothing where no mode fired or is watched. The quarterly has no finding of its own that tells the evidence. */
export function renderDrift({ kind, drift }: ReviewPack): string {
  const lines = drift.flatMap(({ motion, mode, state, evidence, caughtAt, action }) => {
    if (action === null) return [];
    const { icon, word, style } = STATES[state];
    return [
      `   ${styled(style, `${icon} ${word.padEnd(7)}`)} ${styled('bold', `${motion} / ${mode}`)}`,
      ...(kind === 'quarterly' ? [wrapped(evidence, 13)] : []),
      wrapped(`Action: ${action.action}`, 13),
      wrapped(`Owner ${action.owner}, due ${action.dueOn}, measure: ${action.measure}`, 13),
      styled('gray', wrapped(`Caught at ${caughtAt}`, 13)),
    ];
  });
  return lines.length === 0
    ? ''
    : [styled('bold', 'Drift modes and what to do'), ...lines].join('\n');
}
