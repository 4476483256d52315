import { beforeEach, describe, expect, it } from '@jest/globals';
import { cellAt, cellToChange } from '../../../src/local/model/cells.js';
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { EditHistory } from '../../../src/local/workbench/engine/edits/edit-history.js';
import { WorkbookShadow } from '../../../src/local/workbench/engine/workbook-shadow.js';
import { sampleWorkbook } from '../services/fake-execution.js';

let workbook: WorkbookData;
let sheet: SheetData;
let shadow: WorkbookShadow;
let history: EditHistory;

beforeEach(() => {
  workbook = sampleWorkbook();
  sheet = workbook.sheets[0] as SheetData;
  shadow = new WorkbookShadow(workbook);
  history = new EditHistory(workbook);
});

/** A person's edit. */
function edit(change: () => void): void {
  change();
  const difference = shadow.takeDifference();
  if (difference) history.add(difference);
}

const value = (row: number) => cellAt(sheet, row, 1)?.value ?? null;
const put = (row: number, text: string) => {
  cellToChange(sheet, row, 1).value = text;
};

describe('EditHistory', () => {
  it('takes back the person’s edits and leaves what a script wrote elsewhere', () => {
    edit(() => put(1, 'typed'));
    put(2, 'written by a script');
    history.undo();
    expect([value(1), value(2)]).toEqual([null, 'written by a script']);
    history.redo();
    expect([value(1), value(2)]).toEqual(['typed', 'written by a script']);
  });

  it('changes nothing where a script has changed the same cell since, and says where', () => {
    edit(() => put(1, 'first'));
    edit(() => {
      put(1, 'second');
      put(3, 'typed');
    });
    put(1, 'written by a script');
    expect(() => history.undo()).toThrow(
      'Undo changed nothing: Sheet1!A1 has been changed by a script since. Earlier edits cannot be undone any more.',
    );
    expect([value(1), value(3)]).toEqual(['written by a script', 'typed']);
    expect(history.canUndo).toBe(false);
  });

  it('leaves newly computed results alone', () => {
    Object.assign(cellToChange(sheet, 5, 1), { formula: '=A1', value: 'old' });
    shadow.takeDifference();
    edit(() => {
      put(1, 'new');
      cellToChange(sheet, 5, 1).value = 'new';
    });
    cellToChange(sheet, 5, 1).value = 'computed since';
    history.undo();
    expect(value(1)).toBeNull();
    expect(value(5)).toBe('computed since');
  });

  it('forgets what was undone once something else is edited', () => {
    edit(() => put(1, 'a'));
    history.undo();
    edit(() => put(2, 'b'));
    expect(history.canRedo).toBe(false);
    expect(() => history.redo()).toThrow('There is nothing to redo.');
  });

  it('keeps a hundred steps', () => {
    for (let step = 1; step <= 101; step += 1) edit(() => put(1, `step ${step}`));
    for (let step = 1; step <= 100; step += 1) history.undo();
    expect(value(1)).toBe('step 1');
    expect(history.canUndo).toBe(false);
  });
});
