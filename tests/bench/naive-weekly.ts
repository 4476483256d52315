/**
 * The peer of the weekly evaluation: three of its rules as one writes them at first, one filter over
 * a whole tab per subject.
 */
import { weeksEndingWith } from '../../src/domain/calendar.js';
import type { Snapshot } from '../../src/domain/records.js';

/** Findings that fire, by rule. */
export interface Fired {
  readonly passRate: number;
  readonly pipeline: number;
  readonly signals: number;
}

const TARGET = 0.9;
const NEW_SOURCE_TOLERANCE = 0.05;

export function firedNaively(snapshot: Snapshot, judgedWeek: string): Fired {
  return {
    passRate: slippingSources(snapshot, judgedWeek),
    pipeline: pipelineBreaches(snapshot, judgedWeek),
    signals: fallenClasses(snapshot, judgedWeek),
  };
}

function slippingSources({ sources, passRates }: Snapshot, week: string): number {
  const [before, judged] = weeksEndingWith(week, 2);
  return sources.filter((source) => {
    const own = passRates.filter((row) => row.source === source.source);
    const rateIn = (monday: string | undefined) => {
      const row = own.find((one) => one.week === monday);
      return (row?.passed ?? 0) / (row?.submitted ?? 0);
    };
    if (source.onboarding !== 'Complete') return rateIn(judged) < TARGET - NEW_SOURCE_TOLERANCE;
    return rateIn(judged) < TARGET && rateIn(before) < TARGET;
  }).length;
}

function deviates(series: readonly number[]): boolean {
  const mean = series.slice(0, -1).reduce((sum, value) => sum + value, 0) / (series.length - 1);
  return Math.abs(((series.at(-1) ?? 0) - mean) / mean) - 0.15 > 1e-9;
}

function pipelineBreaches({ pipeline }: Snapshot, week: string): number {
  const weeks = weeksEndingWith(week, 5);
  const stages = new Set(pipeline.map((row) => row.stage));
  const motions = new Set(pipeline.map((row) => row.motion));
  const perStage = [...stages].flatMap((stage) => {
    const own = pipeline.filter((row) => row.stage === stage);
    const rows = weeks.map((monday) => own.find((row) => row.week === monday));
    return [
      rows.map((row) => row?.volumeIn ?? 0),
      rows.map((row) => row?.volumeOut ?? 0),
      rows.map((row) => row?.velocityDays ?? 0),
    ];
  });
  const volume = (monday: string, motion?: string) =>
    pipeline
      .filter((row) => row.week === monday && (motion === undefined || row.motion === motion))
      .reduce((sum, row) => sum + (row.volumeIn ?? 0), 0);
  const shares = [...motions].map((motion) =>
    weeks.map((monday) => volume(monday, motion) / volume(monday)),
  );
  return [...perStage, ...shares].filter(deviates).length;
}

function fallenClasses({ signalClasses, signals }: Snapshot, week: string): number {
  return signalClasses.filter((one) => {
    const row = signals.filter((other) => other.class === one.class).find((r) => r.week === week);
    const rate = (row?.qualified ?? 0) / (row?.captured ?? 0);
    return 1 - rate / (one.modelRate ?? 1) - 0.2 > 1e-9;
  }).length;
}
