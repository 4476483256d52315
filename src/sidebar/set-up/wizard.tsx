/** The set-up, page by page: every page has its answers already, and what is answered is kept behind. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SetUpState } from '../../apps-script/contract/set-up.js';
import { SET_UP_PAGES, type SetUpAnswers, type SetUpPage } from '../../domain/set-up/answers.js';
import { call, withinSeconds } from '../api-client.js';
import { AnswersSaver, type KeepState } from './answers-saver.js';
import { DataPage } from './data-page.js';
import { KeepNotice } from './keep-notice.js';
import { MotionsPage } from './motions-page.js';
import { PeoplePage } from './people-page.js';
import { PlanPage } from './plan-page.js';
import { RunPage } from './run-page.js';
import { SchedulePage } from './schedule-page.js';
import { TargetsPage } from './targets-page.js';

/** Pages on which something is answered. */
const QUESTIONS = SET_UP_PAGES.slice(0, 5);

const HEADS: Readonly<Record<SetUpPage, readonly [title: string, next: string, about: string]>> = {
  motions: ['Motions', 'motions', 'What this workbook governs.'],
  people: [
    'People',
    'people',
    'Requests and findings go to these people. One person may hold several roles.',
  ],
  targets: [
    'Targets',
    'targets',
    'The reviews judge by these. No article gives them: put in what you agreed on.',
  ],
  schedule: ['Days of the reviews', 'days', 'Times are those of the spreadsheet’s time zone.'],
  data: ['Data', 'data', 'What the workbook begins with.'],
  plan: ['Before it begins', 'overview', 'Nothing is made before you say so.'],
  run: ['Making the workbook', '', ''],
};

/** What comes after a workbook without measured rows. */
const OWN_DATA =
  'Next: bring last week’s rows with Cadence ▸ Import, then start the weekly review.';

/** Milliseconds after a key before what was typed is kept. */
const PAUSE_MS = 800;
const KEEP_SECONDS = 45;

interface Kept {
  readonly answers: SetUpAnswers;
  readonly page: SetUpPage;
}

export function Wizard(props: {
  readonly state: SetUpState;
  readonly begin: Kept;
  readonly seat: string;
  readonly onReload: () => void;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}) {
  const { state, seat } = props;
  const [answers, setAnswers] = useState(props.begin.answers);
  const [page, setPage] = useState(props.begin.page);
  const [at, setAt] = useState(state.at ?? 0);
  const [keep, setKeep] = useState<KeepState>({ status: 'kept' });
  const [saver] = useState(
    () =>
      new AnswersSaver<Kept>(
        (kept, takeOver) =>
          withinSeconds(
            KEEP_SECONDS,
            call('setup.save', { ...kept, seen: state.seen, seat, takeOver }),
          ),
        setKeep,
        state.begun !== null,
      ),
  );
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const form = useRef<HTMLFormElement>(null);
  // Before the page is seen: a key pressed at once goes where the focus is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page begins at its first control
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('main input, main select, .primary');
    first?.focus({ preventScroll: true });
  }, [page]);

  function change(next: SetUpAnswers) {
    setAnswers(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void saver.keep({ answers: next, page }), PAUSE_MS);
  }

  async function go(next: SetUpPage) {
    window.clearTimeout(timer.current);
    // Nothing is made by answers that are not kept: whoever goes on later has to find them.
    if (next === 'run' && !(await saver.keep({ answers, page: next }))) return;
    setPage(next);
    if (next !== 'run') void saver.keep({ answers, page: next });
  }

  const place = SET_UP_PAGES.indexOf(page);
  const nextPage = SET_UP_PAGES[place + 1];
  const back = SET_UP_PAGES[place - 1];

  /** To a later page, unless something on this one cannot be used: its sentence stands there. */
  function forward(next: SetUpPage) {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else if (answers.motions.length > 0) void go(next);
  }

  function onSubmit(event: Event) {
    event.preventDefault();
    if (nextPage !== undefined) forward(nextPage);
  }

  if (page === 'run') {
    return (
      <div class="side">
        <RunPage
          steps={state.steps}
          at={at}
          hint={state.seen === null && answers.data === 'own' ? OWN_DATA : ''}
          onAt={setAt}
          onBack={() => void go('plan')}
          onDone={props.onDone}
        />
      </div>
    );
  }
  const pageProps = { state, answers, onAnswers: change };
  return (
    <form class="side" noValidate ref={form} onSubmit={onSubmit}>
      <Head page={page} keep={keep} />
      <KeepNotice
        keep={keep}
        onRetry={() => void saver.keep({ answers, page })}
        onTakeBack={() => void saver.takeBack({ answers, page })}
        onTheirs={props.onReload}
      />
      <main>
        {page === 'motions' && <MotionsPage {...pageProps} />}
        {page === 'people' && <PeoplePage {...pageProps} />}
        {page === 'targets' && <TargetsPage {...pageProps} />}
        {page === 'schedule' && <SchedulePage {...pageProps} />}
        {page === 'data' && <DataPage {...pageProps} />}
        {page === 'plan' && <PlanPage {...pageProps} />}
      </main>
      <footer class="dock row tight">
        <button type="submit" class="btn primary">
          {page === 'plan' ? makingWord(state) : `Next: ${HEADS[nextPage ?? 'plan'][1]}`}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => (back === undefined ? props.onLeave() : void go(back))}
        >
          {back === undefined ? 'Leave' : 'Back'}
        </button>
        <span class="space" />
        {page !== 'plan' && (
          <button type="button" class="btn text" onClick={() => forward('plan')}>
            Skip rest
          </button>
        )}
      </footer>
    </form>
  );
}

function makingWord({ seen }: SetUpState): string {
  return seen === null ? 'Create workbook' : 'Apply';
}

/** Where one is, how far, and whether what was answered is kept. */
function Head({ page, keep }: { readonly page: SetUpPage; readonly keep: KeepState }) {
  const [title, , about] = HEADS[page];
  const place = QUESTIONS.indexOf(page);
  const step = place < 0 ? 'Set up' : `Set up, step ${place + 1} of ${QUESTIONS.length}`;
  return (
    <header class="plain">
      <p class="dim row">
        {step}
        <span class="space" />
        <span role="status">{keep.status === 'keeping' ? 'keeping …' : ''}</span>
      </p>
      <h1 class="t16">{title}</h1>
      <ol class="steps5" aria-hidden="true">
        {QUESTIONS.map((one, index) => (
          <li key={one} class={stepClass(index, place < 0 ? QUESTIONS.length : place)} />
        ))}
      </ol>
      <p class="dim">{about}</p>
    </header>
  );
}

function stepClass(index: number, place: number): string {
  if (index === place) return 'on';
  return index < place ? 'done' : '';
}
