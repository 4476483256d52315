/** A made-up year of a demand engine in which every weekly rule fires and all four drift modes develop. */
import type { IsoDate } from '../../domain/calendar.js';
import type { Motion } from '../../domain/vocabulary.js';
import type { Cell } from '../cell.js';
import type { TabDeclaration } from '../declaration.js';
import { formatRow } from '../format-row.js';
import { giveIds } from '../given-ids.js';
import { ACTION_LOG, DECISIONS } from '../tabs/action-log.js';
import { ALARMS } from '../tabs/alarms.js';
import { DEFINITIONS } from '../tabs/definitions.js';
import { DISPUTES } from '../tabs/disputes.js';
import { DORMANCY } from '../tabs/dormancy.js';
import { HANDOFFS, REJECTION_CODES, REJECTIONS } from '../tabs/handoffs.js';
import { PASS_RATES } from '../tabs/pass-rates.js';
import { PEOPLE } from '../tabs/people.js';
import { PIPELINE } from '../tabs/pipeline.js';
import { RISK_REGISTER } from '../tabs/risks.js';
import { TARGETS } from '../tabs/settings.js';
import { SIGNAL_CLASSES, SIGNALS } from '../tabs/signals.js';
import { SOURCES } from '../tabs/sources.js';
import type { TabName } from '../workbook.js';
import {
  actionRecords,
  alarmRecords,
  decisionRecords,
  definitionRecords,
  disputeRecords,
  personRecords,
  riskRecords,
  targetRecord,
} from './governing-rows.js';
import {
  dormancyRecords,
  handoffRecords,
  passRateRecords,
  pipelineRecords,
  rejectionCodeRecords,
  rejectionRecords,
  signalClassRecords,
  signalRecords,
  sourceRecords,
} from './measured-rows.js';
import { randomFrom } from './random.js';
import { type SampleYear, sampleYears } from './sample-year.js';

/** What a sample depends on; the same options give the same cells. */
export interface SampleOptions {
  readonly seed: number;
  /** The sample ends with the week that a review of this day judges. */
  readonly asOf: IsoDate;
  readonly motions: readonly Motion[];
}

/**
 * The rows of the sample by tab, in the order of the declared columns. A tab that is here replaces
 * the rows that a new workbook begins with. People and companies are made up.
 */
export function makeSample({ seed, asOf, motions }: SampleOptions): ReadonlyMap<TabName, Cell[][]> {
  const random = randomFrom(seed);
  const years = sampleYears(motions, asOf, random);
  const all = <Row>(records: (year: SampleYear) => Row[]) => years.flatMap(records);
  const alarms = all(alarmRecords).sort((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1));
  const disputes = all(disputeRecords).sort((a, b) => (a.raisedOn < b.raisedOn ? -1 : 1));
  return new Map<TabName, Cell[][]>([
    ['People', cellsOf(PEOPLE, personRecords(motions))],
    ['Action Log', cellsOf(ACTION_LOG, giveIds(ACTION_LOG, actionRecords(asOf, random)))],
    ['Decisions', cellsOf(DECISIONS, giveIds(DECISIONS, decisionRecords(asOf, random)))],
    ['Risk Register', cellsOf(RISK_REGISTER, giveIds(RISK_REGISTER, riskRecords(asOf)))],
    ['Definitions', cellsOf(DEFINITIONS, all(definitionRecords))],
    ['Sources', cellsOf(SOURCES, all(sourceRecords))],
    ['Pass Rates', cellsOf(PASS_RATES, byWeek(all(passRateRecords)))],
    ['Alarms', cellsOf(ALARMS, giveIds(ALARMS, alarms))],
    ['Pipeline', cellsOf(PIPELINE, byWeek(all(pipelineRecords)))],
    ['Signal Classes', cellsOf(SIGNAL_CLASSES, all(signalClassRecords))],
    ['Signals', cellsOf(SIGNALS, byWeek(all(signalRecords)))],
    ['Dormancy', cellsOf(DORMANCY, all(dormancyRecords))],
    ['Handoffs', cellsOf(HANDOFFS, byWeek(all(handoffRecords)))],
    ['Rejection Codes', cellsOf(REJECTION_CODES, all(rejectionCodeRecords))],
    ['Rejections', cellsOf(REJECTIONS, byWeek(all(rejectionRecords)))],
    ['Disputes', cellsOf(DISPUTES, giveIds(DISPUTES, disputes))],
    ['Targets', cellsOf(TARGETS, years.map(targetRecord))],
  ]);
}

function byWeek<Row extends { readonly week: IsoDate }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.week === b.week ? 0 : a.week < b.week ? -1 : 1));
}

/** Moments of the sample are civil times already. */
const OPTIONS = { toCivil: (civil: string) => civil };

function cellsOf(tab: TabDeclaration, records: readonly object[]): Cell[][] {
  const header = tab.columns.map((column) => column.header);
  return records.map((record) =>
    formatRow(tab, header, { ...record }, OPTIONS).map((cell) => cell ?? ''),
  );
}
