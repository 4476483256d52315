import { describe, expect, it } from '@jest/globals';
import { rowLines } from '../../../src/domain/closing/minutes-rows.js';
import { changedRow, newRow } from '../../../src/domain/closing/planned-rows.js';
import {
  action,
  change,
  decision,
  definition,
  dispute,
  escalation,
  risk,
} from '../records-for-tests.js';

const BLANK = { owner: null, dueOn: null, measure: null };

describe('the lines of the minutes', () => {
  it('tell decisions, and actions new and answered for, with what is known of each', () => {
    const rows = [
      newRow('actions', action({ actionId: 'T-1', action: 'Mend it' })),
      newRow('actions', action({ actionId: 'T-2', action: 'Call', ...BLANK, owner: 'Ana' })),
      changedRow('actions', { actionId: 'T-3', state: 'Open', owner: 'Kim', dueOn: '2026-12-01' }),
      changedRow('actions', { actionId: 'T-4', measure: '92 %', update: 'Waits' }),
      changedRow('actions', { actionId: 'T-5', owner: '', dueOn: '', update: '' }),
      changedRow('actions', { actionId: 'T-6', dueOn: null, update: null }),
      newRow('decisions', decision({ decisionId: 'D-1', decision: 'Hold', ...BLANK })),
    ];
    expect(rowLines(rows)).toEqual([
      ['Decisions', '- D-1 Hold'],
      ['Actions', '- T-1 Mend it (Ana, by 2026-11-20, pass rate ≥ 92 %)', '- T-2 Call (Ana)'],
      [
        'Actions answered for',
        '- T-3 (Open, Kim, by 2026-12-01)',
        '- T-4 (92 %): Waits',
        '- T-5',
        '- T-6',
      ],
    ]);
  });

  it('tell escalations with their way, a CARE-Request with where it comes from', () => {
    const request = { kind: 'CARE-Request', from: 'W3', to: 'CARE-Request' } as const;
    const rows = [
      newRow('escalations', escalation({ subject: 'T-7', owner: 'Ana', dueOn: '2026-12-14' })),
      newRow('escalations', escalation({ escalationId: 'E-2', subject: 'quiz', ...request })),
      changedRow('escalations', { escalationId: 'E-3', subject: 'quiz', clearedOn: '2026-11-16' }),
      changedRow('escalations', {
        escalationId: 'E-4',
        subject: 'list',
        state: 'Resolved',
        outcome: 'Mended',
        clearedOn: null,
      }),
      changedRow('escalations', { escalationId: 'E-5', subject: 'form', outcome: null }),
    ];
    expect(rowLines(rows)).toEqual([
      [
        'Escalations opened',
        '- E-1 Risk, W1 → M4: T-7 (Ana, by 2026-12-14)',
        '- E-2 CARE-Request, W3: quiz',
      ],
      [
        'Escalations taken up',
        '- E-3 quiz (clear on 2026-11-16)',
        '- E-4 list (Resolved): Mended',
        '- E-5 form',
      ],
    ]);
  });

  it('tell risks with their mitigation, the date of the next look and where they went', () => {
    const rows = [
      newRow('risks', risk({ risk: 'Doubles', mitigation: 'Ask twice', reviewOn: '2026-12-01' })),
      newRow('risks', risk({ riskId: 'R-2', owner: null, mitigation: null, reviewOn: null })),
      changedRow('risks', { riskId: 'R-3', state: 'Mitigating', reviewOn: '2026-12-08' }),
      changedRow('risks', { riskId: 'R-4', owner: 'Kim', mitigation: 'Stop', escalatedTo: 'Q4' }),
      changedRow('risks', { riskId: 'R-5', reviewOn: null, escalatedTo: null }),
    ];
    expect(rowLines(rows)).toEqual([
      [
        'Risks entered',
        '- R-1 Doubles (Ana, Ask twice, review on 2026-12-01)',
        '- R-2 quiz-app sends doubled records',
      ],
      [
        'Risks looked at again',
        '- R-3 (Mitigating, review on 2026-12-08)',
        '- R-4 (Kim, Stop, to Q4)',
        '- R-5',
      ],
    ]);
  });

  it('tell changes with both values, from when and by whom; withdrawn ones by their name', () => {
    const bare = { oldValue: null, effectiveOn: null, communicationsOwner: null, cascadesTo: null };
    const rows = [
      newRow('changes', change({ state: 'Proposed', ...bare })),
      newRow('changes', change({ changeId: 'C-2' })),
      changedRow('changes', change({ changeId: 'C-3' })),
      changedRow('changes', change({ changeId: 'C-4', state: 'Withdrawn' })),
    ];
    const whole =
      'Approved: B2B / Pass-rate target from 0.92 to 0.93 (from 2026-12-01 on, told by Ana, W3)';
    expect(rowLines(rows)).toEqual([
      [
        'Changes proposed or approved',
        '- C-1 Proposed: B2B / Pass-rate target to 0.93',
        `- C-2 ${whole}`,
      ],
      ['Proposals approved', `- C-3 ${whole}`],
      ['Proposals not taken up', '- C-4 B2B / Pass-rate target to 0.93'],
    ]);
  });

  it('tell definitions, and nothing of rows that the room does not read', () => {
    const key = { term: 'MQL', motion: 'B2B', version: '1.0' } as const;
    const rows = [
      newRow('definitions', definition({ version: '1.1', scope: 'All' })),
      changedRow('definitions', { ...key, state: 'Superseded' }),
      changedRow('disputes', dispute({ state: 'Resolved' })),
    ];
    expect(rowLines(rows)).toEqual([
      ['Definitions ratified', '- MQL / B2B 1.1: ratified (Ana, All)'],
      ['Definitions changed', '- MQL / B2B 1.0: superseded'],
    ]);
    expect(rowLines([])).toEqual([]);
  });
});
