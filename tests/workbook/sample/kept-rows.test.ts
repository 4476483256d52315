/** The cells of a sample: with which it begins, and which it keeps. */
import { describe, expect, it } from '@jest/globals';
import {
  firstRowsOfYear,
  firstWorkbook,
  keptRows,
} from '../../../src/workbook/sample/make-sample.js';
import { yearInputs } from '../../../src/workbook/sample/year-inputs.js';
import {
  action,
  calendarEntry,
  passRateRow,
  reviewFinding,
  reviewRecord,
  snapshot,
} from '../../domain/records-for-tests.js';

const AS_OF = '2026-11-17';

describe('the rows with which the year begins', () => {
  it('take given people, targets and days', () => {
    const given = {
      people: [{ role: 'Chair', name: 'Juri', email: 'juri@example.com' }],
      targets: { B2B: { passRateTarget: 0.5 } },
      schedule: { startHour: 13 },
    } as const;
    const inputs = yearInputs(['B2B'], AS_OF, 1);
    const rows = firstRowsOfYear(inputs, ['B2B'], given);
    expect(rows.get('People')?.[0]).toEqual(['Chair', 'Juri', 'juri@example.com']);
    expect(rows.get('Targets')?.[0]?.slice(0, 2)).toEqual(['B2B', 0.5]);
    expect(firstWorkbook(inputs, ['B2B'], given).settings.startHour).toBe(13);
  });
});

describe('the rows that a sample keeps', () => {
  it('are cells in the order of the columns, blank where nothing is known or a formula computes', () => {
    const rows = keptRows(
      snapshot({
        passRates: [passRateRow({ source: 's', week: '2026-11-09', submitted: 10, passed: 9 })],
        actions: [action({ actionId: 'T-0001' })],
      }),
      AS_OF,
    );
    expect(rows.get('Pass Rates')).toEqual([
      ['2026-11-09T00:00:00', 's', 10, 9, '', '', '', '', '', ''],
    ]);
    expect(rows.get('Action Log')).toEqual([
      [
        'T-0001',
        'Pause paid-social-x',
        'Ana',
        '2026-11-20T00:00:00',
        'pass rate ≥ 92 %',
        'Open',
        '2026-11-10T00:00:00',
        '',
        '',
        '',
      ],
    ]);
  });

  it('hold moments as the civil times that they are', () => {
    const held = reviewRecord('weekly', '2026-11-16', {
      reviewId: 'weekly 2026-11-16',
      review: 'weekly',
      heldOn: '2026-11-16',
      closedAt: '2026-11-16T10:30:00.000Z',
    });
    const [row] = keptRows(snapshot({ reviews: [held] }), AS_OF).get('Reviews') ?? [];
    expect(row?.slice(0, 6)).toEqual([
      'weekly 2026-11-16',
      'weekly',
      '2026-11-16T00:00:00',
      '',
      '',
      '2026-11-16T10:30:00',
    ]);
  });

  it('are of the calendar what lies before the day', () => {
    const calendar = ['2026-11-16', '2026-11-17', '2026-11-23'].map((dueOn) =>
      calendarEntry({ dueOn }),
    );
    const rows = keptRows(snapshot({ calendar }), AS_OF).get('Cadence Calendar');
    expect(rows?.map((row) => row[1])).toEqual(['2026-11-16T00:00:00']);
  });

  it('are of findings what was not clear, and what was clear in the last 91 days', () => {
    const reviewOf = (heldOn: string) =>
      reviewRecord('weekly', heldOn, { reviewId: `weekly ${heldOn}`, heldOn });
    const findingOf = (heldOn: string, state: 'clear' | 'fired' | 'watch' | 'no-data') =>
      reviewFinding({ reviewId: `weekly ${heldOn}`, state });
    const rows = keptRows(
      snapshot({
        reviews: [reviewOf('2026-08-17'), reviewOf('2026-08-18')],
        reviewFindings: [
          findingOf('2026-08-17', 'clear'),
          findingOf('2026-08-17', 'fired'),
          findingOf('2026-08-17', 'watch'),
          findingOf('2026-08-17', 'no-data'),
          findingOf('2026-08-18', 'clear'),
          findingOf('2026-08-18', 'fired'),
        ],
      }),
      AS_OF,
    ).get('Review Findings');
    expect(rows?.map((row) => `${row[0]} ${row[5]}`)).toEqual([
      'weekly 2026-08-17 fired',
      'weekly 2026-08-17 watch',
      'weekly 2026-08-17 no-data',
      'weekly 2026-08-18 clear',
      'weekly 2026-08-18 fired',
    ]);
  });
});
