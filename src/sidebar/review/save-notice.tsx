/** Says that entries are not saved yet, or that the review goes on or ended elsewhere. */
import { useEffect, useState } from 'preact/hooks';
import type { CapturedEntry, ReviewDraft } from '../../apps-script/api-contract.js';
import type { RunningDraft } from '../draft/use-draft.js';
import { AlertBox } from '../frame/alert-box.js';
import { copyText } from '../frame/copy-text.js';
import { isRoom, usePage } from '../frame/page-context.js';
import { clockText, countText } from '../frame/words.js';
import { partsText } from './captured.js';
import './save-notice.css';

export function SaveNotice(props: {
  readonly running: RunningDraft;
  /** Entries that the workbook does not hold yet. */
  readonly waiting: readonly CapturedEntry[];
  /** Whether it was just open in another window of the same person. */
  readonly wasOpen: boolean;
  readonly onEnded: () => void;
}) {
  const { running, waiting } = props;
  const { state } = running;
  const text = [
    ...waiting.map((entry) => `${entry.text}, ${partsText(entry)}`),
    ...unsavedForms(running).map(({ entry }) => Object.values(entry).join(', ')),
    ...unsavedNotes(running),
  ].join('\n');
  const count = waiting.length + unsavedForms(running).length;
  switch (state.status) {
    case 'displaced':
      return <Displaced running={running} />;
    case 'ended':
      return <Ended running={running} text={text} end={state.end} onEnded={props.onEnded} />;
    case 'waiting':
      return (
        <AlertBox
          title={
            count > 0
              ? `${countText(count, 'entry', 'entries')} not saved`
              : state.failure.code === 'NO_RIGHT'
                ? 'You are reading along'
                : 'The last steps are not saved'
          }
          text={`${state.failure.message} Everything is kept here and the review goes on.`}
          code={state.failure.code}
        >
          <Countdown key={state.tries} seconds={state.seconds} tries={state.tries} />
          <button type="button" class="btn small" onClick={() => running.retry()}>
            Try now
          </button>
          <CopyButton text={text} />
        </AlertBox>
      );
    default:
      return props.wasOpen ? <WasOpen /> : null;
  }
}

/** What forms entered that the workbook does not hold as it is. */
function unsavedForms({ draft, kept }: RunningDraft): ReviewDraft['forms'] {
  const held = new Set(kept?.forms.map((form) => JSON.stringify(form)));
  return draft.forms.filter((form) => !held.has(JSON.stringify(form)));
}

function unsavedNotes({ draft, kept }: RunningDraft): readonly string[] {
  const notes = Object.entries(draft.notes).filter(([id, note]) => kept?.notes[id] !== note);
  return notes.map(([id, note]) => `${id}: ${note}`);
}

function CopyButton({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <button type="button" class="btn small text" onClick={() => void copyText(text)}>
      Copy the text
    </button>
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

/** One's own other page needs no question, only a word; into the room one goes on purpose. */
function WasOpen() {
  const [isSeen, setSeen] = useState(false);
  const page = usePage();
  if (isSeen || page === 'room') return null;
  return (
    <div class="told row" role="status">
      <span class="any">It was open in another window of yours. It goes on here.</span>
      <button type="button" class="link" onClick={() => setSeen(true)}>
        Got it
      </button>
    </div>
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
        onClick={() => void running.takeBack().then((failure) => setFailed(failure !== null))}
      >
        {isOwn ? 'Go on here' : 'Take it back'}
      </button>
    </AlertBox>
  );
}

/** Closed: its minutes are there to be read. Thrown away: what this page holds can still be kept. */
function Ended(props: {
  readonly running: RunningDraft;
  readonly text: string;
  readonly end: 'closed' | 'thrown away';
  readonly onEnded: () => void;
}) {
  const { running, text, end } = props;
  const isClosed = end === 'closed';
  const kept =
    text === '' ? '' : ' What was not saved is kept here until you leave; copy it first.';
  return (
    <AlertBox
      title={isClosed ? 'The review was closed elsewhere' : 'The review was thrown away elsewhere'}
      text={
        isClosed
          ? `Its minutes are written, and it takes nothing more.${kept}`
          : 'Everything that was taken down is still here and can be kept again.'
      }
    >
      <button
        type="button"
        class="btn small"
        onClick={() => (isClosed ? props.onEnded() : void running.takeBack())}
      >
        {isClosed ? 'Show its minutes' : 'Keep it again'}
      </button>
      <CopyButton text={text} />
    </AlertBox>
  );
}
