import { describe, expect, it } from '@jest/globals';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { answerOf, openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';
import { AS_OF, contentsOf, ENTRIES, NOV_2, NOV_16, workbookToClose } from './workbook-to-close.js';

const CLOSE = { kind: 'weekly', asOf: AS_OF, entries: ENTRIES } as const;

describe('close', () => {
  it('writes everything that the review decided, and says what', () => {
    const { workbook, call } = openAddOnWorkbook(workbookToClose());
    const answer = call('close', CLOSE);
    expect(answer).toMatchObject({
      closed: true,
      reviewId: 'weekly 2026-11-16',
      alreadyClosed: false,
      missing: [],
      warnings: [],
    });
    const written = Object.fromEntries(
      answer.written.map(({ tab, added, updated }) => [tab, [added, updated]]),
    );
    expect(written).toMatchObject({
      'Action Log': [2, 1],
      Decisions: [1, 0],
      Escalations: [3, 1],
      'Risk Register': [1, 0],
      Reviews: [1, 0],
    });
    const contents = contentsOf(workbook);
    expect(contents['Action Log']).toHaveLength(4);
    expect(contents['Action Log']).toContainEqual(
      expect.objectContaining({
        'Action ID': 'T-0003',
        Action: 'Pause webinar-eu',
        'Raised in': 'weekly 2026-11-16',
        'Raised on': NOV_16,
      }),
    );
    expect(contents['Action Log']).toContainEqual(
      expect.objectContaining({
        'Action ID': 'T-0002',
        State: 'Done',
        'Done on': NOV_16,
        'Our note': 'b',
      }),
    );
    expect(contents['Escalations']).toContainEqual(
      expect.objectContaining({ 'Escalation ID': 'E-0001', State: 'Open', 'Cleared on': NOV_16 }),
    );
    expect(contents['Reviews']).toEqual([
      expect.objectContaining({
        'Review ID': 'weekly 2026-11-16',
        Attendance: 5,
        'Minutes of the review': answer.minutes,
      }),
    ]);
    // The page Start of this workbook is none of ours, and stays so.
    expect(call('check', { repair: false })).toMatchObject({
      structure: [{ code: 'changed-page', tab: 'Start' }],
      dataProblems: [],
    });
  });

  it('writes text as text, whatever it looks like', () => {
    const { workbook, call } = openAddOnWorkbook(workbookToClose());
    call('close', CLOSE);
    const cells = workbook.sheets.flatMap((sheet) => sheet.cells.flat());
    expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false);
    expect(contentsOf(workbook)['Action Log']).toContainEqual(
      expect.objectContaining({ Action: '+1 on the form' }),
    );
  });

  it('writes nothing while something is missing, and lists it', () => {
    const { workbook, call } = openAddOnWorkbook(workbookToClose());
    const before = structuredClone(workbook.sheets);
    const answer = call('close', { ...CLOSE, entries: { ...ENTRIES, acknowledged: [] } });
    expect(answer).toMatchObject({ closed: false, reviewId: 'weekly 2026-11-16', written: [] });
    expect(answer.missing.map(({ subject }) => subject)).toEqual([
      'T-0001',
      'webinar-eu',
      'P-0001',
    ]);
    expectUnchanged(workbook.sheets, before);
  });

  it('is told in the review: what is missing, what is open, and that it is closed', () => {
    const { call } = openAddOnWorkbook(workbookToClose());
    const before = call('review', { kind: 'weekly', asOf: AS_OF });
    expect(before.missing).toHaveLength(3);
    expect(before).toMatchObject({ closed: null, attendance: { min: 5, max: 6 } });
    expect(before.lastReview).toMatchObject({
      reviewId: null,
      openActions: [
        { actionId: 'T-0001', isOverdue: true },
        { actionId: 'T-0002', isOverdue: true },
      ],
    });
    call('close', CLOSE);
    const again = call('review', { kind: 'weekly', asOf: AS_OF });
    expect(again).toMatchObject({ closed: 'weekly 2026-11-16', missing: [] });
    const next = call('review', { kind: 'weekly', asOf: '2026-11-23' });
    expect(next.closed).toBeNull();
    expect(next.lastReview).toMatchObject({
      reviewId: 'weekly 2026-11-16',
      heldOn: '2026-11-16',
      carriedOver: ['Signal weights'],
    });
    expect(next.lastReview.openActions.map(({ actionId }) => actionId)).toEqual([
      'T-0001',
      'T-0003',
      'T-0004',
    ]);
  });

  it('gives no identifier twice, also not one of a row that cannot be read', () => {
    const book = workbookToClose();
    typeRows(book, 'Action Log', [['T-0009', 'Unreadable', null, null, null, 'Somehow']]);
    const { workbook, call } = openAddOnWorkbook(book);
    call('close', CLOSE);
    const ids = valuesOf(workbook, 'Action Log').map((row) => row[0]);
    expect(ids).toEqual(['Action ID', 'T-0001', 'T-0002', 'T-0009', 'T-0010', 'T-0011']);
  });

  it.each([
    ['entries', [], 'The entries are not an object; give {} for none.'],
    [
      'dueOn',
      { actions: [{ action: 'x' }, { action: 'y', dueOn: 'Fri' }] },
      'actions 2: dueOn "Fri" is not a date; write it like 2026-11-20.',
    ],
  ])('refuses %s that cannot be used with one sentence', (_, entries, message) => {
    const { run } = openAddOnWorkbook(workbookToClose());
    const answer = answerOf(run('close', { ...CLOSE, entries }));
    expect(answer).toEqual({ ok: false, code: 'BAD_REQUEST', message });
  });

  it('refuses before it writes where a tab or a column that it needs is gone', () => {
    const withoutTab = workbookToClose();
    withoutTab.sheets = withoutTab.sheets.filter(({ name }) => name !== 'Review Findings');
    const withoutColumn = workbookToClose();
    const header = sheetOf(withoutColumn, 'Review Findings').cells[0]?.[4];
    if (header !== undefined) header.value = 'Our motion';
    for (const [book, code] of [
      [withoutTab, 'TAB_MISSING'],
      [withoutColumn, 'COLUMN_MISSING'],
    ] as const) {
      const { workbook, run } = openAddOnWorkbook(book);
      const before = structuredClone(workbook.sheets);
      const answer = answerOf(run('close', CLOSE));
      expect(answer).toMatchObject({ ok: false, code });
      expect(answer).toMatchObject({ message: expect.stringContaining('Review Findings') });
      expectUnchanged(workbook.sheets, before);
    }
  });
});

describe('close of a quarterly', () => {
  it('brings what is approved for today into force at once, so that closing again changes nothing', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', { motions: ['B2B'], sample: false, asOf: AS_OF });
    const change = {
      what: 'target' as const,
      subject: 'B2B / Pass-rate target',
      newValue: '94.25 %',
      effectiveOn: AS_OF,
      communicationsOwner: 'Ana',
      communicateBy: '2026-11-20',
      cascadesTo: 'W3',
    };
    const entries = { acknowledged: 'all' as const, changes: [change] };
    const payload = { kind: 'quarterly' as const, asOf: AS_OF, entries };
    expect(call('close', payload)).toMatchObject({ closed: true, alreadyClosed: false });
    const [header = [], row = []] = valuesOf(workbook, 'Targets');
    expect(row[header.indexOf('Pass-rate target')]).toBe(0.9425);
    expect(valuesOf(workbook, 'Changes')[1]).toEqual(
      expect.arrayContaining(['C-0001', '92 %', '94.25 %', 'quarterly 2026-11-16', 'In force']),
    );
    const sheets = structuredClone(workbook.sheets);
    expect(call('close', payload)).toMatchObject({ alreadyClosed: true });
    expect(workbook.sheets).toEqual(sheets);
  });
});

/**
 * Every tab read once; of every written one kept what it held, read again and looked at; the lock twice,
 * the journal.
 */
const MOST_CALLS = 116;

describe('the calls of a close', () => {
  /** Pass rates of so many sources, all of them at target. */
  function bookOf(count: number): WorkbookData {
    const workbook = preparedWorkbook();
    typeRows(workbook, 'Targets', [['B2B', 0.92]]);
    typeRows(
      workbook,
      'Pass Rates',
      Array.from({ length: count }, (_, index) => [NOV_2 - 7 * index, 'webinar-eu', 1000, 950]),
    );
    typeRows(workbook, 'Sources', [
      ['webinar-eu', 'B2B', 'Kim', null, null, 'Complete', null, 'Live'],
    ]);
    typeRows(
      workbook,
      'Action Log',
      Array.from({ length: count }, (_, index) => [
        ...[`T-${String(index + 1).padStart(4, '0')}`, `Do ${index}`, 'Ria', NOV_2, 'Done'],
        ...['Done', NOV_2, 'weekly 2026-11-02', NOV_2],
      ]),
    );
    return workbook;
  }

  it('are the same for 20 and for 20,000 rows, and bounded', () => {
    const entries = { ...ENTRIES, actionUpdates: [] };
    const [few, many] = [20, 20_000].map((count) => {
      const book = openAddOnWorkbook(bookOf(count));
      book.call('check', { repair: true });
      const outcome = book.run('close', { ...CLOSE, entries });
      expect(answerOf(outcome)).toMatchObject({ ok: true, data: { closed: true } });
      return { names: outcome.calls.map(({ name }) => name), cost: outcome.cost };
    });
    expect(many?.names).toEqual(few?.names);
    expect(few?.cost.calls).toBeLessThanOrEqual(MOST_CALLS);
  }, 60_000);
});
