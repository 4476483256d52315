/** Journal: the hidden tab whose rows are the commits of everything that the add-on writes. */
import type { TabDeclaration } from '../declaration.js';

/** One row per commit; never sorted, edited or deleted by hand. */
export const JOURNAL = {
  name: 'Journal',
  group: 'Set',
  about: 'What the add-on wrote, one row per commit. Hidden; not to be edited.',
  input: false,
  access: 'warning',
  hidden: true,
  columns: [
    {
      header: 'Entry',
      field: 'entry',
      kind: 'text',
      key: true,
      computed: true,
      note: 'Identifier of the commit.',
      width: 220,
    },
    {
      header: 'Kind',
      field: 'kind',
      kind: 'text',
      computed: true,
      note: 'What was committed, e.g. import Pass Rates or close weekly 2026-11-16.',
      width: 100,
    },
    {
      header: 'At',
      field: 'at',
      kind: 'text',
      computed: true,
      note: 'Instant of the commit, in UTC.',
      width: 220,
    },
    {
      header: 'By',
      field: 'by',
      kind: 'text',
      computed: true,
      note: 'Who ran it.',
      width: 220,
    },
    {
      header: 'State',
      field: 'state',
      kind: 'text',
      computed: true,
      note: 'Says written, applying while the tabs are brought up to date, then applied.',
      width: 100,
    },
    {
      header: 'Content',
      field: 'content',
      kind: 'text',
      computed: true,
      note: 'The commit as JSON; goes on in the cells at the right when it is long.',
      width: 340,
    },
  ],
} as const satisfies TabDeclaration;
