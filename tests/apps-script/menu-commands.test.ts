import { describe, expect, it } from '@jest/globals';
import type { UiQuestion } from '../../src/local/boundary/execution.js';
import { WORKBOOK } from '../../src/workbook/workbook.js';
import { emptyWorkbook, OWNER, openAddOnWorkbook, sheetOf, valuesOf } from './add-on-workbook.js';

/** A workbook in front of somebody who answers every question alike. */
function answering(button: 'OK' | 'YES' | 'NO' | 'CANCEL', ...texts: string[]) {
  const asked: UiQuestion[] = [];
  const prompted: UiQuestion[] = [];
  const book = openAddOnWorkbook(emptyWorkbook(), {
    answer: (question) => {
      if (question.kind !== 'prompt') {
        asked.push(question);
        return { button };
      }
      prompted.push(question);
      return { button: button === 'CANCEL' ? 'CANCEL' : 'OK', text: texts.shift() ?? '' };
    },
  });
  return { ...book, asked, prompted };
}

describe('Set up workbook', () => {
  it('makes the tabs, shows Start and installs one daily trigger in the workbook’s time zone', () => {
    const { workbook, emulator, start } = answering('OK');
    const { error, shown } = start('setUpWorkbook', 'menu');
    expect(error).toBeUndefined();
    expect(workbook.sheets).toHaveLength(WORKBOOK.length);
    expect(workbook.activeSheetId).toBe(sheetOf(workbook, 'Start').sheetId);
    expect(shown.at(-1)).toMatchObject({
      kind: 'toast',
      message: '31 tabs are ready. Begin on Start.',
    });
    expect(emulator.surroundings.triggers).toMatchObject([
      {
        handler: 'dailyTrigger',
        eventType: 'CLOCK',
        createdBy: OWNER,
        schedule: { everyDays: 1, atHour: 5, inTimezone: 'Europe/Berlin' },
      },
    ]);
  });

  it('changes nothing when it is chosen again', () => {
    const { workbook, emulator, start } = answering('OK');
    start('setUpWorkbook', 'menu');
    const before = structuredClone(workbook.sheets);
    const triggers = structuredClone(emulator.surroundings.triggers);
    expect(start('setUpWorkbook', 'menu').error).toBeUndefined();
    expect(workbook.sheets).toEqual(before);
    expect(emulator.surroundings.triggers).toEqual(triggers);
  });
});

describe('the motions of Set up workbook', () => {
  const motionsOf = (workbook: ReturnType<typeof answering>['workbook']) =>
    valuesOf(workbook, 'Targets')
      .slice(1)
      .map(([motion]) => motion);

  it.each([
    ['', ['B2B', 'B2C']],
    ['both', ['B2B', 'B2C']],
    [' b2c ', ['B2C']],
    ['B2B and B2C', ['B2B', 'B2C']],
    ['b2b', ['B2B']],
  ])('takes the answer "%s"', (text, motions) => {
    const { workbook, start } = answering('OK', text);
    expect(start('setUpWorkbook', 'menu').error).toBeUndefined();
    expect(motionsOf(workbook)).toEqual(motions);
  });

  it('changes nothing when the question is cancelled', () => {
    const { workbook, emulator, start } = answering('CANCEL');
    const before = structuredClone(workbook.sheets);
    expect(start('setUpWorkbook', 'menu').error).toBeUndefined();
    expect(workbook.sheets).toEqual(before);
    expect(emulator.surroundings.triggers).toEqual([]);
  });

  it('asks again after an answer that names no motion, and says what was wrong', () => {
    const { workbook, start, prompted } = answering('OK', 'B2X', 'B2B');
    start('setUpWorkbook', 'menu');
    expect(prompted.map(({ message }) => message.split('\n')[0])).toEqual([
      expect.stringMatching(/^Which motions does this workbook serve\?.* Left empty: both\.$/),
      '"B2X" is no motion.',
    ]);
    expect(motionsOf(workbook)).toEqual(['B2B']);
  });

  it('keeps the motions in use when left empty later, and words the agenda anew for another', () => {
    const { workbook, start, prompted } = answering('OK', 'B2B', '', 'both');
    const q2 = () => valuesOf(workbook, 'Agenda').find(([block]) => block === 'Q2')?.[2];
    start('setUpWorkbook', 'menu');
    expect(q2()).toBe('B2B motion review');
    start('setUpWorkbook', 'menu');
    expect(prompted.at(-1)?.message).toContain('Left empty: B2B.');
    expect(motionsOf(workbook)).toEqual(['B2B']);
    start('setUpWorkbook', 'menu');
    expect(motionsOf(workbook)).toEqual(['B2B', 'B2C']);
    expect(q2()).toBe('Motion-specific reviews');
  });
});

describe('the pages of the menu', () => {
  it.each([
    ['openImport', { kind: 'modeless', title: 'Import', width: 800, height: 600 }],
    ['checkWorkbook', { kind: 'sidebar', title: 'Check workbook' }],
    ['openHelp', { kind: 'sidebar', title: 'Cadence help' }],
  ])('%s shows its page and touches nothing', (functionName, page) => {
    const { workbook, start } = answering('OK');
    const before = structuredClone(workbook);
    const { error, shown } = start(functionName, 'menu');
    expect(error).toBeUndefined();
    expect(shown).toMatchObject([page]);
    expect(workbook).toEqual(before);
  });

  it('says what is wrong in words where Google refuses', () => {
    const { start, asked } = answering('OK');
    start('checkWorkbook', 'menu', [{ kind: 'fail', at: 1, moment: 'before' }]);
    expect(asked.map((question) => question.message)).toEqual([
      expect.stringContaining('Google Sheets refused a step'),
    ]);
  });
});
