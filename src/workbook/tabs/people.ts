/** People and RACI Matrix: who fills each role, and who decides what. */
import { RACI_CELLS, ROLES } from '../../domain/vocabulary.js';
import type { ColumnDeclaration, TabDeclaration } from '../declaration.js';

/** One row per role. */
export const PEOPLE = {
  name: 'People',
  group: 'Govern',
  about: 'Who fills each role of the reviews.',
  input: true,
  access: 'owner',
  columns: [
    {
      header: 'Role',
      field: 'role',
      kind: 'choice',
      choices: ROLES,
      key: true,
      required: true,
      note: 'A role of the reviews, one row each.',
      noteOf: {
        B2B: 'A role of the reviews of B2B, one row each.',
        B2C: 'A role of the reviews of B2C, one row each.',
      },
      synonyms: ['position', 'function'],
      width: 220,
    },
    {
      header: 'Name',
      field: 'name',
      kind: 'text',
      note: 'Who fills the role. Owners in other tabs are written the same.',
      synonyms: ['person', 'full name', 'who'],
      width: 220,
    },
    {
      header: 'Email',
      field: 'email',
      kind: 'email',
      note: 'Address for reminders and escalations.',
      synonyms: ['e-mail', 'mail', 'email address'],
      width: 220,
    },
  ],
} as const satisfies TabDeclaration;

const RACI_COLUMN = {
  kind: 'text',
  note: 'R does it, A answers for it (one per activity), C is asked before, I is told after; several as A/R.',
  offered: RACI_CELLS,
  width: 100,
} as const satisfies Partial<ColumnDeclaration>;

/** One row per activity, one column per role. */
export const RACI_MATRIX = {
  name: 'RACI Matrix',
  group: 'Govern',
  about: 'Decision rights: who is responsible, accountable, consulted and informed.',
  input: true,
  access: 'owner',
  columns: [
    {
      header: 'Activity',
      field: 'activity',
      kind: 'text',
      key: true,
      required: true,
      note: 'A decision or an activity of the cadence.',
      synonyms: ['task', 'decision', 'what'],
      width: 340,
    },
    { ...RACI_COLUMN, header: 'Chair', field: 'chair' },
    { ...RACI_COLUMN, header: 'RevOps lead', field: 'revOpsLead' },
    { ...RACI_COLUMN, header: 'Data Lead', field: 'dataLead' },
    {
      ...RACI_COLUMN,
      header: 'Signal Architecture owner',
      field: 'signalArchitectureOwner',
      width: 150,
    },
    { ...RACI_COLUMN, header: 'Sales liaison', field: 'salesLiaison' },
    { ...RACI_COLUMN, header: 'B2C lead', field: 'b2cLead', motion: 'B2C' },
    { ...RACI_COLUMN, header: 'Senior leadership', field: 'seniorLeadership' },
    { ...RACI_COLUMN, header: 'Notetaker', field: 'notetaker' },
  ],
} as const satisfies TabDeclaration;
