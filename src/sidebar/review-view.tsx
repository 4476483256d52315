/** The weekly review in the sidebar: asks for it, shows it, and says what to do when that fails. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ReviewPack } from '../apps-script/api-contract.js';
import type { RowProblem } from '../workbook/declaration.js';
import { type CallFailure, call } from './api-client.js';
import { BlockView } from './block-view.js';
import { RowLink, type SheetRow } from './row-link.js';
import { StateIcon, VERDICT_LOOKS } from './states.js';
import { unbroken } from './unbroken.js';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: CallFailure }
  | { readonly state: 'ready'; readonly pack: ReviewPack };

export function ReviewView({ today }: { readonly today: string }) {
  const [asOf, setAsOf] = useState(today);
  const [review, setReview] = useState<Loading>({ state: 'loading' });
  const [notice, setNotice] = useState<CallFailure | null>(null);

  const load = useCallback(async () => {
    setReview({ state: 'loading' });
    const answer = await call('review', { kind: 'weekly', asOf });
    setReview(
      answer.ok ? { state: 'ready', pack: answer.data } : { state: 'failed', failure: answer },
    );
  }, [asOf]);
  useEffect(() => {
    void load();
  }, [load]);

  async function select({ tab, row }: SheetRow) {
    const answer = await call('select', { tab, row });
    setNotice(answer.ok ? null : answer);
  }

  return (
    <div class="side">
      <header>
        <div class="row">
          <h1>Weekly review</h1>
          <span class="space" />
          <label class="dim" for="as-of">
            As of
          </label>
          <input
            id="as-of"
            type="date"
            value={asOf}
            required
            onChange={(event) => {
              if (event.currentTarget.value !== '') setAsOf(event.currentTarget.value);
            }}
          />
        </div>
        {review.state === 'ready' && (
          <>
            <p class="dim">Judges the week from {shortDate(review.pack.judgedWeek)}</p>
            <Stepper pack={review.pack} />
          </>
        )}
      </header>
      {notice !== null && (
        <ErrorBox
          title="The row could not be shown"
          failure={notice}
          onRetry={() => setNotice(null)}
          verb="Close"
        />
      )}
      {review.state === 'failed' && (
        <ErrorBox
          title="The review could not be read"
          failure={review.failure}
          onRetry={() => void load()}
          verb="Try again"
        />
      )}
      <main aria-busy={review.state === 'loading'}>
        {review.state === 'loading' && <p class="dim reading">Reading the workbook …</p>}
        {review.state === 'ready' && (
          <>
            <DataProblems
              problems={review.pack.dataProblems}
              onSelect={(place) => void select(place)}
            />
            {review.pack.blocks.map((block) => (
              <BlockView key={block.id} block={block} onSelect={(place) => void select(place)} />
            ))}
          </>
        )}
      </main>
    </div>
  );
}

/** @example shortDate('2026-11-09') //=> 'Mon 9 Nov' */
function shortDate(isoDate: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString('en-GB', options).replace(',', '');
}

/** The blocks at a glance: id and verdict of each. */
function Stepper({ pack }: { readonly pack: ReviewPack }) {
  return (
    <ol class="stepper" aria-label="Blocks">
      {pack.blocks.map((block) => (
        <li key={block.id}>
          <a href={`#title-${block.id}`} target="_self">
            {block.id}
            <StateIcon
              look={VERDICT_LOOKS[block.verdict]}
              label={VERDICT_LOOKS[block.verdict].word}
            />
          </a>
        </li>
      ))}
    </ol>
  );
}

function DataProblems({
  problems,
  onSelect,
}: {
  readonly problems: readonly RowProblem[];
  readonly onSelect: (place: SheetRow) => void;
}) {
  if (problems.length === 0) return null;
  return (
    <details class="block">
      <summary>
        {problems.length === 1
          ? '1 problem in the data'
          : `${problems.length} problems in the data`}
      </summary>
      <ul>
        {problems.map((problem) => (
          <li class="problem" key={problem.message}>
            <p>{unbroken(problem.message)}</p>
            {problem.code !== 'missing-tab' && <RowLink place={problem} onSelect={onSelect} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ErrorBox(props: {
  readonly title: string;
  readonly failure: CallFailure;
  readonly verb: string;
  readonly onRetry: () => void;
}) {
  return (
    <div class="error" role="alert">
      <p class="row s-slip name">
        <StateIcon look={VERDICT_LOOKS.slipping} />
        {props.title}
      </p>
      <p>{unbroken(props.failure.message)}</p>
      <div class="row">
        <button type="button" class="boxed" onClick={props.onRetry}>
          {props.verb}
        </button>
        <span class="dim">{props.failure.code}</span>
      </div>
    </div>
  );
}
