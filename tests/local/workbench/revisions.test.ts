import { beforeEach, describe, expect, it } from '@jest/globals';
import { cellToChange } from '../../../src/local/model/cells.js';
import { createSheet } from '../../../src/local/model/create-workbook.js';
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { Revisions } from '../../../src/local/workbench/engine/revisions.js';
import type { CellView } from '../../../src/local/workbench/protocol.js';
import { fakeExecution, sampleWorkbook } from '../services/fake-execution.js';

const OTHER = 7;

let workbook: WorkbookData;
let edited: SheetData;
let other: SheetData;

beforeEach(() => {
  workbook = sampleWorkbook();
  edited = workbook.sheets[0] as SheetData;
  other = createSheet({ sheetId: OTHER, name: 'Other', rows: 20, columns: 5 });
  workbook.sheets.push(other);
});

function openRevisions(): Revisions {
  return new Revisions({
    workbook,
    fileName: 'book.xlsx',
    now: () => 0,
    person: () => workbook.owner,
    execution: () => fakeExecution({ workbook }),
  });
}

/** What the change tells of a cell of the other sheet. */
function toldOfOther(
  revisions: Revisions,
  editedSheet: number | null,
): CellView | null | undefined {
  const change = revisions.take(null, editedSheet)?.change;
  const sheet = change?.sheets.find((one) => one.kind === 'patched' && one.sheetId === OTHER);
  return sheet?.kind === 'patched' ? sheet.cells?.cells[0]?.[2] : undefined;
}

describe('Revisions, after an edit of the cells of one sheet', () => {
  it('tells the formulas of other sheets that read it', () => {
    cellToChange(other, 1, 1).formula = '=Sheet1!E9*2';
    const revisions = openRevisions();
    cellToChange(edited, 9, 5).value = 21;
    expect(toldOfOther(revisions, edited.sheetId)).toMatchObject({ value: 42 });
  });

  it('tells the cells of other sheets that break a rule by it', () => {
    Object.assign(cellToChange(other, 1, 1), {
      value: 'red',
      validation: {
        criteria: 'VALUE_IN_RANGE',
        values: [{ sheetId: edited.sheetId, area: { top: 9, left: 5, bottom: 9, right: 5 } }],
        showDropdown: true,
        allowInvalid: true,
        helpText: null,
      },
    });
    cellToChange(edited, 9, 5).value = 'red';
    const revisions = openRevisions();
    cellToChange(edited, 9, 5).value = 'green';
    expect(toldOfOther(revisions, edited.sheetId)).toMatchObject({ invalid: true });
  });

  it('tells what else was changed by the next look at everything', () => {
    const revisions = openRevisions();
    cellToChange(edited, 9, 5).value = 1;
    cellToChange(other, 1, 1).value = 'written by a script';
    expect(toldOfOther(revisions, edited.sheetId)).toBeUndefined();
    expect(toldOfOther(revisions, null)).toEqual({ value: 'written by a script' });
  });

  it('shades a sheet of its own anew once it is edited itself', () => {
    other.conditionalFormats.push({
      areas: [{ top: 1, left: 1, bottom: 5, right: 1 }],
      condition: {
        criteria: 'NUMBER_GREATER_THAN',
        values: [10],
        format: { background: '#ff0000' },
      },
    });
    cellToChange(other, 1, 1).value = 1;
    const revisions = openRevisions();
    cellToChange(edited, 9, 5).value = 1;
    expect(toldOfOther(revisions, edited.sheetId)).toBeUndefined();
    cellToChange(other, 1, 1).value = 11;
    expect(toldOfOther(revisions, OTHER)).toMatchObject({ value: 11, shade: 0 });
  });
});
