import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, weeksEndingWith } from '../../../src/domain/calendar.js';
import { buildEngineWeeks } from '../../../src/domain/drift/build-engine-weeks.js';
import type { DriftModeId } from '../../../src/domain/drift/drift-modes.js';
import { judgeModesOf } from '../../../src/domain/drift/from-snapshot/judge-snapshot.js';
import { judgeModes } from '../../../src/domain/drift/judge-modes.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { targetsInForce } from '../../../src/domain/targets.js';
import {
  AS_OF,
  contextOf,
  dispute,
  handoff,
  JUDGED,
  passRateRow,
  rejection,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';

/*
 * A table of weeks says less than the records. What it does say has to be the same:
 * - MQL-threshold inflation, always;
 * - signal noise creep, where no class is introduced or retired in a week without a row;
 * - definition fragmentation, where no dispute is older than 31 days or raised or settled after the
 *   last Sunday, no term has two ratified versions and no B2C mismatch lasts two weeks: the table has
 *   no column for these;
 * - validation rollback of a motion with one source that was onboarded before it went live. The table
 *   pools the sources, so that one below target can hide behind another, and it counts who is not
 *   onboarded without knowing their rates.
 */
const WEEKS = weeksEndingWith(JUDGED, 14);
const targets = [target()];

function statesOf(part: Partial<Snapshot>, id: DriftModeId): { table: string; records: string } {
  const data = snapshot({ targets, ...part });
  const rows = buildEngineWeeks(data, () => targetsInForce(targets));
  const table = judgeModes(rows, 'B2B').find((one) => one.id === id)?.state;
  const records = judgeModesOf(data, contextOf(data, AS_OF, undefined, 'monthly')).find(
    (one) => one.mode.id === id,
  )?.state;
  return { table: String(table), records: String(records) };
}

function expectSame(part: Partial<Snapshot>, id: DriftModeId): void {
  const { table, records } = statesOf(part, id);
  expect(records).toBe(table);
}

/** Weekly values around a line that falls, rises or stays; null for a week without a row, never the last. */
const series = fc
  .record({
    slope: fc.constantFrom(-12, -3, 0, 3, 12),
    noise: fc.array(fc.option(fc.integer({ min: -6, max: 6 }), { nil: null, freq: 8 }), {
      minLength: WEEKS.length,
      maxLength: WEEKS.length,
    }),
  })
  .map(({ slope, noise }) =>
    noise.map((value, place) =>
      value === null && place < WEEKS.length - 1 ? null : 300 + slope * place + (value ?? 0),
    ),
  );

function rowsOf<Row>(
  values: readonly (number | null)[],
  make: (week: string, value: number) => Row,
): Row[] {
  return values.flatMap((value, place) =>
    value === null ? [] : [make(WEEKS[place] ?? JUDGED, value)],
  );
}

describe('the modes from the records and from Engine Weeks', () => {
  it('agree on MQL-threshold inflation', () => {
    fc.assert(
      fc.property(series, series, (offered, accepted) => {
        const handoffs = rowsOf(accepted, (week, value) =>
          handoff({
            week,
            motion: 'B2B',
            accepted: value,
            offered: 500 + (offered[WEEKS.indexOf(week)] ?? 0),
          }),
        );
        expectSame({ handoffs }, 'mql-threshold-inflation');
      }),
      { numRuns: 300 },
    );
  });

  it('agree on signal noise creep while every week has a row', () => {
    const day = fc.option(fc.integer({ min: -20, max: 120 }), { nil: null });
    const classes = fc.array(fc.record({ introduced: day, retired: day }), { maxLength: 4 });
    fc.assert(
      fc.property(series, classes, (values, changes) => {
        const signals = rowsOf(
          values.map((value) => value ?? 300),
          (week, value) => signalRow({ week, qualified: value }),
        );
        const dated = (days: number | null) => (days === null ? null : addDays('2026-08-10', days));
        const signalClasses = changes.map(({ introduced, retired }, index) =>
          signalClass({
            class: `class ${index}`,
            introducedOn: dated(introduced),
            retiredOn: dated(retired),
          }),
        );
        expectSame({ signals, signalClasses }, 'signal-noise-creep');
      }),
      { numRuns: 300 },
    );
  });

  it('agree on definition fragmentation as far as the table has columns for it', () => {
    const rejected = fc.array(
      fc.record({
        week: fc.constantFrom(...WEEKS.slice(-6)),
        code: fc.constantFrom('a', 'b', 'c'),
        count: fc.constantFrom(null, 0, 1, 5),
      }),
      { maxLength: 8 },
    );
    const disputed = fc.array(
      fc.record({
        raisedOn: fc.constantFrom('2026-10-16', '2026-11-01', '2026-11-15'),
        state: fc.constantFrom('Open', 'Resolved', 'Escalated'),
        resolvedOn: fc.constantFrom('2026-11-02', '2026-11-15'),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(rejected, disputed, (rows, raised) => {
        const part = {
          // A row of the judged week, so that the table ends with it.
          handoffs: [handoff({ motion: 'B2B' })],
          rejectionCodes: [],
          rejections: rows.map((row) => rejection(row)),
          disputes: raised.map((about, index) =>
            dispute({ disputeId: `D-${index}`, ...about } as Parameters<typeof dispute>[0]),
          ),
        };
        expectSame(part, 'definition-fragmentation');
      }),
      { numRuns: 300 },
    );
  });

  it('agree on validation rollback of a single source that was onboarded in time', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 300, max: 500 }), (values, submitted) => {
        const passRates = rowsOf(values, (week, value) =>
          passRateRow({ week, submitted, passed: Math.min(submitted, value) }),
        );
        expectSame({ sources: [source()], passRates }, 'validation-rollback');
      }),
      { numRuns: 300 },
    );
  });

  it('agree that a source without onboarding below target makes a declining motion fire', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 919 }),
        (fall, passed) => {
          const part = {
            sources: [source(), source({ source: 'new', onboarding: 'Not started' })],
            passRates: [
              ...WEEKS.map((week, place) => passRateRow({ week, passed: 1000 - fall - place })),
              ...WEEKS.map((week) => passRateRow({ week, source: 'new', passed })),
            ],
          };
          expect(statesOf(part, 'validation-rollback')).toEqual({
            table: 'fired',
            records: 'fired',
          });
        },
      ),
    );
  });

  it('differ where the table cannot know: an old dispute, and a source that hides behind another', () => {
    const old = {
      handoffs: [handoff({ motion: 'B2B' })],
      disputes: [dispute({ raisedOn: '2026-01-05' })],
    };
    expect(statesOf(old, 'definition-fragmentation')).toEqual({ table: 'watch', records: 'fired' });
    const hidden = {
      sources: [source(), source({ source: 'small', onboarding: 'Not started' })],
      passRates: WEEKS.flatMap((week) => [
        passRateRow({ week }),
        passRateRow({ week, source: 'small', submitted: 10, passed: 5 }),
      ]),
    };
    expect(statesOf(hidden, 'validation-rollback')).toEqual({ table: 'clear', records: 'fired' });
  });
});
