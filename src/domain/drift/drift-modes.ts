/** The four drift modes as data: where each is caught, what to do, which columns show it. */
import type { BlockId } from '../agenda.js';
import type { MeasureKey } from './engine-week.js';

export interface DriftModeDeclaration {
  readonly id: string;
  readonly name: string;
  readonly symptom: string;
  /** The blocks that catch it, in words. */
  readonly caughtAt: string;
  readonly blocks: readonly BlockId[];
  readonly response: string;
  /** Without one of these columns it cannot be judged from a table of weeks. */
  readonly columns: readonly MeasureKey[];
  readonly source: string;
}

const SOURCE =
  'Leadscale, Governance and Operating Cadence, 20 May 2026, What good governance prevents';

export const DRIFT_MODES = [
  {
    id: 'validation-rollback',
    name: 'Validation rollback',
    symptom: 'The pass rate decays as sources go live without Q=CTV onboarding.',
    caughtAt: 'W3 Validation discipline',
    blocks: ['W3'],
    response:
      'Pause the source, send its owner a CARE-Request, re-run Q=CTV onboarding before it is enabled again.',
    columns: ['submitted', 'passed', 'target', 'sourcesNotOnboarded'],
    source: SOURCE,
  },
  {
    id: 'mql-threshold-inflation',
    name: 'MQL-threshold inflation',
    symptom:
      'The definition widens to win volume, and acceptance falls too gently for one week to show.',
    caughtAt: 'M3 Definition and handoff, Q2 Motion-specific reviews',
    blocks: ['M3', 'Q2'],
    response:
      'Re-anchor the MQL threshold to the Q=CTV target; trace rejection codes to the inflation point.',
    columns: ['offered', 'accepted'],
    source: SOURCE,
  },
  {
    id: 'signal-noise-creep',
    name: 'Signal noise creep',
    symptom: 'The qualification rate decays as signal classes multiply and none is retired.',
    caughtAt: 'W4 Signal review, M2 Signal architecture',
    blocks: ['W4', 'M2'],
    response: 'Retire the classes that perform poorly and re-weight the signal mix per motion.',
    columns: ['captured', 'qualified', 'classesIntroduced', 'classesRetired'],
    source: SOURCE,
  },
  {
    id: 'definition-fragmentation',
    name: 'Definition fragmentation',
    symptom: 'What one function calls qualified is not what the other accepts.',
    caughtAt: 'W5 Definition and handoff, Q3 Definition governance and disputes',
    blocks: ['W5', 'Q3'],
    response: 'CARE-Escalate the dispute and ratify one definition under version control.',
    columns: ['novelCodes', 'openDisputes'],
    source: SOURCE,
  },
] as const satisfies readonly DriftModeDeclaration[];

export type DriftModeId = (typeof DRIFT_MODES)[number]['id'];
