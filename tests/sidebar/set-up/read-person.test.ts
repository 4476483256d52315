import { describe, expect, it } from '@jest/globals';
import {
  personFault,
  personText,
  readPerson,
  suggestedPeople,
} from '../../../src/sidebar/set-up/read-person.js';

describe('readPerson', () => {
  it.each([
    ['', '', ''],
    ['Helen', 'Helen', ''],
    ['Helen helen@example.com', 'Helen', 'helen@example.com'],
    ['helen@example.com, Helen Brook', 'Helen Brook', 'helen@example.com'],
    ['Helen <helen@example.com>', 'Helen', 'helen@example.com'],
    ['ana.lind@example.com', 'Ana Lind', 'ana.lind@example.com'],
    ['  Ana   Lind  ', 'Ana Lind', ''],
    ['=1+1', '=1+1', ''],
    ['陈 静 chen@example.com', '陈 静', 'chen@example.com'],
  ])('reads "%s"', (text, name, email) => {
    expect(readPerson(text)).toEqual({ name, email });
  });

  it('reads what it writes', () => {
    const person = { name: 'Ana Lind', email: 'ana@example.com' };
    expect(readPerson(personText(person))).toEqual(person);
    expect(personText({ name: '', email: '' })).toBe('');
  });
});

describe('personFault', () => {
  it.each([
    ['', null],
    ['Ana ana@example.com', null],
    ['ana@example.com dev@example.com', 'One person to a role: leave one address.'],
    ['n'.repeat(81), 'Shorten the name to 80 characters.'],
    [`Ana ${'n'.repeat(120)}@example.com`, 'Shorten the address to 120 characters.'],
  ])('of "%s"', (text, fault) => {
    expect(personFault(text)).toBe(fault);
  });
});

describe('suggestedPeople', () => {
  const known = ['Marco', 'Marta', 'Ana'].map((name) => ({
    name,
    email: `${name.toLowerCase()}@example.com`,
  }));

  it('finds by name and by address, each person once, and nobody who stands there in full', () => {
    const names = (text: string) =>
      suggestedPeople(text, [...known, ...known]).map((one) => one.name);
    expect(names('mar')).toEqual(['Marco', 'Marta']);
    expect(names('ana@')).toEqual(['Ana']);
    expect(names('rta')).toEqual([]);
    expect(names('')).toEqual([]);
    expect(names('Ana ana@example.com')).toEqual([]);
  });
});
