/** Sources: the lead sources that feed the Smart Form, and how far each has been onboarded. */
import { ONBOARDING_STATES, SOURCE_STATES } from '../../domain/vocabulary.js';
import type { TabDeclaration } from '../declaration.js';
import { MOTION_COLUMN } from './shared-columns.js';

/** One row per lead source. */
export const SOURCES = {
  name: 'Sources',
  group: 'Measure',
  about: 'The lead sources that feed the Smart Form, with owner and Q=CTV onboarding.',
  input: true,
  access: 'team',
  columns: [
    {
      header: 'Source',
      field: 'source',
      kind: 'text',
      key: true,
      required: true,
      note: 'Name of the lead source, spelled the same in every tab, e.g. webinar-eu.',
      synonyms: ['source name', 'lead source', 'source id', 'channel', 'utm source', 'origin'],
      width: 150,
    },
    MOTION_COLUMN,
    {
      header: 'Owner',
      field: 'owner',
      kind: 'text',
      note: 'Who answers a CARE-Request for this source.',
      synonyms: ['source owner', 'owner name', 'responsible'],
      width: 150,
    },
    {
      header: 'Owner email',
      field: 'ownerEmail',
      kind: 'email',
      note: 'Address that a CARE-Request goes to.',
      synonyms: ['email', 'e-mail', 'owner e-mail', 'owner mail', 'owner email address'],
      width: 220,
    },
    {
      header: 'Live since',
      field: 'liveSince',
      kind: 'date',
      note: 'First day on which it sent records to the Smart Form.',
      synonyms: ['live from', 'go live', 'go-live date', 'live date', 'launched on', 'start date'],
      width: 100,
    },
    {
      header: 'Onboarding',
      field: 'onboarding',
      kind: 'choice',
      choices: ONBOARDING_STATES,
      required: true,
      note: 'How far its Q=CTV onboarding is. Only Complete counts as onboarded.',
      synonyms: ['onboarding state', 'onboarding status', 'q=ctv onboarding'],
      width: 100,
    },
    {
      header: 'Onboarded on',
      field: 'onboardedOn',
      kind: 'date',
      note: 'Day on which its Q=CTV onboarding was completed.',
      synonyms: ['onboarded', 'onboarding date', 'onboarding completed on', 'onboarded at'],
      width: 100,
    },
    {
      header: 'State',
      field: 'state',
      kind: 'choice',
      choices: SOURCE_STATES,
      required: true,
      note: 'Live, Paused or Retired. Only a Live source is judged.',
      synonyms: ['status', 'source state', 'source status'],
      width: 100,
    },
    {
      header: 'Tolerance',
      field: 'tolerance',
      kind: 'rate',
      note: 'How far below target it may lie while in onboarding, e.g. 4%; blank: the default of Settings.',
      synonyms: ['new source tolerance', 'onboarding tolerance'],
      width: 100,
    },
  ],
} as const satisfies TabDeclaration;
