import { describe, expect, it } from '@jest/globals';
import type { ImportRequest } from '../../../src/workbook/import/import-plan.js';
import { ImportRefusal, LEFT_OUT } from '../../../src/workbook/import/import-plan.js';
import { mapColumns } from '../../../src/workbook/import/map-columns.js';
import { planImport } from '../../../src/workbook/import/plan-import.js';
import { previewImport, previewRefusal } from '../../../src/workbook/import/preview-import.js';
import { findTab } from '../../../src/workbook/workbook.js';

const TAB = findTab('Pass Rates')!;

function request(
  file: readonly (readonly string[])[],
  extra: Partial<ImportRequest> = {},
): ImportRequest {
  return {
    tab: TAB,
    existing: {
      header: ['Ours', ...TAB.columns.map(({ header }) => header)],
      rows: [['note', '2026-11-02T00:00:00', 'webinar-eu', 100, 90]],
      firstRow: 2,
    },
    header: file[0]!,
    rows: file.slice(1),
    toInstant: (civil) => `${civil}.000Z`,
    ...extra,
  };
}

const preview = (asked: ImportRequest) => previewImport(asked, planImport(asked));

describe('previewImport', () => {
  it('shows rejected rows first as they stand in the file, then the others as they will be written', () => {
    const shown = preview(
      request([
        ['passed', 'wk', 'lead source', 'submissions', 'colour'],
        ['9', '02/11/2026', 'paid-social-x', '1,240', 'red'],
        ['91', '02/11/2026', 'webinar-eu', '100', 'red'],
        ['x', '30/11/2026', 'webinar-eu', '5', 'red'],
      ]),
    );
    expect(shown).toEqual({
      columns: ['Week', 'Source', 'Submitted', 'Passed'],
      rows: [
        {
          row: 4,
          fate: 'rejected',
          cells: ['30/11/2026', 'webinar-eu', '5', 'x'],
          marked: [3],
          reason: expect.stringContaining('is not a whole number'),
        },
        {
          row: 2,
          fate: 'added',
          cells: ['2026-11-02', 'paid-social-x', '1240', '9'],
          marked: [],
          reason: '',
        },
        {
          row: 3,
          fate: 'updated',
          cells: ['2026-11-02', 'webinar-eu', '100', '91'],
          marked: [3],
          reason: '',
        },
      ],
      missing: [],
      refused: null,
    });
  });

  it('shows a handful of many rows', () => {
    const rows = Array.from({ length: 500 }, (_, index) => [
      '2026-11-02',
      `source ${index}`,
      index % 2 === 0 ? 'x' : '5',
      '1',
    ]);
    const { rows: shown } = preview(request([['Week', 'Source', 'Submitted', 'Passed'], ...rows]));
    expect(shown.filter(({ fate }) => fate === 'rejected')).toHaveLength(10);
    expect(shown.filter(({ fate }) => fate === 'added')).toHaveLength(20);
  });

  it('names required columns that the file does not fill', () => {
    const tab = findTab('Sources')!;
    const existing = { header: tab.columns.map(({ header }) => header), rows: [], firstRow: 2 };
    const file = [
      ['Source', 'Motion', 'State'],
      ['a', 'B2B', 'Live'],
    ];
    expect(preview(request(file, { tab, existing })).missing).toEqual(['Onboarding']);
  });
});

describe('previewRefusal', () => {
  it('shows the mapping of a file of which nothing can go in, and why', () => {
    const asked = request([
      ['Week', 'Passed'],
      ['2026-11-02', '1'],
    ]);
    expect(() => planImport(asked)).toThrow(ImportRefusal);
    const { plan, preview: shown } = previewRefusal(
      asked,
      new ImportRefusal('MISSING_KEY_COLUMN', 'There is no Source.'),
    );
    expect(plan).toMatchObject({ mapping: { Week: 'Week', Passed: 'Passed' }, added: [] });
    expect(shown).toMatchObject({
      columns: ['Week', 'Passed'],
      rows: [],
      missing: ['Source'],
      refused: 'There is no Source.',
    });
  });
});

describe('a column that a person left out', () => {
  const header = ['Week', 'Source', 'Passed'];
  const remembered = { Week: 'Week', Source: 'Source', Passed: LEFT_OUT };

  it('is left out of the next file of this kind, with a word', () => {
    const mapped = mapColumns({ tab: TAB, header, remembered });
    expect(mapped.mapping).toEqual({ Week: 'Week', Source: 'Source', Passed: null });
    expect(mapped.warnings).toEqual(['Passed was left out, as at the last import.']);
  });

  it('is taken again where somebody says so, and from another kind of file', () => {
    const map = { Passed: 'Passed' };
    expect(mapColumns({ tab: TAB, header, remembered, map }).mapping).toMatchObject(map);
    const other = mapColumns({ tab: TAB, header: ['Week', 'Passed'], remembered });
    expect(other.mapping).toMatchObject(map);
  });
});
