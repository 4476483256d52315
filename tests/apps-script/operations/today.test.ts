import { describe, expect, it } from '@jest/globals';
import { answerOf, openAddOnWorkbook } from '../add-on-workbook.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

describe('today', () => {
  it('says that an empty spreadsheet is not set up', () => {
    const answer = answerOf(openAddOnWorkbook().run('today', {}));
    expect(answer).toMatchObject({ ok: false, code: 'TAB_MISSING' });
  });

  it('knows what is due, what was begun, and who there is', () => {
    const workbook = preparedWorkbook();
    // 2 to 30 November 2026, as serial numbers.
    const mondays = [46328, 46335, 46342, 46349, 46356];
    typeRows(
      workbook,
      'Cadence Calendar',
      mondays.map((day) => ['weekly', day, 9 / 24, 60]),
    );
    typeRows(workbook, 'People', [
      ['Chair', 'Ana', 'ana@example.com'],
      ['Data Lead', null, null],
    ]);
    const book = openAddOnWorkbook(workbook);
    const today = book.call('today', { asOf: '2026-11-16T08:50' });
    expect(today.asOf).toBe('2026-11-16T08:50');
    expect(today.people).toEqual([{ role: 'Chair', name: 'Ana', mayChair: true }]);
    expect(today.reviews[0]).toMatchObject({ kind: 'weekly', next: { dueOn: '2026-11-16' } });
    expect(today.reviews[0]?.missed).toEqual(['2026-11-02', '2026-11-09']);
    expect(today.strip.map(({ dueOn, state }) => `${dueOn} ${state}`)).toEqual([
      '2026-11-02 Missed',
      '2026-11-09 Missed',
      '2026-11-16 Due',
      '2026-11-23 Due',
      '2026-11-30 Due',
    ]);
    expect(today.escalations.map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(today.drafts).toEqual([]);
  });

  it('reads a handful of tabs', () => {
    const { cost } = openAddOnWorkbook(preparedWorkbook()).run('today', {});
    expect(cost.calls).toBeLessThanOrEqual(16);
  });
});
