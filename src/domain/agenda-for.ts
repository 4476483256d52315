/** The agenda of a team that serves one motion only: inputs, owners and titles name no other. */
import type { AgendaBlock, BlockId } from './agenda.js';
import { AGENDA, blockOf } from './agenda.js';
import type { Motion, ReviewKind } from './vocabulary.js';

/** What a block says where only one motion is served. */
type OwnWords = Partial<Pick<AgendaBlock, 'title' | 'owners' | 'inputs' | 'criterion' | 'trigger'>>;

/**
 * Source: Leadscale, Governance and Operating Cadence, 20 May 2026: in the B2B sales motion rejection
 * codes, acceptance from MQL to SAL and buying groups; in the B2C consideration cycle mismatch
 * reports, cohorts and lifecycle stages, led at the quarterly by the B2C lead.
 */
const OWN_WORDS: Readonly<Record<Motion, Readonly<Partial<Record<BlockId, OwnWords>>>>> = {
  B2B: {
    W5: { inputs: 'MQL and SAL rejection codes, open disputes' },
    M2: {
      inputs: 'class against model over 12 weeks, dormant accounts, signal mix',
      trigger: 'Persistent dormancy or model decay goes to the quarterly motion review (Q2).',
    },
    M3: { inputs: 'carried disputes, trend of SALs accepted per MQL, handoff SLA breaches' },
    Q2: {
      title: 'B2B motion review',
      owners: ['Sales liaison'],
      inputs: 'buying-group consensus signals, MQL and SAL definitions, ABM fit',
    },
  },
  B2C: {
    W5: {
      inputs: 'engagement-to-buying-signal mismatch reports, rejection codes, open disputes',
      criterion:
        'mismatch within tolerance; every code traceable to a known cause; no open dispute',
      trigger:
        'A mismatch, a novel code or an open dispute is CARE-Escalated to the monthly definition governance (M3).',
    },
    M2: {
      inputs: 'class against model over 12 weeks, dormant cohorts, signal mix',
      trigger: 'Persistent dormancy or model decay goes to the quarterly motion review (Q2).',
    },
    M3: {
      inputs: 'carried disputes, trend of buying signals matched per engagement, SLA breaches',
    },
    Q2: {
      title: 'B2C motion review',
      owners: ['B2C lead'],
      inputs: 'engagement-to-buying-signal mapping, cohort dormancy, lifecycle stages',
    },
  },
};

/** Every block of the three reviews as it reads for the motions in use; with both, as declared. */
export function agendaFor(motions: readonly Motion[]): readonly AgendaBlock[] {
  const [only, ...others] = new Set(motions);
  if (only === undefined || others.length > 0) return AGENDA;
  return AGENDA.map((block) => ({ ...block, ...OWN_WORDS[only][block.id] }));
}

/** The blocks of one review for the motions in use, in the order in which they are held. */
export function blocksFor(kind: ReviewKind, motions: readonly Motion[]): readonly AgendaBlock[] {
  return agendaFor(motions).filter((block) => block.review === kind);
}

/** The block of an id as it reads for one motion; for null, as it is declared. */
export function blockFor(id: BlockId, motion: Motion | null): AgendaBlock {
  const block = blockOf(id);
  return motion === null ? block : { ...block, ...OWN_WORDS[motion][id] };
}
