/** Another owner or another date for an escalation that is proposed. */
import { useState } from 'preact/hooks';

export function ChangeProposal(props: {
  readonly owner: string;
  readonly dueOn: string;
  readonly onAccept: (change: { owner: string; dueOn: string }) => void;
  readonly onCancel: () => void;
}) {
  const [owner, setOwner] = useState(props.owner);
  const [dueOn, setDueOn] = useState(props.dueOn);
  const accept = (event: Event) => {
    event.preventDefault();
    props.onAccept({ owner: owner.trim() || props.owner, dueOn: dueOn || props.dueOn });
  };
  return (
    <form onSubmit={accept}>
      <label class="lbl">
        Owner
        <input
          class="field"
          list="people"
          value={owner}
          onInput={(event) => setOwner(event.currentTarget.value)}
        />
      </label>
      <label class="lbl">
        Due
        <input
          class="field"
          type="date"
          value={dueOn}
          onInput={(event) => setDueOn(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="btn small">
          Accept
        </button>
        <button type="button" class="btn small text" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
