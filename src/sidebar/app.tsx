/** The sidebar as a whole: what is due today, and from there into a review and back. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft, Today } from '../apps-script/api-contract.js';
import type { ReviewKind } from '../domain/vocabulary.js';
import { type CallFailure, call } from './api-client.js';
import { AlertBox } from './frame/alert-box.js';
import { usePage } from './frame/page-context.js';
import { ReviewRoom } from './review/review-room.js';
import { TodayView } from './today/today-view.js';

/**
 * In the review room what is under way goes on without a question.
 * @param seat names this page among those that may be open on the workbook
 */
export function App({ seat }: { readonly seat: string }) {
  const [asOf, setAsOf] = useState<string | null>(null);
  const [today, setToday] = useState<Today | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [review, setReview] = useState<{ kind: ReviewKind; asOf: string } | null>(null);

  const read = useCallback(async () => {
    const answer = await call('today', asOf === null ? {} : { asOf });
    setFailure(answer.ok ? null : answer);
    setToday(answer.ok ? answer.data : null);
    return answer.ok ? answer.data.drafts : [];
  }, [asOf]);
  const resumes = useRef(usePage() === 'room');
  useEffect(() => {
    void read().then((drafts) => {
      const last = resumes.current ? underWay(drafts) : null;
      resumes.current = false;
      if (last !== null) setReview(last);
    });
  }, [read]);

  async function drop({ kind, asOf: begunFor }: OpenDraft) {
    const answer = await call('draft.drop', { kind, asOf: begunFor });
    setFailure(answer.ok ? null : answer);
    await read();
  }

  if (review !== null) {
    const leave = () => {
      setReview(null);
      setToday(null);
      void read();
    };
    return <ReviewRoom {...review} people={today?.people ?? []} seat={seat} onLeave={leave} />;
  }
  if (failure !== null) return <Unread failure={failure} onRetry={() => void read()} />;
  if (today === null) {
    return (
      <div class="side">
        <main>
          <p class="dim reading">Reading the workbook …</p>
        </main>
      </div>
    );
  }
  return (
    <TodayView
      key={today.asOf}
      today={today}
      onAsOf={(day) => {
        // Nothing starts at the day before while the new one is read.
        setToday(null);
        setAsOf(day);
      }}
      onStart={(kind, begins) => setReview({ kind, asOf: begins })}
      onDrop={(draft) => void drop(draft)}
    />
  );
}

/** The review that was saved last of those that are begun; null where there is none. */
function underWay(drafts: Today['drafts']): { kind: ReviewKind; asOf: string } | null {
  const [last] = [...drafts].sort((a, b) => (a.at < b.at ? 1 : -1));
  return last === undefined ? null : { kind: last.kind, asOf: last.asOf };
}

/** A spreadsheet that is not set up is no fault: it is led to the set-up. */
function Unread({ failure, onRetry }: { failure: CallFailure; onRetry: () => void }) {
  const isEmpty = failure.code === 'TAB_MISSING';
  return (
    <div class="side">
      {isEmpty ? (
        <header class="plain">
          <p>Next review</p>
          <h1 class="t24">Not planned</h1>
          <p class="dim">This spreadsheet is not set up yet.</p>
        </header>
      ) : (
        <AlertBox
          title="The workbook could not be read"
          text={failure.message}
          code={failure.code}
        />
      )}
      <main>
        {isEmpty && (
          <section class="sec" aria-labelledby="set-up">
            <h2>
              <b id="set-up">Set up first</b>
            </h2>
            <p>
              Run Cadence ▸ Set up workbook. It makes the tabs and the review calendar; then name
              people and targets, and import or type the weekly rows.
            </p>
          </section>
        )}
      </main>
      <footer class="dock">
        <button type="button" class="btn primary" onClick={onRetry}>
          {isEmpty ? 'It is set up' : 'Try again'}
        </button>
      </footer>
    </div>
  );
}
