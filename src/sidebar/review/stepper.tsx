/** The blocks at a glance: which are done, which is on, and the verdict of each. */
import type { ReviewBlock } from '../../apps-script/api-contract.js';
import type { BlockVerdict } from '../../domain/finding.js';
import { usePage } from '../frame/page-context.js';
import { SHORT_TITLES } from '../room/short-titles.js';
import { StateIcon, VERDICT_LOOKS } from '../states.js';

export function Stepper(props: {
  readonly blocks: readonly ReviewBlock[];
  readonly current: number;
  readonly verdictOf: (block: ReviewBlock) => BlockVerdict;
  readonly onGo: (block: string) => void;
}) {
  const isRoom = usePage() === 'room';
  return (
    <ol
      class="stepper"
      aria-label="Blocks"
      style={{ gridTemplateColumns: `repeat(${props.blocks.length}, 1fr)` }}
    >
      {props.blocks.map((block, index) => {
        const look = VERDICT_LOOKS[props.verdictOf(block)];
        const short = isRoom ? SHORT_TITLES[block.id] : undefined;
        // Who speaks to the page says what stands on the button: the name begins with it.
        const name = short === undefined ? block.id : `${block.id} ${short},`;
        const place = placeOf(index, props.current);
        return (
          <li key={block.id} class={place.style}>
            <button
              type="button"
              aria-label={`${name} ${block.title}, ${place.word}, ${look.word}`}
              aria-current={index === props.current ? 'step' : undefined}
              onClick={() => props.onGo(block.id)}
            >
              {block.id} {short !== undefined && <span>{short}</span>}
              <StateIcon look={look} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function placeOf(
  index: number,
  current: number,
): { readonly style: string; readonly word: string } {
  if (index === current) return { style: 'on', word: 'current' };
  return index < current ? { style: 'done', word: 'done' } : { style: '', word: 'to come' };
}
