import { describe, expect, it } from '@jest/globals';
import { ratifiedDefinitions } from '../../src/domain/ratified-definitions.js';
import type { Definition } from '../../src/domain/records.js';
import { AS_OF, definition } from './records-for-tests.js';

const [BEFORE, TODAY, LATER] = ['2026-01-05', '2026-11-16', '2026-11-17'];
const version = (name: string, state: Definition['state'], ratifiedOn: string | null) =>
  definition({ version: name, state, ratifiedOn });
const ratified = (...rows: readonly Definition[]) =>
  Array.from(ratifiedDefinitions(rows, AS_OF), ([subject, own]) => [
    subject,
    ...own.map((one) => one.version),
  ]);

describe('ratifiedDefinitions', () => {
  it('are those ratified by the as-of date; a term without one is not there', () => {
    expect(
      ratified(
        version('1', 'Ratified', TODAY ?? ''),
        version('2', 'Ratified', LATER ?? ''),
        version('3', 'Ratified', null),
        version('4', 'Draft', BEFORE ?? ''),
        definition({ term: 'SAL', state: 'Draft' }),
      ),
    ).toEqual([['MQL / B2B', '1', '3']]);
  });

  it('hold a version that only a later ratification superseded', () => {
    const old = version('1', 'Superseded', BEFORE ?? '');
    expect(ratified(old, version('2', 'Ratified', LATER ?? ''))).toEqual([['MQL / B2B', '1']]);
    expect(ratified(old, version('2', 'Superseded', LATER ?? ''))).toEqual([['MQL / B2B', '1']]);
    expect(ratified(old, version('2', 'Ratified', TODAY ?? ''))).toEqual([['MQL / B2B', '2']]);
    expect(ratified(old)).toEqual([]);
    const next = version('2', 'Ratified', LATER ?? '');
    expect(ratified(version('1', 'Draft', BEFORE ?? ''), next)).toEqual([]);
    expect(ratified(old, version('2', 'Draft', LATER ?? ''))).toEqual([]);
    expect(ratified(old, version('2', 'Superseded', null))).toEqual([]);
    expect(ratified(old, version('2', 'Superseded', BEFORE ?? ''))).toEqual([]);
    expect(
      ratified(old, version('2', 'Superseded', TODAY ?? ''), version('3', 'Ratified', LATER ?? '')),
    ).toEqual([['MQL / B2B', '2']]);
  });

  it('do not hold what is superseded without a date, or was ratified later itself', () => {
    const next = version('2', 'Ratified', '2026-12-01');
    expect(ratified(version('1', 'Superseded', null), next)).toEqual([]);
    expect(ratified(version('1', 'Superseded', LATER ?? ''), next)).toEqual([]);
    expect(ratified(version('1', 'Superseded', TODAY ?? ''), next)).toEqual([['MQL / B2B', '1']]);
  });

  it('count the first row in the sheet of two with one term, motion and version', () => {
    const rows = [
      definition({ row: 9, text: 'second', state: 'Ratified' }),
      definition({ row: 3, text: 'first', state: 'Draft' }),
      definition({ row: 5, motion: 'B2C' }),
    ];
    expect(ratified(...rows)).toEqual([['MQL / B2C', '1.0']]);
  });
});
