/** Definitions: what every term means, per motion and version. */
import { DEFINITION_STATES } from '../../domain/vocabulary.js';
import type { TabDeclaration } from '../declaration.js';
import { MOTION_KEY_COLUMN } from './shared-columns.js';

/** One row per term, motion and version. */
export const DEFINITIONS = {
  name: 'Definitions',
  group: 'Govern',
  about: 'What every term means, per motion, under version control.',
  input: true,
  access: 'team',
  columns: [
    {
      header: 'Term',
      field: 'term',
      kind: 'text',
      key: true,
      required: true,
      note: 'The defined term, e.g. MQL.',
      synonyms: ['name', 'defined term'],
      width: 150,
    },
    MOTION_KEY_COLUMN,
    {
      header: 'Version',
      field: 'version',
      kind: 'text',
      noDate: true,
      key: true,
      note: 'Version of the definition, e.g. 1.2. A ratified definition needs one.',
      synonyms: ['ver', 'revision', 'version number'],
      width: 100,
    },
    {
      header: 'Owner',
      field: 'owner',
      kind: 'text',
      note: 'Who keeps the definition.',
      synonyms: ['definition owner', 'owner name', 'responsible'],
      width: 150,
    },
    {
      header: 'Scope',
      field: 'scope',
      kind: 'text',
      note: 'Where it holds: teams, markets, programmes.',
      synonyms: ['applies to', 'documented scope'],
      width: 220,
    },
    {
      header: 'Text',
      field: 'text',
      kind: 'text',
      note: 'The definition itself.',
      synonyms: ['definition', 'description', 'wording'],
      width: 340,
    },
    {
      header: 'Ratified on',
      field: 'ratifiedOn',
      kind: 'date',
      note: 'Day on which a review ratified it.',
      synonyms: ['ratified', 'ratified at', 'ratification date'],
      width: 100,
    },
    {
      header: 'State',
      field: 'state',
      kind: 'choice',
      choices: DEFINITION_STATES,
      required: true,
      note: 'Draft, Ratified or Superseded. One ratified version per term and motion.',
      synonyms: ['status', 'definition state'],
      width: 150,
    },
  ],
} as const satisfies TabDeclaration;
