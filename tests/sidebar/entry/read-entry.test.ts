import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameChoice, withName } from '../../../src/sidebar/entry/complete-name.js';
import { readAnswerDay, readEntry } from '../../../src/sidebar/entry/read-entry.js';

const TODAY = '2026-11-16';
const NAMES = ['Ana', 'Ana Maria', 'Dev', 'Noor'];
const read = (line: string) => readEntry(line, NAMES, TODAY);

describe('readEntry', () => {
  it('reads who, what, when and the measure', () => {
    expect(read('@Ana pause paid-social-x by Fri -> pass rate >= 92%')).toEqual({
      kind: 'action',
      text: 'pause paid-social-x',
      owner: 'Ana',
      dueOn: '2026-11-20',
      measure: 'pass rate >= 92%',
    });
  });

  it('reads a decision by the mark before it', () => {
    expect(read('! keep it paused @Dev by in two weeks → two weeks at 92 %')).toEqual({
      kind: 'decision',
      text: 'keep it paused',
      owner: 'Dev',
      dueOn: '2026-11-30',
      measure: 'two weeks at 92 %',
    });
  });

  it.each([
    ['@ana maria: call the vendor', 'Ana Maria', 'call the vendor'],
    ['@Anabel call the vendor', 'Anabel', 'call the vendor'],
    ['@"Jo van Dam" call the vendor', 'Jo van Dam', 'call the vendor'],
    ['call @Noor, about it', 'Noor', 'call about it'],
    ['mail a@b.example first', null, 'mail a@b.example first'],
  ])('finds the owner in %p', (line, owner, text) => {
    expect(read(line)).toMatchObject({ owner, text });
  });

  it.each([
    ['send the list by the end of the month', '2026-11-30', 'send the list'],
    ['send the list tomorrow', '2026-11-17', 'send the list'],
    ['send the list in 3 days', '2026-11-19', 'send the list'],
    ['by 12 Dec send the list', '2026-12-12', 'send the list'],
    ['stand by the list, due on Fri', '2026-11-20', 'stand by the list'],
    ['compare failures by country', null, 'compare failures by country'],
    ['look in two places today first', null, 'look in two places today first'],
  ])('finds the date in %p', (line, dueOn, text) => {
    expect(read(line)).toMatchObject({ dueOn, text });
  });

  it('keeps every word of what it does not understand', () => {
    const word = fc.constantFrom('pause', 'source', 'x', '92%', '#1', '(now)', 'é');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const { text, owner, dueOn, measure } = read(words.join(' '));
        expect({ text, owner, dueOn, measure }).toEqual({
          text: words.join(' '),
          owner: null,
          dueOn: null,
          measure: null,
        });
      }),
    );
  });

  it('takes an answer with or without its mark', () => {
    expect(readAnswerDay('by Fri', TODAY)).toBe('2026-11-20');
    expect(readAnswerDay(' 12 Dec ', TODAY)).toBe('2026-12-12');
    expect(readAnswerDay('later', TODAY)).toBeNull();
  });
});

describe('nameChoice', () => {
  it('offers the names that begin so, then those with a word that does', () => {
    expect(nameChoice('call @', 6, NAMES)?.names).toEqual(NAMES);
    expect(nameChoice('@ma', 3, NAMES)?.names).toEqual(['Ana Maria']);
    expect(nameChoice('@an', 3, NAMES)?.names).toEqual(['Ana', 'Ana Maria']);
  });

  it('offers nothing for a whole name, an address or an unknown one', () => {
    expect(nameChoice('@Dev', 4, NAMES)).toBeNull();
    expect(nameChoice('a@d', 3, NAMES)).toBeNull();
    expect(nameChoice('@Zed', 4, NAMES)).toBeNull();
  });

  it('puts the name where it was begun', () => {
    expect(withName('ask @no about it', { start: 4, end: 7 }, 'Noor')).toEqual({
      text: 'ask @Noor about it',
      caret: 10,
    });
  });
});
