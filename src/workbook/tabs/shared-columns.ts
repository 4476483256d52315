/** Columns that several measured tabs share, so that they read, look and import alike everywhere. */
import type { ColumnDeclaration } from '../declaration.js';

/** The Monday that names the measured week. */
export const WEEK_COLUMN = {
  header: 'Week',
  field: 'week',
  kind: 'week',
  key: true,
  required: true,
  note: 'The Monday that the week begins with.',
  synonyms: [
    'week start',
    'week starting',
    'week beginning',
    'week of',
    'week commencing',
    'wk',
    'kw',
    'monday',
  ],
  width: 100,
} as const satisfies ColumnDeclaration;

const ONE_MOTION = {
  B2B: 'B2B, the sales motion: the one in use.',
  B2C: 'B2C, the consideration cycle: the one in use.',
} as const;

/** The motion of a row that may stand once per motion. */
export const MOTION_KEY_COLUMN = {
  header: 'Motion',
  field: 'motion',
  kind: 'motion',
  key: true,
  required: true,
  note: 'B2B for the sales motion, B2C for the consideration cycle.',
  noteOf: ONE_MOTION,
  synonyms: ['sales motion', 'segment', 'business line'],
  width: 100,
} as const satisfies ColumnDeclaration;

/** The motion of a row that has another key. */
export const MOTION_COLUMN = {
  header: 'Motion',
  field: 'motion',
  kind: 'motion',
  required: true,
  note: 'B2B for the sales motion, B2C for the consideration cycle.',
  noteOf: ONE_MOTION,
  synonyms: ['sales motion', 'segment', 'business line'],
  width: 100,
} as const satisfies ColumnDeclaration;

/** The motion of a governing row, blank where it concerns both. */
export const MOTION_OR_BLANK_COLUMN = {
  header: 'Motion',
  field: 'motion',
  kind: 'motion',
  note: 'B2B or B2C; blank where it concerns both.',
  noteOf: ONE_MOTION,
  synonyms: ['sales motion', 'segment', 'business line'],
  width: 100,
} as const satisfies ColumnDeclaration;
