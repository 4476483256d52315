/** A person as one types them into a line: name, address, or both in any order. */
import type { RoleHolder } from '../../domain/set-up/answers.js';
import { nameOfAddress } from '../../domain/set-up/name-of-address.js';

export type Person = Pick<RoleHolder, 'name' | 'email'>;

const ADDRESS = /<?([^\s<>,;()]+@[^\s<>,;()]+)>?/;

/** An address alone suggests the name. @example readPerson('Ana ana@example.com').name //=> 'Ana' */
export function readPerson(text: string): Person {
  const [found = '', email = ''] = ADDRESS.exec(text) ?? [];
  const rest = text
    .replace(found, ' ')
    .replace(/[\s,;]+/g, ' ')
    .trim();
  return { name: rest === '' ? nameOfAddress(email) : rest, email };
}

/** @example personText({ name: 'Ana', email: 'ana@example.com' }) //=> 'Ana ana@example.com' */
export function personText({ name, email }: Person): string {
  return [name, email].filter((part) => part !== '').join(' ');
}

/** Longest name and address that are kept. */
const MOST_NAME = 80;
const MOST_ADDRESS = 120;

/** What is wrong with a line, in a sentence; null where nothing is. */
export function personFault(text: string): string | null {
  const { name, email } = readPerson(text);
  if (name.includes('@')) return 'One person to a role: leave one address.';
  if (name.length > MOST_NAME) return `Shorten the name to ${MOST_NAME} characters.`;
  return email.length > MOST_ADDRESS ? `Shorten the address to ${MOST_ADDRESS} characters.` : null;
}

/** Most suggestions that are shown. */
const MOST = 4;

/** Of the people known, those whose name or address has a word that begins as typed; none while nothing is typed. */
export function suggestedPeople(text: string, known: readonly Person[]): readonly Person[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const byLine = new Map(known.map((person) => [personText(person), person]));
  return [...byLine]
    .filter(([line]) => {
      const lower = line.toLowerCase();
      return lower !== wanted && (lower.startsWith(wanted) || lower.includes(` ${wanted}`));
    })
    .slice(0, MOST)
    .map(([, person]) => person);
}
