import { describe, expect, it } from '@jest/globals';
import { holdsRight } from '../../../src/domain/rights/rights.js';

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
