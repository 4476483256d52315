/** Handoffs, Rejection Codes and Rejections: what was handed over, and why some of it came back. */
import type { TabDeclaration } from '../declaration.js';
import { MOTION_KEY_COLUMN, WEEK_COLUMN } from './shared-columns.js';

/** One row per week and motion. */
export const HANDOFFS = {
  name: 'Handoffs',
  group: 'Measure',
  about: 'What was offered and accepted at the handoff, per week and motion.',
  input: true,
  access: 'team',
  answers: ['accepted', 'followedUpInSla'],
  atMost: [
    ['accepted', 'offered'],
    ['followedUpInSla', 'accepted'],
  ],
  columns: [
    WEEK_COLUMN,
    MOTION_KEY_COLUMN,
    {
      header: 'Offered',
      field: 'offered',
      kind: 'count',
      note: 'B2B: MQLs offered. B2C: engagement signals.',
      noteOf: { B2B: 'MQLs offered to sales in the week.', B2C: 'Engagement signals of the week.' },
      synonyms: ['mqls', 'mqls offered', 'handed over', 'engagement signals', 'handoffs offered'],
      width: 100,
    },
    {
      header: 'Accepted',
      field: 'accepted',
      kind: 'count',
      note: 'B2B: SALs accepted. B2C: matching buying signals.',
      noteOf: {
        B2B: 'SALs: those of the offered that sales accepted.',
        B2C: 'Buying signals that match these engagement signals.',
      },
      synonyms: ['sals', 'sals accepted', 'buying signals', 'matched', 'handoffs accepted'],
      width: 100,
    },
    {
      header: 'Followed up in SLA',
      field: 'followedUpInSla',
      kind: 'count',
      note: 'Accepted ones that were followed up within the handoff SLA of Targets.',
      synonyms: ['in sla', 'within sla', 'followed up', 'followed up within sla', 'sla met'],
      width: 150,
    },
  ],
} as const satisfies TabDeclaration;

/** One row per code and motion. */
export const REJECTION_CODES = {
  name: 'Rejection Codes',
  group: 'Measure',
  about: 'The rejection codes that are agreed, with the cause that each traces back to.',
  input: true,
  access: 'team',
  columns: [
    {
      header: 'Code',
      field: 'code',
      kind: 'text',
      noDate: true,
      key: true,
      required: true,
      note: 'The code as sales or the mismatch report gives it, e.g. R-04.',
      synonyms: ['rejection code', 'reason code', 'rejection reason', 'mismatch code'],
      width: 150,
    },
    MOTION_KEY_COLUMN,
    {
      header: 'Meaning',
      field: 'meaning',
      kind: 'text',
      note: 'What the code says, in words.',
      synonyms: ['description', 'label', 'text'],
      width: 340,
    },
    {
      header: 'Known cause',
      field: 'knownCause',
      kind: 'text',
      note: 'What it traces back to. A code without a known cause counts as novel.',
      synonyms: ['cause', 'root cause'],
      width: 340,
    },
  ],
} as const satisfies TabDeclaration;

/** One row per week, motion and code. */
export const REJECTIONS = {
  name: 'Rejections',
  group: 'Measure',
  about: 'How often each rejection code was given, per week and motion.',
  input: true,
  access: 'team',
  answers: 'all',
  columns: [
    WEEK_COLUMN,
    MOTION_KEY_COLUMN,
    {
      header: 'Code',
      field: 'code',
      kind: 'text',
      noDate: true,
      key: true,
      required: true,
      note: 'The code as it was given; a code that Rejection Codes does not list counts as novel.',
      synonyms: ['rejection code', 'reason code', 'rejection reason', 'mismatch code'],
      width: 150,
    },
    {
      header: 'Count',
      field: 'count',
      kind: 'count',
      note: 'How often it was given in the week.',
      synonyms: ['rejections', 'number', 'rejected', 'total', 'n'],
      width: 100,
    },
  ],
} as const satisfies TabDeclaration;
