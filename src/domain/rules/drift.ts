/** M1.drift and M1.drift-persistent: the four drift modes of each motion, and those that came back. */
import type { JudgedMode } from '../drift/from-snapshot/judge-snapshot.js';
import type { Finding } from '../finding.js';
import { firedBefore } from '../previous-review.js';
import type { Snapshot } from '../records.js';
import { subjectOf } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** A mode that fires in more monthlies running than this goes to the quarterly. */
const RUNNING = 1;

function persistence(
  { motion, state }: JudgedMode,
  subject: string,
  context: RuleContext,
): Finding {
  const { previous } = context;
  const before = firedBefore(previous, 'M1.drift', subject);
  const now = state === 'fired';
  const about = { subject, motion, threshold: RUNNING, at: null };
  if (state === 'no-data') {
    const evidence = 'cannot be judged now';
    return findingOf('M1.drift-persistent', {
      ...about,
      state: 'no-data',
      measured: null,
      evidence,
    });
  }
  const earlier =
    previous === null
      ? 'no earlier monthly was held'
      : `${before ? 'fired' : 'not fired'} in the monthly of ${previous.record.heldOn}`;
  return findingOf('M1.drift-persistent', {
    ...about,
    state: now && before ? 'fired' : 'clear',
    measured: now ? 1 + Number(before) : 0,
    evidence: `${now ? 'fired' : 'not fired'} now; ${earlier}`,
  });
}

/**
 * Judges the four modes of each motion in use. M1.drift says what each is now; it has no single number
 * to measure. M1.drift-persistent measures the monthlies running in which the mode fired, this one
 * included, by what the previous monthly froze: two go to the quarterly recalibration.
 */
export function drift(_: Snapshot, context: RuleContext): Finding[] {
  return context.modes.flatMap((judged) => {
    const { motion, mode, state, evidence } = judged;
    const subject = subjectOf(motion, mode.name);
    const about = { subject, motion, measured: null, threshold: null, at: null };
    return [
      findingOf('M1.drift', { ...about, state, evidence }),
      persistence(judged, subject, context),
    ];
  });
}
