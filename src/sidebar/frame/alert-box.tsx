/** What went wrong: what happened, what was kept, what to do; one button that acts. */
import type { ComponentChildren } from 'preact';
import { StateIcon, VERDICT_LOOKS } from '../states.js';
import { unbroken } from '../unbroken.js';

export function AlertBox(props: {
  readonly title: string;
  readonly text: string;
  readonly code?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="alert" role="alert">
      <p class="row s-slip name">
        <StateIcon look={VERDICT_LOOKS.slipping} />
        {props.title}
      </p>
      <p class="any">{unbroken(props.text)}</p>
      <div class="row wrap">
        {props.children}
        {props.code !== undefined && <span class="dim any">{props.code}</span>}
      </div>
    </div>
  );
}
