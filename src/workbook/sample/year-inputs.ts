/** What people and imports had entered by a day of the sample's year: a review sees no later row. */
import { addDays, type IsoDate } from '../../domain/calendar.js';
import type {
  Alarm,
  Dispute,
  Holiday,
  Located,
  PassRate,
  PipelineRow,
  Rejection,
  SignalClass,
  SignalRow,
  Snapshot,
} from '../../domain/records.js';
import type { Motion } from '../../domain/vocabulary.js';
import { giveIds } from '../given-ids.js';
import { ALARMS } from '../tabs/alarms.js';
import { DISPUTES } from '../tabs/disputes.js';
import { alarmRecords, disputeRecords } from './governing-rows.js';
import {
  dormancyRecords,
  handoffRecords,
  passRateRecords,
  pipelineRecords,
  rejectionCodeRecords,
  rejectionRecords,
  signalClassRecords,
  signalRecords,
  sourceStages,
  type Unplaced,
} from './measured-rows.js';
import { randomFrom } from './random.js';
import { type SampleYear, sampleYears } from './sample-year.js';
import { sampleHolidays } from './troubles.js';

/** The parts of a snapshot that reviews do not write, or to which they only add. */
export const INPUT_PARTS = [
  'sources',
  'passRates',
  'alarms',
  'pipeline',
  'signalClasses',
  'signals',
  'dormancy',
  'handoffs',
  'rejectionCodes',
  'rejections',
  'disputes',
] as const satisfies readonly (keyof Snapshot)[];

export type InputPart = (typeof INPUT_PARTS)[number];

export type Inputs = Pick<Snapshot, InputPart>;

export interface YearInputs {
  readonly years: readonly SampleYear[];
  readonly holidays: readonly Holiday[];
  /**
   * The rows as they stand at the beginning of a day. Signal classes and disputes are as they were
   * when they were entered: what reviews made of them is in the workbook.
   */
  readonly knownBy: (day: IsoDate) => Inputs;
}

/** The rows with their places in a tab that holds nothing else. */
function placed<Row extends object>(rows: readonly Row[]): (Row & Located)[] {
  return rows.map((row, index) => ({ ...row, row: index + 2 }));
}

function byWeek<Row extends { readonly week: IsoDate }>(rows: readonly Row[]): (Row & Located)[] {
  return placed([...rows].sort((a, b) => (a.week === b.week ? 0 : a.week < b.week ? -1 : 1)));
}

/** The rows of the weeks that ended before a day, of rows in order of their weeks. */
function ended<Row extends { readonly week: IsoDate }>(rows: readonly Row[], day: IsoDate): Row[] {
  const first = rows.findIndex(({ week }) => addDays(week, 7) > day);
  return first < 0 ? [...rows] : rows.slice(0, first);
}

function alarmsAt(alarms: readonly Alarm[], day: IsoDate): Alarm[] {
  const moment = `${day}T00:00:00`;
  return alarms
    .filter(({ raisedAt }) => raisedAt <= moment)
    .map((alarm) =>
      alarm.resolvedAt !== null && alarm.resolvedAt > moment
        ? { ...alarm, resolvedAt: null }
        : alarm,
    );
}

/** The year of the motions, from which any day's rows can be taken; moments are civil times. */
export function yearInputs(motions: readonly Motion[], asOf: IsoDate, seed: number): YearInputs {
  const years = sampleYears(motions, asOf, randomFrom(seed));
  const all = <Row>(records: (year: SampleYear) => readonly Row[]) => years.flatMap(records);
  const stages = all(sourceStages);
  const passRates: PassRate[] = byWeek(all(passRateRecords));
  const alarms = withIds<Alarm>(ALARMS, all(alarmRecords), ({ raisedAt }) => raisedAt);
  const pipeline: PipelineRow[] = byWeek(all(pipelineRecords));
  const classes = all(signalClassRecords).sort((a, b) => compare(a.introducedOn, b.introducedOn));
  const signalClasses: SignalClass[] = placed(classes);
  const signals: SignalRow[] = byWeek(all(signalRecords));
  const handoffs = byWeek(all(handoffRecords));
  const rejections: Rejection[] = byWeek(all(rejectionRecords));
  const disputes = withIds<Dispute>(DISPUTES, all(disputeRecords), ({ raisedOn }) => raisedOn);
  const knownBy = (day: IsoDate): Inputs => ({
    sources: placed(
      stages.flatMap((own) => own.filter(({ from }) => from <= day).at(-1)?.source ?? []),
    ),
    passRates: ended(passRates, day),
    alarms: alarmsAt(alarms, day),
    pipeline: ended(pipeline, day),
    signalClasses: signalClasses.filter(({ introducedOn }) => (introducedOn ?? '') <= day),
    signals: ended(signals, day),
    dormancy: placed(all((year) => dormancyRecords(year, day))),
    handoffs: ended(handoffs, day),
    rejectionCodes: placed(all((year) => rejectionCodeRecords(year, day))),
    rejections: ended(rejections, day),
    disputes: disputes.filter(({ raisedOn }) => raisedOn <= day),
  });
  return { years, holidays: placed(sampleHolidays(years[0]?.weeks ?? [])), knownBy };
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''));
}

/** The records in order of time, with the identifiers that they are given in that order. */
function withIds<Row extends Located>(
  tab: typeof ALARMS | typeof DISPUTES,
  records: readonly Omit<Unplaced<Row>, 'alarmId' | 'disputeId'>[],
  timeOf: (record: Row) => string,
): Row[] {
  const inTime = [...(records as unknown as readonly Row[])].sort((a, b) =>
    compare(timeOf(a), timeOf(b)),
  );
  // The identifier is the one member that the records lack.
  return placed(giveIds(tab, inTime)) as unknown as Row[];
}
