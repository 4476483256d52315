/** What the entries of a close may hold, declared once: the checks and the documentation derive from it. */
import type { CloseEntries } from '../../domain/closing/entries.js';
import {
  ACTION_STATES,
  CHANGE_SUBJECTS,
  DECISION_KINDS,
  MOTIONS,
  RISK_STATES,
} from '../../domain/vocabulary.js';

/** How a member is written. */
export type MemberKind =
  | 'text'
  /** `2026-11-20`. */
  | 'date'
  /** A whole number from 1 to 5. */
  | 'score'
  /** One of the words of `choices`. */
  | 'choice';

export interface EntryMember {
  readonly kind: MemberKind;
  readonly required?: true;
  readonly choices?: readonly string[];
  readonly note: string;
}

type Members<Entry> = { readonly [Member in keyof Entry]-?: EntryMember };

type ListName = {
  readonly [Name in keyof CloseEntries]-?: NonNullable<CloseEntries[Name]> extends
    | readonly object[]
    | 'all'
    ? Name
    : never;
}[keyof CloseEntries];

type EntryOf<Name extends ListName> = Extract<
  NonNullable<CloseEntries[Name]>,
  readonly unknown[]
>[number];

export interface EntryList<Entry> {
  /** Who may use it, and what becomes of it. */
  readonly about: string;
  readonly members: Members<Entry>;
}

const text = (note: string): EntryMember => ({ kind: 'text', note });
const needed = (note: string): EntryMember => ({ kind: 'text', required: true, note });
const date = (note: string): EntryMember => ({ kind: 'date', note });
const score = (note: string): EntryMember => ({ kind: 'score', note });
const choice = (choices: readonly string[], note: string): EntryMember => ({
  kind: 'choice',
  choices,
  note,
});

const OWNER = text('who answers for it');
const MEASURE = text('how one will see that it worked');

const RISK = {
  motion: choice(MOTIONS, 'blank where it concerns both'),
  owner: OWNER,
  mitigation: text('what is being done about it'),
  reviewOn: date('day by which it is looked at again'),
  likelihood: score('1 hardly to 5 almost certain'),
  impact: score('1 slight to 5 severe'),
};

const CHANGE = {
  effectiveOn: date('day from which the rules use the new value'),
  resources: text('what it takes: people, time, money'),
  communicationsOwner: text('who tells those concerned; gets an action for it'),
  communicateBy: date('day by which they are told'),
  cascadesTo: text('the block that it alters, e.g. W3'),
  answers: text('the escalation that it answers, e.g. E-0035'),
};

const NEW_CHANGE = {
  what: { ...choice(CHANGE_SUBJECTS, 'what kind of thing changes'), required: true },
  subject: needed('which one, e.g. Rollback threshold, or B2B / Pass-rate target'),
  newValue: needed('what is to hold'),
  ...CHANGE,
} as const;

/** What belongs into the entries that are no lists of objects. */
export const SIMPLE_ENTRIES = {
  chair: 'a name, of the last one where it was passed on; the Chair of People without it',
  attended: 'a list of names or roles, e.g. ["Chair", "Data Lead"]',
  minutes: 'actual minutes by block, e.g. {"W1": 6}',
  notes: 'what was said by block, e.g. {"W2": "Campaign ended early"}',
  carriedOver: 'a list of agenda items that were not finished',
} as const satisfies Readonly<Record<Exclude<keyof CloseEntries, ListName>, string>>;

/** The lists of entries, in the order of a review. */
export const ENTRY_LISTS = {
  acknowledged: {
    about:
      'Fired findings that the room has seen, or the word "all". What goes somewhere opens its escalation.',
    members: {
      rule: needed('e.g. W3.pass-rate'),
      subject: needed('as the review names it'),
      owner: text('owner of the escalation, where it is not the proposed one'),
      dueOn: date('its due date, where it is not the proposed one'),
      to: text('the block of the next level, e.g. Q1, where it is not to wait in the proposed one'),
    },
  },
  handovers: {
    about: 'Who passed the chair on to whom while the review ran, in that order.',
    members: {
      from: needed('who had it'),
      to: needed('who has it from then on'),
      block: needed('the block in which it was passed on, e.g. W4'),
    },
  },
  actions: {
    about: 'New actions.',
    members: {
      action: needed('what is to be done, beginning with a verb'),
      owner: OWNER,
      dueOn: date('day by which it is to be done'),
      measure: MEASURE,
    },
  },
  decisions: {
    about: 'Decisions.',
    members: {
      decision: needed('what was decided, in one sentence'),
      owner: text('who sees it through'),
      dueOn: date('day by which it takes effect'),
      measure: MEASURE,
      kind: choice(DECISION_KINDS, 'Operational without it'),
    },
  },
  actionUpdates: {
    about: 'What became of earlier actions; what is not said stays as it is.',
    members: {
      actionId: needed('e.g. T-0041'),
      state: choice(ACTION_STATES, 'Done and Dropped hold from the day of the review'),
      owner: OWNER,
      dueOn: date('a new date'),
      measure: MEASURE,
      update: text('last word of its owner'),
    },
  },
  risks: {
    about: 'New risks.',
    members: {
      risk: needed('what may happen, and what it would do'),
      source: text('a lead source, a rule or a review'),
      ...RISK,
    },
  },
  riskUpdates: {
    about: 'What became of earlier risks; what is not said stays as it is.',
    members: {
      riskId: needed('e.g. R-0002'),
      risk: text('a better wording'),
      ...RISK,
      residualLikelihood: score('likelihood once the mitigation works'),
      residualImpact: score('impact once the mitigation works'),
      state: choice(RISK_STATES, 'Closed ends it'),
    },
  },
  outcomes: {
    about: 'What a block made of escalations that came to it.',
    members: {
      escalationId: needed('e.g. E-0003'),
      state: {
        ...choice(['Acknowledged', 'Resolved', 'Carried'], 'Carried goes one level up'),
        required: true,
      },
      outcome: text('what came of it'),
    },
  },
  proposals: {
    about: 'Changes put forward for the next quarterly; any review may.',
    members: NEW_CHANGE,
  },
  changes: {
    about:
      'Changes approved today, in the quarterly only: each needs an effective date, a block that it cascades to, a communications owner and a date by which it is told.',
    members: NEW_CHANGE,
  },
  approvals: {
    about:
      'Proposed changes approved today, in the quarterly only; what is said replaces what was proposed.',
    members: {
      changeId: needed('e.g. C-0004'),
      newValue: text('another value than the proposed one'),
      ...CHANGE,
    },
  },
  rejections: {
    about:
      'Proposed changes that are not taken up, in the quarterly only: they are withdrawn, and a decision says so.',
    members: {
      changeId: needed('e.g. C-0004'),
      reason: text('why it is not taken up'),
    },
  },
  definitions: {
    about:
      'Definitions ratified today, in the quarterly only; other ratified versions of the term and motion are superseded.',
    members: {
      term: needed('e.g. MQL'),
      motion: { ...choice(MOTIONS, 'each motion has its own'), required: true },
      version: needed('e.g. 1.2; a draft of that version is ratified'),
      owner: OWNER,
      scope: text('where it holds'),
      text: text('the definition itself'),
    },
  },
} as const satisfies { readonly [Name in ListName]: EntryList<EntryOf<Name>> };
