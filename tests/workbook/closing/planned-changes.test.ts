import { describe, expect, it } from '@jest/globals';
import { changedRow, type PlannedRow } from '../../../src/domain/closing/planned-rows.js';
import { plannedChanges } from '../../../src/workbook/closing/planned-changes.js';

const OPTIONS = { toCivil: (instant: string) => `civil ${instant}` };
const added = (part: PlannedRow['part'], record: PlannedRow['record']): PlannedRow => ({
  part,
  isNew: true,
  record,
});

describe('plannedChanges', () => {
  it('gathers new and changed rows by tab, under the headers that they mention', () => {
    const changes = plannedChanges(
      [
        added('actions', { actionId: 'T-1', action: 'a', dueOn: '2026-11-20' }),
        changedRow('sources', { source: 's', state: 'Paused' }),
        added('actions', { actionId: 'T-2', owner: null }),
        changedRow('actions', { actionId: 'T-3', state: 'Done' }),
        added('reviews', { reviewId: 'weekly 2026-11-16', closedAt: '2026-11-16T10:30:00.000Z' }),
        added('risks', { riskId: 'R-1', inherentScore: 12 }),
      ],
      OPTIONS,
    );
    expect(changes).toEqual([
      {
        tab: 'Action Log',
        mode: 'upsert',
        headers: ['Action ID', 'Action', 'Owner', 'Due on'],
        rows: [
          ['T-1', 'a', null, '2026-11-20T00:00:00'],
          ['T-2', null, '', null],
        ],
      },
      { tab: 'Sources', mode: 'update', headers: ['Source', 'State'], rows: [['s', 'Paused']] },
      {
        tab: 'Action Log',
        mode: 'update',
        headers: ['Action ID', 'State'],
        rows: [['T-3', 'Done']],
      },
      {
        tab: 'Reviews',
        mode: 'upsert',
        headers: ['Review ID', 'Closed at'],
        rows: [['weekly 2026-11-16', 'civil 2026-11-16T10:30:00.000Z']],
      },
      { tab: 'Risk Register', mode: 'upsert', headers: ['Risk ID'], rows: [['R-1']] },
    ]);
    expect(plannedChanges([], OPTIONS)).toEqual([]);
  });

  it('cuts a text that no cell takes, and leaves a number as it is', () => {
    const record = { riskId: 'R-1', risk: 'x'.repeat(50_001), likelihood: 3 };
    const [cells] = plannedChanges([added('risks', record)], OPTIONS)[0]?.rows ?? [];
    expect([cells?.[0], cells?.[2]]).toEqual(['R-1', 3]);
    expect(cells?.[1]).toMatch(/^x{40000,49999}…$/);
  });
});
