/** Sheet names: Google allows 100 characters of any kind, xlsx 31 and seven characters less. */
import { withoutUnsayable } from './xml-text.js';

const MAX_NAME_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Excel keeps this name for its own change tracking. */
const RESERVED = /^history$/i;

/** A name for the file for each sheet's name, in the same order, all different. */
export function toFileSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const fileName = freeName(plainName(name), taken);
    taken.add(fileName.toLowerCase());
    return fileName;
  });
}

function plainName(name: string): string {
  const plain = withoutUnsayable(name)
    .replace(/[\t\r\n]/g, ' ')
    .replace(FORBIDDEN, '_')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/^'|'$/g, '_')
    // A cut may have halved a pair.
    .replace(/[\ud800-\udbff]$/, '');
  if (plain === '') return 'Sheet';
  return RESERVED.test(plain) ? `${plain}_` : plain;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    candidate = `${name.slice(0, MAX_NAME_LENGTH - ending.length)}${ending}`;
  }
  return candidate;
}
