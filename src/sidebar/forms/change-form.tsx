/** The form of one change: what, to which value, from when, who tells whom, and which block it alters. */
import { useState } from 'preact/hooks';
import type { OpenProposal } from '../../apps-script/contract/choices.js';
import { addDays, weekdayOf } from '../../domain/calendar.js';
import { CHANGE_SUBJECTS, type ChangeSubject } from '../../domain/vocabulary.js';
import { EntryForm } from './entry-form.js';
import { type EntryOf, type FormDesk, keepForm } from './form-desk.js';
import type { Entered, FormField } from './read-fields.js';

const TODAY = 'today';
const LATER = 'propose only';

/** With a proposal its approval; without one a new change, which the quarterly may approve at once. */
export function ChangeForm(props: {
  readonly desk: FormDesk;
  readonly proposal?: OpenProposal;
  readonly onDone: () => void;
}) {
  const { desk, proposal, onDone } = props;
  const [typed, setTyped] = useState<Entered>({});
  const decides = desk.pack.kind === 'quarterly';
  const approves = decides && typed['approve'] !== LATER;
  const fields = [
    ...(proposal === undefined ? subjectFields(desk, typed) : []),
    ...planFields(desk, typed, proposal, approves),
    ...(decides && proposal === undefined ? [APPROVE] : []),
  ];

  function keep({ approve, what, subject = '', newValue = '', ...plan }: Entered) {
    if (proposal === undefined) {
      const kind = found(desk, subject)?.what ?? CHANGE_SUBJECTS.find((one) => one === what);
      const entry: EntryOf<'changes'> = { what: kind ?? 'setting', subject, newValue, ...plan };
      keepForm(desk, approve === TODAY ? 'changes' : 'proposals', entry);
    } else {
      const { changeId } = proposal;
      const said = newValue === proposal.newValue ? {} : { newValue };
      keepForm(desk, 'approvals', { changeId, ...said, ...plan }, changeId);
    }
    onDone();
  }

  return (
    <EntryForm
      title={proposal === undefined ? 'New change' : `Approve ${proposal.changeId}`}
      fields={fields}
      keepWord={proposal === undefined ? 'Keep' : 'Approve'}
      today={desk.today}
      order={desk.order}
      onWrite={setTyped}
      onKeep={keep}
      onCancel={onDone}
    />
  );
}

const APPROVE: FormField = {
  name: 'approve',
  label: 'Approve',
  kind: 'choice',
  choices: [TODAY, LATER],
  value: TODAY,
};

function found({ choices }: FormDesk, subject: string) {
  const wanted = subject.trim().toLowerCase();
  return choices?.changeables.find((one) => one.subject.toLowerCase() === wanted);
}

/** The kind is asked only where the name does not tell it. */
function subjectFields(desk: FormDesk, { subject = '' }: Entered): readonly FormField[] {
  const isKnown = subject.trim() === '' || found(desk, subject) !== undefined;
  const what: FormField = {
    name: 'what',
    label: 'Kind',
    kind: 'choice',
    choices: CHANGE_SUBJECTS,
    value: 'setting' satisfies ChangeSubject,
  };
  return [
    {
      name: 'subject',
      label: 'What',
      kind: 'text',
      hint: 'Setting, or B2B / Pass-rate target',
      offered: (desk.choices?.changeables ?? []).map((one) => one.subject),
      needed: 'Name what changes, e.g. Rollback threshold.',
    },
    ...(isKnown ? [] : [what]),
  ];
}

function planFields(
  desk: FormDesk,
  { subject = '' }: Entered,
  proposal: OpenProposal | undefined,
  approves: boolean,
): readonly FormField[] {
  const known = found(desk, proposal?.subject ?? subject);
  const needed = (text: string) => (approves ? { needed: text } : {});
  const effectiveOn = proposal?.effectiveOn ?? usualStart(desk.today);
  const answered = desk.block.carried.map(({ escalationId }) => escalationId);
  const holds = known === undefined ? '' : `${known.value ?? 'nothing'} holds now`;
  return [
    {
      name: 'newValue',
      label: 'New value',
      kind: 'text',
      value: proposal?.newValue ?? null,
      needed: 'Say what is to hold.',
      hint: 'As the old one is written',
      note: holds,
    },
    {
      name: 'effectiveOn',
      label: 'Effective',
      kind: 'day',
      value: effectiveOn,
      ...needed('Say from which day it holds.'),
    },
    {
      name: 'cascadesTo',
      label: 'Into block',
      kind: 'text',
      value: proposal?.cascadesTo ?? known?.cascadesTo ?? null,
      hint: 'As W3',
      ...needed('Name the block that it alters, as W3.'),
    },
    {
      name: 'communicationsOwner',
      label: 'Who tells',
      kind: 'person',
      value: proposal?.communicationsOwner ?? desk.chair,
      ...needed('Say who tells those concerned.'),
    },
    {
      name: 'communicateBy',
      label: 'Told by',
      kind: 'day',
      value: proposal?.communicateBy ?? addDays(effectiveOn, -3),
      ...needed('Say by which day it is told.'),
    },
    {
      name: 'resources',
      label: 'Resources',
      kind: 'text',
      value: proposal?.resources ?? null,
      hint: 'People, time, money',
    },
    ...(answered.length === 0 || proposal?.answers != null
      ? []
      : [
          {
            name: 'answers',
            label: 'Answers',
            kind: 'choice',
            choices: ['', ...answered],
          } as const,
        ]),
  ];
}

/** The Monday after next: the Friday before it is left to tell everybody. */
function usualStart(today: string): string {
  return addDays(today, 15 - weekdayOf(today));
}
