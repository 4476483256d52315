/** The page on closing a review: what the room may enter, from the declaration that checks it. */
import type { CloseEntries } from '../../domain/closing/entries.js';
import {
  ENTRY_LISTS,
  type EntryMember,
  SIMPLE_ENTRIES,
} from '../../workbook/closing/entry-members.js';
import { generatedNotice, table } from './markdown.js';

/** Closes the weekly of the sample workbook that is made as of 2026-11-16. */
const EXAMPLE: CloseEntries = {
  attended: ['Chair', 'RevOps lead', 'Data Lead', 'Signal Architecture owner', 'Sales liaison'],
  minutes: { W1: 6, W2: 14, W3: 18, W4: 9, W5: 10, W6: 4 },
  notes: { W2: 'Velocity follows two absences in sales.' },
  acknowledged: 'all',
  actions: [
    {
      action: 'Pause paid-social-x until its onboarding is complete',
      owner: 'Ana',
      dueOn: '2026-11-20',
      measure: 'pass rate at or above 92 %',
    },
  ],
  decisions: [
    {
      decision: 'Hold intent-vendor-b at 10 % of volume',
      owner: 'Dev',
      dueOn: '2026-11-18',
      measure: 'share below 10 %',
    },
  ],
  actionUpdates: [{ actionId: 'T-0033', state: 'Done', update: 'Both readings are written down.' }],
  proposals: [{ what: 'setting', subject: 'Rollback threshold', newValue: '15 %' }],
  carriedOver: ['Weights of the signal classes'],
};

/** Markdown of `docs/closing.md`. */
export function closingPage(): string {
  return `${[
    generatedNotice('src/workbook/closing'),
    '# Closing a review',
    '`npm run -s cadence -- close BOOK.xlsx weekly --as-of 2026-11-16 --entries entries.json` closes a review with what the room entered; `--entries -` reads it from standard input, and without it nothing was entered. A close writes everything or nothing: actions, decisions, escalations, risks, changes, the record with its minutes, and the findings as they were. Closing again changes nothing.',
    'It is refused, with the list of what is missing, while a fired finding is neither acknowledged nor held by an escalation of the ledger; while the closing block is open (W6: an action or decision without owner, date or measure; M5: an open action without owner, or past its date without an update; Q5: an approved change without its cascade plan); and while an entry names what is not there. Five to six people are meant to attend: other numbers are pointed out and refuse nothing.',
    'Only the quarterly takes `changes`, `approvals` and `definitions`. Dates are written as 2026-11-20; blank texts count as not given.',
    `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\``,
    '## Entries',
    table(
      ['Entry', 'What it is'],
      [
        ...Object.entries(SIMPLE_ENTRIES).map(([name, words]) => [`\`${name}\``, words]),
        ...Object.entries(ENTRY_LISTS).map(([name, { about }]) => [`\`${name}\``, about]),
      ],
    ),
    ...Object.entries(ENTRY_LISTS).flatMap(([name, { members }]) => [
      `## ${name}`,
      table(['Member', 'Needed', 'How it is written', 'What it is'], memberRows(members)),
    ]),
  ].join('\n\n')}\n`;
}

function memberRows(members: Readonly<Record<string, EntryMember>>): string[][] {
  return Object.entries(members).map(([name, member]) => [
    `\`${name}\``,
    member.required === true ? 'yes' : '',
    formOf(member),
    member.note,
  ]);
}

function formOf({ kind, choices = [] }: EntryMember): string {
  switch (kind) {
    case 'text':
      return 'text';
    case 'date':
      return 'a date, 2026-11-20';
    case 'score':
      return 'a whole number from 1 to 5';
    default:
      return `one of ${choices.join(', ')}`;
  }
}
