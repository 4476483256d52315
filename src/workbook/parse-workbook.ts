/** One reading of the whole workbook: the snapshot that the rules judge, and what could not be read. */
import type { Snapshot } from '../domain/records.js';
import type { Settings } from '../domain/settings.js';
import type { ReviewKind } from '../domain/vocabulary.js';
import { checkChanges } from './change-checks.js';
import { checkAcrossTabs } from './cross-checks.js';
import type { RowProblem, TabDeclaration } from './declaration.js';
import type { GivenId } from './given-ids.js';
import type { ToInstant } from './instants.js';
import { checkOnboarding } from './onboarding-checks.js';
import { compileParser, type ParsedTab, type RowParser } from './parse-rows.js';
import { parseSettings } from './parse-settings.js';
import type { WorkbookTables } from './table-cells.js';
import { ACTION_LOG, DECISIONS } from './tabs/action-log.js';
import { ALARMS } from './tabs/alarms.js';
import { CADENCE_CALENDAR, REVIEW_FINDINGS, REVIEWS } from './tabs/cadence.js';
import { DEFINITIONS } from './tabs/definitions.js';
import { DISPUTES } from './tabs/disputes.js';
import { DORMANCY } from './tabs/dormancy.js';
import { ESCALATIONS } from './tabs/escalations.js';
import { HANDOFFS, REJECTION_CODES, REJECTIONS } from './tabs/handoffs.js';
import { ONBOARDING_STEPS_TAB } from './tabs/onboarding.js';
import { PASS_RATES } from './tabs/pass-rates.js';
import { PEOPLE, RACI_MATRIX } from './tabs/people.js';
import { PIPELINE } from './tabs/pipeline.js';
import { RISK_PLAYBOOK, RISK_REGISTER } from './tabs/risks.js';
import { CHANGES, HOLIDAYS, SETTINGS_TAB, TARGETS } from './tabs/settings.js';
import { SIGNAL_CLASSES, SIGNALS } from './tabs/signals.js';
import { SOURCES } from './tabs/sources.js';
import type { TabName } from './workbook.js';

/** What the workbook says. */
export interface ParsedWorkbook {
  readonly snapshot: Snapshot;
  readonly problems: readonly RowProblem[];
  readonly settings: Settings;
  /** By tab name: the identifiers that blank ID cells were given in this reading. */
  readonly givenIds: Readonly<Record<string, readonly GivenId[]>>;
}

/** Part of the snapshot ↔ tab. */
const SNAPSHOT_TABS = {
  sources: SOURCES,
  passRates: PASS_RATES,
  alarms: ALARMS,
  pipeline: PIPELINE,
  signalClasses: SIGNAL_CLASSES,
  signals: SIGNALS,
  dormancy: DORMANCY,
  handoffs: HANDOFFS,
  rejectionCodes: REJECTION_CODES,
  rejections: REJECTIONS,
  disputes: DISPUTES,
  definitions: DEFINITIONS,
  actions: ACTION_LOG,
  decisions: DECISIONS,
  risks: RISK_REGISTER,
  escalations: ESCALATIONS,
  people: PEOPLE,
  targets: TARGETS,
  changes: CHANGES,
  reviews: REVIEWS,
  reviewFindings: REVIEW_FINDINGS,
  calendar: CADENCE_CALENDAR,
  holidays: HOLIDAYS,
  raci: RACI_MATRIX,
  playbook: RISK_PLAYBOOK,
  onboardingSteps: ONBOARDING_STEPS_TAB,
} as const satisfies Record<keyof Snapshot, unknown>;

const PARTS = Object.keys(SNAPSHOT_TABS) as (keyof Snapshot)[];

/** The tab whose rows are one part of the snapshot. */
export function tabOfPart(part: keyof Snapshot): TabDeclaration & { readonly name: TabName } {
  return SNAPSHOT_TABS[part];
}

/** Names of the tabs that {@link parseWorkbook} reads. */
export const READ_TABS: readonly string[] = [
  ...PARTS.map((part) => SNAPSHOT_TABS[part].name),
  SETTINGS_TAB.name,
];

/** Parts that a review of each kind does without: every tab read is a call that the chair waits for. */
const NOT_READ: Readonly<Record<ReviewKind, ReadonlySet<keyof Snapshot>>> = {
  weekly: new Set([
    'definitions',
    'risks',
    'reviewFindings',
    'raci',
    'playbook',
    'onboardingSteps',
  ]),
  monthly: new Set(['onboardingSteps']),
  quarterly: new Set(['onboardingSteps']),
};

/** Names of the tabs that a review of this kind reads. */
export function tabsOfReview(kind: ReviewKind): readonly string[] {
  const parts = PARTS.filter((part) => !NOT_READ[kind].has(part));
  return [...parts.map((part) => SNAPSHOT_TABS[part].name), SETTINGS_TAB.name];
}

type AnyRow = Snapshot[keyof Snapshot][number];

/** Parsers compiled at first use: a script that never reads the workbook does not pay for them. */
const compiledParsers = new Map<keyof Snapshot, RowParser<AnyRow>>();

function parserOf(part: keyof Snapshot): RowParser<AnyRow> {
  const known = compiledParsers.get(part);
  if (known !== undefined) return known;
  const made = compileParser(SNAPSHOT_TABS[part]) as unknown as RowParser<AnyRow>;
  compiledParsers.set(part, made);
  return made;
}

const EMPTY: ParsedTab<AnyRow> = { records: [], problems: [], missingColumns: [], givenIds: [] };

/**
 * Reads every tab that a rule looks at. What cannot be read is named once and takes part in no rule;
 * it never stops the reading.
 * @param options.wanted names of the tabs that were asked for; without it, all of {@link READ_TABS}
 */
export function parseWorkbook(
  tables: WorkbookTables,
  options: { readonly toInstant: ToInstant; readonly wanted?: readonly string[] },
): ParsedWorkbook {
  const wanted = new Set(options.wanted ?? READ_TABS);
  const problems: RowProblem[] = [];
  const givenIds: Record<string, readonly GivenId[]> = {};
  const parts: Partial<Record<keyof Snapshot, readonly AnyRow[]>> = {};
  for (const part of PARTS) {
    const { name } = SNAPSHOT_TABS[part];
    const table = tables[name];
    const parsed =
      table === undefined
        ? { ...EMPTY, problems: wanted.has(name) ? [missingTab(name)] : [] }
        : parserOf(part)(table.header, table.rows, { ...options, firstRow: table.firstRow });
    parts[part] = parsed.records;
    problems.push(...parsed.problems);
    if (parsed.givenIds.length > 0) givenIds[name] = parsed.givenIds;
  }
  // Every part was set above, each by the parser of its own tab.
  const checked = checkAcrossTabs(parts as Snapshot, tables);
  const settings = parseSettings(tables[SETTINGS_TAB.name]);
  problems.push(
    ...checked.problems,
    ...settings.problems,
    ...checkChanges(checked.snapshot, settings, tables),
    ...checkOnboarding(checked.snapshot),
  );
  return { snapshot: checked.snapshot, problems, settings: settings.settings, givenIds };
}

/** What is said of a tab that is not there. */
export function missingTab(name: string): RowProblem {
  return {
    tab: name,
    row: 1,
    column: '',
    code: 'missing-tab',
    message: `The tab ${name} is missing. Check the workbook with repair to make it again.`,
  };
}
