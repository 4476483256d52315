/** What people and triggers do at once, each with words of its own by which its traces are known. */

import type { Context } from '../../../src/apps-script/context.js';
import { continueWork } from '../../../src/apps-script/continue-work.js';
import { runDaily } from '../../../src/apps-script/daily.js';
import { runOperation } from '../../../src/apps-script/operations/operations.js';
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { CLOSINGS } from '../operations/closings.js';

/** Something that somebody does, once. */
export interface Work {
  readonly name: string;
  readonly run: (context: Context) => unknown;
  /** Whether the answer says that it is done, where an answer may also refuse. */
  readonly isDone?: (answer: unknown) => boolean;
}

const AS_OF = '2026-11-16';

/** Closes the review of Monday with an action and, where the review has risks, a risk of one's own. */
export function closing(kind: ReviewKind, whose: string): Work {
  const entries = CLOSINGS.find((one) => one.kind === kind)?.entries as CloseEntries;
  const action = {
    ...{ action: `Look again, says ${whose}`, owner: 'Ana' },
    ...{ dueOn: '2026-11-30', measure: 'Looked at' },
  };
  const risk = { risk: `Vendor leaves, says ${whose}`, likelihood: 2, impact: 4, owner: 'Ana' };
  const own: CloseEntries = {
    ...entries,
    actions: [action],
    ...(kind === 'weekly' ? {} : { risks: [risk] }),
  };
  return {
    name: `close ${kind} by ${whose}`,
    run: (context) => runOperation('close', { kind, asOf: AS_OF, entries: own }, context),
    isDone: (answer) => (answer as { readonly closed: boolean }).closed,
  };
}

/** Imports the rates of the week: a row that the tab has, one that it lacks, and one of one's own. */
export function importing(whose: string, passed = 96): Work {
  const payload = {
    tab: 'Pass Rates',
    header: ['Week', 'Source', 'Submitted', 'Passed'],
    rows: [
      ['2026-11-09', 'webinar-eu', '120', String(passed)],
      ['2026-11-16', 'search-brand', '80', '60'],
      ['2026-11-16', `source of ${whose}`, '70', '50'],
    ],
  };
  return {
    name: `import by ${whose}`,
    run: (context) => runOperation('import', payload, context),
  };
}

/** Keeps the draft of a review; a review that was closed meanwhile keeps none. */
export function drafting(kind: ReviewKind, whose: string): Work {
  const draft = {
    ...{ kind, asOf: AS_OF, block: kind === 'weekly' ? 'W1' : 'M1', seconds: {}, entries: [] },
    ...{ removed: [], acknowledged: [], updates: [], outcomes: [], unfinished: [] },
    ...{ attended: [whose], forms: [], notes: {}, chair: null, handovers: [], isPaused: false },
  };
  return {
    name: `draft ${kind} by ${whose}`,
    run: (context) =>
      runOperation('draft.save', { draft, seat: `seat of ${whose}`, takeOver: true }, context),
  };
}

/** Pauses a source at the gate. */
export function pausing(source: string): Work {
  const payload = { source, step: 'pause', reason: 'below target', asOf: AS_OF };
  return { name: `pause ${source}`, run: (context) => runOperation('source', payload, context) };
}

export const DAILY: Work = { name: 'daily trigger', run: runDaily };
export const CONTINUING: Work = { name: 'continue trigger', run: () => continueWork() };
