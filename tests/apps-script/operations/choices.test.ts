import { describe, expect, it } from '@jest/globals';
import { openAddOnWorkbook } from '../add-on-workbook.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

describe('what the forms of a review offer', () => {
  it('are the open risks, the unjudged and worst first, the proposals, and all that may change', () => {
    const book = openAddOnWorkbook(preparedWorkbook());
    const risk = (id: string, likelihood: number | null, state = 'Open') => [
      id,
      `risk ${id}`,
      null,
      null,
      null,
      null,
      null,
      likelihood,
      4,
      null,
      null,
      state,
    ];
    typeRows(book.workbook, 'Risk Register', [
      risk('R-0001', 2),
      risk('R-0002', 5),
      risk('R-0003', null),
      risk('R-0004', 5, 'Closed'),
    ]);
    const proposed = ['C-0001', 'setting', 'Rollback threshold', '10 %', '15 %'];
    const state = [null, null, null, null, null, null, null];
    typeRows(book.workbook, 'Changes', [
      [...proposed, ...state, 'Proposed'],
      ['C-0002', ...proposed.slice(1), ...state, 'Withdrawn'],
    ]);
    const { risks, proposals, changeables, locale } = book.call('review.choices', {
      asOf: '2026-11-16',
    });
    expect(risks.map(({ riskId }) => riskId)).toEqual(['R-0003', 'R-0002', 'R-0001']);
    expect(proposals).toMatchObject([{ changeId: 'C-0001', oldValue: '10 %', newValue: '15 %' }]);
    expect(changeables).toContainEqual(
      expect.objectContaining({ subject: 'Rollback threshold', value: '10 %' }),
    );
    expect(locale).toBe(book.workbook.locale);
  });
});
