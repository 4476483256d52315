/**
 * Agreed responses to begin with: the four drift modes and the triggers of the weekly review.
 *
 * Source of triggers and responses: Leadscale, Marketing Operations: Governance and Operating
 * Cadence, 20 May 2026. The hours beyond the 48 of an alarm are ours.
 */
import type { BlockId } from '../../domain/agenda.js';
import { DRIFT_MODES, type DriftModeId } from '../../domain/drift/drift-modes.js';
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

/** Who starts the response to a drift mode, within how many hours, and where it goes if that fails. */
const MODE_DUTIES: Readonly<
  Record<DriftModeId, Pick<PlaybookRow, 'owner' | 'withinHours' | 'escalatesTo'>>
> = {
  'validation-rollback': { owner: 'Data Lead', withinHours: 48, escalatesTo: 'Q1' },
  'mql-threshold-inflation': { owner: 'Sales liaison', withinHours: 168, escalatesTo: 'Q1' },
  'signal-noise-creep': {
    owner: 'Signal Architecture owner',
    withinHours: 168,
    escalatesTo: 'Q1',
  },
  'definition-fragmentation': { owner: 'RevOps lead', withinHours: 168, escalatesTo: 'Q3' },
};

export const PLAYBOOK_ROWS: readonly PlaybookRow[] = [
  ...DRIFT_MODES.map(({ id, name, symptom, response }) => ({
    play: name,
    trigger: symptom,
    response,
    ...MODE_DUTIES[id],
  })),
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
];
