import { describe, expect, it } from '@jest/globals';
import type { UiQuestion } from '../../src/local/boundary/execution.js';
import { emptyWorkbook, openAddOnWorkbook, valuesOf } from './add-on-workbook.js';
import { expectUnchanged } from './expect-unchanged.js';

/** A workbook in front of somebody who answers every question alike. */
function answering(button: 'OK' | 'YES' | 'NO') {
  const asked: UiQuestion[] = [];
  const book = openAddOnWorkbook(emptyWorkbook(), {
    answer: (question) => {
      asked.push(question);
      return { button };
    },
  });
  return { ...book, asked };
}

const BARE = { motions: ['B2B', 'B2C'], sample: false, asOf: '2026-11-16' } as const;

describe('Set up workbook', () => {
  it('shows the sidebar at the set-up, and changes nothing by itself', () => {
    const { workbook, emulator, start } = answering('OK');
    const before = structuredClone(workbook.sheets);
    const { error, shown } = start('setUpWorkbook', 'menu');
    expect(error).toBeUndefined();
    expect(shown).toMatchObject([{ kind: 'sidebar', title: 'Cadence' }]);
    expect(JSON.stringify(shown)).toContain('data-view=\\"set-up\\"');
    expectUnchanged(workbook.sheets, before);
    expect(emulator.surroundings.triggers).toEqual([]);
  });

  it('is told from Open review by nothing else', () => {
    const { start } = answering('OK');
    expect(JSON.stringify(start('openReview', 'menu').shown)).not.toContain('data-view=\\"');
  });
});

describe('motions', () => {
  it('that join word the agenda anew', () => {
    const { workbook, call } = answering('OK');
    const q2 = () => valuesOf(workbook, 'Agenda').find(([block]) => block === 'Q2')?.[2];
    call('create', { ...BARE, motions: ['B2B'] });
    expect(q2()).toBe('B2B motion review');
    call('create', BARE);
    expect(q2()).toBe('Motion-specific reviews');
  });
});

describe('the pages of the menu', () => {
  it.each([
    ['openImport', { kind: 'modeless', title: 'Import', width: 800, height: 600 }],
    ['checkWorkbook', { kind: 'sidebar', title: 'Check workbook' }],
    ['openHistory', { kind: 'sidebar', title: 'History' }],
    ['openHelp', { kind: 'sidebar', title: 'Cadence help' }],
  ])('%s shows its page and touches nothing', (functionName, page) => {
    const { workbook, start } = answering('OK');
    const before = structuredClone(workbook);
    const { error, shown } = start(functionName, 'menu');
    expect(error).toBeUndefined();
    expect(shown).toMatchObject([page]);
    expectUnchanged(workbook, before);
  });

  it('says what is wrong in words where Google refuses', () => {
    const { start, asked } = answering('OK');
    start('checkWorkbook', 'menu', [{ kind: 'fail', at: 1, moment: 'before' }]);
    expect(asked.map((question) => question.message)).toEqual([
      expect.stringContaining('Google Sheets refused a step'),
    ]);
  });
});
