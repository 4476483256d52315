import { describe, expect, it } from '@jest/globals';
import type { SignalClass, SignalRow } from '../../../src/domain/records.js';
import { classAgainstModel } from '../../../src/domain/rules/class-against-model.js';
import { AS_OF, findingFor, judge, signalClass, signalRow } from '../records-for-tests.js';
import { TWELVE } from '../series-for-tests.js';

const SUBJECT = 'B2B / pricing-page';

function judgeRows(signals: readonly SignalRow[], about: Partial<SignalClass> = {}) {
  const part = { signalClasses: [signalClass(about)], signals };
  return findingFor(judge(classAgainstModel, part, AS_OF, 'monthly'), SUBJECT);
}

/** One class of model rate 0.5 with this many of 12,000 qualified over twelve weeks. */
const judgeQualified = (qualified: number, about: Partial<SignalClass> = {}) =>
  judgeRows(
    TWELVE.map((week, place) => signalRow({ week, qualified: place === 0 ? qualified : 0 })),
    about,
  );

describe('classAgainstModel', () => {
  it('M2.class just below the limit, a fall of 19.98 %, is clear', () => {
    expect(judgeQualified(4801)).toMatchObject({ state: 'clear', goesTo: null });
  });

  it('M2.class at the limit of 20 % is clear, float noise included', () => {
    expect(judgeQualified(4800).state).toBe('clear');
    expect(judgeQualified(4320, { modelRate: 0.45 }).state).toBe('clear');
    expect(judgeQualified(4800).measured).toBeCloseTo(0.2, 12);
  });

  it('M2.class just above the limit, a fall of 20.02 %, fires', () => {
    expect(judgeQualified(4799)).toMatchObject({ state: 'fired', threshold: 0.2, motion: 'B2B' });
    expect(judgeQualified(4000).evidence).toBe(
      '33.3 % qualified over 12 weeks, −33.3 % against the model rate of 50 %, limit −20 %, n = 12,000, 95 % interval 32.5–34.2 %',
    );
  });

  it('M2.class pools the weeks and leaves out what has no counts', () => {
    const [first = '', second = ''] = TWELVE;
    const finding = judgeRows([
      signalRow({ week: first, captured: 100, qualified: 50 }),
      signalRow({ week: second, captured: 900, qualified: 360 }),
      signalRow({ week: '2026-10-05', captured: 900, qualified: null }),
      signalRow({ week: '2026-08-17', captured: 9000, qualified: 0 }),
    ]);
    expect(finding.measured).toBeCloseTo(1 - 410 / 1000 / 0.5, 12);
  });

  it('M2.class has no data without a model rate or without captures', () => {
    expect(judgeQualified(1, { modelRate: null })).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence: 'no model rate',
    });
    expect(judgeQualified(1, { modelRate: 0 }).evidence).toBe('the model rate is 0');
    expect(judgeRows([signalRow({ captured: 0, qualified: 0 })])).toMatchObject({
      state: 'no-data',
      evidence: 'nothing captured in the last 12 weeks',
    });
    expect(judgeRows([]).at).toMatchObject({ tab: 'Signal Classes' });
  });

  it('M2.class judges what was introduced by the judged Sunday and is not retired', () => {
    const count = (about: Partial<SignalClass>) =>
      judge(classAgainstModel, { signalClasses: [signalClass(about)] }, AS_OF, 'monthly').length;
    expect(count({ introducedOn: '2026-11-15' })).toBe(1);
    expect(count({ introducedOn: '2026-11-16' })).toBe(0);
    expect(count({ retiredOn: '2026-11-17' })).toBe(1);
    expect(count({ retiredOn: '2026-11-16' })).toBe(0);
  });

  it('M2.class names a class of the judged week that is not listed', () => {
    const signals = [signalRow({ class: 'new' }), signalRow({ class: 'old', week: '2026-11-02' })];
    expect(judge(classAgainstModel, { signals }, AS_OF, 'monthly')).toMatchObject([
      {
        subject: 'B2B / new',
        state: 'no-data',
        evidence: 'not listed in Signal Classes, so that it has no model rate',
      },
    ]);
  });

  it('M2.class says where a fall could be chance: the limit lies within the interval', () => {
    const [week = ''] = TWELVE;
    const evidence = (qualified: number) =>
      judgeRows([signalRow({ week, captured: 100, qualified })]).evidence;
    expect(evidence(39)).toBe(
      '39 % qualified over 12 weeks, −22 % against the model rate of 50 %, limit −20 %, n = 100, 95 % interval 30–48.8 %, could be chance',
    );
    expect(evidence(40)).toBe(
      '40 % qualified over 12 weeks, −20 % against the model rate of 50 %, limit −20 %, n = 100',
    );
  });

  it('M2.class shows the row of the judged week, else of Signal Classes', () => {
    const [first = ''] = TWELVE;
    const at = (week: string) => judgeRows([signalRow({ week, row: 9 })], { row: 4 }).at;
    expect(at('2026-11-09')).toEqual({ tab: 'Signals', row: 9 });
    expect(at(first)).toEqual({ tab: 'Signal Classes', row: 4 });
  });

  it('M2.class leaves out a week that lacks one of the counts', () => {
    const [first = '', second = '', third = ''] = TWELVE;
    const finding = judgeRows([
      signalRow({ week: first, captured: 100, qualified: 50 }),
      signalRow({ week: second, captured: null, qualified: 40 }),
      signalRow({ week: third, captured: 40, qualified: null }),
    ]);
    expect(finding.measured).toBe(0);
  });
});
