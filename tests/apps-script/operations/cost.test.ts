import { describe, expect, it } from '@jest/globals';
import type { ServiceCall } from '../../../src/local/boundary/execution-gate.js';
import { openAddOnWorkbook } from '../add-on-workbook.js';
import { preparedWorkbook } from '../prepared-workbook.js';

/** Weekly rows of so many sources, as a file has them. */
function passRateRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    '2026-11-09',
    `source ${index}`,
    '100',
    `${80 + (index % 20)}`,
  ]);
}

function namesOf(calls: readonly ServiceCall[]): string[] {
  return calls.map(({ name }) => name);
}

const HEADER = ['Week', 'Source', 'Submitted', 'Passed'];

/** Calls of an import into an empty tab, of the same import again, of a changed one, and of a review. */
function callsWith(rows: number) {
  const book = openAddOnWorkbook(preparedWorkbook());
  const file = passRateRows(rows);
  const changed = file.map(([week = '', source = '', submitted = '']) => [
    week,
    source,
    submitted,
    '70',
  ]);
  const importing = (lines: string[][]) =>
    namesOf(book.run('import', { tab: 'Pass Rates', header: HEADER, rows: lines }).calls);
  const first = importing(file);
  const again = importing(file);
  const update = importing(changed);
  book.call('check', { repair: true });
  const review = book.run('review', { kind: 'weekly', asOf: '2026-11-16' });
  return { first, again, update, review: namesOf(review.calls), reviewCost: review.cost };
}

describe('service calls', () => {
  const few = callsWith(20);
  const many = callsWith(20_000);

  it('of an import are the same for 20 and for 20,000 new rows', () => {
    expect(many.first).toEqual(few.first);
  });

  it('of an import are the same for 20 and for 20,000 rows that are there already', () => {
    expect(many.again).toEqual(few.again);
  });

  it('of an import are the same for 20 and for 20,000 changed rows', () => {
    expect(many.update).toEqual(few.update);
  });

  it('of a weekly review are the same for 20 and for 20,000 rows, and at most 25', () => {
    expect(many.review).toEqual(few.review);
    expect(many.reviewCost.calls).toBeLessThanOrEqual(25);
  });
});
