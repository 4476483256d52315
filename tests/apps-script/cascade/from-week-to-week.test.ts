/** One trouble on its whole way: found at a weekly, carried, changed at a quarterly, in force at the next weekly. */
import { describe, expect, it } from '@jest/globals';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { valuesOf } from '../add-on-workbook.js';
import { openMadeWorkbook } from '../made-workbook.js';

const SOURCE = 'content-synd-na';
const ATTENDED = ['Chair', 'RevOps lead', 'Data Lead', 'Sales liaison', 'Notetaker'];

describe('a threshold that a weekly finding leads to', () => {
  const book = openMadeWorkbook({ motions: ['B2B', 'B2C'], sample: true, asOf: '2026-11-16' });
  const close = (kind: ReviewKind, asOf: string, entries: object) =>
    book.call('close', {
      kind,
      asOf,
      entries: { attended: ATTENDED, acknowledged: 'all', ...entries },
    });
  /** What the sheet holds, a row as the record of its headers. */
  const rowsOf = (tab: string) => {
    const [header = [], ...rows] = valuesOf(book.workbook, tab);
    return rows.map((row) =>
      Object.fromEntries(header.map((title, index) => [String(title), row[index]])),
    );
  };
  const judgedAt = (asOf: string) =>
    book
      .call('review', { kind: 'weekly', asOf })
      .blocks.flatMap(({ findings }) => findings)
      .find(({ rule, subject }) => rule === 'W3.pass-rate' && subject === SOURCE);

  it('is followed from the week that found it to the week that uses it, and leaves earlier weeks alone', () => {
    expect(close('weekly', '2026-11-16', {}).closed).toBe(true);
    const raised = rowsOf('Escalations').filter((row) => row['Subject'] === SOURCE);
    const found = raised.find((row) => row['From'] === 'W3' && row['To'] === 'M1');
    const escalationId = String(found?.['Escalation ID']);

    const unanswered = book
      .call('review', { kind: 'monthly', asOf: '2026-11-17' })
      .blocks.flatMap(({ findings }) => findings)
      .filter(({ rule, state }) => rule === 'M5.accountability' && state === 'fired');
    const monthly = close('monthly', '2026-11-17', {
      actionUpdates: unanswered.map(({ subject }) => ({ actionId: subject, update: 'At work' })),
      outcomes: [{ escalationId, state: 'Carried', outcome: 'The target is too high for lists' }],
      proposals: [
        {
          what: 'target',
          subject: 'B2B / Pass-rate target',
          newValue: '88 %',
          cascadesTo: 'W3',
          answers: escalationId,
        },
      ],
    });
    expect(monthly.missing).toEqual([]);
    const carried = rowsOf('Escalations').find((row) => row['Parent'] === escalationId);
    expect(carried).toMatchObject({ Subject: SOURCE, From: 'M1', To: 'Q1', State: 'Open' });
    const proposed = rowsOf('Changes').find((row) => row['Answers'] === escalationId);
    expect(proposed).toMatchObject({ State: 'Proposed', Subject: 'B2B / Pass-rate target' });

    const quarterly = close('quarterly', '2026-11-18', {
      approvals: [
        {
          changeId: String(proposed?.['Change ID']),
          effectiveOn: '2026-11-20',
          communicationsOwner: 'Ana',
          communicateBy: '2026-11-19',
        },
      ],
    });
    expect(quarterly.missing).toEqual([]);
    const settled = rowsOf('Escalations').filter(
      (row) => row['Escalation ID'] === escalationId || row['Parent'] === escalationId,
    );
    expect(settled.map((row) => row['State'])).toEqual(['Resolved', 'Resolved']);

    expect(judgedAt('2026-11-16')).toMatchObject({ state: 'fired', threshold: 0.92 });
    expect(judgedAt('2026-11-19')).toMatchObject({ threshold: 0.92 });
    expect(judgedAt('2026-11-20')).toMatchObject({ state: 'clear', threshold: 0.88 });
    const block = book
      .call('review', { kind: 'weekly', asOf: '2026-11-20' })
      .blocks.find(({ id }) => id === 'W3');
    expect(block?.changes).toContainEqual(
      expect.objectContaining({
        changeId: proposed?.['Change ID'],
        chain: [expect.objectContaining({ escalationId, from: 'W3' })],
      }),
    );
  });
});
