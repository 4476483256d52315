import { describe, expect, it } from '@jest/globals';
import { defaultAnswers } from '../../../src/domain/set-up/answers.js';
import { nameOfAddress } from '../../../src/domain/set-up/name-of-address.js';
import { MOTIONS, ROLES } from '../../../src/domain/vocabulary.js';

describe('defaultAnswers', () => {
  it('answer everything: both motions, every role, every target, every day', () => {
    const { motions, people, targets, schedule, data } = defaultAnswers('ana@example.com');
    expect(motions).toEqual(MOTIONS);
    expect(people.map(({ role }) => role)).toEqual(ROLES);
    expect(people[1]).toEqual({ role: 'RevOps lead', name: '', email: '' });
    expect(people.filter(({ name }) => name !== '')).toEqual([
      { role: 'Chair', name: 'Ana', email: 'ana@example.com' },
    ]);
    expect(targets.B2C.passRateTarget).toBe(0.92);
    expect(schedule).toMatchObject({ weeklyWeekday: 1, startHour: 9, quarterlyWeekday: 3 });
    expect(data).toBe('own');
  });
});

describe('nameOfAddress', () => {
  it.each([
    ['ana@example.com', 'Ana'],
    ['ana.lind@example.com', 'Ana Lind'],
    ['ana_lind-berg7+work@example.com', 'Ana Lind Berg'],
    ['somebody', ''],
    ['', ''],
    ['42@example.com', ''],
    ['ana+@example.com', 'Ana'],
    ['ana._-lind@example.com', 'Ana Lind'],
  ])('of "%s"', (address, name) => {
    expect(nameOfAddress(address)).toBe(name);
  });
});
