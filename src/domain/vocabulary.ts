/** The closed lists of words that the workbook's drop-downs, the parsers and the rules share. */

export const MOTIONS = ['B2B', 'B2C'] as const;
export type Motion = (typeof MOTIONS)[number];

export const ROLES = [
  'Chair',
  'RevOps lead',
  'Data Lead',
  'Signal Architecture owner',
  'Sales liaison',
  'B2C lead',
  'Senior leadership',
  'Notetaker',
] as const;
export type Role = (typeof ROLES)[number];

export const REVIEW_KINDS = ['weekly', 'monthly', 'quarterly'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const ONBOARDING_STATES = ['Not started', 'In progress', 'Complete'] as const;
export type OnboardingState = (typeof ONBOARDING_STATES)[number];

export const SOURCE_STATES = ['Live', 'Paused', 'Retired'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

export const ALARM_KINDS = ['Compliance', 'Truth', 'Value', 'Volume'] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

export const DORMANCY_KINDS = ['Account', 'Cohort'] as const;
export type DormancyKind = (typeof DORMANCY_KINDS)[number];

export const DISPUTE_STATES = ['Open', 'Resolved', 'Escalated'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export const DEFINITION_STATES = ['Draft', 'Ratified', 'Superseded'] as const;
export type DefinitionState = (typeof DEFINITION_STATES)[number];

export const ACTION_STATES = ['Open', 'Done', 'Dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const DECISION_KINDS = ['Operational', 'Ratified', 'Change'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const RISK_STATES = ['Open', 'Mitigating', 'Closed'] as const;
export type RiskState = (typeof RISK_STATES)[number];

export const ESCALATION_KINDS = [
  'Log variance',
  'CARE-Request',
  'CARE-Escalate',
  'Risk',
  'Root-cause review',
  'Signal-architecture review',
  'Recalibration',
  'Risk profile',
] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];

export const ESCALATION_STATES = ['Open', 'Acknowledged', 'Resolved', 'Carried'] as const;
export type EscalationState = (typeof ESCALATION_STATES)[number];

export const CHANGE_SUBJECTS = [
  'setting',
  'target',
  'definition',
  'signal class',
  'playbook',
] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

export const CHANGE_STATES = ['Proposed', 'Approved', 'In force', 'Withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const CALENDAR_STATES = ['Due', 'Held', 'Missed', 'Skipped'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

/** What a holiday does to a review that falls on it. */
export const HOLIDAY_EFFECTS = ['Move', 'Skip'] as const;
export type HolidayEffect = (typeof HOLIDAY_EFFECTS)[number];

/** What is done before a source may go live; ours, after the three parts of Q=CTV. */
export const ONBOARDING_STEPS = [
  'Compliance checked',
  'Truth checked',
  'Value checked',
  'Trial batch at target',
  'Signed off',
] as const;
export type OnboardingStepName = (typeof ONBOARDING_STEPS)[number];

export const RACI_LETTERS = ['R', 'A', 'C', 'I'] as const;

/** What a role mostly has in an activity: one letter, or both of one who does and answers for it. */
export const RACI_CELLS = ['R', 'A', 'A/R', 'C', 'I'] as const;
