/** Every tab of the workbook in tab order: the one list from which everything about tabs derives. */
import type { TabDeclaration } from './declaration.js';
import { ACTION_LOG, DECISIONS } from './tabs/action-log.js';
import { ALARMS } from './tabs/alarms.js';
import { AGENDA_TAB, CADENCE_CALENDAR, REVIEW_FINDINGS, REVIEWS } from './tabs/cadence.js';
import { DEFINITIONS } from './tabs/definitions.js';
import { DISPUTES } from './tabs/disputes.js';
import { DORMANCY } from './tabs/dormancy.js';
import { ENGINE_WEEKS } from './tabs/engine-weeks.js';
import { ESCALATIONS } from './tabs/escalations.js';
import { HANDOFFS, REJECTION_CODES, REJECTIONS } from './tabs/handoffs.js';
import { JOURNAL } from './tabs/journal.js';
import { ONBOARDING_STEPS_TAB } from './tabs/onboarding.js';
import { PASS_RATES } from './tabs/pass-rates.js';
import { PEOPLE, RACI_MATRIX } from './tabs/people.js';
import { PIPELINE } from './tabs/pipeline.js';
import { RISK_PLAYBOOK, RISK_REGISTER } from './tabs/risks.js';
import { CHANGES, HOLIDAYS, SETTINGS_TAB, TARGETS } from './tabs/settings.js';
import { SIGNAL_CLASSES, SIGNALS } from './tabs/signals.js';
import { SOURCES } from './tabs/sources.js';
import { START, START_DATA } from './tabs/start.js';

/** Govern, Measure, Set, in the order of the tabs; what is hidden is last. */
export const WORKBOOK = [
  START,
  ENGINE_WEEKS,
  CADENCE_CALENDAR,
  AGENDA_TAB,
  RACI_MATRIX,
  PEOPLE,
  ACTION_LOG,
  DECISIONS,
  ESCALATIONS,
  RISK_REGISTER,
  RISK_PLAYBOOK,
  DEFINITIONS,
  REVIEWS,
  REVIEW_FINDINGS,
  SOURCES,
  ONBOARDING_STEPS_TAB,
  PASS_RATES,
  ALARMS,
  PIPELINE,
  SIGNAL_CLASSES,
  SIGNALS,
  DORMANCY,
  HANDOFFS,
  REJECTION_CODES,
  REJECTIONS,
  DISPUTES,
  SETTINGS_TAB,
  TARGETS,
  CHANGES,
  HOLIDAYS,
  START_DATA,
  JOURNAL,
] as const satisfies readonly TabDeclaration[];

export type TabName = (typeof WORKBOOK)[number]['name'];

/** The declaration of a tab by its name as people write it: case and outer spaces do not matter. */
export function findTab(name: string): TabDeclaration | undefined {
  const wanted = name.normalize('NFC').trim().toLowerCase();
  return WORKBOOK.find((tab) => tab.name.toLowerCase() === wanted);
}

/** Tabs that people or imports fill, in tab order: the order in which a folder of files is imported. */
export function inputTabs(): readonly TabDeclaration[] {
  return WORKBOOK.filter((tab) => tab.input);
}
