import { expect, it } from '@jest/globals';
import { idGiver } from '../../src/domain/given-id.js';

it('gives identifiers above the highest in use, of its own prefix and form alone', () => {
  const next = idGiver('A', [
    'A-0417',
    'A-9',
    'B-0900',
    'A-12x',
    'xA-0800',
    'A-',
    'A9999',
    'a-0999',
  ]);
  expect([next(), next()]).toEqual(['A-0418', 'A-0419']);
  expect(idGiver('A', [])()).toBe('A-0001');
  expect(idGiver('A', ['A-12345'])()).toBe('A-12346');
  expect(idGiver('A', ['A-1234567890123456'])()).toBe('A-0001');
  expect(idGiver('A', ['A-x12'])()).toBe('A-0001');
});
