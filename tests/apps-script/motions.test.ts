import { describe, expect, it } from '@jest/globals';
import type { WorkbookData } from '../../src/local/model/workbook-data.js';
import { sheetOf, valuesOf } from './add-on-workbook.js';
import { openMadeWorkbook } from './made-workbook.js';

/** A sample workbook of these motions. */
function sampleOf(motions: readonly ('B2B' | 'B2C')[]) {
  const book = openMadeWorkbook({ motions, sample: true, asOf: '2026-11-16' });
  const pack = (kind: 'weekly' | 'monthly' | 'quarterly') =>
    book.call('review', { kind, asOf: '2026-11-16' });
  const tab = (name: string) => JSON.stringify(valuesOf(book.workbook, name));
  return { ...book, pack, tab };
}

/** What headers and cells tell whoever fills a tab: notes and the help and the choices of rules. */
function shownOf({ sheets }: WorkbookData): string {
  const told = sheets.flatMap((sheet) =>
    sheet.cells.slice(0, 2).flatMap((row) =>
      (row ?? []).map((cell, index) => {
        const isHidden = sheet.hiddenColumns.has(index + 1);
        return isHidden ? '' : [cell?.note, cell?.validation?.values, cell?.validation?.helpText];
      }),
    ),
  );
  return JSON.stringify(told);
}

function hiddenOf({ sheets }: WorkbookData): string[] {
  return sheets.flatMap((sheet) =>
    [...sheet.hiddenColumns].map(
      (column) => `${sheet.name}: ${sheet.cells[0]?.[column - 1]?.value}`,
    ),
  );
}

describe('a workbook for B2B only', () => {
  const { workbook, pack, tab } = sampleOf(['B2B']);

  it('names no B2C in agenda, people, rights, playbook, targets and measured rows', () => {
    for (const name of [
      'Agenda',
      'RACI Matrix',
      'Risk Playbook',
      'Targets',
      'Pipeline',
      'Sources',
    ]) {
      const [header, ...rows] = JSON.parse(tab(name)) as unknown[][];
      expect([name, header?.length === 0]).toEqual([name, false]);
      expect(JSON.stringify(rows)).not.toContain('B2C');
    }
    expect(tab('People')).not.toContain('B2C lead');
    expect(tab('Start')).not.toContain('B2C');
  });

  it('names no B2C in notes and drop-downs, and hides what only B2C has', () => {
    expect(shownOf(workbook)).not.toMatch(/B2C/);
    expect(hiddenOf(workbook)).toEqual(['RACI Matrix: B2C lead', 'Targets: Mismatch tolerance']);
  });

  it('asks its reviews about B2B only, with nobody missing', () => {
    for (const kind of ['weekly', 'monthly', 'quarterly'] as const) {
      expect(JSON.stringify(pack(kind))).not.toMatch(/B2C|mismatch/);
    }
    const q2 = pack('quarterly').blocks.find(({ id }) => id === 'Q2');
    expect([q2?.title, q2?.owners]).toEqual(['B2B motion review', ['Sales liaison']]);
  });
});

describe('a workbook for B2C only', () => {
  const { pack } = sampleOf(['B2C']);

  it('names no B2B in blocks and findings, and gives the quarterly motion review to the B2C lead', () => {
    const { blocks } = pack('weekly');
    expect(JSON.stringify(blocks)).not.toContain('B2B');
    expect(blocks.find(({ id }) => id === 'W5')?.inputs).toContain('mismatch reports');
    const q2 = pack('quarterly').blocks.find(({ id }) => id === 'Q2');
    expect([q2?.title, q2?.owners]).toEqual(['B2C motion review', ['B2C lead']]);
  });
});

describe('a workbook for B2B that B2C is added to', () => {
  const { workbook, call } = openMadeWorkbook({
    motions: ['B2B'],
    sample: false,
    asOf: '2026-11-16',
  });
  const both = openMadeWorkbook({ motions: ['B2B', 'B2C'], sample: false, asOf: '2026-11-16' });
  const targets = sheetOf(workbook, 'Targets');

  it('takes the other motion in Targets, with a mark', () => {
    expect(targets.cells[2]?.[0]?.validation).toMatchObject({
      allowInvalid: true,
      values: expect.arrayContaining(['B2B']),
    });
  });

  it('shows what one for both shows once it is repaired, with the widths that people gave', () => {
    targets.columnWidths.set(2, 222);
    const [cell] = targets.cells[2] ?? [];
    if (cell) cell.value = 'B2C';
    call('check', { repair: true });
    expect(hiddenOf(workbook)).toEqual([]);
    expect(shownOf(workbook)).toBe(shownOf(both.workbook));
    expect(targets.columnWidths.get(2)).toBe(222);
  });
});

describe('a workbook for both motions', () => {
  const { pack } = sampleOf(['B2B', 'B2C']);

  it('names both', () => {
    const q2 = pack('quarterly').blocks.find(({ id }) => id === 'Q2');
    expect(q2?.title).toBe('Motion-specific reviews');
    expect(q2?.owners).toEqual(['Sales liaison', 'B2C lead']);
  });
});
