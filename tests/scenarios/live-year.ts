/**
 * Lives the year in a plain Node process, where the emulator is three times as fast as under jest, and
 * prints what came of it as JSON.
 */

import { assess } from '../../src/domain/assess.js';
import { frozenFindings } from '../../src/domain/closing/frozen-findings.js';
import { MOTIONS } from '../../src/domain/vocabulary.js';
import { firstWorkbook } from '../../src/workbook/sample/make-sample.js';
import { runYear, startOf } from '../../src/workbook/sample/run-year.js';
import { yearInputs } from '../../src/workbook/sample/year-inputs.js';
import type { LivedYear } from './lived-year.js';
import { YearInWorkbook } from './year-in-workbook.js';

const AS_OF = '2026-11-16';
/** From here on the trigger fires every day. */
const LAST_WEEKS = '2026-11-02';

/** Rules that look at rows of weeks alone: what tabs hold of today's state cannot be judged for a day in the past. */
const OF_MEASURED_WEEKS = [
  'W2.pipeline-variance',
  'W4.signal-fall',
  'W5.mismatch',
  'M3.acceptance',
];

function live(): LivedYear {
  const inputs = yearInputs(MOTIONS, AS_OF, 1);
  const first = firstWorkbook(inputs, MOTIONS);
  const { snapshot: inMemory, reviews } = runYear(first.snapshot, first.settings, inputs, AS_OF);
  const year = new YearInWorkbook(inputs, MOTIONS);
  for (const review of reviews) {
    year.liveUntil(review.date, LAST_WEEKS);
    year.hold(review);
  }
  year.liveUntil(AS_OF, LAST_WEEKS);
  year.importKnown();
  year.fireTrigger();
  const cellsWrittenByAnotherTrigger = year.fireTrigger();
  const closedAgain = year.book.call('close', {
    kind: 'weekly',
    asOf: reviews.at(-1)?.date ?? AS_OF,
    entries: {},
  }).alreadyClosed;
  const workbook = year.read();
  return {
    inMemory,
    workbook,
    held: year.held.map(({ review, answer }) => ({
      kind: review.kind,
      date: review.date,
      closed: answer.closed,
    })),
    cellsWrittenByAnotherTrigger,
    closedAgain,
    judgedAgain: reviews.flatMap(({ kind, date }) => {
      const { blocks } = assess(kind, workbook, first.settings, startOf(date));
      const findings = frozenFindings(`${kind} ${date}`, { blocks }, () => null);
      return findings.filter(({ rule }) => OF_MEASURED_WEEKS.includes(rule));
    }),
  };
}

process.stdout.write(JSON.stringify(live()));
