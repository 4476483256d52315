import { describe, expect, it } from '@jest/globals';
import { cellToChange } from '../../../src/local/model/cells.js';
import type { ConditionalFormat, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { fromJsonBytes } from '../../../src/local/workbench/engine/json-bytes.js';
import { type RevisionSource, Revisions } from '../../../src/local/workbench/engine/revisions.js';
import type { WorkbookSnapshot } from '../../../src/local/workbench/protocol.js';
import { fakeExecution, sampleWorkbook } from '../services/fake-execution.js';
import { cellIn } from './served-book.js';

function sourceOf(workbook: WorkbookData): RevisionSource {
  return {
    workbook,
    fileName: 'sample.xlsx',
    now: () => 0,
    person: () => workbook.owner,
    execution: () => fakeExecution({ workbook }),
  };
}

/** Numbers 1 to 4 in A1:A4 under the given rules. */
function numbered(...rules: ConditionalFormat[]): WorkbookData {
  const workbook = sampleWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet) {
    for (const row of [1, 2, 3, 4]) cellToChange(sheet, row, 1).value = row;
    sheet.conditionalFormats.push(...rules);
  }
  return workbook;
}

const areas = [{ top: 1, left: 1, bottom: 4, right: 1 }];

const snapshotOf = (revisions: Revisions) =>
  fromJsonBytes(revisions.snapshotBytes()) as WorkbookSnapshot;

/** Backgrounds that rules put over A1:A4 and B1. */
function shades(revisions: Revisions): (string | undefined)[] {
  const snapshot = snapshotOf(revisions);
  const formats = snapshot.sheets[0]?.cells.formats ?? [];
  return [1, 2, 3, 4].map((row) => {
    const shade = cellIn(snapshot, row, 1)?.shade;
    return shade === undefined ? undefined : formats[shade]?.background;
  });
}

function rule(criteria: string, value: string | number, background: string): ConditionalFormat {
  return { areas, condition: { criteria, values: [value], format: { background } } };
}

describe('what rules put over cells', () => {
  it('comes from the first rule that holds', () => {
    const workbook = numbered(
      rule('NUMBER_GREATER_THAN', 3, '#ff0000'),
      rule('NUMBER_GREATER_THAN', 1, '#00ff00'),
    );
    expect(shades(new Revisions(sourceOf(workbook)))).toEqual([
      undefined,
      '#00ff00',
      '#00ff00',
      '#ff0000',
    ]);
  });

  it('follows a formula that is written for the first cell', () => {
    const workbook = numbered(rule('CUSTOM_FORMULA', '=AND($A1>=2,A1<>SUM(A$1:A$2))', '#0000ff'));
    expect(shades(new Revisions(sourceOf(workbook)))).toEqual([
      undefined,
      '#0000ff',
      undefined,
      '#0000ff',
    ]);
  });

  it('lies between the colours of a scale', () => {
    const scale: ConditionalFormat = {
      areas,
      gradient: [
        { at: 'min', color: '#000000', type: 'MIN', value: '' },
        { at: 'mid', color: '#00ff00', type: 'PERCENT', value: '50' },
        { at: 'max', color: '#ffffff', type: 'MAX', value: '' },
      ],
    };
    expect(shades(new Revisions(sourceOf(numbered(scale))))).toEqual([
      '#000000',
      '#00aa00',
      '#55ff55',
      '#ffffff',
    ]);
  });

  it('alternates, under a background of the cell’s own', () => {
    const workbook = numbered();
    const [sheet] = workbook.sheets;
    if (sheet) {
      cellToChange(sheet, 3, 1).format = { background: '#123456' };
      sheet.bandings.push({
        id: 1,
        area: { top: 1, left: 1, bottom: 4, right: 1 },
        header: '#aaaaaa',
        first: '#bbbbbb',
        second: '#cccccc',
        footer: null,
        direction: 'rows',
      });
    }
    expect(shades(new Revisions(sourceOf(workbook)))).toEqual([
      '#aaaaaa',
      '#bbbbbb',
      undefined,
      '#bbbbbb',
    ]);
  });

  it('is told where it changes though its cell does not', () => {
    const workbook = numbered(rule('CUSTOM_FORMULA', '=A1=$B$1', '#0000ff'));
    const revisions = new Revisions(sourceOf(workbook));
    const [sheet] = workbook.sheets;
    if (sheet) cellToChange(sheet, 1, 2).value = 3;

    const [told] = revisions.take(null)?.change.sheets ?? [];

    if (told?.kind !== 'patched') throw new Error('The sheet was to be patched.');
    expect(told.cells?.cells).toEqual([
      [1, 2, { value: 3, text: '3' }],
      [3, 1, { value: 3, text: '3', shade: 0 }],
    ]);
    expect(revisions.take(null)).toBeNull();
  });

  it('marks values that break their rule', () => {
    const workbook = numbered();
    const [sheet] = workbook.sheets;
    const validation = {
      criteria: 'VALUE_IN_RANGE',
      values: [{ sheetId: 0, area: { top: 1, left: 1, bottom: 4, right: 1 } }],
      showDropdown: true,
      allowInvalid: true,
      helpText: null,
    };
    if (sheet) {
      Object.assign(cellToChange(sheet, 1, 2), { value: 4, validation });
      Object.assign(cellToChange(sheet, 2, 2), { value: 5, validation });
    }
    const snapshot = snapshotOf(new Revisions(sourceOf(workbook)));
    expect(cellIn(snapshot, 1, 2)?.invalid).toBeUndefined();
    expect(cellIn(snapshot, 2, 2)?.invalid).toBe(true);
    expect(snapshot.sheets[0]?.cells.rules[0]?.choices).toEqual(['1', '2', '3', '4']);
  });
});
