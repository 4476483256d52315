import { describe, expect, it } from '@jest/globals';
import { assess } from '../../src/domain/assess.js';
import { disputesAsOf } from '../../src/domain/escalated-disputes.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import { asOf, dispute, escalation, snapshot } from './records-for-tests.js';

const escalated = dispute({ state: 'Escalated', raisedOn: '2026-09-01' });
const row = escalation({ rule: 'M3.dispute', subject: 'D-1', to: 'Q3', raisedOn: '2026-11-03' });

const stateOn = (day: string, rows = [row]) =>
  disputesAsOf({ disputes: [escalated], escalations: rows }, asOf(day))[0]?.state;

describe('disputesAsOf', () => {
  it('takes an escalation back up to the day on which the ledger raised it', () => {
    expect(stateOn('2026-11-02')).toBe('Open');
    expect(stateOn('2026-11-03')).toBe('Open');
    expect(stateOn('2026-11-04')).toBe('Escalated');
  });

  it('goes by the first escalation to the quarterly, and by that of the dispute alone', () => {
    const earlier = { ...row, raisedOn: '2026-10-06' };
    expect(stateOn('2026-11-03', [row, earlier])).toBe('Escalated');
    expect(stateOn('2026-11-03', [earlier, row])).toBe('Escalated');
    expect(stateOn('2026-11-02', [{ ...row, subject: 'D-2' }])).toBe('Escalated');
    expect(stateOn('2026-11-02', [{ ...row, to: 'M3' }])).toBe('Escalated');
    expect(stateOn('2026-11-02', [])).toBe('Escalated');
  });

  it('leaves a settled dispute as it is', () => {
    const disputes = [dispute({ state: 'Resolved', resolvedOn: '2026-10-01' })];
    expect(disputesAsOf({ disputes, escalations: [row] }, asOf('2026-11-02'))).toEqual(disputes);
  });

  it('lets a review that is judged again after its close find the same', () => {
    const before = snapshot({ disputes: [{ ...escalated, state: 'Open' }] });
    const after = snapshot({ disputes: [escalated], escalations: [row] });
    for (const kind of ['weekly', 'monthly'] as const) {
      const blocks = (data: typeof before, day: string) =>
        assess(kind, data, DEFAULT_SETTINGS, asOf(day)).blocks.flatMap((one) => one.findings);
      expect(blocks(after, '2026-11-02')).toEqual(blocks(before, '2026-11-02'));
      expect(blocks(after, '2026-11-02').map((one) => one.subject)).toContain('D-1');
      expect(blocks(after, '2026-11-09').map((one) => one.subject)).not.toContain('D-1');
    }
  });
});
