import { describe, expect, it } from '@jest/globals';
import { blockOf } from '../../../src/domain/agenda.js';
import { addDays } from '../../../src/domain/calendar.js';
import { DRIFT_MODES } from '../../../src/domain/drift/drift-modes.js';
import type { EngineWeek } from '../../../src/domain/drift/engine-week.js';
import { judgeModes } from '../../../src/domain/drift/judge-modes.js';
import { engineWeek, twelve } from './engine-weeks-for-tests.js';

const states = (rows: readonly EngineWeek[]) => judgeModes(rows).map((one) => one.state);

describe('judgeModes', () => {
  it('answers the four modes in their order, with where each is caught and what to do', () => {
    const findings = judgeModes(twelve());
    expect(findings.map((one) => one.mode)).toEqual(DRIFT_MODES.map((mode) => mode.name));
    expect(findings.map((one) => one.state)).toEqual(['clear', 'clear', 'clear', 'clear']);
    for (const mode of DRIFT_MODES) {
      for (const block of mode.blocks) expect(mode.caughtAt).toContain(blockOf(block).title);
    }
  });

  it('has no data without rows, and names the motion that was asked for', () => {
    expect(judgeModes([], 'B2C')).toMatchObject(
      Array(4).fill({ motion: 'B2C', state: 'no-data', evidence: 'no weeks' }),
    );
    expect(judgeModes([])).toHaveLength(4);
  });

  it('takes a missing week as a gap and a missing value not as 0', () => {
    const declining = (week: number) => ({ accepted: 140 - week, offered: 200 + week });
    const rows = twelve(declining);
    expect(states(rows)[1]).toBe('fired');
    expect(states(rows.filter((_, week) => week % 2 === 1))[1]).toBe('fired');
    expect(states(rows.filter((_, week) => week > 6))[1]).toBe('no-data');
    expect(states(twelve((week) => ({ accepted: week < 7 ? null : 140 })))[1]).toBe('no-data');
  });

  it('counts the first of two rows for one week', () => {
    const rows = twelve();
    const doubled = rows.map((row) => ({ ...row, novelCodes: 1 }));
    expect(states([...rows, ...doubled])[3]).toBe('clear');
    expect(states([...doubled, ...rows])[3]).toBe('fired');
  });

  it('looks back twelve weeks from the latest row and no further', () => {
    const old = Array.from({ length: 12 }, (_, week) =>
      engineWeek(week - 20, { accepted: 200 - week }),
    );
    expect(states([...old, ...twelve()])).toEqual(['clear', 'clear', 'clear', 'clear']);
  });

  it('watches where it cannot know who or what is to blame', () => {
    const slipping = twelve((week) => ({ passed: 950 - week, sourcesNotOnboarded: null }));
    expect(states(slipping)[0]).toBe('watch');
    const creeping = twelve((week) => ({ qualified: 200 - week, classesIntroduced: null }));
    expect(states(creeping)[2]).toBe('watch');
  });

  it('judges fragmentation by an open dispute where no code was counted', () => {
    const uncounted = (openDisputes: number | null) =>
      states(twelve(() => ({ novelCodes: null, openDisputes })))[3];
    expect(uncounted(1)).toBe('watch');
    expect(uncounted(0)).toBe('no-data');
    expect(uncounted(null)).toBe('no-data');
  });

  it('judges each motion by its own last week', () => {
    const rows = [
      ...twelve((week) => ({ novelCodes: week > 9 ? 1 : 0 })),
      ...twelve().map((row) => ({ ...row, motion: 'B2C' as const, week: addDays(row.week, -70) })),
    ];
    const found = judgeModes(rows).filter((one) => one.id === 'definition-fragmentation');
    expect(found.map((one) => [one.motion, one.state])).toEqual([
      ['B2B', 'fired'],
      ['B2C', 'clear'],
    ]);
  });
});
