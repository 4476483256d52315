/** Pipeline: volume and velocity of every stage, per week and motion. */
import type { TabDeclaration } from '../declaration.js';
import { MOTION_KEY_COLUMN, WEEK_COLUMN } from './shared-columns.js';

/** One row per week, motion and stage. */
export const PIPELINE = {
  name: 'Pipeline',
  group: 'Measure',
  about: 'Volume in, volume out and velocity of every stage, per week and motion.',
  input: true,
  access: 'team',
  columns: [
    WEEK_COLUMN,
    MOTION_KEY_COLUMN,
    {
      header: 'Stage',
      field: 'stage',
      kind: 'text',
      key: true,
      required: true,
      note: 'Stage of the pipeline, spelled the same every week, e.g. MQL.',
      synonyms: ['pipeline stage', 'stage name', 'funnel stage', 'lifecycle stage'],
      width: 150,
    },
    {
      header: 'Volume in',
      field: 'volumeIn',
      kind: 'count',
      note: 'Records that entered the stage in the week.',
      synonyms: ['in', 'entered', 'entries', 'inflow', 'new'],
      width: 100,
    },
    {
      header: 'Volume out',
      field: 'volumeOut',
      kind: 'count',
      note: 'Records that left the stage for the next one in the week.',
      synonyms: ['out', 'left', 'exits', 'outflow', 'converted'],
      width: 100,
    },
    {
      header: 'Velocity days',
      field: 'velocityDays',
      kind: 'number',
      min: 0,
      decimals: 1,
      note: 'Mean days that the records which left had spent in the stage.',
      synonyms: [
        'velocity',
        'days in stage',
        'velocity (days)',
        'average days',
        'avg days',
        'cycle time',
      ],
      width: 100,
    },
  ],
} as const satisfies TabDeclaration;
