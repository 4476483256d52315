import { describe, expect, it } from '@jest/globals';
import type { UiQuestion } from '../../src/local/boundary/execution.js';
import { WORKBOOK } from '../../src/workbook/workbook.js';
import { emptyWorkbook, OWNER, openAddOnWorkbook, sheetOf } from './add-on-workbook.js';

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

describe('Set up workbook', () => {
  it('makes the tabs, shows Start and installs one daily trigger in the workbook’s time zone', () => {
    const { workbook, emulator, start } = answering('OK');
    const { error, shown } = start('setUpWorkbook', 'menu');
    expect(error).toBeUndefined();
    expect(workbook.sheets).toHaveLength(WORKBOOK.length);
    expect(workbook.activeSheetId).toBe(sheetOf(workbook, 'Start').sheetId);
    expect(shown).toMatchObject([{ kind: 'toast', message: '31 tabs are ready. Begin on Start.' }]);
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

describe('Check workbook', () => {
  it('says in an alert that all is well', () => {
    const { start, asked } = answering('OK');
    start('setUpWorkbook', 'menu');
    start('checkWorkbook', 'menu');
    expect(asked.map((question) => question.message)).toEqual(['The workbook is in order.']);
  });

  it('puts a tab back on a yes, touches nothing on a no, and is safe to choose again', () => {
    for (const button of ['YES', 'NO'] as const) {
      const { workbook, start, asked } = answering(button);
      start('setUpWorkbook', 'menu');
      workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== 'Alarms');
      const sheets = workbook.sheets.length;
      start('checkWorkbook', 'menu');
      expect(asked[0]?.message).toContain('The tab Alarms is missing.');
      expect(workbook.sheets).toHaveLength(button === 'YES' ? sheets + 1 : sheets);
      const before = structuredClone(workbook.sheets);
      start('checkWorkbook', 'menu');
      expect(asked).toHaveLength(2);
      expect(workbook.sheets).toHaveLength(before.length);
      if (button === 'YES') expect(workbook.sheets).toEqual(before);
    }
  });

  it('says what is wrong in words where Google refuses', () => {
    const { start, asked } = answering('OK');
    start('setUpWorkbook', 'menu');
    start('checkWorkbook', 'menu', [{ kind: 'fail', at: 5, moment: 'before' }]);
    expect(asked.map((question) => question.message)).toEqual([
      expect.stringContaining('Google Sheets refused a step'),
    ]);
  });
});
