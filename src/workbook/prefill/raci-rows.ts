/**
 * Decision rights that the article implies, one row per activity: who owns a block leads it, who
 * chairs answers for it.
 *
 * Source: Leadscale, Marketing Operations: Governance and Operating Cadence, 20 May 2026.
 */
import type { Role } from '../../domain/vocabulary.js';

/** One activity with the letters of the roles that take part in it. */
export interface RaciRow {
  readonly activity: string;
  readonly letters: Readonly<Partial<Record<Role, string>>>;
}

/** Every row has one A and at least one R. */
export const RACI_ROWS = [
  {
    activity: 'Run the review and keep to its minutes',
    letters: { Chair: 'A/R', Notetaker: 'R', 'RevOps lead': 'I', 'Data Lead': 'I' },
  },
  {
    activity: 'Keep the action log and the decisions',
    letters: { Chair: 'A', Notetaker: 'R', 'RevOps lead': 'C' },
  },
  {
    activity: 'Log a pipeline variance',
    letters: { 'RevOps lead': 'A/R', Chair: 'I', 'Sales liaison': 'I', 'B2C lead': 'I' },
  },
  {
    activity: 'Find the root cause of a logged variance',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Data Lead': 'C', 'Sales liaison': 'C' },
  },
  {
    activity: 'Raise a CARE-Request to a source owner',
    letters: { 'Data Lead': 'A/R', 'Signal Architecture owner': 'C', Chair: 'I' },
  },
  {
    activity: 'Pause a source',
    letters: { Chair: 'A', 'Data Lead': 'R', 'RevOps lead': 'C', 'Sales liaison': 'I' },
  },
  {
    activity: 'Complete the Q=CTV onboarding of a source',
    letters: { 'Data Lead': 'A/R', 'Signal Architecture owner': 'C', 'RevOps lead': 'I' },
  },
  {
    activity: 'Introduce or retire a signal class',
    letters: { 'Signal Architecture owner': 'A/R', 'Data Lead': 'C', Chair: 'I' },
  },
  {
    activity: 'Follow up an accepted handoff within the SLA',
    letters: { 'Sales liaison': 'A/R', 'RevOps lead': 'C', Chair: 'I' },
  },
  {
    activity: 'Trace a rejection code to a cause',
    letters: { 'RevOps lead': 'A', 'Sales liaison': 'R', 'Data Lead': 'C' },
  },
  {
    activity: 'Settle a dispute about a definition',
    letters: { 'RevOps lead': 'A/R', 'Sales liaison': 'R', 'B2C lead': 'C', Chair: 'I' },
  },
  {
    activity: 'Ratify a definition',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Sales liaison': 'R', 'B2C lead': 'C' },
  },
  {
    activity: 'Keep the risk register',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Data Lead': 'C', 'Senior leadership': 'I' },
  },
  {
    activity: 'Change a threshold or a target',
    letters: { 'Senior leadership': 'A', Chair: 'R', 'RevOps lead': 'C', 'Data Lead': 'C' },
  },
  {
    activity: 'Tell those concerned of an approved change',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Sales liaison': 'I', 'B2C lead': 'I' },
  },
] as const satisfies readonly RaciRow[];
