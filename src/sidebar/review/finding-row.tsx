/** One finding: its state, evidence, the row that shows it, and what acknowledging it opens. */
import { useState } from 'preact/hooks';
import type { PackEscalation, PackFinding } from '../../apps-script/api-contract.js';
import type { Acknowledgement } from '../../domain/closing/entries.js';
import { dayText } from '../frame/words.js';
import { FindingPicture, type Scales } from '../pictures/finding-picture.js';
import { RowLink, type SheetRow } from '../row-link.js';
import { FINDING_LOOKS, StateIcon } from '../states.js';
import { unbroken } from '../unbroken.js';
import { ChangeProposal } from './change-proposal.js';

export interface FindingDeeds {
  readonly onSelect: (place: SheetRow) => void;
  readonly onAcknowledge: (acknowledged: Acknowledgement) => void;
  readonly onTakeBack: (finding: Pick<PackFinding, 'rule' | 'subject'>) => void;
}

interface FindingProps extends FindingDeeds {
  readonly finding: PackFinding;
  readonly scales: Scales;
  readonly proposal: PackEscalation | undefined;
  readonly acknowledged: Acknowledgement | undefined;
  /** The first open one shows its buttons at once. */
  readonly isUnfolded: boolean;
}

export function FindingRow(props: FindingProps) {
  const { finding, onSelect } = props;
  const look = FINDING_LOOKS[finding.state];
  return (
    <li class="find">
      <StateIcon look={look} label={look.word} />
      <div>
        <div class="row top">
          <span class="name any">{finding.subject}</span>
          <span class="space" />
          {finding.at !== null && <RowLink place={finding.at} onSelect={onSelect} />}
        </div>
        <div class="row top">
          <p class="dim any evidence">{unbroken(finding.evidence)}</p>
          <FindingPicture finding={finding} scales={props.scales} />
        </div>
        {finding.state === 'fired' && <Response {...props} />}
      </div>
    </li>
  );
}

/** Held by the ledger already, seen by the room, or still to be seen. */
function Response(props: FindingProps) {
  const { finding, proposal, acknowledged, isUnfolded, onAcknowledge, onTakeBack } = props;
  const [isOpen, setOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const held = finding.escalation?.escalationId ?? null;
  const { rule, subject } = finding;
  if (held !== null) {
    const owner = finding.escalation?.owner ?? null;
    return <p class="any">{`With ${owner ?? 'nobody yet'} as ${held}`}</p>;
  }
  if (acknowledged !== undefined) {
    return (
      <div class="row wrap">
        <span class="any">{acknowledgedText(proposal, acknowledged)}</span>
        <span class="space" />
        <button type="button" class="link" onClick={() => onTakeBack(finding)}>
          Take back
        </button>
      </div>
    );
  }
  if (!isUnfolded && !isOpen) {
    return (
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {proposal === undefined ? 'To acknowledge' : `${proposal.kind} proposed`} ›
      </button>
    );
  }
  return (
    <div class="propose">
      <p class="any">{proposalText(proposal)}</p>
      {isChanging && proposal !== undefined ? (
        <ChangeProposal
          proposal={proposal}
          onCancel={() => setChanging(false)}
          onAccept={(change) => onAcknowledge({ rule, subject, ...change })}
        />
      ) : (
        <div class="row">
          <button type="button" class="btn small" onClick={() => onAcknowledge({ rule, subject })}>
            {proposal === undefined ? 'Acknowledge' : 'Accept'}
          </button>
          {proposal !== undefined && (
            <button type="button" class="btn small text" onClick={() => setChanging(true)}>
              Change
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function proposalText(proposal: PackEscalation | undefined): string {
  if (proposal === undefined) return 'Opens nothing: it only has to be seen.';
  const { to, dueOn, owner, kind } = proposal;
  const what = to === 'CARE-Request' ? 'CARE-Request' : `${kind} to ${to}`;
  return `Proposed: ${what}, ${dayText(dueOn)}, owner ${owner}`;
}

function acknowledgedText(
  proposal: PackEscalation | undefined,
  { owner, dueOn, to }: Acknowledgement,
): string {
  if (proposal === undefined) return 'Acknowledged';
  return `Accepted: ${to ?? proposal.to}, ${dayText(dueOn ?? proposal.dueOn)}, ${owner ?? proposal.owner}`;
}
