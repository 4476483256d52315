import { describe, expect, it } from '@jest/globals';
import {
  hasBegunBy,
  isActionOpen,
  isAlarmOpen,
  isDisputeOpen,
  isLater,
  isOnboarded,
  isRiskOpen,
} from '../../src/domain/as-of-state.js';
import { AS_OF, action, alarm, dispute, risk, source } from './records-for-tests.js';

const [TODAY, TOMORROW] = ['2026-11-16', '2026-11-17'];

describe('what was so at the as-of moment', () => {
  it('is not what is dated after it; the day itself and no date are not later', () => {
    expect([TOMORROW, TODAY, null].map((day) => isLater(day ?? null, AS_OF))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [{ state: 'Open', raisedOn: TODAY }, true],
    [{ state: 'Open', raisedOn: TOMORROW }, false],
    [{ state: 'Done', doneOn: TOMORROW }, true],
    [{ state: 'Dropped', doneOn: TODAY }, false],
    [{ state: 'Done', doneOn: null }, false],
    [{ state: 'Done', doneOn: TOMORROW, raisedOn: TOMORROW }, false],
  ] as const)('calls an action %j open: %s', (part, open) => {
    expect(isActionOpen(action(part), AS_OF)).toBe(open);
  });

  it.each([
    [{ raisedAt: AS_OF.at }, true],
    [{ raisedAt: '2026-11-16T00:00:00.001Z' }, false],
    [{ resolvedAt: AS_OF.at }, false],
    [{ resolvedAt: '2026-11-16T00:00:00.001Z' }, true],
  ])('calls an alarm %j open: %s', (part, open) => {
    expect(isAlarmOpen(alarm(part), AS_OF)).toBe(open);
  });

  it.each([
    [{ state: 'Open', raisedOn: TODAY }, true],
    [{ state: 'Open', raisedOn: TOMORROW }, false],
    [{ state: 'Resolved', resolvedOn: TOMORROW }, true],
    [{ state: 'Resolved', resolvedOn: TODAY }, false],
    [{ state: 'Escalated', resolvedOn: TOMORROW }, false],
  ] as const)('calls a dispute %j open: %s', (part, open) => {
    expect(isDisputeOpen(dispute(part), AS_OF)).toBe(open);
  });

  it('calls a risk open unless it is closed or raised later', () => {
    expect(isRiskOpen(risk({ state: 'Mitigating', raisedOn: TODAY }), AS_OF)).toBe(true);
    expect(isRiskOpen(risk({ state: 'Closed' }), AS_OF)).toBe(false);
    expect(isRiskOpen(risk({ raisedOn: TOMORROW }), AS_OF)).toBe(false);
  });

  it('calls a source onboarded from the day of its completion', () => {
    expect(isOnboarded(source({ onboardedOn: TODAY }), AS_OF)).toBe(true);
    expect(isOnboarded(source({ onboardedOn: TOMORROW }), AS_OF)).toBe(false);
    expect(isOnboarded(source({ onboarding: 'In progress' }), AS_OF)).toBe(false);
  });

  it('takes what begins on the Sunday of a week as begun by it', () => {
    expect([null, '2026-11-15', '2026-11-16'].map((day) => hasBegunBy(day, '2026-11-09'))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
