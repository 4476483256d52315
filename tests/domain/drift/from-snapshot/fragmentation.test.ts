import { describe, expect, it } from '@jest/globals';
import type { Handoff, Snapshot } from '../../../../src/domain/records.js';
import {
  definition,
  dispute,
  handoff,
  JUDGED,
  LAST,
  rejection,
  rejectionCode,
  target,
} from '../../records-for-tests.js';
import { modeOf, WEEKS } from './engine-for-tests.js';

const fragmentation = (part: Partial<Snapshot>, motion: 'B2B' | 'B2C' = 'B2B') =>
  modeOf('definition-fragmentation', part, motion);

const rejectionCodes = [rejectionCode(), rejectionCode({ code: 'VAGUE', knownCause: ' ' })];
/** A known code in every week, so that the weeks are counted. */
const known = WEEKS.map((week) => rejection({ week }));
const novel = (week: string, code = 'R-9', count = 1) => rejection({ week, code, count });
const withRejections = (...rows: readonly ReturnType<typeof rejection>[]) =>
  fragmentation({ rejectionCodes, rejections: [...known, ...rows] });

describe('definition fragmentation from the records', () => {
  it('is clear with known codes only, watched on a novel one in one week, fired in two', () => {
    expect(withRejections().state).toBe('clear');
    expect(withRejections(novel(JUDGED), novel(JUDGED, 'VAGUE')).state).toBe('watch');
    expect(withRejections(novel(JUDGED, 'R-9', 0)).state).toBe('clear');
    const found = withRejections(novel(JUDGED), novel('2026-10-26'), novel(LAST, 'VAGUE'));
    expect(found.state).toBe('fired');
    expect(found.evidence).toBe(
      'novel codes in 3 of the last four weeks: R-9 (2026-10-26, 2026-11-09), VAGUE (2026-11-02); no open dispute',
    );
  });

  it('is about the novel codes by name, those with a count only, and fires on two weeks', () => {
    const rows = [novel(LAST, 'Z-1'), novel(JUDGED, 'Z-2', 0), novel(JUDGED, 'B-1')];
    for (const own of [rows, [...rows].reverse()]) {
      expect(withRejections(...own, novel('2026-10-12', 'A-0'))).toMatchObject({
        state: 'fired',
        evidence:
          'novel codes in 2 of the last four weeks: B-1 (2026-11-09), Z-1 (2026-11-02); no open dispute',
        about: ['B-1', 'Z-1'],
      });
    }
    expect(withRejections()).toMatchObject({
      state: 'clear',
      evidence: 'no novel code in the last four weeks; no open dispute',
      about: [],
    });
  });

  it('takes weeks without a count for no sign, and a code that only the other motion knows for novel', () => {
    const rejections = [novel(JUDGED, 'R-9')];
    expect(fragmentation({ rejectionCodes, rejections })).toMatchObject({
      state: 'watch',
      evidence: 'novel codes in 1 of the last four weeks: R-9 (2026-11-09); no open dispute',
    });
    const other = rejectionCode({ code: 'R-9', motion: 'B2C' });
    expect(fragmentation({ rejectionCodes: [other], rejections }).about).toEqual(['R-9']);
    const rows = [novel(JUDGED, 'NO-BUDGET', 0), { ...novel(JUDGED), motion: 'B2C' as const }];
    expect(fragmentation({ rejectionCodes, rejections: rows }).state).toBe('clear');
  });

  it('looks back four weeks', () => {
    expect(withRejections(novel('2026-10-19')).state).toBe('watch');
    expect(withRejections(novel('2026-10-12')).state).toBe('clear');
    expect(withRejections(novel(JUDGED), novel('2026-10-12')).state).toBe('watch');
  });

  it('is watched on an open dispute and fires once it is open for more than 31 days', () => {
    const disputed = (raisedOn: string) => fragmentation({ disputes: [dispute({ raisedOn })] });
    expect(disputed('2026-11-16').state).toBe('watch');
    expect(disputed('2026-10-16').state).toBe('watch');
    expect(disputed('2026-10-15').state).toBe('fired');
    expect(disputed('2026-11-17').state).toBe('no-data');
    const disputes = [
      dispute({ raisedOn: '2026-11-01' }),
      dispute({ disputeId: 'D-2', term: 'SAL', raisedOn: '2026-10-01' }),
      dispute({ disputeId: 'D-3', state: 'Escalated', raisedOn: '2026-01-01' }),
    ];
    expect(fragmentation({ disputes }).evidence).toContain(
      '2 open disputes: D-2 on "SAL", 46 days, D-1 on "MQL", 15 days',
    );
  });

  it('fires on one old dispute among new ones, and is about their terms, of one age by identifier', () => {
    const old = '2026-10-01';
    const disputes = [
      dispute({ disputeId: 'D-4', term: 'SQL', raisedOn: '2026-11-15' }),
      dispute({ disputeId: 'D-3', term: 'SAL', raisedOn: old }),
      dispute({ disputeId: 'D-2', term: 'MQL', raisedOn: old }),
      dispute({ disputeId: 'D-5', term: 'SAL', raisedOn: '2026-11-15' }),
    ];
    for (const rows of [disputes, [...disputes].reverse()]) {
      expect(fragmentation({ disputes: rows })).toMatchObject({
        state: 'fired',
        evidence:
          'no rejections counted in the last four weeks; 4 open disputes: D-2 on "MQL", 46 days, D-3 on "SAL", 46 days, D-4 on "SQL", 1 day, D-5 on "SAL", 1 day',
        about: ['MQL', 'SAL', 'SQL'],
      });
    }
  });

  it('fires on two ratified versions of one term in one motion', () => {
    const second = definition({ version: '2.0' });
    const stateOf = (...definitions: readonly ReturnType<typeof definition>[]) =>
      fragmentation({ rejectionCodes, rejections: known, definitions }).state;
    expect(stateOf(definition())).toBe('clear');
    expect(stateOf(definition(), second)).toBe('fired');
    expect(stateOf(definition({ state: 'Superseded' }), second)).toBe('clear');
    expect(stateOf(definition(), { ...second, state: 'Draft' })).toBe('clear');
    expect(stateOf(definition(), { ...second, motion: 'B2C' })).toBe('clear');
    expect(stateOf(definition(), { ...second, term: 'SAL' })).toBe('clear');
    expect(stateOf(definition(), { ...second, ratifiedOn: '2026-11-17' })).toBe('clear');
    expect(fragmentation({ definitions: [second, definition()] }).evidence).toContain(
      'several ratified versions of "MQL" (1.0, 2.0)',
    );
  });

  it('is about the terms with several versions, by name, whatever the other motion has', () => {
    const twice = (term: string, motion: 'B2B' | 'B2C' = 'B2B') => [
      definition({ term, motion, version: null }),
      definition({ term, motion, version: '2.0' }),
    ];
    const definitions = ['SQL', 'MQL', 'SAL'].flatMap((term) => twice(term));
    definitions.push(...twice('SQO', 'B2C'));
    for (const rows of [definitions, [...definitions].reverse()]) {
      expect(fragmentation({ definitions: rows })).toMatchObject({
        state: 'fired',
        evidence:
          'no rejections counted in the last four weeks; no open dispute; several ratified versions of "MQL" (2.0, no version), "SAL" (2.0, no version), "SQL" (2.0, no version)',
        about: ['MQL', 'SAL', 'SQL'],
      });
    }
  });

  it('takes a week without both counts of handoffs for no mismatch', () => {
    const stateOf = (before: Partial<Handoff> | null, judged: Partial<Handoff> | null) =>
      fragmentation(
        {
          targets: [target({ motion: 'B2C', mismatchTolerance: 0.4 })],
          rejections: [rejection({ motion: 'B2C', count: 0 })],
          handoffs: [
            ...(before === null ? [] : [handoff({ week: LAST, ...before })]),
            ...(judged === null ? [] : [handoff({ week: JUDGED, ...judged })]),
          ],
        },
        'B2C',
      ).state;
    const low = { accepted: 100 };
    expect(stateOf(low, low)).toBe('fired');
    for (const lacking of [null, { accepted: null }, { offered: null, accepted: 100 }]) {
      expect(stateOf(lacking, low)).toBe('clear');
      expect(stateOf(low, lacking)).toBe('clear');
    }
  });

  it('fires in B2C on a mismatch above tolerance two weeks running', () => {
    const stateOf = (before: number, judged: number, motion: 'B2B' | 'B2C' = 'B2C') =>
      fragmentation(
        {
          targets: [target({ motion, mismatchTolerance: 0.4 })],
          rejectionCodes: [rejectionCode({ motion })],
          rejections: known.map((row) => ({ ...row, motion })),
          handoffs: [
            handoff({ week: LAST, motion, accepted: before }),
            handoff({ week: JUDGED, motion, accepted: judged }),
          ],
        },
        motion,
      );
    expect(stateOf(600, 599).state).toBe('clear');
    expect(stateOf(599, 600).state).toBe('clear');
    expect(stateOf(598, 590).state).toBe('fired');
    expect(stateOf(598, 590).evidence).toContain(
      'mismatch 41 % in the judged week and 40.2 % in the one before, tolerance 40 %',
    );
    expect(stateOf(598, 590).about).toEqual([]);
    expect(stateOf(1, 1, 'B2B').state).toBe('clear');
  });

  it('has no data where no rejection is counted and nothing else speaks', () => {
    expect(fragmentation({ rejectionCodes })).toMatchObject({
      state: 'no-data',
      evidence: 'no rejections counted in the last four weeks; no open dispute',
      about: [],
    });
    expect(fragmentation({ rejections: [rejection({ count: null })] }).state).toBe('no-data');
  });
});
