/**
 * Decision rights to begin with, one row per activity: whoever owns a block leads what it decides, and
 * the chair answers for the review as a whole. The article names who owns which block and what goes
 * where; the letters are what follows from that, and a team changes them.
 *
 * Sources:
 * A. Leadscale, Marketing Operations: Governance and Operating Cadence, 20 May 2026.
 * B. ModelReef, Marketing Operations Best Practices, March 2026: who may change definitions, and review
 *    points with an owner each.
 * C. Fairview, What Is Marketing Operations, 29 May 2026: data quality, and metrics of one definition.
 * D. Real Growth Matters, Marketing-Sales SLA: definitions written by both sides, reviewed quarterly.
 */
import { isServed } from '../../domain/served-role.js';
import type { Motion, Role } from '../../domain/vocabulary.js';

/** One activity with the letters of the roles that take part in it. */
interface DeclaredActivity {
  readonly activity: string;
  readonly letters: Readonly<Partial<Record<Role, string>>>;
  /** The one motion that has it; absent: both. */
  readonly motion?: Motion;
}

/** Every row has one A and at least one R, also without the roles of a motion that is not served. */
const ACTIVITIES: readonly DeclaredActivity[] = [
  // A, The weekly cadence: the head of demand generation chairs; a notetaker attends.
  {
    activity: 'Run the review and keep to its minutes',
    letters: { Chair: 'A/R', Notetaker: 'R', 'RevOps lead': 'I', 'Data Lead': 'I' },
  },
  // A, The weekly cadence: every decision has an owner, a date and a measure.
  {
    activity: 'Keep the action log and the decisions',
    letters: { Chair: 'A', Notetaker: 'R', 'RevOps lead': 'C' },
  },
  // A, What engine governance is: the calendar schedules the accountability rituals.
  {
    activity: 'Keep the Cadence Calendar and call the reviews',
    letters: { Chair: 'A', Notetaker: 'R', 'RevOps lead': 'I', 'Data Lead': 'I' },
  },
  // A, The weekly cadence: the pipeline pulse is owned by the RevOps lead; the weekly logs.
  {
    activity: 'Log a pipeline variance',
    letters: { 'RevOps lead': 'A/R', Chair: 'I', 'Sales liaison': 'I', 'B2C lead': 'I' },
  },
  // A, The weekly cadence: the variance gets its root-cause review at the next monthly.
  {
    activity: 'Find the root cause of a logged variance',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Data Lead': 'C', 'Sales liaison': 'C' },
  },
  // A, The role of the engine: the team reads what the engine surfaces each week. C: data quality.
  {
    activity: 'Bring the measured rows of last week into the workbook',
    letters: { 'RevOps lead': 'A', 'Data Lead': 'R', 'Signal Architecture owner': 'R' },
  },
  // A, The weekly cadence: the data lead owns validation discipline and its alarm log.
  {
    activity: 'Raise a CARE-Request to a source owner',
    letters: { 'Data Lead': 'A/R', 'Signal Architecture owner': 'C', Chair: 'I' },
  },
  // A, What good governance prevents, first mode: pause the offending source.
  {
    activity: 'Pause a source',
    letters: { Chair: 'A', 'Data Lead': 'R', 'RevOps lead': 'C', 'Sales liaison': 'I' },
  },
  // A, What good governance prevents, first mode: onboarding is re-run before it is enabled again.
  {
    activity: 'Complete the Q=CTV onboarding of a source',
    letters: { 'Data Lead': 'A/R', 'Signal Architecture owner': 'C', 'RevOps lead': 'I' },
  },
  // A, What good governance prevents, first mode; B: review points before a launch.
  {
    activity: 'Enable a source again',
    letters: { Chair: 'A', 'Data Lead': 'R', 'RevOps lead': 'I', 'Sales liaison': 'I' },
  },
  // A, The weekly and the monthly cadence: the owner of signal architecture owns both signal blocks.
  {
    activity: 'Introduce or retire a signal class',
    letters: { 'Signal Architecture owner': 'A/R', 'Data Lead': 'C', Chair: 'I' },
  },
  // A, What good governance prevents, third mode: re-weight the signal mix per motion.
  {
    activity: 'Re-weight the signal mix of a motion',
    letters: {
      'Signal Architecture owner': 'A/R',
      'Sales liaison': 'C',
      'B2C lead': 'C',
      'RevOps lead': 'I',
    },
  },
  // A, The monthly cadence: handoff SLA breaches. D: follow-up is a commitment of sales.
  {
    activity: 'Follow up an accepted handoff within the SLA',
    letters: { 'Sales liaison': 'A/R', 'RevOps lead': 'C', Chair: 'I' },
  },
  // A, The weekly cadence: codes are traceable to known causes; the block is owned jointly.
  {
    activity: 'Trace a rejection code to a cause',
    letters: { 'RevOps lead': 'A', 'Sales liaison': 'R', 'Data Lead': 'C' },
  },
  // A, The weekly cadence: mismatch reports of the consideration cycle.
  {
    activity: 'Compare engagement signals with buying signals',
    letters: { 'B2C lead': 'A/R', 'Signal Architecture owner': 'R', 'RevOps lead': 'I' },
    motion: 'B2C',
  },
  // A, The monthly and the quarterly cadence: definition governance. D: written by both sides.
  {
    activity: 'Settle a dispute about a definition',
    letters: { 'RevOps lead': 'A/R', 'Sales liaison': 'R', 'B2C lead': 'C', Chair: 'I' },
  },
  // A, The quarterly cadence: a version, an owner and a documented scope. B: who may change it.
  {
    activity: 'Ratify a definition',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Sales liaison': 'R', 'B2C lead': 'C' },
  },
  // A, The quarterly cadence: the sales liaison owns the review of the sales motion.
  {
    activity: 'Review buying groups, MQL and SAL definitions and ABM fit',
    letters: { 'Sales liaison': 'A/R', 'RevOps lead': 'C', 'Signal Architecture owner': 'C' },
    motion: 'B2B',
  },
  // A, The quarterly cadence: the B2C lead owns the review of the consideration cycle.
  {
    activity: 'Review engagement mapping, cohorts and lifecycle stages',
    letters: { 'B2C lead': 'A/R', 'RevOps lead': 'C', 'Signal Architecture owner': 'C' },
    motion: 'B2C',
  },
  // A, The monthly cadence: the risk register is owned by the chair and the RevOps lead.
  {
    activity: 'Keep the risk register',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Data Lead': 'C', 'Senior leadership': 'I' },
  },
  // A, The monthly cadence: the chair confirms what is escalated to the quarterly.
  {
    activity: 'Escalate to the quarterly review',
    letters: { Chair: 'A/R', 'RevOps lead': 'C', 'Senior leadership': 'I' },
  },
  // A, The quarterly cadence: recalibration is owned by the chair and senior leadership.
  {
    activity: 'Change a threshold or a target',
    letters: { 'Senior leadership': 'A', Chair: 'R', 'RevOps lead': 'C', 'Data Lead': 'C' },
  },
  // A, The quarterly cadence: capacity and volume targets against reality.
  {
    activity: 'Set volume targets and capacity',
    letters: { 'Senior leadership': 'A', Chair: 'R', 'Sales liaison': 'C', 'B2C lead': 'C' },
  },
  // A, The quarterly cadence: a decision cascades by an update of the Risk Playbook.
  {
    activity: 'Keep the Risk Playbook up to date',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Data Lead': 'C', 'Sales liaison': 'I' },
  },
  // A, The quarterly cadence: who tells whom, by when.
  {
    activity: 'Tell those concerned of an approved change',
    letters: { Chair: 'A', 'RevOps lead': 'R', 'Sales liaison': 'I', 'B2C lead': 'I' },
  },
];

/** The activities of the motions in use, without letters for roles that they do not have. */
export function raciRows(
  motions: readonly Motion[],
): readonly Pick<DeclaredActivity, 'activity' | 'letters'>[] {
  return ACTIVITIES.filter(({ motion }) => motion === undefined || motions.includes(motion)).map(
    ({ activity, letters }) => ({
      activity,
      letters: Object.fromEntries(
        Object.entries(letters).filter(([role]) => isServed(role as Role, motions)),
      ),
    }),
  );
}
