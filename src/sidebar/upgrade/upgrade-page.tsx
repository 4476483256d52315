/** A workbook of an earlier version: what its upgrade does, how far it is, and the way back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../apps-script/contract/check.js';
import { call, withinSeconds } from '../api-client.js';
import { StepList } from '../check/step-list.js';
import { AlertBox } from '../frame/alert-box.js';
import { Icon } from '../frame/icon.js';
import {
  UPGRADE_STEPS,
  type UpgradeCall,
  type UpgradeState,
  undoUpgrade,
  upgradeAll,
} from './upgrade-steps.js';

/** Longer than Google lets a call run. */
const CALL_SECONDS = 380;

const ask: UpgradeCall = (payload) => withinSeconds(CALL_SECONDS, call('upgrade', payload));

export function UpgradePage(props: {
  /** What check answers of the workbook: its version, and what the upgrade would do. */
  readonly offer: CheckAnswer;
  readonly onLeave: () => void;
}) {
  const { schema, plan } = props.offer;
  const [state, setState] = useState<UpgradeState>({ status: 'offered' });
  const button = useRef<HTMLButtonElement>(null);
  const { status } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state has a button of its own
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), [status]);
  const isBusy = status === 'upgrading' || status === 'undoing';
  const upgrade = () => void upgradeAll(ask, setState);
  const undo = () => void undoUpgrade(ask, setState);
  // A half undone upgrade can be gone on with in one direction only.
  const goesBack =
    state.status === 'failed'
      ? state.deed === 'undoing'
      : status === 'offered' && schema.begun?.isUndoing === true;
  return (
    <div class="side">
      <header class="plain">
        <p class="dim">{`Schema ${schema.version}; this add-on works with ${schema.known}`}</p>
        <h1 class="t16">{titleOf(state)}</h1>
        <p role="status">{statusOf(state)}</p>
      </header>
      {state.status === 'failed' && (
        <AlertBox
          title={
            state.deed === 'undoing'
              ? 'The undoing was not finished'
              : 'The upgrade was not finished'
          }
          text={state.failure.message}
          code={state.failure.code}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else to focus. */}
      <main tabIndex={0} aria-label="Upgrade">
        {status === 'offered' && <Begun schema={schema} />}
        {state.status === 'upgrading' && <Steps at={state.at} />}
        {state.status === 'undone' && (
          <StepList title="Done by the undoing" steps={state.done} isDone />
        )}
        {status === 'upgraded' ? (
          <StepList title="Done by Upgrade" steps={plan} isDone>
            <Kept />
          </StepList>
        ) : (
          !isBusy && (
            <StepList title="What Upgrade does" steps={plan}>
              <Kept />
            </StepList>
          )
        )}
      </main>
      <footer class="dock row tight">
        {status === 'upgraded' ? (
          <>
            <button type="button" class="btn primary" ref={button} onClick={props.onLeave}>
              Go on
            </button>
            <button type="button" class="btn" onClick={undo}>
              Undo the upgrade
            </button>
          </>
        ) : (
          <button
            type="button"
            class={isBusy ? 'btn' : 'btn primary'}
            ref={button}
            aria-disabled={isBusy}
            onClick={() => {
              if (isBusy) return;
              if (goesBack) undo();
              else upgrade();
            }}
          >
            {wordOf(state, goesBack)}
          </button>
        )}
      </footer>
    </div>
  );
}

function titleOf({ status }: UpgradeState): string {
  switch (status) {
    case 'upgraded':
      return 'The workbook is upgraded';
    case 'undone':
      return 'The upgrade is undone';
    default:
      return 'A workbook of an earlier Cadence';
  }
}

function statusOf(state: UpgradeState): string {
  switch (state.status) {
    case 'upgrading':
      return `Step ${state.at + 1} of ${UPGRADE_STEPS.length}: ${UPGRADE_STEPS[state.at]?.title ?? ''}`;
    case 'undoing':
      return 'Taking the upgrade back …';
    case 'upgraded':
      return 'Reviews go on where they were.';
    default:
      return 'Until it is upgraded, no review can be opened and Cadence writes nothing into it.';
  }
}

function wordOf({ status }: UpgradeState, goesBack: boolean): string {
  switch (status) {
    case 'upgrading':
      return 'Upgrading …';
    case 'undoing':
      return 'Undoing …';
    case 'failed':
      return 'Try again';
    default:
      return goesBack ? 'Undo the upgrade' : 'Upgrade';
  }
}

function Begun({ schema: { begun } }: { readonly schema: CheckAnswer['schema'] }) {
  if (begun === null) return null;
  const what = begun.isUndoing ? 'The upgrade is being undone' : 'The upgrade is begun';
  return (
    <section class="sec" aria-label="Begun">
      <p class="any">{`${what} and not finished; ${begun.by} began it. It goes on where it stopped.`}</p>
    </section>
  );
}

function Kept() {
  return (
    <p class="dim">
      No row is deleted. Of every tab that changes a hidden copy is kept, so that the upgrade can be
      undone.
    </p>
  );
}

function Steps({ at }: { readonly at: number }) {
  return (
    <section class="sec" aria-label="Steps">
      <ol class="plain">
        {UPGRADE_STEPS.map(({ step, title }, index) => (
          <li key={step} class="row top" aria-current={index === at ? 'step' : undefined}>
            {index < at && <Icon name="check" tone="hold" label="done" />}
            {index === at && <Icon name="right" tone="due" label="on" />}
            {index > at && <Icon name="ring" tone="none" label="to come" />}
            <span class={index === at ? 'name' : ''}>{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
