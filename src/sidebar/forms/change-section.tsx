/** Changes of the operating model: what is proposed, approved or turned down, with the value that holds. */
import { useState } from 'preact/hooks';
import type { OpenProposal } from '../../apps-script/contract/choices.js';
import { dayText } from '../frame/words.js';
import { unbroken } from '../unbroken.js';
import { ChangeForm } from './change-form.js';
import { EntryForm } from './entry-form.js';
import { type EntryOf, type FormDesk, formsOf, keepForm } from './form-desk.js';
import { KeptEntry } from './kept-entry.js';

/** Any review proposes; only the quarterly decides. */
export function ChangeSection({ desk }: { readonly desk: FormDesk }) {
  const [isAdding, setAdding] = useState(false);
  const decides = desk.pack.kind === 'quarterly';
  const proposals = decides ? (desk.choices?.proposals ?? []) : [];
  const own = [...formsOf(desk, 'changes'), ...formsOf(desk, 'proposals')];
  return (
    <section class="sec" aria-labelledby="model-changes">
      <h2>
        <b id="model-changes">Changes of the model</b>
        {decides && (
          <span>{desk.choices === null ? 'reading' : `${proposals.length} proposed`}</span>
        )}
      </h2>
      {proposals.map((proposal) => (
        <OneProposal key={proposal.changeId} desk={desk} proposal={proposal} />
      ))}
      {own.map((form) => (
        <KeptEntry
          key={form.id}
          desk={desk}
          form={form}
          text={`${form.list === 'changes' ? 'Approved' : 'Proposed'}: ${changeText(desk, form.entry)}`}
          about={planText(form.entry)}
        />
      ))}
      {isAdding ? (
        <ChangeForm desk={desk} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" class="btn small form-foot" onClick={() => setAdding(true)}>
          {decides ? 'New change' : 'Propose a change'}
        </button>
      )}
    </section>
  );
}

function OneProposal({
  desk,
  proposal,
}: {
  readonly desk: FormDesk;
  readonly proposal: OpenProposal;
}) {
  const [open, setOpen] = useState<'approve' | 'reject' | null>(null);
  const { changeId, subject, oldValue, newValue, answers } = proposal;
  const approval = formsOf(desk, 'approvals').find(({ entry }) => entry.changeId === changeId);
  const rejection = formsOf(desk, 'rejections').find(({ entry }) => entry.changeId === changeId);
  const done = () => setOpen(null);
  return (
    <div class="item">
      <p class="name any">{subject}</p>
      <p class="any">{unbroken(`${oldValue ?? 'nothing'} → ${newValue ?? 'nothing'}`)}</p>
      <p class="dim any">
        {[changeId, planText(proposal), answers === null ? '' : `answers ${answers}`]
          .filter((part) => part !== '')
          .join(', ')}
      </p>
      {approval !== undefined && (
        <KeptEntry
          desk={desk}
          form={approval}
          text={`Approved ${changeId}: ${approval.entry.newValue ?? newValue}`}
          about={planText(approval.entry)}
        />
      )}
      {rejection !== undefined && (
        <KeptEntry
          desk={desk}
          form={rejection}
          text={`Turned down ${changeId}`}
          about={rejection.entry.reason ?? ''}
        />
      )}
      {open === 'approve' && <ChangeForm desk={desk} proposal={proposal} onDone={done} />}
      {open === 'reject' && (
        <EntryForm
          title={`Turn down ${changeId}`}
          fields={[{ name: 'reason', label: 'Reason', kind: 'long', hint: 'Why not' }]}
          keepWord="Turn down"
          today={desk.today}
          order={desk.order}
          onKeep={(entered) => {
            keepForm(desk, 'rejections', { ...entered, changeId }, changeId);
            done();
          }}
          onCancel={done}
        />
      )}
      {open === null && approval === undefined && rejection === undefined && (
        <div class="row">
          <button
            type="button"
            class="btn small"
            aria-label={`Approve: ${changeId}`}
            onClick={() => setOpen('approve')}
          >
            Approve
          </button>
          <button
            type="button"
            class="btn small text"
            aria-label={`Turn down: ${changeId}`}
            onClick={() => setOpen('reject')}
          >
            Turn down
          </button>
        </div>
      )}
    </div>
  );
}

function changeText({ choices }: FormDesk, { what, subject, newValue }: EntryOf<'changes'>) {
  const now = choices?.changeables.find((one) => one.what === what && one.subject === subject);
  return `${subject}, ${now?.value ?? 'nothing'} → ${newValue}`;
}

type Plan = {
  readonly [Member in 'effectiveOn' | 'communicationsOwner' | 'communicateBy' | 'cascadesTo']?:
    | string
    | null;
};

/** @example 'from Mon 23 Nov, in W3, told by Ana until Fri 20 Nov' */
function planText({ effectiveOn, communicationsOwner, communicateBy, cascadesTo }: Plan): string {
  const until = communicateBy == null ? '' : ` until ${dayText(communicateBy)}`;
  const parts = [
    effectiveOn == null ? '' : `from ${dayText(effectiveOn)}`,
    cascadesTo == null ? '' : `in ${cascadesTo}`,
    communicationsOwner == null ? '' : `told by ${communicationsOwner}${until}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
