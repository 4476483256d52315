import { describe, expect, it } from '@jest/globals';
import {
  followingRows,
  openedEscalations,
  settledDisputes,
  wrongDestinations,
} from '../../../src/domain/closing/opened-escalations.js';
import { changedRow } from '../../../src/domain/closing/planned-rows.js';
import type { ProposedEscalation } from '../../../src/domain/finding.js';
import type { Escalation } from '../../../src/domain/records.js';
import { action, dispute, EMPTY, escalation, risk, snapshot } from '../records-for-tests.js';
import { deskOf } from './closing-for-tests.js';

const PROPOSED: ProposedEscalation = {
  rule: 'W3.pass-rate',
  subject: 'webinar-eu',
  motion: 'B2B',
  evidence: '88 %',
  kind: 'Root-cause review',
  from: 'W3',
  to: 'M1',
  owner: 'Dana',
  raisedOn: '2026-11-16',
  dueOn: '2026-12-14',
  parent: 'E-0001',
};
const ABOUT = { rule: 'W3.pass-rate', subject: 'webinar-eu' };

describe('openedEscalations', () => {
  const OPENED = {
    ...PROPOSED,
    escalationId: 'E-0001',
    state: 'Open',
    outcome: null,
    clearedOn: null,
  };

  it('are as they were proposed where the room says nothing of them', () => {
    expect(openedEscalations(deskOf({}), [PROPOSED])).toEqual([OPENED]);
    const other = [{ ...ABOUT, subject: 'list-x', owner: 'Lou' }];
    expect(openedEscalations(deskOf({ acknowledged: other }), [PROPOSED])).toEqual([OPENED]);
  });

  it('take the owner, the date and the level that the room says', () => {
    const said = { ...ABOUT, owner: ' Lou ', dueOn: '2026-12-01', to: ' Q1 ' };
    expect(openedEscalations(deskOf({ acknowledged: [said] }), [PROPOSED])).toEqual([
      { ...OPENED, owner: 'Lou', dueOn: '2026-12-01', to: 'Q1', kind: 'Recalibration' },
    ]);
  });
});

describe('wrongDestinations', () => {
  const wrong = (to: string, part: Partial<ProposedEscalation> = {}) =>
    wrongDestinations(deskOf({ acknowledged: [{ ...ABOUT, to }] }), [{ ...PROPOSED, ...part }]);

  it('are all but the block that it goes to and the level above', () => {
    for (const to of ['M1', ' Q1 ', ' ']) expect(wrong(to)).toEqual([]);
    expect(wrong('Q4')).toEqual([
      {
        ...ABOUT,
        block: 'W3',
        code: 'unknown',
        message: 'W3.pass-rate, webinar-eu: it may go to M1 or Q1, not to Q4.',
      },
    ]);
  });

  it('are all but its own block where there is no level above', () => {
    expect(wrong('Q2', { to: 'Q1' }).map(({ message }) => message)).toEqual([
      'W3.pass-rate, webinar-eu: it may go to Q1, not to Q2.',
    ]);
  });
});

describe('what an opened escalation changes besides the ledger', () => {
  const data = snapshot({
    actions: [action({ actionId: 'T-0007', owner: 'Ria' })],
    escalations: [escalation({ escalationId: 'E-0001' }), escalation({ escalationId: 'E-0002' })],
    risks: [
      risk({ riskId: 'R-0001', source: 'E-0001' }),
      risk({ riskId: 'R-0002', source: 'E-0001', state: 'Closed' }),
      risk({ riskId: 'R-0003', source: 'E-0002' }),
      risk({ riskId: 'R-0004', source: null }),
    ],
  });
  const following = (part: Partial<Escalation>, held = data) =>
    followingRows(deskOf({}, held), escalation({ escalationId: 'E-0009', ...part }));

  it('is the dispute that goes to the quarterly', () => {
    const escalated = [changedRow('disputes', { disputeId: 'P-1', state: 'Escalated' })];
    for (const rule of ['W5.open-dispute', 'M3.dispute']) {
      expect(following({ rule, subject: 'P-1', to: 'Q3' })).toEqual(escalated);
      expect(following({ rule, subject: 'P-1', to: 'M3' })).toEqual([]);
    }
  });

  it('is the risk whose review is overdue', () => {
    expect(following({ rule: 'M4.overdue', subject: 'R-0001', to: 'Q4' })).toEqual([
      changedRow('risks', { riskId: 'R-0001', escalatedTo: 'Q4' }),
    ]);
  });

  it('is a risk of a stale action, that waits in M4 or went further at once', () => {
    const stale = { rule: 'W1.stale-action', subject: 'T-0007' };
    const [row, ...others] = following({ ...stale, to: 'M4' });
    expect(row).toMatchObject({ part: 'risks', isNew: true });
    expect(row?.record).toMatchObject({
      riskId: 'R-0005',
      risk: 'Stale action T-0007: Pause paid-social-x',
      source: 'E-0009',
      owner: 'Ria',
      escalatedTo: null,
    });
    expect(others).toEqual([]);
    expect(following({ ...stale, to: 'Q4' })[0]?.record).toMatchObject({ escalatedTo: 'Q4' });
    expect(following({ ...stale, to: 'M4' }, EMPTY)[0]?.record).toMatchObject({
      risk: 'Stale action T-0007: no longer in the Action Log',
      owner: null,
    });
  });

  it('is where the open risks went that began with what is carried on', () => {
    const stale = { rule: 'W1.stale-action', subject: 'T-0007', to: 'Q4' };
    expect(following({ ...stale, parent: 'E-0001' })).toEqual([
      changedRow('risks', { riskId: 'R-0001', escalatedTo: 'Q4' }),
    ]);
    expect(following({ ...stale, parent: 'E-0099' })).toEqual([]);
  });

  it('is nothing for any other rule', () => {
    expect(following({ rule: 'W3.pass-rate', subject: 'R-0001', to: 'Q3' })).toEqual([]);
  });
});

describe('settledDisputes', () => {
  it('are those that are open and whose escalation was resolved', () => {
    const disputes = [
      dispute({ disputeId: 'P-1', state: 'Escalated' }),
      dispute({ disputeId: 'P-2', state: 'Resolved' }),
      dispute({ disputeId: 'P-3' }),
      dispute({ disputeId: 'P-4' }),
    ];
    const about = (subject: string, part: Partial<Escalation> = {}) =>
      escalation({ rule: 'M3.dispute', subject, state: 'Resolved', outcome: null, ...part });
    const changed = [
      about('P-1', { outcome: '1.2 holds' }),
      about('P-2'),
      about('P-3', { rule: 'W5.open-dispute' }),
      about('P-4', { state: 'Acknowledged' }),
    ];
    const settled = { state: 'Resolved', resolvedOn: '2026-11-16' } as const;
    expect(settledDisputes(deskOf({}, snapshot({ disputes })), changed)).toEqual([
      changedRow('disputes', { disputeId: 'P-1', ...settled, resolution: '1.2 holds' }),
      changedRow('disputes', { disputeId: 'P-3', ...settled, resolution: null }),
    ]);
  });
});
