import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../../src/local/boundary/clocks.js';
import type { RunOutcome } from '../../../src/local/boundary/execution-run.js';
import { SCHEMA_VERSION } from '../../../src/workbook/schema/schema-versions.js';
import { answerOf, openAddOnWorkbook } from '../add-on-workbook.js';
import {
  AS_OF,
  contentsOf,
  ENTRIES,
  knownBook,
  workbookToClose,
} from '../closing/workbook-to-close.js';

const CLOSE = { kind: 'weekly', asOf: AS_OF, entries: ENTRIES } as const;
const START = Date.parse('2026-11-16T07:50:00Z');
/** Longer than an execution works, and not so long that Google stops it. */
const LONG = 275_000;

const undisturbed = knownBook();
const names = undisturbed.run('close', CLOSE).calls.map(({ name }) => name);
const appended = names.findIndex((name) => name.endsWith('appendRow')) + 1;
const done = contentsOf(undisturbed.workbook);

/** A close whose services become slow at a call. */
function slowBook(at: number) {
  const { workbook } = knownBook();
  const ids = Object.fromEntries(workbook.sheets.map(({ name, sheetId }) => [name, sheetId]));
  const properties = {
    document: { 'cadence.tabs': JSON.stringify(ids), 'cadence.schema': `${SCHEMA_VERSION}` },
  };
  const clock = fixedClock(START);
  const book = openAddOnWorkbook(workbookToClose(), {
    clock,
    surroundings: { properties, triggers: [], outbox: [], calendars: [] },
  });
  const slow = { kind: 'edit', at, edit: () => clock.advance(LONG) } as const;
  return { book, outcome: book.run('close', CLOSE, [slow]) };
}

function marksOf(book: ReturnType<typeof slowBook>['book']): string[] {
  const document = book.emulator.surroundings.properties['document'] ?? {};
  return Object.entries(document).flatMap(([key, value]) =>
    key.startsWith('cadence.pending.') ? [value] : [],
  );
}

function handlersOf(book: ReturnType<typeof slowBook>['book']): string[] {
  return book.emulator.surroundings.triggers.map(({ handler }) => handler);
}

function isStopped(outcome: RunOutcome): boolean {
  const answer = answerOf(outcome);
  return !answer.ok && answer.code === 'UNFINISHED';
}

describe('work that takes too long', () => {
  it('stops itself, keeps its place in a short property and is gone on with by a trigger', () => {
    const { book, outcome } = slowBook(appended + 12);
    expect(outcome.killed).toBe(false);
    expect(answerOf(outcome)).toMatchObject({ ok: false, code: 'UNFINISHED' });
    expect(marksOf(book)).toEqual([expect.stringMatching(/^from [1-9]\d*$/)]);
    expect(contentsOf(book.workbook)).not.toEqual(done);
    expect(handlersOf(book)).toEqual(['continueTrigger']);
    const rest = book.start('continueTrigger', 'trigger');
    expect(rest.error).toBeUndefined();
    expect(contentsOf(book.workbook)).toEqual(done);
    expect(marksOf(book)).toEqual([]);
    expect(handlersOf(book)).toEqual([]);
    const whole = names.length;
    expect(outcome.calls.length + rest.calls.length).toBeLessThanOrEqual(whole * 1.5);
  });

  it('is finished by whoever opens the workbook next, wherever it stopped', () => {
    let stops = 0;
    for (let at = appended; at < names.length; at += 6) {
      const { book, outcome } = slowBook(at);
      if (!isStopped(outcome)) continue;
      stops += 1;
      const { closed } = book.call('review', { kind: 'weekly', asOf: AS_OF });
      expect([at, closed]).toEqual([at, 'weekly 2026-11-16']);
      expect([at, contentsOf(book.workbook)]).toEqual([at, done]);
    }
    expect(stops).toBeGreaterThan(5);
  });
});
