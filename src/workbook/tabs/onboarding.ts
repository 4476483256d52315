/** Onboarding Steps: how far each source is on its way to being live. */
import { ONBOARDING_STEPS } from '../../domain/vocabulary.js';
import type { TabDeclaration } from '../declaration.js';

/** One row per source and step. */
export const ONBOARDING_STEPS_TAB = {
  name: 'Onboarding Steps',
  group: 'Measure',
  about: 'The Q=CTV onboarding of each source, step by step: it goes live only when all are done.',
  input: true,
  access: 'team',
  columns: [
    {
      header: 'Source',
      field: 'source',
      kind: 'text',
      key: true,
      required: true,
      note: 'The source, as Sources calls it.',
      synonyms: ['lead source', 'source name'],
      width: 150,
    },
    {
      header: 'Step',
      field: 'step',
      kind: 'choice',
      choices: ONBOARDING_STEPS,
      key: true,
      required: true,
      note: 'What has to be done.',
      synonyms: ['onboarding step', 'task'],
      width: 220,
    },
    {
      header: 'Owner',
      field: 'owner',
      kind: 'text',
      note: 'Who does it.',
      synonyms: ['responsible', 'assignee'],
      width: 150,
    },
    {
      header: 'Done on',
      field: 'doneOn',
      kind: 'date',
      note: 'Day on which it was done; blank while it is not.',
      synonyms: ['done', 'completed on'],
      width: 100,
    },
    {
      header: 'Evidence',
      field: 'evidence',
      kind: 'text',
      note: 'What shows it: a file, a number, a sign-off.',
      synonyms: ['proof', 'note'],
      width: 340,
    },
  ],
} as const satisfies TabDeclaration;
