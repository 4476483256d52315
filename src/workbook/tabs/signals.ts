/** Signal Classes and Signals: what kinds of signal there are, and what each brought per week. */
import type { TabDeclaration } from '../declaration.js';
import { MOTION_KEY_COLUMN, WEEK_COLUMN } from './shared-columns.js';

/** One row per class and motion. */
export const SIGNAL_CLASSES = {
  name: 'Signal Classes',
  group: 'Measure',
  about:
    'The kinds of signal that the model knows, with the qualification rate it expects of each.',
  input: true,
  access: 'team',
  columns: [
    {
      header: 'Class',
      field: 'class',
      kind: 'text',
      key: true,
      required: true,
      note: 'Name of the signal class, spelled the same in Signals.',
      synonyms: ['signal class', 'signal', 'class name', 'signal type'],
      width: 220,
    },
    MOTION_KEY_COLUMN,
    {
      header: 'Model rate',
      field: 'modelRate',
      kind: 'rate',
      note: 'The share qualified that the model expects; blank: the trailing four weeks stand in.',
      synonyms: ['model', 'expected rate', 'model qualification rate', 'expected'],
      width: 100,
    },
    {
      header: 'Weight',
      field: 'weight',
      kind: 'number',
      min: 0,
      decimals: 2,
      note: 'Weight of the class in the signal mix of its motion.',
      synonyms: ['signal weight', 'score weight'],
      width: 100,
    },
    {
      header: 'Introduced on',
      field: 'introducedOn',
      kind: 'date',
      note: 'First day on which the class was captured.',
      synonyms: ['introduced', 'added on', 'introduced at', 'start date'],
      width: 100,
    },
    {
      header: 'Retired on',
      field: 'retiredOn',
      kind: 'date',
      note: 'Day on which it was retired; blank while it is in use.',
      synonyms: ['retired', 'retired at', 'removed on', 'end date'],
      width: 100,
    },
  ],
} as const satisfies TabDeclaration;

/** One row per week, motion and class. */
export const SIGNALS = {
  name: 'Signals',
  group: 'Measure',
  about: 'Signals captured and qualified, per week, motion and class.',
  input: true,
  access: 'team',
  atMost: [['qualified', 'captured']],
  columns: [
    WEEK_COLUMN,
    MOTION_KEY_COLUMN,
    {
      header: 'Class',
      field: 'class',
      kind: 'text',
      key: true,
      required: true,
      note: 'A class that Signal Classes lists for the motion.',
      synonyms: ['signal class', 'signal', 'class name', 'signal type'],
      width: 220,
    },
    {
      header: 'Captured',
      field: 'captured',
      kind: 'count',
      note: 'Signals of the class captured in the week.',
      synonyms: ['signals captured', 'captures', 'signals', 'total'],
      width: 100,
    },
    {
      header: 'Qualified',
      field: 'qualified',
      kind: 'count',
      note: 'Signals of these that qualified.',
      synonyms: ['signals qualified', 'qualifications'],
      width: 100,
    },
    {
      header: 'Rate',
      field: 'rate',
      kind: 'rate',
      computed: true,
      note: 'Qualified ÷ captured; blank when nothing was captured.',
      width: 100,
    },
    {
      header: 'Fall',
      field: 'fall',
      kind: 'rate',
      computed: true,
      note: '1 − rate ÷ expected: how far the class lies below expectation; below 0 when above it.',
      width: 100,
    },
  ],
} as const satisfies TabDeclaration;
