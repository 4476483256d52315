import { describe, expect, it } from '@jest/globals';
import { holdsRight, mayTakeChair, type Right } from '../../../src/domain/rights/rights.js';
import { tabEditors } from '../../../src/domain/rights/tab-editors.js';
import { ROLES } from '../../../src/domain/vocabulary.js';

const CHAIR = { role: 'Chair', email: ' Ana@Example.com ' } as const;
const SALES = { role: 'Sales liaison', email: 'sam@example.com' } as const;
const BLANK = { role: 'Data Lead', email: null } as const;

describe('the rights of a person', () => {
  it('are those of every role under which People lists the address, whatever its capitals', () => {
    expect(holdsRight('hold', 'ana@example.COM', [SALES, CHAIR])).toBe(true);
    expect(holdsRight('hold', 'sam@example.com', [SALES, CHAIR])).toBe(false);
    expect(holdsRight('hold', 'sam@example.com', [SALES, { ...SALES, role: 'Notetaker' }])).toBe(
      true,
    );
    expect(holdsRight('keep', 'ana@example.com', [CHAIR])).toBe(false);
  });

  it('are those of the roles that answer for reviews; leadership and sales read', () => {
    const holders = (right: Right) =>
      ROLES.filter((role) => holdsRight(right, ' a@b ', [{ role, email: 'A@b' }]));
    const team = ROLES.filter((role) => role !== 'Sales liaison' && role !== 'Senior leadership');
    expect(holders('read')).toEqual(ROLES);
    expect([holders('hold'), holders('measure')]).toEqual([team, team]);
    expect(holders('gate')).toEqual(['Chair', 'RevOps lead', 'Data Lead']);
    expect(holders('mend')).toEqual(['Chair', 'RevOps lead', 'Data Lead']);
    expect(holders('keep')).toEqual([]);
  });

  it('are to read for whoever is not in People, and for whom Google does not name', () => {
    for (const address of ['eve@example.com', 'somebody', '']) {
      expect(holdsRight('read', address, [CHAIR, BLANK])).toBe(true);
      expect(holdsRight('hold', address, [CHAIR, BLANK])).toBe(false);
    }
  });

  it('are all of them for everybody until People names the first address', () => {
    expect(holdsRight('keep', 'eve@example.com', [])).toBe(true);
    expect(holdsRight('gate', 'somebody', [BLANK])).toBe(true);
    expect(holdsRight('gate', 'somebody', [BLANK, SALES])).toBe(false);
  });
});

describe('the editors of the tabs', () => {
  it('are nobody in particular until People names the first address', () => {
    expect(tabEditors([])).toBeNull();
    expect(tabEditors([BLANK])).toBeNull();
    expect(tabEditors([BLANK, SALES])).toEqual({ team: [], answering: ['sam@example.com'] });
  });

  it('are the addresses of the team, each once and in order, and sales where it answers', () => {
    const people = [
      SALES,
      { role: 'Notetaker', email: 'zoe@example.com' },
      CHAIR,
      { role: 'Data Lead', email: 'ANA@example.com' },
      { role: 'Senior leadership', email: 'lee@example.com' },
      { role: 'RevOps lead', email: 'nobody' },
      BLANK,
    ] as const;
    expect(tabEditors(people)).toEqual({
      team: ['ana@example.com', 'zoe@example.com'],
      answering: ['ana@example.com', 'sam@example.com', 'zoe@example.com'],
    });
  });
});

describe('the chair', () => {
  const ana = { ...CHAIR, name: ' Ana ' };
  const sam = { ...SALES, name: 'Sam' };
  const dev = { ...BLANK, name: 'Dev' };
  const nobody = { role: 'Notetaker', email: 'n@example.com', name: null } as const;

  it('may be passed on to anybody until People names the first address', () => {
    expect(mayTakeChair('whoever', [])).toBe(true);
    expect(mayTakeChair('whoever', [dev])).toBe(true);
  });

  it('may be passed on to whom People lists by an address in a role that closes reviews', () => {
    const people = [nobody, ana, sam, dev];
    expect(mayTakeChair(' Ana', people)).toBe(true);
    for (const name of ['Sam', 'Dev', 'ana', 'Eve', '']) {
      expect([name, mayTakeChair(name, people)]).toEqual([name, false]);
    }
  });
});
