/**
 * Brings a review up: reads it and its draft, asks before it is taken from somebody else, shows it
 * closed. From another page of one's own it is taken without a question: what both hold is one review.
 */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type {
  CloseAnswer,
  DraftHolder,
  ReviewDraft,
  ReviewPack,
  Today,
} from '../../apps-script/api-contract.js';
import type { ReviewKind } from '../../domain/vocabulary.js';
import { capital } from '../../domain/wording.js';
import { type CallFailure, call } from '../api-client.js';
import { newDraft } from '../draft/draft.js';
import { isHeldElsewhere } from '../draft/held-elsewhere.js';
import { AlertBox } from '../frame/alert-box.js';
import { clockText, dayText } from '../frame/words.js';
import { ClosedView } from './closed-view.js';
import { RunningReview } from './running-review.js';

type Phase =
  | { readonly name: 'reading' }
  | { readonly name: 'failed'; readonly failure: CallFailure }
  | {
      readonly name: 'held';
      readonly holder: DraftHolder;
      readonly pack: ReviewPack;
      readonly draft: ReviewDraft;
    }
  | {
      readonly name: 'running';
      readonly pack: ReviewPack;
      readonly draft: ReviewDraft;
      /** Whoever kept it last; null for a review that begins. */
      readonly before: DraftHolder | null;
      /** Whether it was just open in another window of the same person. */
      readonly wasOpen: boolean;
    }
  | { readonly name: 'closed'; readonly answer: CloseAnswer };

/** Seconds within which an open page saves its timer, with some to spare. */
const ALIVE_SECONDS = 40;

export function ReviewRoom(props: {
  readonly kind: ReviewKind;
  readonly asOf: string;
  readonly people: Today['people'];
  readonly seat: string;
  readonly onLeave: () => void;
}) {
  const { kind, asOf, people, seat, onLeave } = props;
  const [phase, setPhase] = useState<Phase>({ name: 'reading' });
  const read = useCallback(async () => {
    setPhase({ name: 'reading' });
    setPhase(await firstPhase(kind, asOf, seat));
  }, [kind, asOf, seat]);
  useEffect(() => {
    void read();
  }, [read]);

  switch (phase.name) {
    case 'running':
      return (
        <RunningReview
          begun={phase.draft}
          pack={phase.pack}
          people={people}
          seat={seat}
          before={phase.before}
          wasOpen={phase.wasOpen}
          onClosed={(answer) => setPhase({ name: 'closed', answer })}
          onEnded={() => void read()}
          onLeave={onLeave}
        />
      );
    case 'closed':
      return <ClosedView answer={phase.answer} onLeave={onLeave} />;
    case 'held':
      return (
        <Waiting title={`${capital(kind)} review ${dayText(asOf)}`}>
          <AlertBox
            title="Somebody holds this review"
            text={`${phase.holder.by} has it open, last saved at ${clockText(phase.holder.at)}. Taken over, it goes on here with everything that was taken down.`}
          >
            <button
              type="button"
              class="btn"
              onClick={() =>
                setPhase({
                  name: 'running',
                  pack: phase.pack,
                  draft: phase.draft,
                  before: phase.holder,
                  wasOpen: false,
                })
              }
            >
              Take over
            </button>
            <button type="button" class="btn text" onClick={onLeave}>
              Back
            </button>
          </AlertBox>
        </Waiting>
      );
    case 'failed':
      return (
        <Waiting title={`${capital(kind)} review ${dayText(asOf)}`}>
          <AlertBox
            title="The review could not be read"
            text={phase.failure.message}
            code={phase.failure.code}
          >
            <button type="button" class="btn" onClick={() => void read()}>
              Try again
            </button>
            <button type="button" class="btn text" onClick={onLeave}>
              Back
            </button>
          </AlertBox>
        </Waiting>
      );
    case 'reading':
      return (
        <Waiting title={`${capital(kind)} review ${dayText(asOf)}`}>
          <p class="dim reading">Reading the workbook …</p>
        </Waiting>
      );
  }
}

function Waiting({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="side">
      <header class="plain">
        <h1 class="t16">{title}</h1>
      </header>
      <main>{children}</main>
    </div>
  );
}

/** A review that is closed already shows its minutes; a close with no entries only answers them. */
async function firstPhase(kind: ReviewKind, asOf: string, seat: string): Promise<Phase> {
  const [loaded, read] = await Promise.all([
    call('draft.load', { kind, asOf }),
    call('review', { kind, asOf }),
  ]);
  if (!read.ok) return { name: 'failed', failure: read };
  if (!loaded.ok) return { name: 'failed', failure: loaded };
  if (read.data.closed !== null) {
    const answer = await call('close', { kind, asOf, entries: {} });
    return answer.ok
      ? { name: 'closed', answer: answer.data }
      : { name: 'failed', failure: answer };
  }
  const pack = read.data;
  const { stored } = loaded.data;
  if (stored === null) {
    const first = pack.blocks[0]?.id ?? '';
    const draft = newDraft(kind, asOf, first);
    return { name: 'running', pack, draft, before: null, wasOpen: false };
  }
  const { draft, holder, isHanded } = stored;
  const now = Date.now();
  if (!isHanded && isHeldElsewhere(holder, seat, now)) return { name: 'held', holder, pack, draft };
  const isFresh = now - Date.parse(holder.at) < ALIVE_SECONDS * 1000;
  const wasOpen = holder.isOwn && holder.seat !== seat && isFresh;
  return { name: 'running', pack, draft, before: holder, wasOpen };
}
