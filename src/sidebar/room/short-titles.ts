/** The title of each block in one word, where six of them share the width of a screen. */
import type { BlockId } from '../../domain/agenda.js';

export const SHORT_TITLES: Readonly<Record<BlockId, string>> = {
  W1: 'Actions',
  W2: 'Pipeline',
  W3: 'Validation',
  W4: 'Signals',
  W5: 'Definition',
  W6: 'Decisions',
  M1: 'Integrity',
  M2: 'Signals',
  M3: 'Definition',
  M4: 'Risks',
  M5: 'Decisions',
  Q1: 'Recalibration',
  Q2: 'Motions',
  Q3: 'Definitions',
  Q4: 'Risks',
  Q5: 'Decisions',
};
