import { describe, expect, it } from '@jest/globals';
import { holderOf, receiverOf, sourceOwners } from '../../../src/domain/ledger/receivers.js';
import { alarm, person, snapshot, source } from '../records-for-tests.js';

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

  it('takes the first of People who holds a role, in whatever order the rows come', () => {
    const people = [
      person({ row: 7, name: 'Zoe' }),
      person({ row: 3, name: 'Ana' }),
      person({ row: 9, name: 'Lou' }),
      person({ row: 2, name: null }),
    ];
    for (const rows of [people, [...people].reverse()]) expect(holderOf('Chair', rows)).toBe('Ana');
    expect(holderOf('Notetaker', people)).toBe('Notetaker');
  });
});

describe('sourceOwners', () => {
  it('knows the owner by the source or by its alarm; nobody where neither is listed', () => {
    const data = snapshot({
      sources: [source(), source({ source: 'list-x', owner: null })],
      alarms: [alarm(), alarm({ alarmId: 'AL-2', source: 'gone' })],
    });
    const ownerOf = sourceOwners(new Set(['AL-1', 'AL-2']), data);
    expect(['AL-1', 'AL-2', 'webinar-eu', 'list-x', 'nothing'].map(ownerOf)).toEqual([
      'Lena',
      null,
      'Lena',
      null,
      null,
    ]);
  });
});
