import { describe, expect, it } from '@jest/globals';
import { judgeFragmentation } from '../../../src/domain/drift/definition-fragmentation.js';
import type { EngineWeek } from '../../../src/domain/drift/engine-week.js';
import { twelve } from './engine-weeks-for-tests.js';

/** Novel codes and disputes of the last weeks, the judged one last; the weeks before are full of both. */
const judged = (...last: readonly Partial<EngineWeek>[]) =>
  judgeFragmentation(
    twelve((week) => last[week - 12 + last.length] ?? { novelCodes: 3, openDisputes: 3 }),
  );

describe('definition fragmentation from a table of weeks', () => {
  it('is clear where the last four weeks name no novel code and the last no dispute', () => {
    expect(judged({ openDisputes: 1 }, {}, {}, {})).toEqual({
      state: 'clear',
      evidence: 'novel codes in 0 of the last four weeks, 0 open disputes',
    });
  });

  it('is watched on novel codes in one week or on a dispute, and fires on codes in two', () => {
    expect(judged({}, { novelCodes: 2 }, {}, { openDisputes: null })).toEqual({
      state: 'watch',
      evidence: 'novel codes in 1 of the last four weeks, open disputes unknown',
    });
    expect(judged({}, {}, {}, { openDisputes: 1 })).toEqual({
      state: 'watch',
      evidence: 'novel codes in 0 of the last four weeks, 1 open dispute',
    });
    expect(judged({ novelCodes: 1 }, {}, { novelCodes: 1 }, {})).toEqual({
      state: 'fired',
      evidence: 'novel codes in 2 of the last four weeks, 0 open disputes',
    });
  });

  it('has no data where neither codes nor disputes are counted, also without any week', () => {
    const nothing = { novelCodes: null, openDisputes: null };
    const unknown = {
      state: 'no-data',
      evidence: 'no count of novel codes in the last four weeks, open disputes unknown',
    };
    expect(judged(nothing, nothing, nothing, nothing)).toEqual(unknown);
    expect(judgeFragmentation([])).toEqual(unknown);
  });
});
