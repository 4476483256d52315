/** Another owner, date or level for an escalation that is proposed. */
import { useState } from 'preact/hooks';
import type { PackEscalation } from '../../apps-script/api-contract.js';

export function ChangeProposal(props: {
  readonly proposal: PackEscalation;
  readonly onAccept: (change: { owner: string; dueOn: string; to?: string }) => void;
  readonly onCancel: () => void;
}) {
  const { proposal } = props;
  const { next } = proposal;
  const [owner, setOwner] = useState(proposal.owner);
  const [dueOn, setDueOn] = useState(proposal.dueOn);
  const [to, setTo] = useState<string>(proposal.to);
  const isUp = next !== null && to === next.to;

  const accept = (event: Event) => {
    event.preventDefault();
    const said = { owner: owner.trim() || proposal.owner, dueOn: dueOn || proposal.dueOn };
    props.onAccept(isUp ? { ...said, to } : said);
  };
  /** The owner and the date of the level go with it, unless they were changed. */
  const level = (wanted: string) => {
    const [from, towards] = wanted === next?.to ? [proposal, next] : [next, proposal];
    setTo(wanted);
    if (from === null || towards === null) return;
    if (owner === from.owner) setOwner(towards.owner);
    if (dueOn === from.dueOn) setDueOn(towards.dueOn);
  };
  return (
    <form onSubmit={accept}>
      {next !== null && (
        <label class="lbl">
          Goes to
          <select
            class="field"
            value={to}
            onChange={({ currentTarget }) => level(currentTarget.value)}
          >
            <option value={proposal.to}>{proposal.to}</option>
            <option value={next.to}>{`${next.to}, at once`}</option>
          </select>
        </label>
      )}
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
