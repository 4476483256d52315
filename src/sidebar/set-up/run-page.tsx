/** The making of the workbook: which step is on, what went wrong, and what to do when all is done. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SetUpState } from '../../apps-script/contract/set-up.js';
import { call, withinSeconds } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { Icon } from '../frame/icon.js';
import { unbroken } from '../unbroken.js';
import { type RunState, StepRun } from './run-steps.js';

/** Longer than Google lets a call run. */
const STEP_SECONDS = 380;

export function RunPage(props: {
  readonly steps: SetUpState['steps'];
  /** Position of the step to begin with. */
  readonly at: number;
  /** What to do next, once all is done. */
  readonly hint: string;
  readonly onAt: (at: number) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const { steps, onAt } = props;
  const [now, setNow] = useState<RunState>({ status: 'running', at: props.at });
  const [run] = useState(
    () =>
      new StepRun(props.at, {
        step: (index) => withinSeconds(STEP_SECONDS, call('setup.step', { index })),
        onChange: (state) => {
          setNow(state);
          onAt(state.at);
        },
      }),
  );
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void run.go();
    // Who leaves stops it after the step that is on; it can be gone on with.
    return () => run.stop();
  }, [run]);
  const { status } = now;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state has a button of its own
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), [status]);
  const isDone = status === 'done';
  return (
    <>
      <header class="plain">
        <p class="dim">Set up</p>
        <h1 class="t16">{TITLES[status]}</h1>
        <progress class="whole" value={now.at} max={steps.length} aria-label="Steps done" />
        <p class="dim" role="status">
          {isDone
            ? 'Every tab is there, dressed, linked and protected.'
            : `Step ${now.at + 1} of ${steps.length}: ${steps[now.at]?.title ?? ''}`}
        </p>
      </header>
      {now.status === 'failed' && (
        <AlertBox
          title="A step was not finished"
          text={now.failure.message}
          code={now.failure.code}
        />
      )}
      <main>
        <section class="sec" aria-label="Steps">
          <ol class="making">
            {steps.map((step, index) => (
              <Step
                key={step.title + step.tabs.join()}
                step={step}
                place={index - now.at}
                isOn={status === 'running'}
              />
            ))}
          </ol>
          {status === 'stopped' && (
            <p class="dim gap">What is made stays. Go on now or later, also by another person.</p>
          )}
          {isDone && props.hint !== '' && <p class="gap">{unbroken(props.hint)}</p>}
          {isDone && run.left.length > 0 && (
            <p class="gap">
              {`Somebody else changed ${run.left.join(', ')} meanwhile: People stays as they left it.`}
            </p>
          )}
          {isDone && run.unknown.length > 0 && (
            <p class="gap any">
              {`Google knows no account ${run.unknown.join(', ')}, so that the tabs are not open to it. Correct it in the tab People.`}
            </p>
          )}
        </section>
      </main>
      <footer class="dock row tight">
        {isDone && (
          <button type="button" class="btn primary" ref={button} onClick={props.onDone}>
            To the reviews
          </button>
        )}
        {(status === 'stopped' || status === 'failed') && (
          <>
            <button type="button" class="btn primary" ref={button} onClick={() => void run.go()}>
              {status === 'failed' ? 'Try again' : 'Go on'}
            </button>
            <button type="button" class="btn" onClick={props.onBack}>
              Back
            </button>
          </>
        )}
        {(status === 'running' || status === 'stopping') && (
          <button
            type="button"
            class="btn"
            ref={button}
            aria-disabled={status === 'stopping'}
            onClick={() => run.stop()}
          >
            {status === 'stopping' ? 'Stopping after this step …' : 'Stop'}
          </button>
        )}
      </footer>
    </>
  );
}

const TITLES: Readonly<Record<RunState['status'], string>> = {
  running: 'Making the workbook',
  stopping: 'Making the workbook',
  stopped: 'Stopped',
  failed: 'Stopped',
  done: 'The workbook is ready',
};

/** @param place negative: done; 0: on; positive: to come */
function Step(props: {
  readonly step: SetUpState['steps'][number];
  readonly place: number;
  readonly isOn: boolean;
}) {
  const { step, place, isOn } = props;
  const [icon, tone, word] =
    place < 0
      ? (['check', 'hold', 'done'] as const)
      : place === 0
        ? (['right', 'due', isOn ? 'on' : 'next'] as const)
        : (['ring', 'none', 'to come'] as const);
  return (
    <li class={place === 0 ? 'on' : ''} aria-current={place === 0 ? 'step' : undefined}>
      <Icon name={icon} tone={tone} label={word} />
      <span>
        <span class={place === 0 ? 'name' : ''}>{step.title}</span>
        {place === 0 && step.tabs.length > 0 && (
          <span class="dim">{`: ${step.tabs.join(', ')}`}</span>
        )}
      </span>
    </li>
  );
}
