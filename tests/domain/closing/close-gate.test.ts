import { describe, expect, it } from '@jest/globals';
import type { BlockId } from '../../../src/domain/agenda.js';
import type { Assessment } from '../../../src/domain/assess.js';
import {
  acknowledgements,
  beyondReview,
  foreignBlocks,
  openFindings,
  unknownFindings,
  withinReview,
} from '../../../src/domain/closing/close-gate.js';
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import type { Finding } from '../../../src/domain/finding.js';

const finding = (part: Partial<Finding> = {}): Finding => ({
  rule: 'W3.pass-rate',
  subject: 'webinar-eu',
  motion: 'B2B',
  state: 'fired',
  measured: 0.88,
  threshold: 0.92,
  evidence: '88 %',
  goesTo: 'M1',
  at: null,
  ...part,
});
const judged = (
  id: BlockId,
  findings: readonly Finding[],
  escalations: readonly object[] = [],
): Assessment => ({ blocks: [{ id, findings }], escalations }) as unknown as Assessment;

describe('what only the quarterly decides', () => {
  const change = { what: 'setting', subject: 'x', newValue: '1' } as const;
  const entries: CloseEntries = {
    chair: 'Ana',
    changes: [change],
    approvals: [],
    rejections: [{ changeId: 'C-1' }],
    definitions: [{ term: 'MQL', motion: 'B2B', version: '1' }],
  };

  it('is named list by list at the other reviews, and left out', () => {
    const rest =
      'a monthly logs and does not change the operating model; put it under proposals for the next quarterly.';
    expect(beyondReview('monthly', entries)).toEqual(
      ['changes', 'rejections', 'definitions'].map((list) => ({
        block: 'M5',
        code: 'quarterly-only',
        message: `${list}: ${rest}`,
      })),
    );
    expect(withinReview('weekly', entries)).toStrictEqual({ chair: 'Ana' });
  });

  it('is taken by the quarterly', () => {
    expect(beyondReview('quarterly', entries)).toEqual([]);
    expect(withinReview('quarterly', entries)).toBe(entries);
  });
});

describe('blocks that the review does not have', () => {
  it('are named with the list that names them', () => {
    const entries = {
      minutes: { W1: 4, M2: 3 },
      notes: { Q1: 'x' },
      handovers: [
        { from: 'Ana', to: 'Kim', block: ' W3 ' as 'W3' },
        { from: 'Kim', to: 'Lou', block: ' M3 ' as 'M3' },
      ],
    };
    const rest = 'its blocks are W1, W2, W3, W4, W5, W6.';
    expect(foreignBlocks('weekly', entries)).toEqual(
      [
        ['minutes', 'M2'],
        ['notes', 'Q1'],
        ['handovers', 'M3'],
      ].map(([list, id]) => ({
        block: 'W6',
        code: 'unknown',
        subject: id,
        message: `${list}: the weekly has no block ${id}; ${rest}`,
      })),
    );
    expect(foreignBlocks('weekly', {})).toEqual([]);
  });
});

describe('acknowledgements', () => {
  it('name a rule and a subject, whatever spaces are around them, or all', () => {
    const said = { rule: ' W3.pass-rate ', subject: ' webinar-eu ', owner: 'Lou' };
    expect(acknowledgements([said])(finding())).toBe(said);
    expect(acknowledgements([said])(finding({ subject: 'list-x' }))).toBeNull();
    expect(acknowledgements([said])(finding({ rule: 'W3.new-source' }))).toBeNull();
    expect(acknowledgements(undefined)(finding())).toBeNull();
    expect(acknowledgements('all')(finding())).toEqual({
      rule: 'W3.pass-rate',
      subject: 'webinar-eu',
    });
  });

  it('of what nobody found are named in the block of the rule, else in the closing block', () => {
    const unknown = (rule: string, subject: string) =>
      unknownFindings('weekly', [{ rule, subject }], () => [judged('W3', [finding()])]);
    expect(unknown(' W3.pass-rate ', ' webinar-eu ')).toEqual([]);
    expect(unknown(' W3.pass-rate', 'list-x')).toEqual([
      {
        block: 'W3',
        code: 'unknown',
        rule: ' W3.pass-rate',
        subject: 'list-x',
        message:
          'acknowledged 1:  W3.pass-rate found nothing about list-x; take rule and subject from the review.',
      },
    ]);
    expect(unknown('M1.rollback', 'B2B')).toMatchObject([{ block: 'W6' }]);
    expect(unknownFindings('weekly', 'all', () => [])).toEqual([]);
    expect(unknownFindings('weekly', undefined, () => [])).toEqual([]);
  });
});

describe('findings that keep a review open', () => {
  const open = (
    block: BlockId,
    part: Partial<Finding>,
    escalations: readonly object[] = [],
    acknowledged?: CloseEntries['acknowledged'],
  ) => {
    const kind = block.startsWith('W') ? 'weekly' : block.startsWith('M') ? 'monthly' : 'quarterly';
    return openFindings(kind, judged(block, [finding(part)], escalations), acknowledged);
  };
  const ABOUT = { rule: 'W3.pass-rate', subject: 'webinar-eu' };
  const UNACKNOWLEDGED = {
    ...ABOUT,
    block: 'W3',
    code: 'unacknowledged',
    message: 'Pass rate below target: webinar-eu. Acknowledge it.',
  };

  it('fired, and nobody acknowledged what they open', () => {
    expect(open('W3', {}, [ABOUT])).toEqual([UNACKNOWLEDGED]);
    expect(open('W3', { state: 'watch' }, [ABOUT])).toEqual([]);
    expect(open('W3', {}, [ABOUT], 'all')).toEqual([]);
    expect(open('W3', {}, [ABOUT], [ABOUT])).toEqual([]);
  });

  it('are not those that the ledger holds, which are those that open nothing though they might', () => {
    expect(open('W3', {})).toEqual([]);
    expect(open('W3', { goesTo: null })).toEqual([UNACKNOWLEDGED]);
    expect(open('W4', { rule: 'W4.dormancy', goesTo: 'M2' })).toMatchObject([{ block: 'W4' }]);
  });

  it('are said once: not again where the entries lack it already', () => {
    const settled = new Set(['webinar-eu']);
    expect(openFindings('weekly', judged('W3', [finding()], [ABOUT]), [], settled)).toEqual([]);
  });

  it.each([
    [
      'W6',
      'W6.unassigned',
      'Unassigned decision or action: D-1, 88 %. Give it an owner, a date and a measure.',
    ],
    [
      'M5',
      'M5.accountability',
      'Unanswered action: D-1, 88 %. Give it an owner and an update, or mark it as done.',
    ],
    [
      'Q5',
      'Q5.cascade',
      'Change without cascade: D-1, 88 %. Give it an effective date and the block that it alters.',
    ],
    ['W6', 'W3.alarm-overdue', 'Alarm overdue: D-1, 88 %. Put it right.'],
  ] as const)('in the closing block %s have to be settled: %s', (block, rule, message) => {
    expect(open(block, { rule, subject: 'D-1' }, [], 'all')).toEqual([
      { block, code: 'not-in-place', rule, subject: 'D-1', message },
    ]);
  });
});
