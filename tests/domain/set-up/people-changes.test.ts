import { describe, expect, it } from '@jest/globals';
import type { RoleHolder } from '../../../src/domain/set-up/answers.js';
import { changedPeople, settledPeople } from '../../../src/domain/set-up/people-changes.js';

const holder = (role: RoleHolder['role'], name: string): RoleHolder => ({ role, name, email: '' });
const SEEN = [holder('Chair', 'Ana'), holder('Data Lead', 'Dev')];
const WANTED = [holder('Chair', 'Ana'), holder('Data Lead', 'Juri'), holder('B2C lead', 'Lena')];

describe('changedPeople', () => {
  it('are those of the motions served who are not who stood there', () => {
    const changes = (motions: readonly ('B2B' | 'B2C')[]) =>
      changedPeople({ people: SEEN }, { people: WANTED, motions }).map(({ from, to }) => [
        ...[to.role, from.name, to.name],
      ]);
    expect(changes(['B2B'])).toEqual([['Data Lead', 'Dev', 'Juri']]);
    expect(changes(['B2B', 'B2C'])).toEqual([
      ['Data Lead', 'Dev', 'Juri'],
      ['B2C lead', '', 'Lena'],
    ]);
  });
});

describe('changedPeople of one name', () => {
  it('are those with another address too, and a role that nobody held had none', () => {
    const mail = { ...holder('Chair', 'Ana'), email: 'ana@example.com' };
    const nobody = holder('RevOps lead', '');
    expect(changedPeople({ people: SEEN }, { people: [mail, nobody], motions: ['B2B'] })).toEqual([
      { from: holder('Chair', 'Ana'), to: mail },
    ]);
  });
});

describe('settledPeople', () => {
  const changes = changedPeople({ people: SEEN }, { people: WANTED, motions: ['B2B'] });

  it('makes a change whose role stands as it was seen', () => {
    expect(settledPeople(changes, SEEN)).toEqual({ made: [holder('Data Lead', 'Juri')], left: [] });
  });

  it('leaves a role that somebody else changed meanwhile', () => {
    const present = [holder('Data Lead', 'Mara')];
    expect(settledPeople(changes, present)).toEqual({ made: [], left: ['Data Lead'] });
  });

  it('has nothing to do where it is so already', () => {
    expect(settledPeople(changes, WANTED)).toEqual({ made: [], left: [] });
  });
});
