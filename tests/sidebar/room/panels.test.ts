import { describe, expect, it } from '@jest/globals';
import type { PackFinding, ReviewBlock } from '../../../src/apps-script/api-contract.js';
import type { FindingSeries } from '../../../src/domain/series/finding-series.js';
import { type Panel, panelsOf } from '../../../src/sidebar/room/panels.js';

const RATE: FindingSeries = { unit: 'rate', values: [0.9, 0.8] };

function finding(rule: string, subject: string, parts: Partial<PackFinding> = {}): PackFinding {
  const about = { motion: 'B2B', state: 'fired', measured: null, threshold: null } as const;
  return { rule, subject, ...about, evidence: '', goesTo: null, at: null, ...parts };
}

function block(id: 'W3' | 'M4' | 'M5', findings: PackFinding[] = [], carried: string[] = []) {
  const items = carried.map((escalationId, place) => ({
    escalationId,
    rule: 'W3.pass-rate',
    subject: 'a',
    motion: null,
    kind: 'Risk',
    to: id,
    owner: null,
    state: 'Open',
    evidence: null,
    raisedOn: '2026-11-01',
    dueOn: place === 0 ? '2026-11-11' : null,
    ageDays: 15,
    isOverdue: true,
    chain: [],
  }));
  const head = { id, title: '', minutes: 5, owners: [], inputs: '', criterion: '' };
  const rest = { verdict: 'holding', facts: [], changes: [], findings, carried: items };
  return { ...head, ...rest } as unknown as ReviewBlock;
}

const RISK = {
  riskId: 'R-1',
  risk: 'late',
  likelihood: 1,
  impact: 1,
  residualLikelihood: null,
  residualImpact: null,
};

const packOf = (...blocks: ReviewBlock[]) => ({ judgedWeek: '2026-11-09', risks: [RISK], blocks });
const kinds = (panels: readonly Panel[]) => panels.map(({ type }) => type);

describe('the charts of a block', () => {
  it('are its series in the order of the findings, the ages in third place', () => {
    const series = ['a', 'b', 'c'].map((name, place) =>
      finding('W3.pass-rate', name, { series: { ...RATE, values: [place] } }),
    );
    const alarms = [3, 60].map((measured) =>
      finding('W3.alarm-overdue', `A-${measured}`, { measured, threshold: 48 }),
    );
    const own = block('W3', [...series, ...alarms]);
    const panels = panelsOf(own, packOf(own, block('M5')));
    expect(kinds(panels)).toEqual(['series', 'series', 'ages', 'series']);
    const ages = panels[2];
    expect(ages?.type === 'ages' && ages.ages.map(({ subject }) => subject)).toEqual([
      'A-60',
      'A-3',
    ]);
  });

  it('name the Monday of every week', () => {
    const own = block('W3', [finding('W3.pass-rate', 'a', { series: RATE })]);
    const [panel] = panelsOf(own, packOf(own));
    expect(panel?.type === 'series' && panel.weeks).toEqual(['2026-11-02', '2026-11-09']);
  });

  it('show a series once that two rules judge', () => {
    const own = block('W3', [
      finding('M2.class', 'B2B / form', { series: RATE }),
      finding('M2.decay', 'B2B / form', { series: RATE }),
      finding('M2.decay', 'B2C / form', { motion: 'B2C', series: RATE }),
    ]);
    expect(panelsOf(own, packOf(own))).toHaveLength(2);
  });

  it('begin with the risk map where the block goes through the register', () => {
    const own = block('M4', [finding('M4.raci', 'a', { series: RATE })]);
    expect(kinds(panelsOf(own, packOf(own)))).toEqual(['risks', 'series']);
    expect(panelsOf(block('M4'), { ...packOf(own), risks: [] })).toEqual([]);
  });

  it('hold the escalations of a block against their due dates, the last block those of all', () => {
    const early = block('W3', [], ['E-1', 'E-2']);
    const closing = block('M5', [], ['E-3']);
    const pack = packOf(early, closing);
    const subjects = (panels: readonly Panel[]) =>
      panels.flatMap((panel) => (panel.type === 'ages' ? panel.ages : []));
    expect(subjects(panelsOf(early, pack))).toEqual([
      expect.objectContaining({ subject: 'E-1', age: 15, limit: 10, state: 'fired' }),
    ]);
    expect(subjects(panelsOf(closing, pack)).map(({ subject }) => subject)).toEqual(['E-1', 'E-3']);
  });

  it('are none where a block has nothing to draw', () => {
    const own = block('W3', [finding('W3.pass-rate', 'mute')]);
    expect(panelsOf(own, packOf(own, block('M5')))).toEqual([]);
  });
});
