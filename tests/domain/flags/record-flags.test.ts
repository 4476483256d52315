import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { actionStatus } from '../../../src/domain/flags/action-status.js';
import { careStatus } from '../../../src/domain/flags/care-status.js';
import { CellArgumentError } from '../../../src/domain/flags/cell-argument-error.js';
import { qctvPassFlag } from '../../../src/domain/flags/qctv-pass-flag.js';
import { qctvPassRate } from '../../../src/domain/flags/qctv-pass-rate.js';
import { qctvTargetFlag } from '../../../src/domain/flags/qctv-target-flag.js';
import { signalFall } from '../../../src/domain/flags/signal-fall.js';

/** The argument that a call refuses, and why. */
function refusal(call: () => unknown): { argument: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof CellArgumentError) {
      return { argument: error.argument, message: error.message };
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('qctvPassFlag', () => {
  it('is TRUE only when all three hold', () => {
    expect(qctvPassFlag(true, true, true)).toBe(true);
    expect(qctvPassFlag(true, true, false)).toBe(false);
    expect(qctvPassFlag(false, false, false)).toBe(false);
  });

  it('reads the four pairs of words in any case and with spaces around', () => {
    for (const held of [true, 1, '1', 'yes', ' YES ', 'Pass', 'TRUE']) {
      expect(qctvPassFlag(held, held, held)).toBe(true);
    }
    for (const not of [false, 0, '0', 'no', ' No', 'FAIL', 'false']) {
      expect(qctvPassFlag(true, not, true)).toBe(false);
    }
  });

  it('is blank for three blanks, and FALSE for a blank beside a given one', () => {
    expect(qctvPassFlag('', '', '')).toBe('');
    expect(qctvPassFlag(' ', undefined, null)).toBe('');
    expect(qctvPassFlag(true, '', true)).toBe(false);
    expect(qctvPassFlag('', '', false)).toBe(false);
  });

  it('refuses anything else and names the argument', () => {
    expect(refusal(() => qctvPassFlag('maybe', true, true))).toEqual({
      argument: 'compliance',
      message: 'compliance must be TRUE or FALSE, 1 or 0, yes or no, pass or fail, but is "maybe".',
    });
    expect(refusal(() => qctvPassFlag(true, 2, true)).argument).toBe('truth');
    expect(refusal(() => qctvPassFlag(true, true, {})).argument).toBe('value');
    expect(refusal(() => qctvPassFlag(true, true, '#N/A')).message).toContain('"#N/A"');
    expect(refusal(() => qctvPassFlag(['yes'], true, true)).message).toContain(
      'but is a date or an object.',
    );
  });
});

describe('qctvPassRate', () => {
  it('is passed ÷ submitted, blank without submissions', () => {
    expect(qctvPassRate(3, 4)).toBe(0.75);
    expect(qctvPassRate(0, 4)).toBe(0);
    expect(qctvPassRate(0, 0)).toBe('');
    expect(qctvPassRate(5, 0)).toBe('');
    expect(qctvPassRate(3, '')).toBe('');
    expect(qctvPassRate('', 4)).toBe('');
    expect(qctvPassRate(4, 4)).toBe(1);
  });

  it('refuses more passed than submitted, negative counts and text', () => {
    expect(refusal(() => qctvPassRate(5, 4))).toEqual({
      argument: 'passed',
      message: 'passed must not be more than submitted, but 5 is more than 4.',
    });
    expect(refusal(() => qctvPassRate(-1, 4)).argument).toBe('passed');
    expect(refusal(() => qctvPassRate(1, -4))).toEqual({
      argument: 'submitted',
      message: 'submitted must be 0 or more, but is -4.',
    });
    expect(refusal(() => qctvPassRate('3', 4)).message).toBe(
      'passed must be a number, but is "3".',
    );
    expect(refusal(() => qctvPassRate(Number.NaN, 4)).argument).toBe('passed');
    expect(refusal(() => qctvPassRate(true, 4)).argument).toBe('passed');
  });
});

describe('qctvTargetFlag', () => {
  it('passes at target less tolerance, float noise included', () => {
    expect(qctvTargetFlag(0.92, 0.92)).toBe('PASS');
    expect(qctvTargetFlag(0.3, 0.1 + 0.2)).toBe('PASS');
    expect(qctvTargetFlag(0.87, 0.92, '', 0.05)).toBe('PASS');
    expect(qctvTargetFlag(0.92 - 0.05, 0.92, 0.5, 0.05)).toBe('PASS');
    expect(qctvTargetFlag(0.8699, 0.92, '', 0.05)).toBe('BELOW');
    expect(qctvTargetFlag(0.9201, 0.92)).toBe('PASS');
  });

  it('escalates only when the rate before was below too', () => {
    expect(qctvTargetFlag(0.919, 0.92)).toBe('BELOW');
    expect(qctvTargetFlag(0.919, 0.92, '')).toBe('BELOW');
    expect(qctvTargetFlag(0.919, 0.92, 0.92)).toBe('BELOW');
    expect(qctvTargetFlag(0.919, 0.92, 0.919)).toBe('ESCALATE');
    expect(qctvTargetFlag(0.86, 0.92, 0.87, 0.05)).toBe('BELOW');
    expect(qctvTargetFlag(0.86, 0.92, 0.869, 0.05)).toBe('ESCALATE');
    expect(qctvTargetFlag(0, 0.92, 0)).toBe('ESCALATE');
  });

  it('is blank without a rate or a target', () => {
    expect(qctvTargetFlag('', 0.92, 0.5)).toBe('');
    expect(qctvTargetFlag(0.5, '')).toBe('');
  });

  it('refuses percentages written as numbers', () => {
    expect(refusal(() => qctvTargetFlag(92, 0.92))).toEqual({
      argument: 'rate',
      message: 'rate must be a rate from 0 to 1 (0 % to 100 %), but is 92. Write 92 % or 0.92.',
    });
    expect(refusal(() => qctvTargetFlag(0.9, 92)).argument).toBe('target');
    expect(refusal(() => qctvTargetFlag(0.9, 0.92, 88)).argument).toBe('previous_rate');
    expect(refusal(() => qctvTargetFlag(0.9, 0.92, '', -0.1)).argument).toBe('tolerance');
  });

  it('never worsens as the rate grows', () => {
    const rank = { ESCALATE: 0, BELOW: 1, PASS: 2, '': 3 } as const;
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, rate, rate, (one, other, target, before) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(rank[qctvTargetFlag(low, target, before)]).toBeLessThanOrEqual(
          rank[qctvTargetFlag(high, target, before)],
        );
      }),
    );
  });
});

describe('signalFall', () => {
  it('is 1 − rate ÷ expected, negative above expectation', () => {
    expect(signalFall(40, 100, 0.5)).toBeCloseTo(0.2, 12);
    expect(signalFall(60, 100, 0.5)).toBeCloseTo(-0.2, 12);
    expect(signalFall(0, 100, 0.5)).toBe(1);
    expect(signalFall(100, 100, 0.5)).toBe(-1);
  });

  it('is blank where nothing can be judged', () => {
    expect(signalFall(0, 0, 0.5)).toBe('');
    expect(signalFall(5, 0, 0.5)).toBe('');
    expect(signalFall(5, '', 0.5)).toBe('');
    expect(signalFall('', 5, 0.5)).toBe('');
    expect(signalFall(5, 10, '')).toBe('');
    expect(signalFall(5, 10, 0)).toBe('');
  });

  it('refuses impossible counts and rates', () => {
    expect(refusal(() => signalFall(11, 10, 0.5))).toEqual({
      argument: 'qualified',
      message: 'qualified must not be more than captured, but 11 is more than 10.',
    });
    expect(refusal(() => signalFall(-1, 10, 0.5)).argument).toBe('qualified');
    expect(refusal(() => signalFall(1, -10, 0.5)).argument).toBe('captured');
    expect(refusal(() => signalFall(1, 10, 50)).argument).toBe('expected');
  });
});

describe('careStatus', () => {
  const HOUR = 3_600_000;
  const raised = 1_000_000 * HOUR;

  it('asks for care past 48 hours exactly, ages rounded down', () => {
    expect(careStatus(raised, '', raised + 12.9 * HOUR)).toBe('OPEN 12 h');
    expect(careStatus(raised, '', raised + 48 * HOUR - 1)).toBe('OPEN 47 h');
    expect(careStatus(raised, '', raised + 48 * HOUR)).toBe('OPEN 48 h');
    expect(careStatus(raised, '', raised + 48 * HOUR + 1)).toBe('CARE-REQUEST 48 h');
    expect(careStatus(raised, '', raised + 61.99 * HOUR)).toBe('CARE-REQUEST 61 h');
  });

  it('is resolved at the moment of resolving, and open before', () => {
    expect(careStatus(raised, raised + 5 * HOUR, raised + 5 * HOUR)).toBe('RESOLVED');
    expect(careStatus(raised, raised + 5 * HOUR, raised + 5 * HOUR - 1)).toBe('OPEN 4 h');
  });

  it('is blank before it was raised, and without a moment', () => {
    expect(careStatus(raised, '', raised - 1)).toBe('');
    expect(careStatus('', '', raised)).toBe('');
    expect(careStatus(raised, '', '')).toBe('');
    expect(careStatus(raised, '', raised)).toBe('OPEN 0 h');
    expect(refusal(() => careStatus('soon', '', raised)).argument).toBe('raised_at');
    expect(refusal(() => careStatus(raised, 'soon', raised)).argument).toBe('resolved_at');
    expect(refusal(() => careStatus(raised, '', 'soon')).argument).toBe('as_of');
    expect(careStatus(-HOUR, '', '')).toBe('');
    expect(careStatus(-2 * HOUR, '', -HOUR)).toBe('OPEN 1 h');
  });
});

describe('actionStatus', () => {
  it('is stale past 14 days, before overdue', () => {
    expect(actionStatus('2026-11-02', '2026-11-20', '', '2026-11-16')).toBe('OPEN');
    expect(actionStatus('2026-11-02', '2026-11-15', '', '2026-11-16')).toBe('OVERDUE');
    expect(actionStatus('2026-11-02', '2026-11-16', '', '2026-11-16')).toBe('OPEN');
    expect(actionStatus('2026-11-01', '2026-11-20', '', '2026-11-16')).toBe('STALE');
    expect(actionStatus('2026-11-01', '2026-11-10', '', '2026-11-16')).toBe('STALE');
  });

  it('is done once it was done, not before', () => {
    expect(actionStatus('2026-10-01', '', '2026-11-16', '2026-11-16')).toBe('DONE');
    expect(actionStatus('2026-10-01', '', '2026-11-17', '2026-11-16')).toBe('STALE');
  });

  it('is blank where there is no action yet', () => {
    expect(actionStatus('', '', '', '2026-11-16')).toBe('');
    expect(actionStatus('2026-11-17', '', '', '2026-11-16')).toBe('');
    expect(actionStatus('2026-11-16', '', '', '2026-11-16')).toBe('OPEN');
    expect(actionStatus('2026-11-01', '', '', '')).toBe('');
    expect(actionStatus('', '2026-11-15', '', '2026-11-16')).toBe('OVERDUE');
  });

  it('refuses what is no date', () => {
    expect(refusal(() => actionStatus('2026-02-30', '', '', '2026-11-16'))).toEqual({
      argument: 'raised_on',
      message: 'raised_on must be a date, but is "2026-02-30".',
    });
    expect(refusal(() => actionStatus('', 5, '', '2026-11-16')).argument).toBe('due_on');
    expect(refusal(() => actionStatus('', '', 'soon', '2026-11-16')).argument).toBe('done_on');
    expect(refusal(() => actionStatus('', '', '', 'soon')).argument).toBe('as_of');
  });
});
