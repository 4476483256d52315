import { describe, expect, it } from '@jest/globals';
import type { PackFinding } from '../../../src/apps-script/api-contract.js';
import type { FindingSeries } from '../../../src/domain/series/finding-series.js';
import { FindingPicture, scalesOf } from '../../../src/sidebar/pictures/finding-picture.js';
import { SeriesPanel } from '../../../src/sidebar/room/series-panel.js';
import { elementsOf, withClass } from '../drawn.js';

const TARGET = { at: 0.92, holds: 'above' } as const;
const SOUND: FindingSeries = { unit: 'rate', values: [0.95, 0.94, 0.93], line: TARGET };

function finding(parts: Partial<PackFinding> = {}): PackFinding {
  const about = { rule: 'W3.pass-rate', subject: 'partner', motion: null } as const;
  const judged = { state: 'clear', measured: 0.93, threshold: 0.92, evidence: '' } as const;
  return { ...about, ...judged, goesTo: null, at: null, ...parts };
}

function draw(one: PackFinding, list: readonly PackFinding[] = [one]) {
  return elementsOf(FindingPicture({ finding: one, scales: scalesOf(list) }));
}

const heightOf = (one: PackFinding, list: readonly PackFinding[]) =>
  Number(withClass(draw(one, list), 'dot')[0]?.props['cy']);

describe('the picture beside the evidence', () => {
  it('shows field, level and line, and the state as the last dot, and says all that in words', () => {
    const drawn = draw(finding({ series: SOUND }));
    expect(withClass(drawn, 'zone')).toHaveLength(1);
    expect(withClass(drawn, 'level')).toHaveLength(1);
    expect(withClass(drawn, 'dot')[0]?.props['class']).toBe('dot s-hold');
    expect(drawn[0]?.props['aria-label']).toBe('pass rate over 3 weeks: 95 % to 93 %, target 92 %');
  });

  it('ends in a ring at its last height where the source is silent', () => {
    const silent = finding({
      state: 'no-data',
      series: { ...SOUND, values: [0.95, 0.94, null] },
    });
    const drawn = draw(silent);
    expect(withClass(drawn, 'dot')).toEqual([]);
    const [ring] = withClass(drawn, 'silent');
    const sound = draw(finding({ series: { ...SOUND, values: [0.95, 0.94, 0.94] } }), [silent]);
    expect(ring?.props['cy']).toBe(withClass(sound, 'dot')[0]?.props['cy']);
    expect(ring?.props['cx']).toBe(withClass(sound, 'dot')[0]?.props['cx']);
  });

  it('has the range of its list: the same value has the same height in each', () => {
    const one = finding({ series: SOUND });
    const low = finding({ subject: 'b', series: { ...SOUND, values: [0.5, 0.5, 0.93] } });
    expect(heightOf(one, [one, low])).toBe(heightOf(low, [one, low]));
    expect(heightOf(one, [one])).not.toBe(heightOf(one, [one, low]));
  });

  it('is an age against its limit where the rule judges an age', () => {
    const alarm = (measured: number) =>
      finding({ rule: 'W3.alarm-overdue', state: 'fired', measured, threshold: 48 });
    const list = [alarm(60.9), alarm(600)];
    const drawn = draw(list[0] as PackFinding, list);
    expect(drawn[0]?.props['aria-label']).toBe('60 h, limit 48 h');
    const ends = list.map((one) => Number(withClass(draw(one, list), 'dot')[0]?.props['cx']));
    expect(ends[0]).toBeLessThan(ends[1] as number);
    expect(ends[1]).toBeLessThanOrEqual(61);
  });

  it('is nothing where the rule has neither, or nothing was measured', () => {
    expect(draw(finding({ rule: 'M4.raci' }))).toEqual([]);
    expect(draw(finding({ rule: 'W4.dormancy', measured: null }))).toEqual([]);
  });
});

describe('a chart of the room', () => {
  const weeks = ['2026-10-26', '2026-11-02', '2026-11-09'];
  const panel = (one: PackFinding, series: FindingSeries) =>
    elementsOf(SeriesPanel({ finding: one, series, weeks, width: 204 }));

  it('heads the value of the week, names its marks, and has a round axis', () => {
    const drawn = panel(finding({ series: SOUND }), SOUND);
    expect(withClass(drawn, 'v')[0]?.text).toBe('93 %');
    const spans = drawn.filter(({ type }) => type === 'span').map(({ text }) => text);
    expect(spans).toEqual(expect.arrayContaining(['pass rate', 'target 92\u00a0%']));
    const axis = drawn.filter(({ type }) => type === 'text').map(({ text }) => text);
    expect(axis).toEqual(expect.arrayContaining(['92 %', '94 %', '9 Nov']));
  });

  it('names what a motion is judged by, and a dash for a week without a value', () => {
    const series = { ...SOUND, values: [0.9, 0.9, null] };
    const drawn = panel(finding({ rule: 'M3.acceptance', subject: 'B2B', motion: 'B2B' }), series);
    expect(withClass(drawn, 'name')[0]?.text).toBe('B2B, acceptance');
    expect(withClass(drawn, 'v')[0]?.text).toBe('–');
  });

  it('only names a capacity that lies far above what came in', () => {
    const series: FindingSeries = {
      unit: 'count',
      values: [100, 200, 300],
      line: { at: 2000, holds: 'below' },
      band: { around: [100, 200, 300], width: 0.15 },
    };
    const drawn = panel(finding({ rule: 'Q1.capacity', subject: 'B2B', measured: 0 }), series);
    expect(withClass(drawn, 'level')).toEqual([]);
    expect(drawn.map(({ text }) => text)).toContain('capacity 2,000');
    const near = panel(finding({ rule: 'Q1.capacity' }), {
      ...series,
      line: { at: 400, holds: 'below' },
    });
    expect(withClass(near, 'level')).toHaveLength(2);
  });
});
