/** On the page of today: a set-up that was begun and not finished. */
import type { Today } from '../../apps-script/api-contract.js';
import { clockText, dayText } from '../frame/words.js';

export function BegunSetUp({ setUp, onSetUp }: { setUp: Today['setUp']; onSetUp: () => void }) {
  if (setUp === null) return null;
  return (
    <section class="sec" aria-labelledby="begun-set-up">
      <h2>
        <b id="begun-set-up">Set-up begun and not finished</b>
      </h2>
      <p class="dim any">{`${setUp.by}, ${dayText(setUp.at)} at ${clockText(setUp.at)}`}</p>
      <button type="button" class="btn small" onClick={onSetUp}>
        Go on with the set-up
      </button>
    </section>
  );
}
