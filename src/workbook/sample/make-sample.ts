/** A made-up year of a demand engine: its measures, and the ledger of the reviews that were held in it. */
import { addDays, type IsoDate } from '../../domain/calendar.js';
import type { Snapshot } from '../../domain/records.js';
import type { GivenAnswers } from '../../domain/set-up/answers.js';
import type { Motion } from '../../domain/vocabulary.js';
import type { Cell } from '../cell.js';
import type { TabDeclaration } from '../declaration.js';
import { formatRow } from '../format-row.js';
import { type ParsedWorkbook, parseWorkbook, READ_TABS, tabOfPart } from '../parse-workbook.js';
import { prefilledRows } from '../prefill/prefilled-rows.js';
import { DEFINITIONS } from '../tabs/definitions.js';
import { PEOPLE } from '../tabs/people.js';
import { TARGETS } from '../tabs/settings.js';
import { findTab, type TabName } from '../workbook.js';
import { definitionRecords, personRecords, targetRecord } from './governing-rows.js';
import { runYear } from './run-year.js';
import { INPUT_PARTS, type YearInputs, yearInputs } from './year-inputs.js';

/** What a sample depends on; the same options give the same cells. */
export interface SampleOptions {
  readonly seed: number;
  /** The sample ends with the week that a review of this day judges. */
  readonly asOf: IsoDate;
  readonly motions: readonly Motion[];
  /** People of the year, its targets and its days, where they are not the usual ones. */
  readonly given?: GivenAnswers;
}

/** The tabs of the sample, in the order in which they are filled. */
const PARTS = [
  'people',
  'targets',
  ...INPUT_PARTS,
  'holidays',
  'definitions',
  'playbook',
  'changes',
  'actions',
  'decisions',
  'escalations',
  'risks',
  'reviews',
  'reviewFindings',
  'calendar',
] as const satisfies readonly (keyof Snapshot)[];

/**
 * The rows of the sample by tab, in the order of the declared columns. A tab that is here replaces
 * the rows that a new workbook begins with. People and companies are made up.
 */
export function makeSample(options: SampleOptions): ReadonlyMap<TabName, Cell[][]> {
  const { seed, asOf, motions, given } = options;
  const inputs = yearInputs(motions, asOf, seed);
  const { snapshot: first, settings } = firstWorkbook(inputs, motions, given);
  return keptRows(runYear(first, settings, inputs, asOf).snapshot, asOf);
}

/** The rows that the sample keeps of a year that was run up to a day. */
export function keptRows(snapshot: Snapshot, asOf: IsoDate): ReadonlyMap<TabName, Cell[][]> {
  const kept = {
    ...snapshot,
    reviewFindings: lastingFindings(snapshot, addDays(asOf, -CLEAR_DAYS)),
    // What is still ahead is planned by the workbook itself.
    calendar: snapshot.calendar.filter(({ dueOn }) => dueOn < asOf),
  };
  return new Map(
    PARTS.map((part) => {
      const tab = tabOfPart(part);
      return [tab.name, cellsOf(tab, kept[part])];
    }),
  );
}

/** Days for which the sample keeps what reviews found clear; it would be most of its rows. */
const CLEAR_DAYS = 91;

/** All that was not clear, and of the reviews since a day what was clear too. */
function lastingFindings(
  { reviews, reviewFindings }: Pick<Snapshot, 'reviews' | 'reviewFindings'>,
  since: IsoDate,
): Snapshot['reviewFindings'] {
  const recent = new Set(
    reviews.filter(({ heldOn }) => heldOn >= since).map(({ reviewId }) => reviewId),
  );
  return reviewFindings.filter(({ reviewId, state }) => state !== 'clear' || recent.has(reviewId));
}

/** The rows with which the year begins: what every new workbook has, people, targets, definitions. */
export function firstRowsOfYear(
  { years }: YearInputs,
  motions: readonly Motion[],
  given: GivenAnswers = {},
): ReadonlyMap<TabName, Cell[][]> {
  const targets = years.map((year) => targetRecord(year, given.targets));
  return new Map([
    ...prefilledRows(motions, given),
    ['People', cellsOf(PEOPLE, personRecords(motions, given.people))],
    ['Targets', cellsOf(TARGETS, targets)],
    ['Definitions', cellsOf(DEFINITIONS, years.flatMap(definitionRecords))],
  ]);
}

/** The workbook before the first review. */
export function firstWorkbook(
  inputs: YearInputs,
  motions: readonly Motion[],
  given?: GivenAnswers,
): ParsedWorkbook {
  const rows = firstRowsOfYear(inputs, motions, given);
  const tables = READ_TABS.map((name) => {
    const tab = findTab(name);
    const header = (tab?.columns ?? []).map((column) => column.header);
    return [name, { header, rows: rows.get(name as TabName) ?? [], firstRow: 2 }] as const;
  });
  return parseWorkbook(Object.fromEntries(tables), { toInstant: (civil) => `${civil}.000Z` });
}

/** Moments of the sample are those of its civil days. */
const OPTIONS = { toCivil: (moment: string) => moment.slice(0, 19) };

function cellsOf(tab: TabDeclaration, records: readonly object[]): Cell[][] {
  const header = tab.columns.map((column) => column.header);
  return records.map((record) =>
    formatRow(tab, header, { ...record }, OPTIONS).map((cell) => cell ?? ''),
  );
}
