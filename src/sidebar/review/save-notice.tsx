/** Says that entries are not saved yet, or that the review goes on elsewhere. */
import { useEffect, useState } from 'preact/hooks';
import type { CapturedEntry } from '../../apps-script/api-contract.js';
import type { RunningDraft } from '../draft/use-draft.js';
import { AlertBox } from '../frame/alert-box.js';
import { isRoom, usePage } from '../frame/page-context.js';
import { clockText, countText } from '../frame/words.js';
import { partsText } from './captured.js';
import { copyText } from './closed-view.js';

export function SaveNotice({
  running,
  waiting,
}: {
  readonly running: RunningDraft;
  /** Entries that the workbook does not hold yet. */
  readonly waiting: readonly CapturedEntry[];
}) {
  const { state } = running;
  if (state.status === 'displaced') return <Displaced running={running} />;
  if (state.status !== 'waiting') return null;
  const title =
    waiting.length === 0
      ? 'The last steps are not saved'
      : `${countText(waiting.length, 'entry', 'entries')} not saved`;
  const text = waiting.map((entry) => `${entry.text}, ${partsText(entry)}`).join('\n');
  return (
    <AlertBox
      title={title}
      text={`${state.failure.message} Everything is kept here and the review goes on.`}
      code={state.failure.code}
    >
      <Countdown key={state.tries} seconds={state.seconds} tries={state.tries} />
      <button type="button" class="btn small" onClick={() => running.retry()}>
        Try now
      </button>
      {text !== '' && (
        <button type="button" class="btn small text" onClick={() => void copyText(text)}>
          Copy the text
        </button>
      )}
    </AlertBox>
  );
}

function Countdown({ seconds, tries }: { readonly seconds: number; readonly tries: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((one) => Math.max(0, one - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  // Not spoken each second: only the alert around it is.
  return (
    <p class="dim whole" aria-live="off">
      {`Trying again in ${left} s, failed ${countText(tries, 'time')}.`}
    </p>
  );
}

/** Somebody else has it, or the same person in another page, which holds the same review. */
function Displaced({ running }: { readonly running: RunningDraft }) {
  const [failed, setFailed] = useState(false);
  const page = usePage();
  if (running.state.status !== 'displaced') return null;
  const { by, at, seat, isOwn } = running.state.holder;
  const place = isRoom(seat)
    ? 'the review room'
    : page === 'room'
      ? 'the sidebar'
      : 'another window';
  const title = isOwn ? `The review goes on in ${place}` : 'The review goes on elsewhere';
  const text = isOwn
    ? `You have it open there, last saved at ${clockText(at)}. The timer stands still here.`
    : `${by} has taken it over, last saved at ${clockText(at)}. What you take down here is kept here only, until you take the review back.`;
  return (
    <AlertBox
      title={title}
      text={failed ? `${text} The workbook did not answer; try again.` : text}
    >
      <button
        type="button"
        class="btn small"
        onClick={() => void running.takeBack().then((taken) => setFailed(!taken))}
      >
        {isOwn ? 'Go on here' : 'Take it back'}
      </button>
    </AlertBox>
  );
}
