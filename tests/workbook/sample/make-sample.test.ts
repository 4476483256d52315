/** The sample year: readable without a problem, repeatable, and with something for every weekly rule. */
import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import { judgeEntries } from '../../../src/domain/cadence-calendar/judge-entries.js';
import { addDays, daysBetween, weekdayOf } from '../../../src/domain/calendar.js';
import type { EngineWeek } from '../../../src/domain/drift/engine-week.js';
import { judgeModes } from '../../../src/domain/drift/judge-modes.js';
import type { Snapshot } from '../../../src/domain/records.js';
import type { GivenAnswers } from '../../../src/domain/set-up/answers.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { MOTIONS, type Motion } from '../../../src/domain/vocabulary.js';
import {
  type ParsedWorkbook,
  parseWorkbook,
  READ_TABS,
} from '../../../src/workbook/parse-workbook.js';
import { prefilledRows } from '../../../src/workbook/prefill/prefilled-rows.js';
import { makeSample } from '../../../src/workbook/sample/make-sample.js';
import type { WorkbookTables } from '../../../src/workbook/table-cells.js';
import { findTab } from '../../../src/workbook/workbook.js';

const AS_OF = '2026-11-17';
const AS_OF_DAY = { date: AS_OF, at: `${AS_OF}T00:00:00.000Z` };
const toInstant = (civil: string) => `${civil}.000Z`;

function tablesOf(
  seed: number,
  motions: readonly Motion[],
  given: GivenAnswers = {},
): WorkbookTables {
  const made = makeSample({ seed, asOf: AS_OF, motions, given });
  const rows = new Map([...prefilledRows(motions, given), ...made]);
  return Object.fromEntries(
    READ_TABS.map((name) => {
      const header = findTab(name)!.columns.map((column) => column.header);
      return [name, { header, rows: rows.get(name as never) ?? [], firstRow: 2 }];
    }),
  );
}

const readings = new Map<string, ParsedWorkbook>();

/** The sample as a workbook holds it; each is made once. */
function read(seed: number, motions: readonly Motion[]): ParsedWorkbook {
  const key = `${seed} ${motions.join()}`;
  const known = readings.get(key) ?? parseWorkbook(tablesOf(seed, motions), { toInstant });
  readings.set(key, known);
  return known;
}

function weekly(seed: number, motions: readonly Motion[]) {
  const { snapshot, settings } = read(seed, motions);
  return assess('weekly', snapshot, settings, { date: AS_OF, at: `${AS_OF}T00:00:00.000Z` });
}

/** The year in one row per week and motion, counted straight from the records. */
function engineWeeks(snapshot: Snapshot, motion: Motion): EngineWeek[] {
  const sources = snapshot.sources.filter((source) => source.motion === motion);
  const mine = <Row extends { motion: Motion }>(rows: readonly Row[]) =>
    rows.filter((row) => row.motion === motion);
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((a, b) => a + (b ?? 0), 0);
  const known = new Set(mine(snapshot.rejectionCodes).map((code) => code.code));
  const classes = mine(snapshot.signalClasses);
  return [...new Set(snapshot.pipeline.map((row) => row.week))].map((week) => {
    const isIn = (date: string | null) =>
      date !== null && daysBetween(week, date) >= 0 && daysBetween(week, date) < 7;
    const end = addDays(week, 6);
    const passes = snapshot.passRates.filter(
      (row) => row.week === week && sources.some((source) => source.source === row.source),
    );
    const signals = mine(snapshot.signals).filter((row) => row.week === week);
    const handoff = mine(snapshot.handoffs).find((row) => row.week === week);
    return {
      week,
      motion,
      submitted: sum(passes.map((row) => row.submitted)),
      passed: sum(passes.map((row) => row.passed)),
      target: 0.92,
      offered: handoff?.offered ?? null,
      accepted: handoff?.accepted ?? null,
      captured: sum(signals.map((row) => row.captured)),
      qualified: sum(signals.map((row) => row.qualified)),
      classesIntroduced: classes.filter((one) => isIn(one.introducedOn)).length,
      classesRetired: classes.filter((one) => isIn(one.retiredOn)).length,
      sourcesNotOnboarded: sources.filter(
        (source) => source.onboarding !== 'Complete' && (source.liveSince ?? '') <= end,
      ).length,
      novelCodes: mine(snapshot.rejections).filter(
        (row) => row.week === week && !known.has(row.code) && (row.count ?? 0) > 0,
      ).length,
      openDisputes: mine(snapshot.disputes).filter(
        (one) => one.raisedOn <= end && (one.resolvedOn === null || one.resolvedOn > end),
      ).length,
    };
  });
}

function driftStates(seed: number, motions: readonly Motion[], weeks: number) {
  const { snapshot } = read(seed, motions);
  return motions.flatMap((motion) => {
    const rows = engineWeeks(snapshot, motion).sort((a, b) => (a.week < b.week ? -1 : 1));
    return judgeModes(rows.slice(0, weeks), motion);
  });
}

const SERVED: readonly (readonly Motion[])[] = [MOTIONS, ['B2B'], ['B2C']];
const SEEDS = [1, 7, 99991];
const CASES = SERVED.flatMap((motions) => SEEDS.map((seed) => [motions, seed] as const));

describe('makeSample', () => {
  it.each(CASES)('of %j with seed %i is read without a problem', (motions, seed) => {
    const { problems, settings, snapshot, givenIds } = read(seed, motions);
    expect(problems).toEqual([]);
    expect(givenIds).toEqual({});
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(new Set(snapshot.sources.map((source) => source.motion))).toEqual(new Set(motions));
  });

  it.each(CASES)(
    'of %j with seed %i fires every weekly rule, and leaves most clear',
    (motions, seed) => {
      const { blocks, judgedWeek } = weekly(seed, motions);
      const findings = blocks.flatMap((block) => block.findings);
      const fired = findings.filter((finding) => finding.state === 'fired');
      expect(judgedWeek).toBe('2026-11-09');
      const expected = [
        'W1.stale-action',
        'W2.pipeline-variance',
        'W3.alarm-overdue',
        'W3.new-source',
        'W3.pass-rate',
        'W4.dormancy',
        'W4.signal-fall',
        'W5.novel-code',
        'W5.open-dispute',
        ...(motions.includes('B2C') ? ['W5.mismatch'] : []),
      ];
      expect([...new Set(fired.map((finding) => finding.rule))].sort()).toEqual(expected.sort());
      expect(fired.length).toBeLessThan(findings.length * 0.4);
      expect(findings.some((finding) => finding.state === 'watch')).toBe(true);
    },
  );

  it.each(CASES)(
    'of %j with seed %i develops all four drift modes over the year',
    (motions, seed) => {
      const firedAtEnd = driftStates(seed, motions, 52).filter((mode) => mode.state === 'fired');
      expect([...new Set(firedAtEnd.map((mode) => mode.id))].sort()).toEqual([
        'definition-fragmentation',
        'mql-threshold-inflation',
        'signal-noise-creep',
        'validation-rollback',
      ]);
      expect(driftStates(seed, motions, 12).filter((mode) => mode.state === 'fired')).toEqual([]);
      // The definition widened and classes multiplied once before; a quarterly put an end to it.
      const firedInSummer = driftStates(seed, motions, 30).filter((mode) => mode.state === 'fired');
      expect(firedInSummer.map((mode) => mode.id)).toEqual(
        expect.arrayContaining(['mql-threshold-inflation', 'signal-noise-creep']),
      );
    },
  );

  it('has held its reviews, all but two weeklies, and leaves this week to be held', () => {
    const { snapshot } = read(1, MOTIONS);
    const judged = judgeEntries(snapshot.calendar, snapshot.reviews, snapshot.holidays, AS_OF_DAY);
    const count = (kind: string, state: string) =>
      judged.filter((one) => one.entry.review === kind && one.state === state).length;
    expect([count('weekly', 'Held'), count('weekly', 'Missed'), count('weekly', 'Due')]).toEqual([
      49, 2, 1,
    ]);
    expect([count('monthly', 'Held'), count('quarterly', 'Held')]).toEqual([12, 4]);
    const moved = snapshot.reviews.filter(
      ({ review, heldOn }) => review === 'weekly' && weekdayOf(heldOn) !== 1,
    );
    expect(moved.map(({ heldOn }) => addDays(heldOn, -1))).toEqual([snapshot.holidays[0]?.date]);
    const monthlies = snapshot.reviews.filter(({ review }) => review === 'monthly');
    expect(monthlies.map(({ attendance }) => attendance).slice(0, 5)).toEqual([5, 5, 6, 4, 5]);
  });

  it('gives today a ledger: what is open, what was carried, changes that a quarterly brought', () => {
    const { snapshot } = read(1, MOTIONS);
    const states = new Set(snapshot.escalations.map(({ state }) => state));
    expect([...states].sort()).toEqual(['Acknowledged', 'Carried', 'Open', 'Resolved']);
    expect(snapshot.risks.some(({ state }) => state === 'Mitigating')).toBe(true);
    expect(snapshot.actions.some(({ state }) => state === 'Open')).toBe(true);
    expect(snapshot.changes.every(({ state }) => state === 'In force')).toBe(true);
    expect(new Set(snapshot.changes.map(({ what }) => what))).toEqual(
      new Set(['signal class', 'definition', 'playbook', 'target']),
    );
  });

  it('is a year of the people, targets and days that are given, with nothing that cannot be read', () => {
    const tables = tablesOf(1, MOTIONS, {
      people: [{ role: 'Data Lead', name: 'Juri', email: 'juri@example.com' }],
      targets: { B2C: { dormancyRateThreshold: 0.35 } },
      schedule: { weeklyWeekday: 4, startHour: 13.5, quarterStartMonth: 2 },
    });
    const { snapshot, settings, problems } = parseWorkbook(tables, { toInstant });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ weeklyWeekday: 4, startHour: 13.5, quarterStartMonth: 2 });
    expect(snapshot.people.find(({ role }) => role === 'Data Lead')?.name).toBe('Juri');
    expect(snapshot.people.find(({ role }) => role === 'Chair')?.name).toBe('Ana');
    expect(snapshot.actions.some(({ owner }) => owner === 'Juri')).toBe(true);
    expect(snapshot.targets.map((target) => target.dormancyRateThreshold)).toEqual([0.2, 0.35]);
    const weeklies = snapshot.calendar.filter(({ review }) => review === 'weekly');
    const onThursday = weeklies.filter(({ dueOn }) => weekdayOf(dueOn) === 4);
    // A free day moves one or the other to the next day.
    expect(onThursday.length / weeklies.length).toBeGreaterThan(0.9);
  });

  it('is the same for the same seed and another for another', () => {
    const one = [...makeSample({ seed: 5, asOf: AS_OF, motions: MOTIONS })];
    expect([...makeSample({ seed: 5, asOf: AS_OF, motions: MOTIONS })]).toEqual(one);
    expect([...makeSample({ seed: 6, asOf: AS_OF, motions: MOTIONS })]).not.toEqual(one);
  });

  it('holds a year of at least eight sources and names nobody outside example.com', () => {
    const { snapshot } = read(1, MOTIONS);
    expect(new Set(snapshot.passRates.map((row) => row.week)).size).toBe(52);
    expect(snapshot.sources.length).toBeGreaterThanOrEqual(8);
    const emails = [
      ...snapshot.sources.map((source) => source.ownerEmail),
      ...snapshot.people.map((person) => person.email),
    ];
    expect(emails.filter((email) => email?.endsWith('@example.com') !== true)).toEqual([]);
  });

  it('holds nothing that is dated after the as-of date', () => {
    const tables = tablesOf(3, MOTIONS);
    const future = Object.entries(tables).flatMap(([name, table]) =>
      (table?.rows ?? []).flatMap((row, index) =>
        row.flatMap((cell, column) => {
          const field = findTab(name)!.columns[column]!.field;
          const planned = ['dueOn', 'reviewOn', 'effectiveOn', 'communicateBy'].includes(field);
          const isDate = typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(cell);
          return isDate && !planned && cell > `${AS_OF}T00:00:00` ? [[name, index, field]] : [];
        }),
      ),
    );
    expect(future).toEqual([]);
  });
});
