/** Words of the closed lists are forever: people's sheets and files hold them. */
import { expect, it } from '@jest/globals';
import { BLOCK_VERDICTS, FINDING_STATES } from '../../src/domain/finding.js';
import { ID_PREFIXES } from '../../src/domain/given-id.js';
import * as vocabulary from '../../src/domain/vocabulary.js';

const WORDS: Readonly<Record<keyof typeof vocabulary, string>> = {
  MOTIONS: 'B2B / B2C',
  ROLES:
    'Chair / RevOps lead / Data Lead / Signal Architecture owner / Sales liaison / B2C lead / Senior leadership / Notetaker',
  REVIEW_KINDS: 'weekly / monthly / quarterly',
  ONBOARDING_STATES: 'Not started / In progress / Complete',
  SOURCE_STATES: 'Live / Paused / Retired',
  ALARM_KINDS: 'Compliance / Truth / Value / Volume',
  DORMANCY_KINDS: 'Account / Cohort',
  DISPUTE_STATES: 'Open / Resolved / Escalated',
  DEFINITION_STATES: 'Draft / Ratified / Superseded',
  ACTION_STATES: 'Open / Done / Dropped',
  DECISION_KINDS: 'Operational / Ratified / Change',
  RISK_STATES: 'Open / Mitigating / Closed',
  ESCALATION_KINDS:
    'Log variance / CARE-Request / CARE-Escalate / Risk / Root-cause review / Signal-architecture review / Recalibration / Risk profile',
  ESCALATION_STATES: 'Open / Acknowledged / Resolved / Carried',
  CHANGE_SUBJECTS: 'setting / target / definition / signal class / playbook',
  CHANGE_STATES: 'Proposed / Approved / In force / Withdrawn',
  CALENDAR_STATES: 'Due / Held / Missed / Skipped',
  HOLIDAY_EFFECTS: 'Move / Skip',
  ONBOARDING_STEPS:
    'Compliance checked / Truth checked / Value checked / Trial batch at target / Signed off',
  RACI_LETTERS: 'R / A / C / I',
  RACI_CELLS: 'R / A / A/R / C / I',
};

it('keeps every word of every closed list, in its order', () => {
  const lists = Object.entries(vocabulary).map(([name, words]) => [name, words.join(' / ')]);
  expect(Object.fromEntries(lists)).toEqual(WORDS);
  expect(FINDING_STATES.join(' / ')).toBe('fired / watch / no-data / clear');
  expect(BLOCK_VERDICTS.join(' / ')).toBe('slipping / not enough data / holding / open');
});

it('keeps the letter of every identifier that the add-on gives', () => {
  expect(ID_PREFIXES).toEqual({
    actions: 'T',
    decisions: 'D',
    escalations: 'E',
    risks: 'R',
    changes: 'C',
  });
});
