/** The block that is on: title, verdict, timer, owners. */
import type { ReviewBlock } from '../../apps-script/api-contract.js';
import type { BlockVerdict } from '../../domain/finding.js';
import { Icon } from '../frame/icon.js';
import { timerText } from '../frame/words.js';
import { StateIcon, VERDICT_LOOKS } from '../states.js';

export function BlockHead(props: {
  readonly block: ReviewBlock;
  readonly verdict: BlockVerdict;
  readonly seconds: number;
  readonly isPaused: boolean;
  readonly people: readonly { readonly role: string; readonly name: string }[];
  readonly onPause: () => void;
}) {
  const { block, seconds, isPaused } = props;
  const look = VERDICT_LOOKS[props.verdict];
  const planned = block.minutes * 60;
  const share = Math.min(100, (seconds / planned) * 100);
  return (
    <div class="block">
      <h1 class="t16 any">
        {block.id} {block.title}
      </h1>
      <div class="timer">
        <span class={`chip g-${look.tone}`}>
          <StateIcon look={look} />
          {look.word}
        </span>
        <span class="space" />
        <span class="big" role="timer">
          {timerText(seconds)}
        </span>
        <span class="dim">of {timerText(planned)}</span>
        <button
          type="button"
          class="icon-btn"
          aria-label={isPaused ? 'Go on with the timer' : 'Pause the timer'}
          onClick={props.onPause}
        >
          <Icon name={isPaused ? 'play' : 'pause'} />
        </button>
      </div>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </div>
      <div class="row top">
        <span class="dim any">{ownersText(block.owners, props.people)}</span>
        <span class="space" />
        <span class="nb">{leftText(planned - seconds)}</span>
      </div>
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
