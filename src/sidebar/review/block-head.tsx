/** The block that is on: title, verdict, timer, owners. */
import type { ReviewBlock } from '../../apps-script/api-contract.js';
import type { BlockVerdict } from '../../domain/finding.js';
import { Icon } from '../frame/icon.js';
import { usePage } from '../frame/page-context.js';
import { timerText } from '../frame/words.js';
import { StateIcon, VERDICT_LOOKS } from '../states.js';
import { unbroken } from '../unbroken.js';

interface HeadProps {
  readonly block: ReviewBlock;
  readonly verdict: BlockVerdict;
  readonly seconds: number;
  readonly isPaused: boolean;
  readonly people: readonly { readonly role: string; readonly name: string }[];
  readonly onPause: () => void;
}

/** In the sidebar one below the other; in the room what is judged and the clock stand apart. */
export function BlockHead(props: HeadProps) {
  const { block, seconds, people } = props;
  const title = `${block.id} ${block.title}`;
  if (usePage() === 'sidebar') {
    return (
      <section class="block" aria-label="What is on">
        <h1 class="t16 any">{title}</h1>
        <div class="timer">
          <Verdict verdict={props.verdict} />
          <span class="space" />
          <Elapsed {...props} />
        </div>
        <TimeBar block={block} seconds={seconds} />
        <div class="row top">
          <span class="dim any">{ownersText(block.owners, people)}</span>
          <span class="space" />
          <span class="nb">{leftText(block.minutes * 60 - seconds)}</span>
        </div>
      </section>
    );
  }
  return (
    <section class="block" aria-label="What is on">
      <div class="what">
        <div class="row">
          <h1 class="t24 any">{title}</h1>
          <Verdict verdict={props.verdict} />
        </div>
        <p class="dim any">Criterion: {unbroken(block.criterion)}</p>
      </div>
      <div class="clock">
        <div class="timer">
          <Elapsed {...props} />
          <span class="space" />
          <b class="nb">{leftText(block.minutes * 60 - seconds)}</b>
        </div>
        <TimeBar block={block} seconds={seconds} />
        <p class="dim any">{ownersText(block.owners, people)}</p>
      </div>
    </section>
  );
}

function Verdict({ verdict }: Pick<HeadProps, 'verdict'>) {
  const look = VERDICT_LOOKS[verdict];
  return (
    <span class={`chip g-${look.tone}`}>
      <StateIcon look={look} />
      {look.word}
    </span>
  );
}

/** The time that the block has taken, what it is meant to take, and the pause. */
function Elapsed({ block, seconds, isPaused, onPause }: HeadProps) {
  return (
    <>
      <span class="big" role="timer">
        {timerText(seconds)}
      </span>
      <span class="dim">of {timerText(block.minutes * 60)}</span>
      <button
        type="button"
        class="icon-btn"
        aria-label={isPaused ? 'Go on with the timer' : 'Pause the timer'}
        onClick={onPause}
      >
        <Icon name={isPaused ? 'play' : 'pause'} />
      </button>
    </>
  );
}

function TimeBar({ block, seconds }: Pick<HeadProps, 'block' | 'seconds'>) {
  const share = Math.min(100, (seconds / (block.minutes * 60)) * 100);
  return (
    <div class="bar" aria-hidden="true">
      <i style={{ width: `${share}%` }} />
    </div>
  );
}

/** @example '8:48 left', '1:20 over' */
function leftText(seconds: number): string {
  const text = timerText(Math.abs(Math.ceil(seconds))).replace(/^0(?=\d:)/, '');
  return seconds < 0 ? `${text} over` : `${text} left`;
}

/** Each role with the person who has it. */
function ownersText(
  owners: readonly string[],
  people: readonly { readonly role: string; readonly name: string }[],
): string {
  const texts = owners.map((role) => {
    const name = people.find((person) => person.role === role)?.name;
    return name === undefined ? role : `${role}, ${name}`;
  });
  return texts.join('; ');
}
