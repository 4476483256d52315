/** What a sensible chair enters at the close of a review: the policy by which the sample's year is run. */
import type { AssessedBlock, Assessment } from '../../../domain/assess.js';
import type { AsOf } from '../../../domain/calendar.js';
import type { CloseEntries } from '../../../domain/closing/entries.js';
import type { Snapshot } from '../../../domain/records.js';
import type { ReviewKind, Role } from '../../../domain/vocabulary.js';
import { decisionsOf } from './decisions.js';
import { actionUpdates, newActions } from './follow-up.js';
import { outcomesOf } from './outcomes.js';
import { definitionsOf, quarterlyChanges, retirements } from './recalibration.js';
import { newRisks, riskUpdates } from './risk-entries.js';

/** Everything that a chair looks at before the close. */
export interface Room {
  readonly kind: ReviewKind;
  readonly assessment: Assessment;
  readonly snapshot: Snapshot;
  readonly asOf: AsOf;
}

const USUAL: readonly Role[] = [
  'Chair',
  'RevOps lead',
  'Data Lead',
  'Signal Architecture owner',
  'Sales liaison',
  'B2C lead',
];

/** Five are there; at the third monthly of the year leadership joins, at the fourth one is away. */
function attendance({ kind, snapshot }: Room): readonly Role[] {
  const held = snapshot.reviews.filter(({ review }) => review === kind).length;
  const present = USUAL.filter((role) => snapshot.people.some((person) => person.role === role));
  if (kind === 'quarterly') return [...present.slice(0, 5), 'Senior leadership'];
  if (kind === 'monthly' && held === 2) return [...present.slice(0, 5), 'Senior leadership'];
  return present.slice(0, kind === 'monthly' && held === 3 ? 4 : 5);
}

/** A block that slips takes a few minutes more, one that holds a minute less. */
function minutesOf({ verdict, minutes }: AssessedBlock): number {
  if (verdict === 'slipping') return minutes + Math.round(minutes / 5);
  return verdict === 'holding' ? minutes - 1 : minutes;
}

/** The entries of a review: all of it can be closed, and nothing is said twice. */
export function chairEntries(room: Room): CloseEntries {
  const { kind, assessment } = room;
  const attended = attendance(room);
  const common: CloseEntries = {
    attended,
    minutes: Object.fromEntries(assessment.blocks.map((block) => [block.id, minutesOf(block)])),
    acknowledged: 'all',
    actions: newActions(room),
    actionUpdates: actionUpdates(room),
    ...(attended.length < 5
      ? { carriedOver: ['Follow-up within the SLA: its owner was away'] }
      : {}),
  };
  if (kind === 'weekly') return { ...common, decisions: decisionsOf(room) };
  const answered = kind === 'quarterly' ? quarterlyChanges(room) : { changes: [], approvals: [] };
  return {
    ...common,
    decisions: decisionsOf(room),
    risks: newRisks(room),
    riskUpdates: riskUpdates(room),
    outcomes: outcomesOf(room, answered),
    ...(kind === 'monthly'
      ? { proposals: retirements(room) }
      : { ...answered, definitions: definitionsOf(answered, room) }),
  };
}
