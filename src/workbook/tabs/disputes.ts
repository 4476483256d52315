/** Disputes: where functions disagree about what a term means. */
import { DISPUTE_STATES } from '../../domain/vocabulary.js';
import type { TabDeclaration } from '../declaration.js';
import { MOTION_COLUMN } from './shared-columns.js';

/** One row per dispute. */
export const DISPUTES = {
  name: 'Disputes',
  group: 'Measure',
  about: 'Where functions disagree about a definition, and how each dispute ended.',
  input: true,
  access: 'team',
  answers: 'all',
  columns: [
    {
      header: 'Dispute ID',
      field: 'disputeId',
      kind: 'id',
      idPrefix: 'P',
      key: true,
      required: true,
      note: 'Identifier of the dispute; left blank, the next one is given.',
      synonyms: ['dispute', 'dispute number', 'dispute no', 'id'],
      width: 100,
    },
    {
      header: 'Term',
      field: 'term',
      kind: 'text',
      required: true,
      note: 'The term in dispute, e.g. MQL.',
      synonyms: ['definition', 'disputed term'],
      width: 150,
    },
    MOTION_COLUMN,
    {
      header: 'Raised by',
      field: 'raisedBy',
      kind: 'text',
      note: 'Who raised it.',
      synonyms: ['opened by', 'reported by', 'author'],
      width: 150,
    },
    {
      header: 'Raised on',
      field: 'raisedOn',
      kind: 'date',
      required: true,
      note: 'Day on which it was raised.',
      synonyms: ['raised', 'opened on', 'date', 'created on'],
      width: 100,
    },
    {
      header: 'State',
      field: 'state',
      kind: 'choice',
      choices: DISPUTE_STATES,
      required: true,
      note: 'Open until it is resolved, or escalated to a higher review.',
      synonyms: ['status', 'dispute state', 'dispute status'],
      width: 100,
    },
    {
      header: 'Resolved on',
      field: 'resolvedOn',
      kind: 'date',
      note: 'Day on which it was resolved.',
      synonyms: ['resolved', 'closed on', 'resolution date'],
      width: 100,
    },
    {
      header: 'Resolution',
      field: 'resolution',
      kind: 'text',
      note: 'What was agreed.',
      synonyms: ['outcome', 'result', 'answer'],
      width: 340,
    },
  ],
} as const satisfies TabDeclaration;
