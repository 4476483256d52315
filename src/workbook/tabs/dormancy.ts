/** Dormancy: when each account or cohort last gave a signal. */
import { DORMANCY_KINDS } from '../../domain/vocabulary.js';
import type { TabDeclaration } from '../declaration.js';
import { MOTION_COLUMN } from './shared-columns.js';

/** One row per account or cohort. */
export const DORMANCY = {
  name: 'Dormancy',
  group: 'Measure',
  about: 'When each account or cohort last gave a signal.',
  input: true,
  access: 'team',
  columns: [
    {
      header: 'Subject',
      field: 'subject',
      kind: 'text',
      key: true,
      required: true,
      note: 'The account or cohort. No names of persons.',
      synonyms: ['account', 'cohort', 'account name', 'cohort name', 'company'],
      width: 220,
    },
    MOTION_COLUMN,
    {
      header: 'Kind',
      field: 'kind',
      kind: 'choice',
      choices: DORMANCY_KINDS,
      note: 'Account or Cohort.',
      synonyms: ['type', 'subject kind'],
      width: 100,
    },
    {
      header: 'Last signal on',
      field: 'lastSignalOn',
      kind: 'date',
      note: 'Day of the last signal of any class.',
      synonyms: ['last signal', 'last signal at', 'last seen', 'last activity', 'last active on'],
      width: 100,
    },
    {
      header: 'Days dark',
      field: 'daysDark',
      kind: 'number',
      decimals: 0,
      computed: true,
      note: 'Days from the last signal to the as-of date.',
      width: 100,
    },
    {
      header: 'Dormant',
      field: 'dormant',
      kind: 'choice',
      choices: ['Yes', 'No'],
      computed: true,
      note: 'Yes when it has been dark for longer than Settings allow.',
      width: 100,
    },
  ],
} as const satisfies TabDeclaration;
