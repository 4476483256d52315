/** Actions of earlier reviews that are still open, each answered with one click or one line. */
import { useState } from 'preact/hooks';
import type { OpenAction, ReviewDraft, ReviewPack } from '../../apps-script/api-contract.js';
import type { ActionUpdate } from '../../domain/closing/entries.js';
import { dayText } from '../frame/words.js';

export function OpenActions(props: {
  readonly last: ReviewPack['lastReview'];
  readonly updates: ReviewDraft['updates'];
  readonly onUpdate: (update: ActionUpdate) => void;
}) {
  const { openActions, heldOn } = props.last;
  if (openActions.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="open-actions">
      <h2>
        <b id="open-actions">Open actions</b>
        <span>{heldOn === null ? openActions.length : `last review ${dayText(heldOn)}`}</span>
      </h2>
      <ul>
        {openActions.map((action) => (
          <OneAction
            key={action.actionId}
            action={action}
            update={props.updates.find((one) => one.actionId === action.actionId)}
            onUpdate={props.onUpdate}
          />
        ))}
      </ul>
    </section>
  );
}

function OneAction(props: {
  readonly action: OpenAction;
  readonly update: ActionUpdate | undefined;
  readonly onUpdate: (update: ActionUpdate) => void;
}) {
  const { action, update, onUpdate } = props;
  const { actionId } = action;
  const [isWriting, setWriting] = useState(false);
  const [text, setText] = useState(update?.update ?? '');
  const isDone = update?.state === 'Done';
  const keep = (event: Event) => {
    event.preventDefault();
    onUpdate({ actionId, ...(isDone ? { state: 'Done' } : {}), update: text.trim() });
    setWriting(false);
  };
  return (
    <li class="item">
      <p class={isDone ? 'any done-text' : 'any'}>{action.action}</p>
      <p class="dim any">{aboutText(action)}</p>
      {update?.update !== undefined && update.update !== '' && !isWriting && (
        <p class="any">{update.update}</p>
      )}
      {isWriting ? (
        <form class="row" onSubmit={keep}>
          <input
            class="field"
            aria-label={`Update on ${actionId}`}
            placeholder="What became of it?"
            value={text}
            ref={(field) => field?.focus()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="btn small">
            Keep
          </button>
        </form>
      ) : (
        <div class="row">
          <button
            type="button"
            class="btn small"
            aria-pressed={isDone}
            aria-label={`Done: ${actionId}`}
            onClick={() =>
              onUpdate({
                actionId,
                ...(isDone ? {} : { state: 'Done' }),
                ...(update?.update === undefined ? {} : { update: update.update }),
              })
            }
          >
            Done
          </button>
          <button
            type="button"
            class="btn small text"
            aria-label={`Update ${actionId}`}
            onClick={() => setWriting(true)}
          >
            Update
          </button>
        </div>
      )}
    </li>
  );
}

function aboutText({ actionId, owner, dueOn, isOverdue, update }: OpenAction): string {
  const due = dueOn === null ? 'no date' : `${isOverdue ? 'was due' : 'due'} ${dayText(dueOn)}`;
  const said = update === null || update === '' ? '' : `; ${update}`;
  return `${actionId}, ${owner ?? 'no owner'}, ${due}${said}`;
}
