/** What the help says: the tasks of a person in the order in which they come. */

/** A piece of a sentence: words, or the name of a tab that it leads to. */
export type Piece = string | { readonly tab: string };

/** One task: what to do, in a few sentences. */
export interface Task {
  readonly title: string;
  readonly sentences: readonly (readonly Piece[])[];
}

export const TASKS: readonly Task[] = [
  {
    title: 'Set up once',
    sentences: [
      ['Cadence ▸ Set up workbook makes the tabs and the dates of the reviews.'],
      [
        'Then fill ',
        { tab: 'People' },
        ' (who holds which role), ',
        { tab: 'Targets' },
        ' (pass rate by motion) and ',
        { tab: 'Sources' },
        ' (where leads come from, each with an owner).',
      ],
    ],
  },
  {
    title: 'Bring the week’s numbers',
    sentences: [
      [
        'Cadence ▸ Import … takes pasted cells or a CSV file, for ',
        { tab: 'Pass Rates' },
        ', ',
        { tab: 'Pipeline' },
        ', ',
        { tab: 'Signals' },
        ', ',
        { tab: 'Handoffs' },
        ' and every other tab that people fill. You see what each row would do before it is written.',
      ],
      ['The same file twice changes nothing. Typing into the tabs works as well.'],
      ['Nothing about a lead as a person is stored: import counts, never names or addresses.'],
    ],
  },
  {
    title: 'Hold the review',
    sentences: [
      [
        'Cadence ▸ Open review shows what is due. Each block says what slipped, by how much, and where it goes next. Accept a finding to open its escalation.',
      ],
      [
        'On a projector, Cadence ▸ Open review room shows the same review large, with the charts of each block. It goes on where the sidebar was, and the other way round.',
      ],
      [
        'One line makes an action: @Ana pause paid-social-x by Fri -> pass rate 92 %. A line that begins with ! is a decision.',
      ],
      [
        'Close writes everything at once, into ',
        { tab: 'Action Log' },
        ', ',
        { tab: 'Decisions' },
        ', ',
        { tab: 'Escalations' },
        ', ',
        { tab: 'Risk Register' },
        ' and ',
        { tab: 'Reviews' },
        '. What is taken down is kept meanwhile, also when the window is closed.',
      ],
    ],
  },
  {
    title: 'Respond to what fired',
    sentences: [
      [
        'The documented responses stand in ',
        { tab: 'Risk Playbook' },
        ': what triggers each, what to do, who does it, within how many hours, and where it goes if that does not help.',
      ],
      [
        'What lies open, and with whom, is in ',
        { tab: 'Escalations' },
        '. An escalation ends when a review finds its subject clear.',
      ],
    ],
  },
  {
    title: 'Change a number or a definition',
    sentences: [
      [
        'Thresholds are in ',
        { tab: 'Settings' },
        ', targets in ',
        { tab: 'Targets' },
        ', terms in ',
        { tab: 'Definitions' },
        '. A change of the model is proposed in ',
        { tab: 'Changes' },
        ' and approved at a quarterly; it comes into force on its day.',
      ],
    ],
  },
  {
    title: 'When something looks wrong',
    sentences: [
      [
        'Cadence ▸ Check workbook … lists what is wrong by tab, leads to each row, and shows what a repair would change before it does. No row is deleted.',
      ],
      [
        'Cadence ▸ History says who wrote what, when, and from which review. What people typed themselves is in Google’s own version history.',
      ],
      ['You may sort, filter, hide and move rows and columns, and add columns of your own.'],
    ],
  },
  {
    title: 'Use the rules in your own cells',
    sentences: [
      [
        'Type = and a name, such as QCTV_PASS_RATE, PIPELINE_VARIANCE, DRIFT_MODE or TREND_12W: Sheets shows what each takes.',
      ],
    ],
  },
];
