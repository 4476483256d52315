/** The set-up as a whole: what is begun already is shown first, with who began it. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SetUpState } from '../../apps-script/contract/set-up.js';
import type { SetUpPage } from '../../domain/set-up/answers.js';
import { type CallFailure, call } from '../api-client.js';
import { AlertBox } from '../frame/alert-box.js';
import { clockText, dayText } from '../frame/words.js';
import './set-up.css';
import { Wizard } from './wizard.js';

export function SetUp(props: {
  readonly seat: string;
  /** True to begin with the sample year and the defaults, at the overview. */
  readonly withSample: boolean;
  /** Left, or done: the page of today is read anew. */
  readonly onLeave: () => void;
}) {
  const [state, setState] = useState<SetUpState | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [isBegun, setBegun] = useState(false);
  const read = useCallback(async () => {
    setState(null);
    setBegun(false);
    const answer = await call('setup.load', {});
    setFailure(answer.ok ? null : answer);
    if (answer.ok) setState(answer.data);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);

  async function startOver() {
    const answer = await call('setup.drop', {});
    if (answer.ok) await read();
    else setFailure(answer);
  }

  if (failure !== null) {
    return (
      <div class="side">
        <AlertBox
          title="The set-up could not be opened"
          text={failure.message}
          code={failure.code}
        />
        <main />
        <footer class="dock row tight">
          <button type="button" class="btn primary" onClick={() => void read()}>
            Try again
          </button>
          <button type="button" class="btn" onClick={props.onLeave}>
            Leave
          </button>
        </footer>
      </div>
    );
  }
  if (state === null) {
    return (
      <div class="side">
        <main>
          <p class="dim reading">Reading the workbook …</p>
        </main>
      </div>
    );
  }
  if (state.begun !== null && !isBegun) {
    return (
      <Resume
        state={state}
        onResume={() => setBegun(true)}
        onStartOver={() => void startOver()}
        onLeave={props.onLeave}
      />
    );
  }
  const { answers, page, begun } = state;
  const isSample = props.withSample && begun === null && state.seen === null;
  const begin = isSample
    ? { answers: { ...answers, data: 'sample' as const }, page: 'plan' as const }
    : { answers, page };
  return (
    <Wizard
      state={state}
      begin={begin}
      seat={props.seat}
      onReload={() => void read()}
      onLeave={props.onLeave}
      onDone={props.onLeave}
    />
  );
}

const PLACES: Readonly<Record<SetUpPage, string>> = {
  motions: 'the motions',
  people: 'the people',
  targets: 'the targets',
  schedule: 'the days of the reviews',
  data: 'the data',
  plan: 'the overview',
  run: 'the making',
};

/** What was begun and not finished. */
function Resume(props: {
  readonly state: SetUpState;
  readonly onResume: () => void;
  readonly onStartOver: () => void;
  readonly onLeave: () => void;
}) {
  const { begun, page, at, steps } = props.state;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  const place =
    page === 'run' && at !== null
      ? `It stopped while the workbook was made, at step ${at + 1} of ${steps.length}.`
      : `It stands at ${PLACES[page]}.`;
  return (
    <div class="side">
      <header class="plain">
        <p class="dim">Set up</p>
        <h1 class="t16">Begun and not finished</h1>
        {begun !== null && (
          <p class="any">{`${begun.by}, ${dayText(begun.at)} at ${clockText(begun.at)}`}</p>
        )}
      </header>
      <main>
        <section class="sec" aria-label="Where it stands">
          <p>{place} All answers are kept.</p>
          <p class="dim gap">
            Starting over throws the answers away. Tabs that were made stay, and are used again.
          </p>
        </section>
      </main>
      <footer class="dock row tight">
        <button type="button" class="btn primary" ref={button} onClick={props.onResume}>
          Go on
        </button>
        <button type="button" class="btn" onClick={props.onStartOver}>
          Start over
        </button>
        <span class="space" />
        <button type="button" class="btn text" onClick={props.onLeave}>
          Leave
        </button>
      </footer>
    </div>
  );
}
