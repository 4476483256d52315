import { describe, expect, it } from '@jest/globals';
import { receiverOf } from '../../../src/domain/ledger/receivers.js';
import { person } from '../records-for-tests.js';

const PEOPLE = [
  person({ role: 'Sales liaison', name: 'Sam' }),
  person({ role: 'B2C lead', name: 'Lena' }),
  person({ role: 'RevOps lead', name: ' ' }),
];

describe('receiverOf', () => {
  it.each([
    ['B2B', 'Sam'],
    ['B2C', 'Lena'],
    [null, 'Sam'],
  ] as const)('gives what the quarterly motion review gets of %s to %s', (motion, owner) => {
    expect(receiverOf('M2', 'Q2', motion, PEOPLE)).toBe(owner);
  });

  it('names the role where nobody fills it, and stays with who owns both blocks', () => {
    expect(receiverOf('W2', 'M4', 'B2C', PEOPLE)).toBe('RevOps lead');
    expect(receiverOf('W5', 'M3', 'B2B', PEOPLE)).toBe('Sam');
  });
});
