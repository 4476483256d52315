import { describe, expect, it } from '@jest/globals';
import { standingAnswers } from '../../../src/domain/set-up/standing-answers.js';
import { DEFAULT_SETTINGS, DEFAULT_TARGET } from '../../../src/domain/settings.js';

const TARGET = { row: 2, motion: 'B2C', ...DEFAULT_TARGET, passRateTarget: 0.8 } as const;

describe('standingAnswers', () => {
  it('are none while no motion is served', () => {
    expect(standingAnswers({ people: [], targets: [] }, DEFAULT_SETTINGS)).toBeNull();
  });

  it('are the motions, people, numbers and days of the tabs, the first row of each', () => {
    const people = [
      { row: 2, role: 'Chair', name: ' Ana ', email: null },
      { row: 3, role: 'Chair', name: 'Dev', email: null },
      { row: 4, role: 'Data Lead', name: null, email: ' dev@example.com ' },
    ] as const;
    const settings = { ...DEFAULT_SETTINGS, weeklyWeekday: 5 };
    const standing = standingAnswers({ people, targets: [TARGET] }, settings);
    expect(standing).toMatchObject({ motions: ['B2C'], schedule: { weeklyWeekday: 5 } });
    expect(standing?.people[0]).toEqual({ role: 'Chair', name: 'Ana', email: '' });
    expect(standing?.people[1]).toEqual({ role: 'RevOps lead', name: '', email: '' });
    expect(standing?.people[2]).toEqual({
      role: 'Data Lead',
      name: '',
      email: 'dev@example.com',
    });
    expect(standing?.data).toBe('own');
    expect(standing?.targets.B2C).toEqual({ ...DEFAULT_TARGET, passRateTarget: 0.8 });
    expect(standing?.targets.B2B).toEqual({ ...DEFAULT_TARGET });
  });
});
