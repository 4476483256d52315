import { describe, expect, it } from '@jest/globals';
import type { SignalClass, SignalRow } from '../../../src/domain/records.js';
import { signalFall, trailingSignalRate } from '../../../src/domain/rules/signal-fall.js';
import { BEFORE, findingFor, JUDGED, judge, signalClass, signalRow } from '../records-for-tests.js';

const SUBJECT = 'B2B / pricing-page';

/** One class of model rate 0.5 with this many of 1,000 qualified in the judged week. */
function judgeQualified(qualified: number, about: Partial<SignalClass> = {}) {
  const part = { signalClasses: [signalClass(about)], signals: [signalRow({ qualified })] };
  return findingFor(judge(signalFall, part), SUBJECT);
}

describe('signalFall', () => {
  it('W4.signal-fall just below the limit, a fall of 19.8 %, is clear', () => {
    expect(judgeQualified(401)).toMatchObject({ state: 'clear', goesTo: null });
  });

  it('W4.signal-fall at the limit of 20 % is clear, float noise included', () => {
    expect(judgeQualified(400).state).toBe('clear');
    expect(judgeQualified(240, { modelRate: 0.3 }).state).toBe('clear');
    // 1 − 0.36 ÷ 0.45 is 0.20000000000000007 in floating point.
    expect(judgeQualified(360, { modelRate: 0.45 }).state).toBe('clear');
    expect(judgeQualified(400).measured).toBeCloseTo(0.2, 12);
  });

  it('W4.signal-fall just above the limit, a fall of 20.2 %, fires to the signal architecture', () => {
    const finding = judgeQualified(399);
    expect(finding).toMatchObject({ state: 'fired', goesTo: 'M2', threshold: 0.2, motion: 'B2B' });
    expect(finding.evidence).toBe(
      '39.9 % qualified, −20.2 % against the model rate of 50 %, limit −20 %, n = 1,000, 95 % interval 36.9–43 %, could be chance',
    );
  });

  it('W4.signal-fall has no data when nothing was captured, expected or counted', () => {
    const state = (row: Parameters<typeof signalRow>[0], about: Partial<SignalClass> = {}) =>
      findingFor(
        judge(signalFall, { signalClasses: [signalClass(about)], signals: [signalRow(row)] }),
        SUBJECT,
      );
    expect(state({ captured: 0, qualified: 0 })).toMatchObject({
      state: 'no-data',
      measured: null,
    });
    expect(state({ captured: null })).toMatchObject({ state: 'no-data' });
    expect(state({ qualified: null })).toMatchObject({ state: 'no-data' });
    expect(state({}, { modelRate: 0 }).evidence).toBe('the expected rate is 0');
    expect(
      findingFor(judge(signalFall, { signalClasses: [signalClass()] }), SUBJECT).evidence,
    ).toBe('no row for the week of 2026-11-09');
  });

  it('W4.signal-fall expects the pooled rate of four weeks where the model has none', () => {
    const past = (captured: readonly number[]) =>
      BEFORE.map((week, place) =>
        signalRow({ week, captured: captured[place] ?? 0, qualified: (captured[place] ?? 0) / 2 }),
      );
    const judgeAfter = (captured: readonly number[], qualified: number) => {
      const signals = [...past(captured), signalRow({ week: JUDGED, qualified })];
      const part = { signalClasses: [signalClass({ modelRate: null })], signals };
      return findingFor(judge(signalFall, part), SUBJECT);
    };
    expect(judgeAfter([100, 200, 300, 400], 400).state).toBe('clear');
    expect(judgeAfter([100, 200, 300, 400], 399).state).toBe('fired');
    expect(judgeAfter([100, 200, 300, 400], 399).evidence).toContain('four-week rate of 50 %');
    expect(judgeAfter([100, 0, 300, 400], 1).state).toBe('no-data');
  });

  it('W4.signal-fall judges classes introduced by the judged Sunday and not yet retired', () => {
    const count = (about: Partial<SignalClass>) =>
      judge(signalFall, { signalClasses: [signalClass(about)], signals: [signalRow()] }).length;
    expect(count({ introducedOn: '2026-11-15' })).toBe(1);
    expect(count({ introducedOn: '2026-11-16' })).toBe(0);
    expect(count({ retiredOn: '2026-11-17' })).toBe(1);
    expect(count({ retiredOn: '2026-11-16' })).toBe(0);
  });

  it('W4.signal-fall keeps the motions apart and judges a class that is not listed', () => {
    const part = {
      signalClasses: [signalClass()],
      signals: [signalRow(), signalRow({ motion: 'B2C', qualified: 1 })],
    };
    const findings = judge(signalFall, part);
    expect(findingFor(findings, SUBJECT).state).toBe('clear');
    expect(findingFor(findings, 'B2C / pricing-page').state).toBe('no-data');
    expect(findingFor(findings, 'B2C / pricing-page').evidence).toContain(
      'not listed in Signal Classes',
    );
  });

  it('W4.signal-fall says why there is no fall to measure', () => {
    const said = (row: Partial<SignalRow>, about: Partial<SignalClass> = {}) =>
      judge(signalFall, {
        signalClasses: [signalClass(about)],
        signals: [signalRow({ row: 5, ...row })],
      });
    const blank = 'captured or qualified is blank in the week of 2026-11-09';
    expect(said({ captured: null })).toMatchObject([
      { evidence: blank, at: { tab: 'Signals', row: 5 } },
    ]);
    expect(said({ qualified: null })).toMatchObject([{ evidence: blank }]);
    expect(said({ captured: 0, qualified: 0 })).toMatchObject([
      { evidence: 'nothing captured in the week of 2026-11-09' },
    ]);
    expect(said({}, { modelRate: null })).toMatchObject([
      { evidence: 'no model rate, and not all of the four weeks before have captures' },
    ]);
    expect(judge(signalFall, { signals: [signalRow({ row: 5 })] })).toMatchObject([
      {
        evidence:
          'no model rate, and not all of the four weeks before have captures, not listed in Signal Classes',
        at: { tab: 'Signals', row: 5 },
      },
    ]);
    const none = judge(signalFall, { signalClasses: [signalClass({ row: 3 })] });
    expect(none).toMatchObject([{ at: { tab: 'Signal Classes', row: 3 } }]);
  });

  it('W4.signal-fall tells how many were captured where it is clear', () => {
    expect(judgeQualified(500).evidence).toBe(
      '50 % qualified, 0 % against the model rate of 50 %, limit −20 %, n = 1,000',
    );
  });

  it('W4.signal-fall expects nothing of fewer than four weeks, or of one without a count', () => {
    const four = BEFORE.map((week) => signalRow({ week, captured: 100, qualified: 40 }));
    expect(trailingSignalRate(four)).toBe(0.4);
    expect(trailingSignalRate(four.slice(1))).toBeNull();
    const [first, ...others] = four.map((row) => ({ ...row }));
    expect(trailingSignalRate([signalRow({ qualified: 1000 }), ...four])).toBe(0.4);
    for (const part of [{ captured: null }, { captured: 0 }, { qualified: null }]) {
      expect(trailingSignalRate([signalRow({ ...first, ...part }), ...others])).toBeNull();
    }
    expect(trailingSignalRate([undefined, ...others])).toBeNull();
  });
});
