/** A year of the cadence, day by day through the bundle, against the year in memory and a golden record. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Escalation, Snapshot } from '../../src/domain/records.js';
import { goldenRecord } from './golden-record.js';
import { type LivedYear, liveTheYear } from './lived-year.js';

const GOLDEN = join('tests', 'scenarios', 'simulated-year.golden.md');

let year: LivedYear;

beforeAll(() => {
  year = liveTheYear();
}, 400_000);

/** The records of a part without their places. */
function records(snapshot: Snapshot, part: keyof Snapshot): object[] {
  return snapshot[part].map(({ row: _, ...record }) => record);
}

/** The origin of the chain in which an escalation stands. */
function originOf(row: Escalation, ledger: readonly Escalation[]): Escalation {
  const parent = ledger.find(({ escalationId }) => escalationId === row.parent);
  return parent === undefined ? row : originOf(parent, ledger);
}

describe('a simulated year in the workbook', () => {
  it('closes every review: 51 weeklies less two missed, twelve monthlies, four quarterlies', () => {
    expect(year.held.filter(({ closed }) => !closed)).toEqual([]);
    const count = (kind: string) => year.held.filter((review) => review.kind === kind).length;
    expect([count('weekly'), count('monthly'), count('quarterly')]).toEqual([49, 12, 4]);
  });

  it('reads as its golden record', () => {
    const record = goldenRecord(year.workbook);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, record);
    expect(existsSync(GOLDEN)).toBe(true);
    expect(record).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it.each([
    'escalations',
    'actions',
    'decisions',
    'risks',
    'changes',
    'definitions',
    'disputes',
    'signalClasses',
    'playbook',
    'targets',
    'reviewFindings',
  ] as const)('holds the same %s as the year that the sample runs in memory', (part) => {
    expect(records(year.workbook, part)).toEqual(records(year.inMemory, part));
  });

  it('holds the same reviews as the year in memory, but for the moment of their close', () => {
    const withoutMoment = (snapshot: Snapshot) =>
      snapshot.reviews.map(({ row: _, closedAt: __, ...review }) => review);
    expect(withoutMoment(year.workbook)).toEqual(withoutMoment(year.inMemory));
  });

  it('gives each identifier once', () => {
    const { actions, decisions, escalations, risks, changes, reviews } = year.workbook;
    const ids = [
      ...actions.map(({ actionId }) => actionId),
      ...decisions.map(({ decisionId }) => decisionId),
      ...escalations.map(({ escalationId }) => escalationId),
      ...risks.map(({ riskId }) => riskId),
      ...changes.map(({ changeId }) => changeId),
      ...reviews.map(({ reviewId }) => reviewId),
    ];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(150);
  });

  it('opens one escalation for each episode: no two of a rule and subject hold at once', () => {
    const open = year.workbook.escalations.filter(({ clearedOn }) => clearedOn === null);
    const names = open.map(({ rule, subject, from }) => `${rule} ${subject} ${from}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('gives every open escalation an owner and a due date', () => {
    const open = year.workbook.escalations.filter(({ state }) => state !== 'Resolved');
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ owner, dueOn }) => owner === null || dueOn === null)).toEqual([]);
  });

  it('leads every item of a quarterly back to the review that found it, with its evidence', () => {
    const { escalations, reviewFindings } = year.workbook;
    const high = escalations.filter(({ to }) => to?.startsWith('Q') === true);
    expect(high.length).toBeGreaterThan(5);
    for (const row of high) {
      const { rule, subject, raisedOn, evidence, escalationId } = originOf(row, escalations);
      const found = reviewFindings.find(
        (finding) => finding.escalation === escalationId && finding.reviewId.endsWith(raisedOn),
      );
      expect([escalationId, found?.rule, found?.subject]).toEqual([escalationId, rule, subject]);
      expect([escalationId, evidence?.startsWith(found?.evidence ?? '?')]).toEqual([
        escalationId,
        true,
      ]);
    }
  });

  it('brings every approved change into force, into a block, in answer to an escalation', () => {
    const { changes, escalations } = year.workbook;
    const known = new Map(escalations.map((row) => [row.escalationId, row]));
    expect(changes.length).toBeGreaterThan(4);
    for (const change of changes) {
      expect(change.state).toBe('In force');
      // A class that is retired had no such date before.
      expect(change.oldValue === null).toBe(change.what === 'signal class');
      expect(change.cascadesTo).toMatch(/^[WM][1-6]$/);
      expect(known.get(change.answers ?? '')?.state).toBe('Resolved');
    }
  });

  it('judges a past week as it was judged then, although thresholds have changed since', () => {
    const frozen = new Map(
      year.workbook.reviewFindings.map((row) => [
        `${row.reviewId} ${row.rule} ${row.subject}`,
        row,
      ]),
    );
    expect(year.judgedAgain.length).toBeGreaterThan(1000);
    const different = year.judgedAgain.filter((again) => {
      const then = frozen.get(`${again.reviewId} ${again.rule} ${again.subject}`);
      const same = [again.state, again.measured, again.threshold, again.evidence];
      return (
        JSON.stringify(same) !==
        JSON.stringify([then?.state, then?.measured, then?.threshold, then?.evidence])
      );
    });
    expect(different).toEqual([]);
    const baselines = year.judgedAgain
      .filter(({ rule, subject }) => rule === 'M3.acceptance' && subject === 'B2B')
      .map(({ threshold }) => threshold);
    expect([...new Set(baselines)]).toEqual([0.6, 0.62]);
  });

  it('changes nothing when the trigger fires twice or a review is closed twice', () => {
    expect(year.cellsWrittenByAnotherTrigger).toBe(0);
    expect(year.closedAgain).toBe(true);
  });
});
