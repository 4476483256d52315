/** The steps of a repair, one line each: before it as a plan, after it as what was done. */
import type { ComponentChildren } from 'preact';
import type { RepairStep } from '../../apps-script/contract/check.js';
import { Icon } from '../frame/icon.js';

export function StepList(props: {
  readonly title: string;
  readonly steps: readonly RepairStep[];
  readonly isDone?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { title, steps, isDone = false, children } = props;
  return (
    <section class="sec" aria-label={title}>
      <h2>
        <b>{title}</b>
      </h2>
      {steps.length === 0 && <p class="dim">Nothing had to be changed.</p>}
      <ul class={isDone ? '' : 'plain'}>
        {steps.map(({ tab, message }) => (
          <li key={`${tab} ${message}`} class={isDone ? 'row top any' : 'any'}>
            {isDone && <Icon name="check" tone="hold" />}
            <span class="any">
              {tab !== '' && !message.includes(tab) && <b>{tab}: </b>}
              {message}
            </span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
