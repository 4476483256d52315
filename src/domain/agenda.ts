/** The agenda of the three reviews as data: blocks, minutes, owners, inputs, criteria, triggers. */
import type { ReviewKind, Role } from './vocabulary.js';

export type BlockId =
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M4'
  | 'M5'
  | 'Q1'
  | 'Q2'
  | 'Q3'
  | 'Q4'
  | 'Q5';

/** One timed part of a review. */
export interface AgendaBlock {
  readonly id: BlockId;
  readonly review: ReviewKind;
  readonly title: string;
  readonly minutes: number;
  readonly owners: readonly Role[];
  readonly inputs: string;
  readonly criterion: string;
  /** What happens to what fires here, in words. */
  readonly trigger: string;
}

/**
 * Every block of the three reviews, in the order in which they are held.
 * Source: Leadscale, Governance and Operating Cadence for Demand Generation, 20 May 2026.
 */
export const AGENDA = [
  {
    id: 'W1',
    review: 'weekly',
    title: 'Agenda and action register',
    minutes: 5,
    owners: ['Chair'],
    inputs: "last week's Action Log",
    criterion: 'no open action more than two weeks old',
    trigger:
      'A stale action goes to the monthly risk register (M4). It is not discussed again here.',
  },
  {
    id: 'W2',
    review: 'weekly',
    title: 'Pipeline pulse',
    minutes: 15,
    owners: ['RevOps lead'],
    inputs: 'volume in, volume out, velocity by stage, motion mix',
    criterion: 'every figure within ±15 % of its trailing four-week average',
    trigger:
      'A variance is logged for the root-cause review at the next monthly (M1). It is not solved here.',
  },
  {
    id: 'W3',
    review: 'weekly',
    title: 'Validation discipline',
    minutes: 15,
    owners: ['Data Lead'],
    inputs: 'pass rate by source, alarm log, onboarding status',
    criterion: 'pass rate at or above the target of its motion; new sources within tolerance',
    trigger:
      'An alarm unresolved for more than 48 h becomes a CARE-Request to the source owner; below target two weeks running goes to the monthly (M1).',
  },
  {
    id: 'W4',
    review: 'weekly',
    title: 'Signal review',
    minutes: 10,
    owners: ['Signal Architecture owner'],
    inputs: 'signals captured, qualification rate by class, dormancy alerts over 30 days',
    criterion: 'classes within model expectation',
    trigger:
      'A fall of more than 20 % on a class goes to the monthly signal architecture review (M2).',
  },
  {
    id: 'W5',
    review: 'weekly',
    title: 'Definition and handoff',
    minutes: 10,
    owners: ['Sales liaison', 'RevOps lead'],
    inputs: 'rejection codes (B2B), mismatch reports (B2C), open disputes',
    criterion: 'every code traceable to a known cause; no open dispute',
    trigger:
      'A novel code or an open dispute is CARE-Escalated to the monthly definition governance (M3).',
  },
  {
    id: 'W6',
    review: 'weekly',
    title: 'Decisions and owners',
    minutes: 5,
    owners: ['Chair'],
    inputs: 'decisions of this review',
    criterion: 'every decision has an owner, a date and a measure',
    trigger: 'An unassigned decision or action blocks the close.',
  },
  {
    id: 'M1',
    review: 'monthly',
    title: 'Operating-model integrity',
    minutes: 20,
    owners: ['Chair', 'Data Lead'],
    inputs:
      '12-week pass-rate trend, the four drift modes, sources that went live this month, logged variances',
    criterion: 'trend stable or improving; no drift mode fired; new sources onboarded',
    trigger:
      'A drift mode fired in two monthly reviews running, or sustained rollback, goes to the quarterly recalibration (Q1).',
  },
  {
    id: 'M2',
    review: 'monthly',
    title: 'Signal architecture',
    minutes: 20,
    owners: ['Signal Architecture owner'],
    inputs: 'class against model over 12 weeks, dormancy, cross-motion mix',
    criterion: 'each class within tolerance; dormancy rate below threshold',
    trigger: 'Persistent dormancy or model decay goes to the quarterly motion reviews (Q2).',
  },
  {
    id: 'M3',
    review: 'monthly',
    title: 'Definition and handoff',
    minutes: 15,
    owners: ['Sales liaison', 'RevOps lead'],
    inputs: 'carried disputes, acceptance-rate trend, handoff SLA breaches',
    criterion: 'disputes resolved or escalated; acceptance at or above baseline',
    trigger: 'An unresolved dispute goes to the quarterly definition governance (Q3).',
  },
  {
    id: 'M4',
    review: 'monthly',
    title: 'Risk register',
    minutes: 15,
    owners: ['Chair', 'RevOps lead'],
    inputs: 'risks from the weeklies, new risks, mitigations in flight',
    criterion: 'every risk has an owner, a mitigation and a review date',
    trigger: 'A risk that escalates or stays unresolved goes to the quarterly risk profile (Q4).',
  },
  {
    id: 'M5',
    review: 'monthly',
    title: 'Decisions and quarterly escalations',
    minutes: 20,
    owners: ['Chair'],
    inputs: 'ratified decisions, escalations, open actions',
    criterion: 'each open action has a named owner who answered for it',
    trigger:
      'Confirmed escalations go to the quarterly. No change of the operating model is decided here.',
  },
  {
    id: 'Q1',
    review: 'quarterly',
    title: 'Operating-model recalibration',
    minutes: 60,
    owners: ['Chair', 'Senior leadership'],
    inputs:
      'Q=CTV thresholds, drift modes that fired more often than expected, capacity and volume targets against reality',
    criterion: 'thresholds still fit the motions served',
    trigger:
      'Changed thresholds cascade to Settings, Targets and the Risk Playbook, and so to the weekly.',
  },
  {
    id: 'Q2',
    review: 'quarterly',
    title: 'Motion-specific reviews',
    minutes: 60,
    owners: ['Sales liaison', 'B2C lead'],
    inputs:
      'B2B: buying-group consensus signals, MQL and SAL definitions, ABM fit. B2C: engagement-to-buying-signal mapping, cohort dormancy, lifecycle stages. Last: what one motion can use of the other',
    criterion: 'definitions still fit',
    trigger: 'Definition changes cascade to the monthly definition governance (M3).',
  },
  {
    id: 'Q3',
    review: 'quarterly',
    title: 'Definition governance and disputes',
    minutes: 45,
    owners: ['RevOps lead', 'Sales liaison'],
    inputs: 'definitions ratified, disputes resolved, definitions still to revise',
    criterion:
      'every ratified definition has a version, an owner and a scope; one live version per term and motion',
    trigger: 'Ratified definitions cascade to the weekly definition block (W5).',
  },
  {
    id: 'Q4',
    review: 'quarterly',
    title: 'Risk register and change management',
    minutes: 45,
    owners: ['Chair', 'RevOps lead'],
    inputs: 'risk profile, proposed changes, resource implications',
    criterion: 'every approved change has a communications owner and a date',
    trigger: 'Approved changes go to the Action Log.',
  },
  {
    id: 'Q5',
    review: 'quarterly',
    title: 'Decisions, communications, owners',
    minutes: 30,
    owners: ['Chair'],
    inputs: 'the changes approved today',
    criterion: 'a cascade plan: what changes, who tells whom, by when, into which block',
    trigger: 'The cascade plan goes into the weekly and monthly agendas.',
  },
] as const satisfies readonly AgendaBlock[];

/** The identifier of every block, in the order of the agenda. */
export const BLOCK_IDS: readonly BlockId[] = AGENDA.map(({ id }) => id);

/** The blocks of one review, in the order in which they are held. */
export function blocksOf(kind: ReviewKind): readonly AgendaBlock[] {
  return AGENDA.filter((block) => block.review === kind);
}

/** The declared block of an id. */
export function blockOf(id: BlockId): AgendaBlock {
  const found = AGENDA.find((block) => block.id === id);
  if (found === undefined) throw new RangeError(`No review has a block ${id}.`);
  return found;
}
