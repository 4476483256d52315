import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar.js';
import type { ReviewFinding, Snapshot } from '../../../src/domain/records.js';
import { drift } from '../../../src/domain/rules/drift.js';
import {
  AS_OF,
  dispute,
  findingFor,
  judge,
  rejection,
  reviewFinding,
  reviewRecord,
  target,
} from '../records-for-tests.js';

const MODE = 'B2B / Definition fragmentation';
const targets = [target()];
const monthly = (part: Partial<Snapshot>) => judge(drift, { targets, ...part }, AS_OF, 'monthly');
const disputeOf = (days: number) => [dispute({ raisedOn: addDays(AS_OF.date, -days) })];

const frozenMode = (part: Partial<ReviewFinding>) =>
  reviewFinding({ reviewId: 'monthly 2026-10-19', rule: 'M1.drift', ...part });

function modeOf(part: Partial<Snapshot>, rule: 'M1.drift' | 'M1.drift-persistent') {
  return findingFor(
    monthly(part).filter((finding) => finding.rule === rule),
    MODE,
  );
}

describe('drift', () => {
  it('M1.drift just below the age of a dispute that fires is watched', () => {
    expect(modeOf({ disputes: disputeOf(30) }, 'M1.drift')).toMatchObject({
      state: 'watch',
      goesTo: null,
    });
  });

  it('M1.drift at 31 days is watched', () => {
    expect(modeOf({ disputes: disputeOf(31) }, 'M1.drift').state).toBe('watch');
  });

  it('M1.drift just above 31 days fires and goes nowhere by itself', () => {
    expect(modeOf({ disputes: disputeOf(32) }, 'M1.drift')).toEqual({
      rule: 'M1.drift',
      subject: MODE,
      motion: 'B2B',
      state: 'fired',
      measured: null,
      threshold: null,
      evidence:
        'no rejections counted in the last four weeks; 1 open dispute: D-1 on "MQL", 32 days',
      goesTo: null,
      at: null,
    });
  });

  it('M1.drift judges the four modes of each motion in use and of no other', () => {
    const found = judge(
      drift,
      { targets: [target({ motion: 'B2C' })], disputes: disputeOf(40) },
      AS_OF,
      'monthly',
    ).filter((finding) => finding.rule === 'M1.drift');
    expect(found.map((finding) => finding.subject)).toEqual([
      'B2C / Validation rollback',
      'B2C / MQL-threshold inflation',
      'B2C / Signal noise creep',
      'B2C / Definition fragmentation',
    ]);
    expect(found.every((finding) => finding.state === 'no-data')).toBe(true);
    expect(judge(drift, { disputes: disputeOf(40) }, AS_OF, 'monthly')).toEqual([]);
  });

  const reviews = [reviewRecord('monthly', '2026-10-19')];
  const frozen = [frozenMode({ subject: MODE })];

  it('M1.drift-persistent below one monthly: a mode that does not fire now is clear', () => {
    const rejections = [rejection()];
    const about = { reviews, reviewFindings: frozen, rejections };
    const known = { ...about, rejectionCodes: [] };
    expect(modeOf({ ...known, disputes: disputeOf(3) }, 'M1.drift-persistent')).toMatchObject({
      state: 'clear',
      measured: 0,
      threshold: 1,
      evidence: 'not fired now; fired in the monthly of 2026-10-19',
    });
  });

  it('M1.drift-persistent at one monthly, the first or after a pause, is clear', () => {
    const disputes = disputeOf(40);
    expect(modeOf({ disputes }, 'M1.drift-persistent')).toMatchObject({
      state: 'clear',
      measured: 1,
      evidence: 'fired now; no earlier monthly was held',
    });
    expect(
      modeOf(
        { disputes, reviews, reviewFindings: [frozenMode({ subject: MODE, state: 'watch' })] },
        'M1.drift-persistent',
      ),
    ).toMatchObject({
      state: 'clear',
      evidence: 'fired now; not fired in the monthly of 2026-10-19',
    });
  });

  it('M1.drift-persistent just above one monthly, fired in two running, goes to Q1', () => {
    const disputes = disputeOf(40);
    expect(
      modeOf({ disputes, reviews, reviewFindings: frozen }, 'M1.drift-persistent'),
    ).toMatchObject({
      state: 'fired',
      measured: 2,
      threshold: 1,
      goesTo: 'Q1',
      motion: 'B2B',
      evidence: 'fired now; fired in the monthly of 2026-10-19',
    });
  });

  it('M1.drift-persistent takes only the monthly before, of the same motion and mode', () => {
    const disputes = disputeOf(40);
    const others = [
      frozenMode({ subject: 'B2C / Definition fragmentation', motion: 'B2C' }),
      frozenMode({ subject: 'B2B / Signal noise creep' }),
      frozenMode({ subject: MODE, rule: 'M1.drift-persistent' }),
      frozenMode({ subject: MODE, reviewId: 'monthly 2026-09-21' }),
      frozenMode({ subject: MODE, reviewId: 'monthly 2026-11-16' }),
    ];
    const held = [
      ...reviews,
      reviewRecord('monthly', '2026-09-21'),
      reviewRecord('monthly', '2026-11-16'),
    ];
    expect(
      modeOf({ disputes, reviews: held, reviewFindings: others }, 'M1.drift-persistent').state,
    ).toBe('clear');
  });

  it('M1.drift-persistent cannot say of a mode without data', () => {
    expect(modeOf({}, 'M1.drift-persistent')).toMatchObject({
      state: 'no-data',
      measured: null,
      threshold: 1,
      evidence: 'cannot be judged now',
    });
  });
});
