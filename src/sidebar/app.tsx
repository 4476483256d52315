/** The sidebar as a whole: what is due today, and from there into a review and back. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft, Today } from '../apps-script/api-contract.js';
import type { ReviewKind } from '../domain/vocabulary.js';
import { type CallFailure, call } from './api-client.js';
import { AlertBox } from './frame/alert-box.js';
import { NotConnected } from './frame/not-connected.js';
import { usePage } from './frame/page-context.js';
import { ReviewRoom } from './review/review-room.js';
import { EmptyView } from './set-up/empty-view.js';
import { SetUp } from './set-up/set-up.js';
import { TodayView } from './today/today-view.js';
import { useReturn } from './today/use-return.js';
import { NewerWorkbook } from './upgrade/newer-workbook.js';
import { OlderWorkbook } from './upgrade/older-workbook.js';

/** Into the set-up by its questions, or by the sample year. */
type SetUpWay = 'asked' | 'sample';

/**
 * In the review room what is under way goes on without a question.
 * @param seat names this page among those that may be open on the workbook
 * @param isSettingUp true to begin with the set-up
 */
export function App({ seat, isSettingUp = false }: { seat: string; isSettingUp?: boolean }) {
  const [setUp, setSetUp] = useState<SetUpWay | null>(isSettingUp ? 'asked' : null);
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
    if (setUp !== null) return;
    void read().then((drafts) => {
      const last = resumes.current ? underWay(drafts) : null;
      resumes.current = false;
      if (last !== null) setReview(last);
    });
  }, [read, setUp]);

  // Something else may be due then; the day that is shown stays.
  const shown = review === null ? today?.asOf : undefined;
  useReturn(async () => {
    if (shown === undefined) return;
    const answer = await call('today', { asOf: shown });
    if (answer.ok) setToday((now) => (now?.asOf === shown ? answer.data : now));
  });

  async function drop({ kind, asOf: begunFor }: OpenDraft) {
    const answer = await call('draft.drop', { kind, asOf: begunFor });
    setFailure(answer.ok ? null : answer);
    await read();
  }

  if (setUp !== null) {
    const leave = () => {
      setToday(null);
      setFailure(null);
      setSetUp(null);
    };
    return <SetUp seat={seat} withSample={setUp === 'sample'} onLeave={leave} />;
  }
  if (review !== null) {
    const leave = () => {
      setReview(null);
      setToday(null);
      void read();
    };
    return <ReviewRoom {...review} people={today?.people ?? []} seat={seat} onLeave={leave} />;
  }
  if (failure !== null) {
    return <Unread failure={failure} onRetry={() => void read()} onSetUp={setSetUp} />;
  }
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
      onSetUp={() => setSetUp('asked')}
    />
  );
}

/** The review that was saved last of those that are begun; null where there is none. */
function underWay(drafts: Today['drafts']): { kind: ReviewKind; asOf: string } | null {
  const [last] = [...drafts].sort((a, b) => (a.at < b.at ? 1 : -1));
  return last === undefined ? null : { kind: last.kind, asOf: last.asOf };
}

/**
 * A spreadsheet that is not set up is no fault: it is led to the set-up; a workbook of an earlier
 * version to its upgrade.
 */
function Unread(props: {
  readonly failure: CallFailure;
  readonly onRetry: () => void;
  readonly onSetUp: (how: SetUpWay) => void;
}) {
  const { message, code } = props.failure;
  if (code === 'NO_ANSWER') return <NotConnected failure={props.failure} onRetry={props.onRetry} />;
  if (code === 'SCHEMA_OLDER') return <OlderWorkbook onLeave={props.onRetry} />;
  if (code === 'SCHEMA_NEWER') return <NewerWorkbook message={message} onRetry={props.onRetry} />;
  if (code === 'TAB_MISSING') {
    return (
      <EmptyView onSetUp={() => props.onSetUp('asked')} onSample={() => props.onSetUp('sample')} />
    );
  }
  return (
    <div class="side">
      <header class="unseen">
        <h1>Next review</h1>
      </header>
      <AlertBox title="The workbook could not be read" text={message} code={code} />
      <main />
      <footer class="dock">
        <button type="button" class="btn primary" onClick={props.onRetry}>
          Try again
        </button>
      </footer>
    </div>
  );
}
