import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../../src/domain/rules/rule-table.js';

const POSITIONS = ['below', 'at', 'above'] as const;

/** Names of the tests that stand in a source text. */
function testNamesIn(source: string): string[] {
  return [...source.matchAll(/\bit\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** `W1.stale-action at` and so on, for every rule and side of its threshold that no test names. */
function untested(ids: readonly string[], names: readonly string[]): string[] {
  return ids
    .flatMap((id) => POSITIONS.map((position) => `${id} ${position}`))
    .filter((wanted) => {
      const [id = '', position = ''] = wanted.split(' ');
      const pattern = new RegExp(`^${id.replaceAll('.', '\\.')} (just )?${position}\\b`);
      return !names.some((name) => pattern.test(name));
    });
}

const names = readdirSync(__dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => testNamesIn(readFileSync(join(__dirname, file), 'utf8')));
const ids = RULES.map((rule) => rule.id);

describe('RULES', () => {
  it('has a test below, at and above the threshold of every rule', () => {
    expect(untested(ids, names)).toEqual([]);
  });

  it('has a gate that misses each such test when it is taken away', () => {
    for (const id of ids) {
      for (const position of POSITIONS) {
        const pattern = new RegExp(`^${id.replaceAll('.', '\\.')} (just )?${position}\\b`);
        const rest = names.filter((name) => !pattern.test(name));
        expect(rest.length).toBeLessThan(names.length);
        expect(untested(ids, rest)).toEqual([`${id} ${position}`]);
      }
    }
  });
});
