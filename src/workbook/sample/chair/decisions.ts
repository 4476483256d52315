/** Decisions of a review: what the room resolves on the day, each with an owner, a date and a measure. */
import { addDays } from '../../../domain/calendar.js';
import type { NewDecision } from '../../../domain/closing/entries.js';
import { holderOf } from '../../../domain/ledger/receivers.js';
import type { Role } from '../../../domain/vocabulary.js';
import type { Room } from './chair-entries.js';

interface Verdict {
  readonly decision: (subjects: string) => string;
  readonly owner: Role;
  readonly days: number;
  readonly measure: string;
}

/** By rule that newly fires: what is decided. */
const DECISIONS: Readonly<Record<string, Verdict>> = {
  'W3.new-source': {
    decision: (subjects) => `Buy no more volume from ${subjects} until onboarding is complete`,
    owner: 'Data Lead',
    days: 7,
    measure: 'Orders on hold',
  },
  'M1.rollback': {
    decision: (subjects) => `Pause the ${subjects} sources that are live without onboarding`,
    owner: 'Data Lead',
    days: 14,
    measure: 'State is Paused until onboarding is complete',
  },
  'M1.drift-persistent': {
    decision: (subjects) => `Take ${subjects} to the quarterly with a proposal`,
    owner: 'Chair',
    days: 28,
    measure: 'Proposal is on the agenda of Q1',
  },
  'M3.dispute': {
    decision: (subjects) => `Take ${subjects} to the quarterly: a month did not settle it`,
    owner: 'Sales liaison',
    days: 28,
    measure: 'Both readings are before the quarterly',
  },
};

/** The decisions about what opens an escalation today. */
export function decisionsOf({ assessment, snapshot, asOf }: Room): NewDecision[] {
  const rules = [...new Set(assessment.escalations.map(({ rule }) => rule))];
  return rules.flatMap((rule): NewDecision[] => {
    const verdict = DECISIONS[rule];
    if (verdict === undefined) return [];
    const subjects = assessment.escalations
      .filter((escalation) => escalation.rule === rule)
      .map(({ subject }) => subject)
      .join(', ');
    return [
      {
        decision: verdict.decision(subjects),
        owner: holderOf(verdict.owner, snapshot.people),
        dueOn: addDays(asOf.date, verdict.days),
        measure: verdict.measure,
      },
    ];
  });
}
