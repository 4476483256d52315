/** What a chair asks for when a rule fires: the concrete action, and by what it is measured. */
import type { RuleId } from '../../../domain/rules/rule-table.js';

export interface Response {
  /** The action, to which the subjects are added. */
  readonly action: string;
  readonly measure: string;
  /** Days until it is due. */
  readonly days: number;
  /** Set where the action is only done once the finding is clear. */
  readonly lasts?: true;
}

/** By rule, what its escalation asks somebody to do. A stale action is no action: it is a risk. */
export const RESPONSES: Readonly<Partial<Record<RuleId, Response>>> = {
  'W2.pipeline-variance': {
    action: 'Find the root cause of the variance',
    measure: 'Cause named for the monthly',
    days: 14,
  },
  'W3.alarm-overdue': {
    action: "Get the source owner's answer to the alarm",
    measure: 'Alarm resolved or cause known',
    days: 7,
  },
  'W3.pass-rate': {
    action: 'Find which check fails and what the source changed',
    measure: 'Pass rate at target again',
    days: 10,
  },
  'W3.new-source': {
    action: 'Get the source through Q=CTV onboarding',
    measure: 'Onboarding signed off',
    days: 14,
    lasts: true,
  },
  'W4.signal-fall': {
    action: 'Check the capture and the weight of the class',
    measure: 'Rate within 20 % of the model, or the class put forward for retirement',
    days: 10,
  },
  'W5.novel-code': {
    action: 'Ask sales what the code means and list its cause',
    measure: 'Code listed with a known cause',
    days: 10,
  },
  'W5.open-dispute': {
    action: 'Write down both readings of the term',
    measure: 'Both readings on one page',
    days: 10,
  },
  'W5.mismatch': {
    action: 'Compare engagement signals with the buying signals that followed',
    measure: 'Signals that lead nowhere are named',
    days: 14,
  },
  'M1.drift-persistent': {
    action: 'Prepare the recalibration for the quarterly',
    measure: 'Proposal with numbers on the table',
    days: 14,
  },
  'M1.rollback': {
    action: 'Pause what is live without onboarding',
    measure: 'No submissions from a source without onboarding',
    days: 7,
  },
  'M2.decay': {
    action: 'Compare the class with its model',
    measure: 'New model rate or retirement proposed',
    days: 14,
  },
  'M3.dispute': {
    action: 'Draft one definition for the quarterly',
    measure: 'Draft agreed by both sides',
    days: 14,
  },
};
