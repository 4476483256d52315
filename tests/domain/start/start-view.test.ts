import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import { mondayReport } from '../../../src/domain/report/monday-report.js';
import { startView } from '../../../src/domain/start/start-view.js';
import { parseWorkbook } from '../../../src/workbook/parse-workbook.js';
import { prefilledRows } from '../../../src/workbook/prefill/prefilled-rows.js';
import { makeSample } from '../../../src/workbook/sample/make-sample.js';
import { findTab, type TabName } from '../../../src/workbook/workbook.js';
import { asOf } from '../records-for-tests.js';

const AT = asOf('2026-11-16');
const MOTIONS = ['B2B', 'B2C'] as const;

function sample() {
  const rows = new Map([
    ...prefilledRows(MOTIONS),
    ...makeSample({ seed: 1, asOf: AT.date, motions: MOTIONS }),
  ]);
  const tables = Object.fromEntries(
    Array.from(rows, ([name, cells]: readonly [TabName, unknown]) => [
      name,
      {
        header: findTab(name)?.columns.map(({ header }) => header) ?? [],
        rows: cells as string[][],
        firstRow: 2,
      },
    ]),
  );
  return parseWorkbook(tables, { toInstant: (civil) => `${civil}.000Z` });
}

describe('startView', () => {
  const { snapshot, settings } = sample();
  const view = startView(snapshot, settings, AT);
  const findings = (kind: 'weekly' | 'monthly') => {
    const { blocks } = assess(kind, snapshot, settings, AT);
    return blocks.flatMap((block) => block.findings);
  };
  const measured = (kind: 'weekly' | 'monthly', rule: string) =>
    new Map(
      findings(kind)
        .filter((one) => one.rule === rule)
        .map((one) => [one.subject, [one.state, one.measured]] as const),
    );

  it('has the pass rates of the weekly at the end of its lines', () => {
    const rates = new Map([
      ...measured('weekly', 'W3.pass-rate'),
      ...measured('weekly', 'W3.new-source'),
    ]);
    expect(rates.size).toBeGreaterThan(8);
    const ends = view.sources.map(
      (line) => [line.subject, [line.state, line.rates.at(-1) ?? null]] as const,
    );
    expect(new Map(ends)).toEqual(rates);
  });

  it('has the deviations of the weekly, the furthest with its band', () => {
    const deviations = measured('weekly', 'W2.pipeline-variance');
    for (const { subject, state, deviation } of view.pipeline.deviations) {
      expect([subject, deviations.get(subject)]).toEqual([subject, [state, deviation]]);
    }
    const { worst, band } = view.pipeline;
    const { value = null, low = null, high = null } = worst?.weeks.at(-1) ?? {};
    const mean = ((low ?? 0) + (high ?? 0)) / 2;
    expect((value ?? 0) / mean - 1).toBeCloseTo(worst?.deviation ?? 0, 12);
    expect((high ?? 0) / mean - 1).toBeCloseTo(band, 12);
    expect(Math.abs(worst?.deviation ?? 0)).toBe(
      Math.max(...view.pipeline.deviations.map(({ deviation }) => Math.abs(deviation))),
    );
  });

  it('has the classes of the monthly: rate and model give the fall that it measured', () => {
    const falls = measured('monthly', 'M2.class');
    expect(view.classes.length).toBeGreaterThan(4);
    for (const { class: name, motion, state, rate, model } of view.classes) {
      const [judged, fall] = falls.get(`${motion} / ${name}`) ?? [];
      expect([name, state]).toEqual([name, judged]);
      expect(1 - rate / model).toBeCloseTo(fall ?? 0, 12);
    }
  });

  it('has the lights, signs, gaps, alarms and escalations of the Monday report', () => {
    const report = mondayReport(snapshot, settings, AT);
    expect(view.drift).toMatchObject(
      report.drift.map(({ motion, mode, state, evidence }) => ({ motion, mode, state, evidence })),
    );
    expect(view.selfTest).toEqual(report.selfTest);
    expect(view.escalations).toEqual(report.escalations.byLevel);
    expect(view.overdueAlarms.map(({ alarmId }) => alarmId)).toEqual(
      report.overdueAlarms.map(({ alarmId }) => alarmId),
    );
    expect(view.gaps).toMatchObject(report.gaps.map(({ rule, subject }) => ({ rule, subject })));
  });

  it('says the four feeds by the worst of their findings', () => {
    expect(view.feeds.map(({ title, state }) => [title, state])).toEqual([
      ['Validation throughput', 'fired'],
      ['Q=CTV alarms', 'fired'],
      ['Signal performance', 'fired'],
      ['Dormancy', 'fired'],
    ]);
  });
});
