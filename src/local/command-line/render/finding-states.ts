/** How the state of a finding looks in a terminal. */
import type { FindingState } from '../../../domain/finding.js';

/** State is icon, word and colour, in that order of importance. */
export const STATES: Readonly<
  Record<FindingState, { icon: string; word: string; style: 'red' | 'yellow' | 'gray' | 'green' }>
> = {
  fired: { icon: '▲', word: 'Fired', style: 'red' },
  watch: { icon: '◆', word: 'Watch', style: 'yellow' },
  'no-data': { icon: '–', word: 'No data', style: 'gray' },
  clear: { icon: '✓', word: 'Clear', style: 'green' },
};
