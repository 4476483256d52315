/** Before a review: what is next, what was missed, what was begun; one button that starts it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft, Today } from '../../apps-script/api-contract.js';
import { REVIEW_KINDS, type ReviewKind } from '../../domain/vocabulary.js';
import { capital } from '../../domain/wording.js';
import { usePage } from '../frame/page-context.js';
import { clockText, dayText, distanceText, momentText } from '../frame/words.js';
import { RoomButton } from '../room/room-button.js';
import { BegunSetUp } from '../set-up/begun-set-up.js';
import { nextReview, startsAs } from './next-review.js';
import { ReviewStrip } from './review-strip.js';

export function TodayView(props: {
  readonly today: Today;
  readonly onAsOf: (asOf: string) => void;
  readonly onStart: (kind: ReviewKind, asOf: string) => void;
  readonly onDrop: (draft: OpenDraft) => void;
  readonly onSetUp: () => void;
}) {
  const { today, onStart } = props;
  const next = nextReview(today);
  const [kind, setKind] = useState<ReviewKind>(next?.kind ?? 'weekly');
  const start = useRef<HTMLButtonElement>(null);
  // Starting is what the page is for; browsers allow no autofocus attribute in a foreign frame.
  useLayoutEffect(() => start.current?.focus({ preventScroll: true }), []);
  return (
    <div class="side">
      <header class="plain">
        <div class="row">
          <span>Next review</span>
          <span class="space" />
          <label class="dim" for="as-of">
            as of
          </label>
          <input
            id="as-of"
            class="field date"
            type="date"
            value={today.asOf.slice(0, 10)}
            required
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') props.onAsOf(currentTarget.value);
            }}
          />
        </div>
        <h1 class="t24">{next === null ? 'Not planned' : distanceText(today.asOf, next.dueOn)}</h1>
        <p class={next === null ? 'dim' : ''}>
          {next === null
            ? 'The Cadence Calendar has no date to come.'
            : `${capital(next.kind)}, ${dayText(next.dueOn)}${next.startsAt === null ? '' : `, ${next.startsAt}`}`}
        </p>
      </header>
      <main>
        <BegunSetUp setUp={today.setUp} onSetUp={props.onSetUp} />
        <Begun drafts={today.drafts} onStart={onStart} onDrop={props.onDrop} />
        <ReviewStrip today={today} />
        <Missed reviews={today.reviews} />
        <Escalations levels={today.escalations} />
      </main>
      <footer class="dock">
        <fieldset class="row kinds">
          <legend class="unseen">Review</legend>
          {REVIEW_KINDS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="kind"
                checked={one === kind}
                onChange={() => setKind(one)}
              />
              {capital(one)}
            </label>
          ))}
        </fieldset>
        <div class="row wrap">
          <button
            type="button"
            class="btn primary"
            ref={start}
            onClick={() => onStart(kind, startsAs(today, kind))}
          >
            {isBegun(today, kind) ? `Resume ${kind} review` : `Start ${kind} review`}
          </button>
          {usePage() === 'sidebar' && <RoomButton />}
        </div>
      </footer>
    </div>
  );
}

function isBegun(today: Today, kind: ReviewKind): boolean {
  return today.drafts.some((draft) => draft.kind === kind && draft.asOf === startsAs(today, kind));
}

function Begun(props: {
  readonly drafts: Today['drafts'];
  readonly onStart: (kind: ReviewKind, asOf: string) => void;
  readonly onDrop: (draft: OpenDraft) => void;
}) {
  if (props.drafts.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="begun">
      <h2>
        <b id="begun">Begun and not closed</b>
      </h2>
      {props.drafts.map((draft) => {
        const title = `${capital(draft.kind)}, ${momentText(draft.asOf)}`;
        return (
          <div class="item" key={title}>
            <p>{title}</p>
            <p class="dim any">{`${draft.by}, saved ${dayText(draft.at)} at ${clockText(draft.at)}`}</p>
            <div class="row">
              <button
                type="button"
                class="btn small"
                aria-label={`Resume ${title}`}
                onClick={() => props.onStart(draft.kind, draft.asOf)}
              >
                Resume
              </button>
              <button
                type="button"
                class="btn small text"
                aria-label={`Throw away ${title}`}
                onClick={() => props.onDrop(draft)}
              >
                Throw away
              </button>
            </div>
          </div>
        );
      })}
    </section>
  );
}

function Missed({ reviews }: { readonly reviews: Today['reviews'] }) {
  const missed = reviews.filter((review) => review.missed.length > 0);
  if (missed.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="missed">
      <h2>
        <b id="missed">Missed since the last one held</b>
      </h2>
      {missed.map((review) => (
        <p class="any" key={review.kind}>
          {capital(review.kind)}: {review.missed.map(dayText).join(', ')}
        </p>
      ))}
    </section>
  );
}

function Escalations({ levels }: { readonly levels: Today['escalations'] }) {
  const count = levels.reduce((sum, level) => sum + level.count, 0);
  return (
    <section class="sec" aria-labelledby="escalations">
      <h2>
        <b id="escalations">Open escalations</b> <span>{count}</span>
      </h2>
      <ul>
        {levels
          .filter((level) => level.count > 0)
          .map(({ level, count: own, oldestDays, overdue }) => (
            <li key={level} class="any">
              <b class="name">{own}</b> {level}{' '}
              <span class="dim">
                {`oldest ${oldestDays} d${overdue === 0 ? '' : `, ${overdue} late`}`}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
