import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { PassRate, SignalRow, Source } from '../../src/domain/records.js';
import { passRate } from '../../src/domain/rules/pass-rate.js';
import { signalFall } from '../../src/domain/rules/signal-fall.js';
import {
  BEFORE,
  JUDGED,
  judge,
  LAST,
  passRateRow,
  signalClass,
  signalRow,
  source,
  target,
} from './records-for-tests.js';

const count = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 6 });
const week = fc.constantFrom<string>(...BEFORE, JUDGED, '2026-11-16', '2025-11-10');
const name = fc.constantFrom('a', 'b', 'c');

/** State of each source by filtering the whole table for every question. */
function statesOfSources(
  sources: readonly Source[],
  rows: readonly PassRate[],
): [string, string][] {
  return sources
    .filter(
      (one) => one.state === 'Live' && (one.liveSince === null || one.liveSince <= '2026-11-15'),
    )
    .map((one) => {
      const rate = (monday: string): number | null => {
        const [row] = rows
          .filter((other) => other.week === monday && other.source === one.source)
          .sort((x, y) => x.row - y.row);
        if (!row || row.submitted === null || row.passed === null) return null;
        return row.submitted > 0 && row.passed <= row.submitted ? row.passed / row.submitted : null;
      };
      const onboarded =
        one.onboarding === 'Complete' &&
        (one.onboardedOn === null || one.onboardedOn <= '2026-11-16');
      const bar = onboarded ? 0.5 : 0.5 - (one.tolerance ?? 0.05);
      const below = (value: number | null) => value !== null && bar - value > 1e-9;
      const [now, before] = [rate(JUDGED), rate(LAST)];
      if (now === null) return [one.source, 'no-data'];
      if (!below(now)) return [one.source, 'clear'];
      return [one.source, !onboarded || below(before) ? 'fired' : 'watch'];
    });
}

describe('the rules against their definitions worked out by filtering', () => {
  it('W3.pass-rate and W3.new-source find the same states', () => {
    const about = fc.record({
      state: fc.constantFrom('Live', 'Live', 'Paused', 'Retired'),
      liveSince: fc.constantFrom(null, '2026-11-15', '2026-11-16'),
      onboarding: fc.constantFrom('Complete', 'In progress'),
      onboardedOn: fc.constantFrom(null, '2026-11-16', '2026-11-17'),
      tolerance: fc.constantFrom(null, 0, 0.25),
    });
    const row = fc.record({ week, source: name, submitted: count, passed: count });
    fc.assert(
      fc.property(
        fc.tuple(about, about, about),
        fc.array(row, { maxLength: 25 }),
        (abouts, parts) => {
          const sources = abouts.map((one, i) =>
            source({ ...(one as Partial<Source>), source: 'abc'.charAt(i) }),
          );
          const passRates = parts.map((part) => passRateRow(part));
          const targets = [target({ passRateTarget: 0.5 })];
          const found = judge(passRate, { sources, passRates, targets });
          expect(found.map((one) => [one.subject, one.state])).toEqual(
            statesOfSources(sources, passRates),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('W4.signal-fall finds the same falls', () => {
    const row = fc.record({ week, class: name, captured: count, qualified: count });
    const models = fc.array(fc.constantFrom(null, 0, 0.25, 0.5), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(models, fc.array(row, { maxLength: 40 }), (rates, parts) => {
        const signals = parts.map((part) => signalRow(part));
        const classes = rates.map((modelRate, i) =>
          signalClass({ class: 'abc'.charAt(i), modelRate }),
        );
        const at = (monday: string, name: string): SignalRow | undefined =>
          signals
            .filter((one) => one.week === monday && one.class === name)
            .sort((x, y) => x.row - y.row)[0];
        const expected = classes.map((one) => {
          const past = BEFORE.map((monday) => at(monday, one.class));
          const usable = past.every(
            (other) => (other?.captured ?? 0) > 0 && other?.qualified != null,
          );
          const sum = (field: 'captured' | 'qualified') =>
            past.reduce((total, other) => total + (other?.[field] ?? 0), 0);
          const rate = one.modelRate ?? (usable ? sum('qualified') / sum('captured') : 0);
          const now = at(JUDGED, one.class);
          if (!now?.captured || now.qualified === null || rate === 0) return null;
          return 1 - now.qualified / now.captured / rate;
        });
        const found = judge(signalFall, { signalClasses: classes, signals });
        expect(found.map((one) => one.measured)).toEqual(expected);
        expect(found.map((one) => one.state)).toEqual(
          expected.map((fall) =>
            fall === null ? 'no-data' : fall - 0.2 > 1e-9 ? 'fired' : 'clear',
          ),
        );
      }),
      { numRuns: 400 },
    );
  });
});
