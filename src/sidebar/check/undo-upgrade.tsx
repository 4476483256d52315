/** The way back to the version before, as long as the copies of its tabs are kept. */
import type { CheckAnswer } from '../../apps-script/contract/check.js';
import { clockText, dayText } from '../frame/words.js';

export function UndoUpgrade(props: {
  readonly schema: CheckAnswer['schema'];
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}) {
  const { undo } = props.schema;
  if (undo === null) return null;
  return (
    <section class="sec" aria-labelledby="upgraded">
      <h2>
        <b id="upgraded">{`Upgraded from schema ${undo.from}`}</b>
      </h2>
      <p class="dim any">{`${undo.by}, ${dayText(undo.at)} at ${clockText(undo.at)}`}</p>
      <p class="dim">
        Undone, the tabs that changed are as they were then. What was typed there since stays in
        hidden tabs.
      </p>
      <button
        type="button"
        class="btn small"
        aria-disabled={props.isBusy}
        onClick={() => !props.isBusy && props.onUndo()}
      >
        Undo the upgrade
      </button>
    </section>
  );
}
