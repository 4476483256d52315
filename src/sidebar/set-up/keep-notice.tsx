/** Says what became of answers that are not kept. */
import { AlertBox } from '../frame/alert-box.js';
import { clockText } from '../frame/words.js';
import type { KeepState } from './answers-saver.js';

export function KeepNotice(props: {
  readonly keep: KeepState;
  readonly onRetry: () => void;
  readonly onTakeBack: () => void;
  readonly onTheirs: () => void;
}) {
  const { keep } = props;
  if (keep.status === 'failed') {
    return (
      <AlertBox
        title="The answers are not kept yet"
        text={`They stand here as long as this sidebar is open. ${keep.failure.message}`}
        code={keep.failure.code}
      >
        <button type="button" class="btn small" onClick={props.onRetry}>
          Try again
        </button>
      </AlertBox>
    );
  }
  if (keep.status !== 'displaced') return null;
  return (
    <AlertBox
      title="The set-up goes on elsewhere"
      text={`${keep.holder.by} saved it at ${clockText(keep.holder.at)}. What you answered still stands here.`}
    >
      <button type="button" class="btn small" onClick={props.onTakeBack}>
        Take it back
      </button>
      <button type="button" class="btn small" onClick={props.onTheirs}>
        Show theirs
      </button>
    </AlertBox>
  );
}
