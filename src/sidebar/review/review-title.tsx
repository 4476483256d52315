/** The head of a running review: which it is, the ways out, the keys. */
import type { ReviewPack } from '../../apps-script/api-contract.js';
import { capital } from '../../domain/wording.js';
import { Icon } from '../frame/icon.js';
import { usePage } from '../frame/page-context.js';
import { dayText } from '../frame/words.js';
import type { Way } from './use-leaving.js';

export function ReviewTitle(props: {
  readonly pack: ReviewPack;
  readonly leaving: Way | null;
  readonly showsKeys: boolean;
  readonly onLeave: (way: Way) => void;
  readonly onKeys: () => void;
}) {
  const { pack, leaving, showsKeys, onLeave, onKeys } = props;
  const page = usePage();
  return (
    <div class="row">
      <span class="nb">
        <b class="name">{page === 'room' ? `${capital(pack.kind)} review` : capital(pack.kind)}</b>{' '}
        <span class="dim">{dayText(pack.asOf)}</span>
      </span>
      <span class="space" />
      <button type="button" class="link" onClick={() => onLeave('today')}>
        {leaving === null ? 'Today' : 'Saving …'}
      </button>
      {page === 'sidebar' && (
        <button
          type="button"
          class="icon-btn"
          aria-label="Open in the review room"
          title="Open in the review room"
          onClick={() => onLeave('room')}
        >
          <Icon name="screen" />
        </button>
      )}
      <button
        type="button"
        class="icon-btn"
        aria-label="Keys"
        aria-expanded={showsKeys}
        onClick={onKeys}
      >
        <Icon name="keys" />
      </button>
    </div>
  );
}
