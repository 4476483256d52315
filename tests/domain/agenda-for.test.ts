import { describe, expect, it } from '@jest/globals';
import { AGENDA, blockOf } from '../../src/domain/agenda.js';
import { agendaFor, blockFor, blocksFor } from '../../src/domain/agenda-for.js';
import { REVIEW_KINDS } from '../../src/domain/vocabulary.js';

describe('agendaFor', () => {
  it('is the agenda as declared for both motions, and while none is chosen', () => {
    expect(agendaFor(['B2C', 'B2B'])).toBe(AGENDA);
    expect(agendaFor([])).toBe(AGENDA);
  });

  it.each(['B2B', 'B2C'] as const)('keeps blocks, order and minutes for %s alone', (motion) => {
    const shape = (blocks: ReturnType<typeof agendaFor>) =>
      blocks.map(({ id, review, minutes }) => [id, review, minutes]);
    expect(shape(agendaFor([motion]))).toEqual(shape(AGENDA));
  });

  it.each([
    ['B2B', 'B2B motion review', ['Sales liaison']],
    ['B2C', 'B2C motion review', ['B2C lead']],
  ] as const)('names only %s in W5, M2, M3 and Q2', (motion, title, owners) => {
    const other = motion === 'B2B' ? /B2C|mismatch|cohort|lifecycle/ : /B2B|MQL|SAL\b|ABM|account/;
    for (const block of agendaFor([motion])) {
      expect(`${block.title} ${block.inputs} ${block.criterion}`).not.toMatch(other);
    }
    const block = blockFor('Q2', motion);
    expect([block.title, block.owners]).toEqual([title, owners]);
    expect(blocksFor('quarterly', [motion])[1]).toEqual(block);
  });

  it('leaves the blocks that no motion words', () => {
    for (const kind of REVIEW_KINDS) {
      const own = blocksFor(kind, ['B2B']).map(({ id }) => id);
      expect(own).toEqual(blocksFor(kind, ['B2C']).map(({ id }) => id));
    }
    expect(blockFor('W2', 'B2C')).toEqual(blockOf('W2'));
    expect(blockFor('Q2', null)).toBe(blockOf('Q2'));
  });

  it.each([
    ['B2B', 'W5 inputs, M2 inputs, M2 trigger, M3 inputs, Q2 title, Q2 owners, Q2 inputs'],
    [
      'B2C',
      'W5 inputs, W5 criterion, W5 trigger, M2 inputs, M2 trigger, M3 inputs, Q2 title, Q2 owners, Q2 inputs',
    ],
  ] as const)('words for %s alone %s', (motion, members) => {
    const own = agendaFor([motion]).flatMap((block, index) => {
      const declared = Object.entries(AGENDA[index] ?? {});
      return declared
        .filter(([name, value]) => value !== block[name as keyof typeof block])
        .map(([name]) => [`${block.id} ${name}`, block[name as keyof typeof block]] as const);
    });
    expect(own.map(([name]) => name).join(', ')).toBe(members);
    expect(own.filter(([, value]) => value === '')).toEqual([]);
  });
});
