import { describe, expect, it } from '@jest/globals';
import { minutesOf } from '../../../src/domain/closing/minutes.js';
import type { Snapshot } from '../../../src/domain/records.js';
import {
  action,
  calendarEntry,
  dormancySubject,
  escalation,
  LAST,
  passRateRow,
  person,
  reviewRecord,
  risk,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';
import { closing, deskOf, planOf } from './closing-for-tests.js';

const DATA: Snapshot = snapshot({
  targets: [target()],
  people: [person(), person({ role: 'Data Lead', name: 'Dana' })],
  sources: [source(), source({ source: 'search' })],
  passRates: [
    passRateRow({ week: LAST, passed: 900 }),
    passRateRow({ passed: 880 }),
    passRateRow({ source: 'search', passed: 910 }),
  ],
  actions: [
    action({ actionId: 'T-0007', raisedOn: '2026-10-20', owner: 'Ria' }),
    action({ actionId: 'T-0008', raisedOn: '2026-11-10' }),
  ],
  risks: [risk({ riskId: 'R-0001' })],
  escalations: [
    escalation({ escalationId: 'E-0001', rule: 'W3.pass-rate', subject: 'search', to: 'M1' }),
  ],
});

describe('the minutes', () => {
  it('read as what happened: who, when, verdicts, findings, decisions, actions, what goes on', () => {
    const { minutes } = planOf(
      closing(DATA, {
        attended: ['Chair', 'Dana'],
        minutes: { W1: 4, W3: 21 },
        notes: { W3: 'The form sends the wrong country.\n  Mended on Friday.' },
        acknowledged: 'all',
        decisions: [
          { decision: 'Hold volume', owner: 'Ana', dueOn: '2026-11-20', measure: 'below 10 %' },
        ],
        actions: [{ action: 'Mend it', owner: 'Dana', dueOn: '2026-11-20', measure: '92 %' }],
        actionUpdates: [{ actionId: 'T-0008', state: 'Done', update: 'Paused' }],
        riskUpdates: [{ riskId: 'R-0001', state: 'Closed' }],
        outcomes: [{ escalationId: 'E-0001', state: 'Acknowledged', outcome: 'Looked at' }],
        proposals: [{ what: 'setting', subject: 'Rollback threshold', newValue: '15 %' }],
        carriedOver: ['Weights'],
      }),
    );
    expect(minutes).toBe(`Weekly review of 2026-11-16, week 2026-11-09 to 2026-11-15 judged
Chair: Ana. Attended: Ana, Dana (2).
25 minutes, 60 minutes planned.

W1 Agenda and action register: slipping, 4 of 5 min
- Fired: Stale action, T-0007: open for 27 days, limit 14 days, owner Ria: Pause paid-social-x (M4, E-0002)

W2 Pipeline pulse: holding

W3 Validation discipline: slipping, 21 of 15 min
- Fired: Pass rate below target, webinar-eu: 88 %, target 92 %, second week below, n = 1,000, 95 % interval 85.8–89.9 % (M1, E-0003)
- Watch: Pass rate below target, search: 91 %, target 92 %, first week below, n = 1,000, 95 % interval 89.1–92.6 %, could be chance
  Note: The form sends the wrong country.
  Mended on Friday.

W4 Signal review: holding

W5 Definition and handoff: holding

W6 Decisions and owners: holding

Decisions
- D-0001 Hold volume (Ana, by 2026-11-20, below 10 %)

Actions
- T-0009 Mend it (Dana, by 2026-11-20, 92 %)

Actions answered for
- T-0008 (Done): Paused

Escalations opened
- E-0002 Risk, W1 → M4: T-0007 (Ana, by 2026-12-14)
- E-0003 Root-cause review, W3 → M1: webinar-eu (Dana, by 2026-12-14)

Escalations taken up
- E-0001 search (Acknowledged, clear on 2026-11-16): Looked at

Risks entered
- R-0002 Stale action T-0007: Pause paid-social-x (Ria)

Risks looked at again
- R-0001 (Closed)

Changes proposed or approved
- C-0001 Proposed: Rollback threshold from 10 % to 15 %

Carried over
- Weights`);
  });

  it('say so where nobody is named and nothing was taken down', () => {
    const { minutes } = planOf(closing(snapshot()));
    expect(minutes).toBe(`Weekly review of 2026-11-16, week 2026-11-09 to 2026-11-15 judged
Chair: nobody named. Attended: nobody named.
60 minutes planned; the actual minutes were not taken down.

W1 Agenda and action register: holding

W2 Pipeline pulse: holding

W3 Validation discipline: holding

W4 Signal review: holding

W5 Definition and handoff: holding

W6 Decisions and owners: holding`);
  });

  it('are a heading alone of a review of which no week and no block was judged', () => {
    const record = reviewRecord('monthly', '2026-11-16', { attended: 'Ana', attendance: 1 });
    expect(minutesOf(deskOf({}, snapshot(), 'monthly'), record, [], [], () => null)).toBe(
      `Monthly review of 2026-11-16
Chair: nobody named. Attended: Ana (1).
0 minutes planned; the actual minutes were not taken down.`,
    );
  });

  it('name the due date where the review was held on another day', () => {
    const headingOf = (dueOn: string) => {
      const data = snapshot({ calendar: [calendarEntry({ dueOn })] });
      return planOf(closing(data)).minutes.split(', week')[0];
    };
    expect(headingOf('2026-11-18')).toBe('Weekly review of 2026-11-16, due on 2026-11-18');
    expect(headingOf('2026-11-16')).toBe('Weekly review of 2026-11-16');
  });

  it('say who chaired from which block on', () => {
    const handovers = [
      { from: ' Ana ', to: ' Kim ', block: ' W3 ' as 'W3' },
      { from: 'Kim', to: 'Lou', block: 'W5' as const },
    ];
    const { minutes } = planOf(closing(snapshot(), { handovers }));
    expect(minutes).toContain('\nChair: Ana, from W3 Kim, from W5 Lou. Attended');
  });

  it('keep the lines of a note together', () => {
    const notes = { W1: 'one\ntwo \n\n  three' };
    expect(planOf(closing(snapshot(), { notes })).minutes).toContain(
      'W1 Agenda and action register: holding\n  Note: one\n  two\n  three\n\nW2',
    );
  });

  it('count what is too much to write out', () => {
    const dormancy = Array.from({ length: 40 }, (_, index) =>
      dormancySubject({ subject: `account ${index}`, lastSignalOn: '2026-01-01' }),
    );
    const { minutes } = planOf(closing(snapshot({ dormancy }), { acknowledged: 'all' }));
    expect(minutes.match(/- Fired: Dormant/g)).toHaveLength(12);
    expect(minutes).toContain('- and 28 more fired');
  });

  it('count what is watched beyond three', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const data = snapshot({
      targets: [target()],
      sources: names.map((name) => source({ source: name })),
      passRates: names.map((name) => passRateRow({ source: name, passed: 800 })),
    });
    const { minutes } = planOf(closing(data, { acknowledged: 'all' }));
    expect(minutes.match(/- Watch: /g)).toHaveLength(3);
    expect(minutes).toContain('\n- and 2 more on watch\n\nW4');
  });

  it('are whole at the most characters that a cell holds, else cut after a line', () => {
    const minutesWith = (...carriedOver: readonly string[]) =>
      planOf(closing(snapshot(), { carriedOver })).minutes;
    const short = minutesWith('a');
    const room = 'a'.repeat(30_000 - short.length);
    expect(minutesWith(`a${room}`)).toBe(`${short}${room}`);
    const ending =
      '\n\nThe rest is cut here; all of it stands in the tabs under weekly 2026-11-16.';
    expect(minutesWith(`aa${room}`)).toBe(short.replace('\n- a', ending));
    const many = minutesWith(...Array.from({ length: 6000 }, () => 'item'));
    expect(many.endsWith(`\n- item${ending}`)).toBe(true);
    // One more line of seven characters would not have fitted.
    expect(30_000 - many.length).toBeGreaterThanOrEqual(0);
    expect(30_000 - many.length).toBeLessThan(7);
  });

  it.each([
    [9, false],
    [40, true],
  ])('fit into a cell: with %i long notes they are cut: %s', (count, isCut) => {
    const actions = Array.from({ length: count }, (_, index) => ({
      action: `${index} ${'long '.repeat(199)}`,
      owner: 'Ana',
      dueOn: '2026-11-20',
      measure: 'done',
    }));
    const { minutes } = planOf(closing(snapshot(), { actions }));
    expect(minutes.length).toBeLessThanOrEqual(30_000);
    expect(
      minutes.endsWith(
        '\n\nThe rest is cut here; all of it stands in the tabs under weekly 2026-11-16.',
      ),
    ).toBe(isCut);
  });
});
