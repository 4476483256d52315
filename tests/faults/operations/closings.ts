/** What the room enters at each kind of review, so that it can be closed. */
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { ENTRIES } from '../../apps-script/closing/workbook-to-close.js';

const HELD: CloseEntries = {
  attended: ['Chair', 'RevOps lead', 'Data Lead', 'Sales liaison', 'Notetaker'],
  acknowledged: 'all',
  actions: [{ action: 'Look again', owner: 'Ana', dueOn: '2026-11-30', measure: 'Looked at' }],
  decisions: [{ decision: 'Hold volume', owner: 'Ana', dueOn: '2026-11-20', measure: '< 10 %' }],
};

export const CLOSINGS: readonly { readonly kind: ReviewKind; readonly entries: CloseEntries }[] = [
  { kind: 'weekly', entries: ENTRIES },
  {
    kind: 'monthly',
    entries: {
      ...HELD,
      actionUpdates: ['T-0001', 'T-0002'].map((actionId) => ({ actionId, update: 'At work' })),
    },
  },
  { kind: 'quarterly', entries: HELD },
];
