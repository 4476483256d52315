/** The panel of Start as people read it: the words of each row, from left to right. */
import { describe, expect, it } from '@jest/globals';
import type { StartView } from '../../../src/domain/start/start-view.js';
import { startCharts } from '../../../src/workbook/start/start-charts.js';
import { COLUMN, PANEL, ROW } from '../../../src/workbook/start/start-layout.js';
import {
  blankPanel,
  isOwnPanel,
  LANDMARKS,
  startPanel,
} from '../../../src/workbook/start/start-panel.js';
import { NOTHING, sourceLine, startViewOf } from './view-for-tests.js';

/** By row: `row: column text | column text`; blank rows are left out. */
function words(panel: readonly (readonly string[])[]): string[] {
  return panel.flatMap((cells, index) => {
    const texts = cells.flatMap((text, at) =>
      text === '' ? [] : [`${PANEL.column + at} ${text}`],
    );
    return texts.length === 0 ? [] : [`${PANEL.row + index}: ${texts.join(' | ')}`];
  });
}

function panelOf(part: Partial<StartView> = {}) {
  const view = startViewOf(part);
  return startPanel(view, startCharts(view));
}

/** The texts of one column below each other, as long as there are some. */
function column(panel: readonly (readonly string[])[], row: number, at: number): string[] {
  const texts = panel.slice(row - PANEL.row).map((cells) => cells[at - PANEL.column] ?? '');
  const end = texts.indexOf('');
  return end < 0 ? texts : texts.slice(0, end);
}

const summary = (part: Partial<StartView>, at: number = COLUMN.left) =>
  panelOf(part)[0]?.[at - PANEL.column];

describe('the panel of Start', () => {
  it('reads so, row by row', () => {
    expect(words(panelOf())).toEqual([
      '3: 2 Next: weekly review, Wed 18 Nov, 09:00, in 2 days; last held Mon 2 Nov, missed since: 9 Nov. Cadence ▸ Open review begins it. | 18 Judged week 9 to 15 Nov. 1 drift mode fired, 3 alarms overdue, 1 data gap.',
      '5: 2 Reviews | 13 ✓ held   ✕ missed   ○ due | 15 Drift',
      '6: 2 Review | 3 Next | 4 21 Sep | 6 5 Oct | 10 2 Nov | 15 Mode | 16 B2B | 17 B2C | 18 Why it is not clear',
      '7: 2 Weekly | 3 Wed 18 Nov, 09:00 | 10 ✓ | 11 ✕ | 12 ○ | 13 – | 15 Validation rollback | 16 ▲ Fired | 17 ◆ Watch | 18 B2B: pass rate falls by 1 % a week, two sources not onboarded\nB2C: one source not onboarded',
      '8: 2 Monthly | 3 Tue 1 Dec | 15 MQL-threshold inflation | 16 ✓ Clear | 17 – No data',
      '9: 2 Quarterly | 3 Not planned | 15 Signal noise creep | 16 – No data | 17 – No data | 18 B2C: fewer than eight weeks of Signals',
      '10: 2 Held 5 of 6 weeklies. | 15 Definition fragmentation | 16 – No data | 17 – No data',
      '12: 2 Pass rate by source, B2B | 15 Pass rate by source, B2C | 18 Pipeline, B2B / SAL / volume out',
      '13: 2 Below: intent-vendor-b and 1 more | 15 None below its bar | 18 Outside its band; 1 of 2 figures inside',
      '21: 2 Pipeline against its ±15 % band | 15 Signal class, rate against model | 18 Open escalations by level and age, 8',
      '22: 2 Deviation from the trailing four-week average | 15 1 of 2 over 20 % under model; grey: model | 18 Pale to 7 days, blue 8 to 31, dark over 31',
      '33: 2 Overdue alarms, 3 | 15 Data gaps, 1 | 18 Cadence self-test',
      '34: 2 Alarm | 3 Source | 4 Kind | 7 Open | 9 CARE-Request | 15 Subject | 16 What is missing | 18 Sign',
      '35: 2 A-0076 | 3 intent-vendor-b | 4 Truth | 7 61 hours | 9 E-0040, 2 d late | 15 event-emea | 16 no row for week of 9 Nov | 18 ◆ Watch  Held 5 of 6 weeklies.',
      '36: 2 A-0075 | 3 webinar-eu | 7 50 hours | 9 E-0039 | 18 ✓ Clear  The register is kept.',
      '37: 2 A-0074 | 3 x | 4 Value | 7 49 hours | 9 not sent',
      '41: 2 Validation throughput, week of 9 Nov | 15 Dormancy alerts, 1 | 18 What the weekly reads',
      '42: 2 Source, worst first | 6 Submitted | 9 Passed | 13 Pass rate | 15 Account or cohort | 16 Motion | 17 Dark for | 18 Feed',
      '43: 2 intent-vendor-b | 6 1,200 | 9 960 | 13 ▲ 80 % | 15 Alder Logistics | 16 B2B | 17 38 days | 18 ▲ Fired  Dormancy: 1 of 12 accounts dark.',
      '44: 2 content-synd-na | 6 1,200 | 9 1,092 | 13 ◆ 91 %',
      '45: 2 webinar-eu | 6 1,200 | 9 1,152 | 13 96 %',
      '46: 2 event-emea | 6 – | 9 – | 13 no rate',
      '47: 2 newsletter-de | 6 1,200 | 9 1,164 | 13 97 %',
    ]);
  });

  it('says what to do first where nothing is listed yet', () => {
    expect(words(panelOf(NOTHING))).toEqual([
      '3: 2 The Cadence Calendar has no review to come. | 18 Judged week 9 to 15 Nov. 0 drift modes fired, 0 alarms overdue, 0 data gaps.',
      '5: 2 Reviews | 13 ✓ held   ✕ missed   ○ due | 15 Drift',
      '6: 2 Review | 3 Next | 4 21 Sep | 6 5 Oct | 10 2 Nov | 15 Mode | 16 B2B | 17 B2C | 18 Why it is not clear',
      '7: 2 Weekly | 3 Not planned | 15 Validation rollback | 16 – No data | 17 – No data',
      '8: 2 Monthly | 3 Not planned | 15 MQL-threshold inflation | 16 – No data | 17 – No data',
      '9: 2 Quarterly | 3 Not planned | 15 Signal noise creep | 16 – No data | 17 – No data',
      '10: 15 Definition fragmentation | 16 – No data | 17 – No data',
      '12: 2 What to do first | 15 Pass rate by source, B2C | 18 Pipeline',
      '13: 2 Nothing can be judged yet: no source is listed as live. | 15 No live source of B2C in Sources yet. | 18 It takes five weeks of rows in Pipeline.',
      '14: 2 1  People: say who fills each role.',
      '15: 2 2  Targets: set the targets of each motion in use.',
      '16: 2 3  Sources: list every lead source with its owner and the state of its onboarding.',
      "17: 2 4  Pass Rates: import or type last week's rows, here and in the other tabs of that colour.",
      '18: 2 5  Agenda: run the weekly review: menu Cadence, or the command line.',
      '21: 2 Pipeline against its ±15 % band | 15 Signal class, rate against model | 18 Open escalations by level and age, 0',
      '22: 2 No figure of the judged week can be measured yet. | 15 No class has a model rate and signals yet. | 18 None is open.',
      '33: 2 Overdue alarms, 0 | 15 Data gaps, 0 | 18 Cadence self-test',
      '34: 2 Alarm | 3 Source | 4 Kind | 7 Open | 9 CARE-Request | 15 Subject | 16 What is missing | 18 Sign',
      '35: 2 None is overdue. | 15 None in the judged week.',
      '41: 2 Validation throughput, week of 9 Nov | 15 Dormancy alerts, 0 | 18 What the weekly reads',
      '42: 2 Source, worst first | 6 Submitted | 9 Passed | 13 Pass rate | 15 Account or cohort | 16 Motion | 17 Dark for | 18 Feed',
      '43: 2 No source is live yet. | 15 Nobody has gone dark.',
    ]);
  });

  it('counts what a list has no room for, in its last row', () => {
    const dormant = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        subject: `Account ${index}`,
        measured: index === 0 ? null : index,
        motion: null,
      }));
    const dark = (count: number) =>
      column(panelOf({ dormant: dormant(count) }), ROW.feeds + 2, COLUMN.middle);
    expect(dark(6)).toHaveLength(6);
    expect(dark(6).at(-1)).toBe('Account 5');
    expect(dark(7).slice(4)).toEqual(['Account 4', 'and 2 more']);
    const days = column(panelOf({ dormant: dormant(3) }), ROW.feeds + 2, COLUMN.second);
    expect(days).toEqual(['0 days', '1 day', '2 days']);
  });

  it('clips what is longer than its room', () => {
    const long = 'name of a very long thing that goes on and on';
    const panel = panelOf({
      sources: [sourceLine(long, 'clear', [0.9])],
      overdueAlarms: [{ alarmId: long, source: long, kind: null, age: 1, request: null }],
      gaps: [{ rule: 'x', subject: long, evidence: `${long}, ${long}` }],
      dormant: [{ subject: long, measured: 40, motion: 'B2C' }],
    });
    const at = (row: number, place: number) => panel[row - PANEL.row]?.[place - PANEL.column];
    expect(at(ROW.lists + 2, COLUMN.left)).toBe('name of a ve…');
    expect(at(ROW.lists + 2, COLUMN.next)).toBe('name of a very long…');
    expect(at(ROW.lists + 2, COLUMN.hours)).toBe('1 hour');
    expect(at(ROW.lists + 2, COLUMN.middle)).toBe('name of a very long th…');
    expect(at(ROW.lists + 2, COLUMN.first)).toBe('name of a very long thing tha…');
    expect(at(ROW.feeds + 2, COLUMN.left)).toBe('name of a very long thing that go…');
    expect(at(ROW.feeds + 2, COLUMN.middle)).toBe('name of a very long th…');
  });
});

describe('the sentence about the next review', () => {
  const next = (dueOn: string, part: Partial<StartView['reviews'][number]> = {}) => ({
    kind: 'weekly' as const,
    next: { dueOn, startsAt: null },
    lastHeldOn: null,
    missed: [],
    ...part,
  });

  it('names the first one that is due, with its distance in days', () => {
    const nearest = [next('2026-12-07', { kind: 'monthly' }), next('2026-11-23')];
    expect(summary({ reviews: nearest })).toBe(
      'Next: weekly review, Mon 23 Nov, in 7 days; not held yet. Cadence ▸ Open review begins it.',
    );
    expect(summary({ reviews: [...nearest].reverse() })).toMatch(/^Next: weekly review, /);
    expect(summary({ reviews: [next('2026-11-16')] })).toMatch(/, Mon 16 Nov, today; /);
    expect(summary({ reviews: [next('2026-11-17')] })).toMatch(/, Tue 17 Nov, in 1 day; /);
    expect(summary({ reviews: [next('2026-11-14')] })).toMatch(/, Sat 14 Nov, 2 days ago; /);
  });

  it('tells the year where it is another one', () => {
    const held = next('2027-01-04', { lastHeldOn: '2025-12-29' });
    expect(summary({ reviews: [held] })).toBe(
      'Next: weekly review, Mon 4 Jan 2027, in 49 days; last held Mon 29 Dec 2025. Cadence ▸ Open review begins it.',
    );
  });
});

describe('the sentence about the judged week', () => {
  it('names both months of a week that lies in two', () => {
    const week = (judgedWeek: string) => summary({ judgedWeek }, COLUMN.right)?.split('. ')[0];
    expect(week('2026-11-30')).toBe('Judged week 30 Nov to 6 Dec');
    expect(week('2026-11-02')).toBe('Judged week 2 to 8 Nov');
  });
});

describe('the page that is ours', () => {
  it('is one in which every landmark stands, whatever else does', () => {
    expect(isOwnPanel(blankPanel())).toBe(true);
    expect(isOwnPanel(panelOf())).toBe(true);
    const spaced = panelOf().map((cells) => cells.map((text) => ` ${text} `));
    expect(isOwnPanel(spaced)).toBe(true);
    for (const { row, column: at } of LANDMARKS) {
      const changed = panelOf();
      const cells = changed[row - PANEL.row];
      if (cells !== undefined) cells[at - PANEL.column] = 'mine';
      expect(isOwnPanel(changed)).toBe(false);
    }
    expect(isOwnPanel(panelOf().slice(1))).toBe(false);
    expect(isOwnPanel([...panelOf(), []])).toBe(false);
    expect(isOwnPanel(panelOf().map((cells) => [...cells, '']))).toBe(false);
    expect(isOwnPanel([])).toBe(false);
  });
});
