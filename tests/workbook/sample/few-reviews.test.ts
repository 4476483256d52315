/** A few reviews of the sample's year from the middle of it, with a ledger that stands already. */
import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { firstWorkbook } from '../../../src/workbook/sample/make-sample.js';
import { runYear } from '../../../src/workbook/sample/run-year.js';
import { yearInputs } from '../../../src/workbook/sample/year-inputs.js';
import {
  action,
  change,
  decision,
  dispute,
  risk,
  signalClass,
} from '../../domain/records-for-tests.js';

const AS_OF = '2026-11-17';

/** The reviews between the week after a day and another day, in the year of B2B with seed 1. */
function reviewsBetween(since: string, asOf: string, changed: Partial<Snapshot> = {}) {
  const inputs = yearInputs(['B2B'], AS_OF, 1);
  const first = firstWorkbook(inputs, ['B2B']);
  const years = inputs.years.map((year) => ({ ...year, weeks: [since, addDays(since, 7)] }));
  const start = { ...first.snapshot, ...changed };
  return runYear(start, first.settings, { ...inputs, years }, asOf);
}

describe('an alarm that was resolved at the very beginning of a day', () => {
  it('is resolved on that day', () => {
    const { knownBy } = yearInputs(['B2B'], AS_OF, 1);
    const resolvedBy = (day: string) =>
      knownBy(day).alarms.find(({ alarmId }) => alarmId === 'A-0009')?.resolvedAt;
    expect(resolvedBy('2026-02-19')).toBeNull();
    expect(resolvedBy('2026-02-20')).toBe('2026-02-20T00:00:00');
  });
});

describe('two weeklies in February', () => {
  const held = (changed?: Partial<Snapshot>) => reviewsBetween('2026-02-02', '2026-02-23', changed);

  it('keep what reviews made of a class and of a dispute', () => {
    const { signalClasses, disputes } = held({
      signalClasses: [
        signalClass({ class: 'pricing-page visit', retiredOn: '2026-02-01' }),
        signalClass({ class: 'webinar attended', motion: 'B2C' }),
      ],
      disputes: [
        dispute({
          disputeId: 'P-0001',
          raisedOn: '2026-01-21',
          state: 'Resolved',
          resolvedOn: '2026-02-01',
        }),
      ],
    }).snapshot;
    expect(signalClasses.map((row) => `${row.motion} / ${row.class}: ${row.retiredOn}`)).toEqual([
      'B2B / pricing-page visit: 2026-02-01',
      'B2C / webinar attended: null',
      'B2B / content download: null',
      'B2B / webinar attended: null',
      'B2B / buying-group match: null',
    ]);
    expect(disputes.map(({ disputeId, state }) => `${disputeId} ${state}`)).toEqual([
      'P-0001 Resolved',
    ]);
  });

  it('number what they add after what is there', () => {
    const { actions } = held({ actions: [action({ actionId: 'T-0004', state: 'Done' })] }).snapshot;
    expect(actions.map(({ actionId }) => actionId)).toEqual(['T-0004', 'T-0005']);
  });

  it('bring an approved change into force on its day', () => {
    const at = (effectiveOn: string) => {
      const own = change({ newValue: '0.9', effectiveOn });
      const { changes, targets } = held({ changes: [own] }).snapshot;
      return [changes[0]?.state, targets[0]?.passRateTarget];
    };
    expect(at('2026-02-16')).toEqual(['In force', 0.9]);
    expect(at('2026-02-23')).toEqual(['In force', 0.9]);
    expect(at('2026-02-24')).toEqual(['Approved', 0.92]);
  });
});

describe('a monthly and the quarterly of the day after', () => {
  it('take a dispute that a month did not settle to a new definition', () => {
    const { snapshot: end, reviews } = reviewsBetween('2026-09-29', '2026-10-16');
    expect(reviews.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'monthly 2026-10-06',
      'quarterly 2026-10-07',
    ]);
    expect(
      end.escalations.map((row) => `${row.escalationId} ${row.rule} ${row.subject}: ${row.state}`),
    ).toEqual(['E-0001 M3.dispute P-0001: Resolved', 'E-0002 M3.dispute P-0002: Acknowledged']);
    expect(end.changes.map((row) => `${row.changeId} ${row.subject} ${row.newValue}`)).toEqual([
      'C-0001 MQL / B2B 1.1',
    ]);
    expect(end.definitions.map((row) => `${row.term} ${row.version} ${row.state}`)).toEqual([
      'MQL 1.0 Superseded',
      'SAL 1.0 Ratified',
      'MQL 1.1 Ratified',
    ]);
    expect(end.actions.map(({ actionId }) => actionId)).toEqual(['T-0001', 'T-0002']);
  });

  it('number what they add after what is there', () => {
    const { snapshot: end } = reviewsBetween('2026-09-29', '2026-10-16', {
      decisions: [decision({ decisionId: 'D-0007' })],
      risks: [risk({ riskId: 'R-0005' })],
      changes: [change({ changeId: 'C-0009', state: 'Withdrawn' })],
    });
    expect([end.decisions[1]?.decisionId, end.risks[1]?.riskId, end.changes[1]?.changeId]).toEqual([
      'D-0008',
      'R-0006',
      'C-0010',
    ]);
  });
});
