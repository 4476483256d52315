/**
 * Agreed responses to begin with: the four drift modes and the triggers of the weekly review.
 *
 * Source of triggers and responses: Leadscale, Marketing Operations: Governance and Operating
 * Cadence, 20 May 2026. The hours beyond the 48 of an alarm are ours.
 */
import type { BlockId } from '../../domain/agenda.js';
import type { Role } from '../../domain/vocabulary.js';

/** One play. */
export interface PlaybookRow {
  readonly play: string;
  readonly trigger: string;
  readonly response: string;
  readonly owner: Role;
  readonly withinHours: number;
  readonly escalatesTo: BlockId;
}

export const PLAYBOOK_ROWS = [
  {
    play: 'Validation rollback',
    trigger: 'The pass rate slips and a live source has no complete onboarding.',
    response:
      'Pause the source; send a CARE-Request to its owner; run its Q=CTV onboarding again before it is enabled.',
    owner: 'Data Lead',
    withinHours: 48,
    escalatesTo: 'Q1',
  },
  {
    play: 'MQL-threshold inflation',
    trigger: 'Acceptance declines while the offered volume grows.',
    response:
      'Anchor the MQL threshold to the Q=CTV target again; trace the rejection codes back to the inflation point.',
    owner: 'Sales liaison',
    withinHours: 168,
    escalatesTo: 'Q1',
  },
  {
    play: 'Signal noise creep',
    trigger: 'The qualification rate declines while classes are added and none retired.',
    response: 'Retire the classes under model; weight the remaining mix of the motion anew.',
    owner: 'Signal Architecture owner',
    withinHours: 168,
    escalatesTo: 'Q1',
  },
  {
    play: 'Definition fragmentation',
    trigger: 'Novel rejection codes, a dispute that lasts, or two ratified versions of one term.',
    response: 'CARE-Escalate the dispute; ratify one definition under version control.',
    owner: 'RevOps lead',
    withinHours: 168,
    escalatesTo: 'Q3',
  },
  {
    play: 'Overdue alarm',
    trigger: 'A Q=CTV alarm is unresolved after 48 hours.',
    response: 'Send a CARE-Request to the source owner and ask for an answer within 48 hours.',
    owner: 'Data Lead',
    withinHours: 48,
    escalatesTo: 'M1',
  },
  {
    play: 'Handoff SLA breach',
    trigger: 'Accepted handoffs are not followed up within the SLA hours of Targets.',
    response: 'Name the breached handoffs to sales; agree who follows up and by when.',
    owner: 'Sales liaison',
    withinHours: 24,
    escalatesTo: 'M3',
  },
] as const satisfies readonly PlaybookRow[];
