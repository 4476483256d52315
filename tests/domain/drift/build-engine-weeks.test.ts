import { describe, expect, it } from '@jest/globals';
import { buildEngineWeeks } from '../../../src/domain/drift/build-engine-weeks.js';
import type { EngineWeek } from '../../../src/domain/drift/engine-week.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { targetsInForce } from '../../../src/domain/targets.js';
import {
  dispute,
  handoff,
  JUDGED,
  LAST,
  passRateRow,
  rejection,
  rejectionCode,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';

const targets = [target(), target({ motion: 'B2C' })];
const built = (part: Partial<Snapshot>, weeks?: readonly string[]): EngineWeek[] =>
  buildEngineWeeks(snapshot(part), () => targetsInForce(targets), weeks);

describe('buildEngineWeeks', () => {
  it('has a row for each week and motion that any measured tab names, in order', () => {
    const rows = built({
      handoffs: [handoff({ week: JUDGED }), handoff({ week: LAST })],
      sources: [source()],
      passRates: [passRateRow({ week: JUDGED })],
      signals: [signalRow({ week: '2026-10-05' })],
      rejections: [rejection({ week: '2026-09-07' })],
    });
    expect(rows.map((row) => [row.week, row.motion])).toEqual([
      ['2026-09-07', 'B2B'],
      ['2026-10-05', 'B2B'],
      [LAST, 'B2C'],
      [JUDGED, 'B2B'],
      [JUDGED, 'B2C'],
    ]);
    expect(built({ handoffs: [handoff(), handoff({ week: LAST })] }, [LAST])).toHaveLength(1);
  });

  it('leaves out motions that are not in use and sources that nobody lists', () => {
    const inUse = buildEngineWeeks(
      snapshot({ handoffs: [handoff(), handoff({ motion: 'B2B' })] }),
      () => targetsInForce([target()]),
    );
    expect(inUse.map((row) => row.motion)).toStrictEqual(['B2B']);
    expect(built({ passRates: [passRateRow({ source: 'nobody' })] })).toEqual([]);
  });

  it('adds up what has both counts, the first row of a key only', () => {
    const [row] = built({
      sources: [source(), source({ source: 'b' }), source({ source: 'c' })],
      passRates: [
        passRateRow({ submitted: 100, passed: 90 }),
        passRateRow({ submitted: 5, passed: 5 }),
        passRateRow({ source: 'b', submitted: 50, passed: null }),
        passRateRow({ source: 'c', submitted: 10, passed: 0 }),
      ],
      signals: [
        signalRow({ captured: 10, qualified: 11 }),
        signalRow({ class: 'b', captured: 10, qualified: 4 }),
      ],
    });
    expect(row).toMatchObject({ submitted: 110, passed: 90, captured: 10, qualified: 4 });
  });

  it('keeps what nobody counted apart from 0', () => {
    const [row] = built({ handoffs: [handoff({ motion: 'B2B', accepted: null, offered: 0 })] });
    expect(row).toMatchObject({
      submitted: null,
      passed: null,
      offered: 0,
      accepted: null,
      captured: null,
      qualified: null,
      novelCodes: null,
      classesIntroduced: 0,
      sourcesNotOnboarded: 0,
      openDisputes: 0,
    });
    const [counted] = built({
      rejections: [rejection({ count: 0 }), rejection({ code: 'x', count: null })],
    });
    expect(counted?.novelCodes).toBe(0);
  });

  it('says of what nobody measured that it is unknown, and of a motion its own records only', () => {
    const rows = built({
      sources: [source({ motion: 'B2C' })],
      passRates: [passRateRow({ passed: 1000 })],
      handoffs: [handoff({ motion: 'B2B' })],
    });
    const unknown = { captured: null, qualified: null, novelCodes: null };
    const none = {
      classesIntroduced: 0,
      classesRetired: 0,
      sourcesNotOnboarded: 0,
      openDisputes: 0,
    };
    expect(rows).toStrictEqual([
      {
        week: JUDGED,
        motion: 'B2B',
        submitted: null,
        passed: null,
        target: 0.92,
        offered: 1000,
        accepted: 700,
        ...unknown,
        ...none,
      },
      {
        week: JUDGED,
        motion: 'B2C',
        submitted: 1000,
        passed: 1000,
        target: 0.92,
        offered: null,
        accepted: null,
        ...unknown,
        ...none,
      },
    ]);
  });

  it('leaves out counts that make no rate', () => {
    const [row] = built({
      sources: [source(), source({ source: 'b' }), source({ source: 'c' })],
      passRates: [
        passRateRow({ submitted: null, passed: 90 }),
        passRateRow({ source: 'b', submitted: 100, passed: -1 }),
        passRateRow({ source: 'c', submitted: 100, passed: 101 }),
      ],
    });
    expect(row).toMatchObject({ submitted: null, passed: null });
  });

  it('counts the novel codes, and the classes that came and went from Monday to Sunday', () => {
    const of = (name: string, introducedOn: string | null, retiredOn: string | null) =>
      signalClass({ class: name, introducedOn, retiredOn });
    const data = {
      rejections: [rejection({ code: 'x' }), rejection({ code: 'y' }), rejection()],
      rejectionCodes: [rejectionCode()],
      signalClasses: [
        of('a', '2026-11-08', null),
        of('b', JUDGED, '2026-11-08'),
        of('c', '2026-11-12', JUDGED),
        of('d', '2026-11-15', '2026-11-15'),
        of('e', '2026-11-16', '2026-11-16'),
        of('e', '2026-11-12', '2026-11-12'),
        signalClass({ motion: 'B2C', introducedOn: JUDGED, retiredOn: JUDGED }),
      ],
    };
    expect(built(data)).toMatchObject([{ novelCodes: 2, classesIntroduced: 3, classesRetired: 2 }]);
  });

  it('holds each week to its Sunday: target, onboarding and disputes', () => {
    const seen: string[] = [];
    const data = snapshot({
      handoffs: [handoff({ motion: 'B2B' })],
      sources: [
        source({ source: 'on Sunday', onboardedOn: '2026-11-15' }),
        source({ source: 'on Monday', onboardedOn: '2026-11-16' }),
        source({ source: 'live later', liveSince: '2026-11-16', onboarding: 'Not started' }),
        source({ source: 'live', liveSince: '2026-11-15', onboarding: 'In progress' }),
        source({ source: 'paused', state: 'Paused', onboarding: 'In progress' }),
        source({ source: 'other', motion: 'B2C', onboarding: 'In progress' }),
      ],
      disputes: [
        dispute({ raisedOn: '2026-11-15' }),
        dispute({ disputeId: 'D-2', raisedOn: '2026-11-16' }),
        dispute({ disputeId: 'D-6', raisedOn: '2026-11-17' }),
        dispute({ disputeId: 'D-3', state: 'Resolved', resolvedOn: '2026-11-16' }),
        dispute({ disputeId: 'D-4', state: 'Resolved', resolvedOn: '2026-11-15' }),
        dispute({ disputeId: 'D-5', state: 'Escalated' }),
      ],
    });
    const [row] = buildEngineWeeks(data, (date) => {
      seen.push(date);
      return targetsInForce(targets);
    });
    expect(seen).toEqual(['2026-11-15']);
    expect(row).toMatchObject({ sourcesNotOnboarded: 2, openDisputes: 2, target: 0.92 });
  });
});
