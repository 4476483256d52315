import { describe, expect, it } from '@jest/globals';
import { openAddOnWorkbook, valuesOf } from './add-on-workbook.js';

/** A sample workbook of these motions. */
function sampleOf(motions: readonly ('B2B' | 'B2C')[]) {
  const book = openAddOnWorkbook();
  book.call('create', { motions, sample: true, asOf: '2026-11-16' });
  const pack = (kind: 'weekly' | 'monthly' | 'quarterly') =>
    book.call('review', { kind, asOf: '2026-11-16' });
  const tab = (name: string) => JSON.stringify(valuesOf(book.workbook, name));
  return { ...book, pack, tab };
}

describe('a workbook for B2B only', () => {
  const { pack, tab } = sampleOf(['B2B']);

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

describe('a workbook for both motions', () => {
  const { pack } = sampleOf(['B2B', 'B2C']);

  it('names both', () => {
    const q2 = pack('quarterly').blocks.find(({ id }) => id === 'Q2');
    expect(q2?.title).toBe('Motion-specific reviews');
    expect(q2?.owners).toEqual(['Sales liaison', 'B2C lead']);
  });
});
