/** What a new workbook begins with, as people see it: who decides what, and the agreed responses. */
import { describe, expect, it } from '@jest/globals';
import type { Motion } from '../../src/domain/vocabulary.js';
import { playbookRows } from '../../src/workbook/prefill/playbook-rows.js';
import { prefilledRows } from '../../src/workbook/prefill/prefilled-rows.js';
import { raciRows } from '../../src/workbook/prefill/raci-rows.js';
import { RATIO_COLUMNS, RATIO_SETTINGS } from '../../src/workbook/prefill/ratio-settings.js';

const BOTH = ['B2B', 'B2C'] as const;

/** `activity: role letters, …` */
function rights(motions: readonly Motion[]): string[] {
  return raciRows(motions).map(({ activity, letters }) => {
    const parts = Object.entries(letters).map(([role, letter]) => `${role} ${letter}`);
    return `${activity}: ${parts.join(', ')}`;
  });
}

/** `play (rules): owner, hours, next block` */
function plays(motions: readonly Motion[]): string[] {
  return playbookRows(motions).map(({ play, trigger, owner, withinHours, escalatesTo }) => {
    const rules = / \([^()]*\)$/.exec(trigger)?.[0] ?? '';
    return `${play}${rules}: ${owner}, ${withinHours} h, ${escalatesTo}`;
  });
}

describe('the decision rights at first', () => {
  it('say of each activity who answers, who does it, and who is heard or told', () => {
    expect(rights(BOTH)).toEqual([
      'Run the review and keep to its minutes: Chair A/R, Notetaker R, RevOps lead I, Data Lead I',
      'Keep the action log and the decisions: Chair A, Notetaker R, RevOps lead C',
      'Keep the Cadence Calendar and call the reviews: Chair A, Notetaker R, RevOps lead I, Data Lead I',
      'Log a pipeline variance: RevOps lead A/R, Chair I, Sales liaison I, B2C lead I',
      'Find the root cause of a logged variance: Chair A, RevOps lead R, Data Lead C, Sales liaison C',
      'Bring the measured rows of last week into the workbook: RevOps lead A, Data Lead R, Signal Architecture owner R',
      'Raise a CARE-Request to a source owner: Data Lead A/R, Signal Architecture owner C, Chair I',
      'Pause a source: Chair A, Data Lead R, RevOps lead C, Sales liaison I',
      'Complete the Q=CTV onboarding of a source: Data Lead A/R, Signal Architecture owner C, RevOps lead I',
      'Enable a source again: Chair A, Data Lead R, RevOps lead I, Sales liaison I',
      'Introduce or retire a signal class: Signal Architecture owner A/R, Data Lead C, Chair I',
      'Re-weight the signal mix of a motion: Signal Architecture owner A/R, Sales liaison C, B2C lead C, RevOps lead I',
      'Follow up an accepted handoff within the SLA: Sales liaison A/R, RevOps lead C, Chair I',
      'Trace a rejection code to a cause: RevOps lead A, Sales liaison R, Data Lead C',
      'Compare engagement signals with buying signals: B2C lead A/R, Signal Architecture owner R, RevOps lead I',
      'Settle a dispute about a definition: RevOps lead A/R, Sales liaison R, B2C lead C, Chair I',
      'Ratify a definition: Chair A, RevOps lead R, Sales liaison R, B2C lead C',
      'Review buying groups, MQL and SAL definitions and ABM fit: Sales liaison A/R, RevOps lead C, Signal Architecture owner C',
      'Review engagement mapping, cohorts and lifecycle stages: B2C lead A/R, RevOps lead C, Signal Architecture owner C',
      'Keep the risk register: Chair A, RevOps lead R, Data Lead C, Senior leadership I',
      'Escalate to the quarterly review: Chair A/R, RevOps lead C, Senior leadership I',
      'Change a threshold or a target: Senior leadership A, Chair R, RevOps lead C, Data Lead C',
      'Set volume targets and capacity: Senior leadership A, Chair R, Sales liaison C, B2C lead C',
      'Keep the Risk Playbook up to date: Chair A, RevOps lead R, Data Lead C, Sales liaison I',
      'Tell those concerned of an approved change: Chair A, RevOps lead R, Sales liaison I, B2C lead I',
    ]);
  });

  it('leave out the activities and the role of a motion that is not served', () => {
    const names = (motions: readonly Motion[]) => raciRows(motions).map(({ activity }) => activity);
    const missing = (motions: readonly Motion[]) =>
      names(BOTH).filter((name) => !names(motions).includes(name));
    expect(missing(['B2B'])).toEqual([
      'Compare engagement signals with buying signals',
      'Review engagement mapping, cohorts and lifecycle stages',
    ]);
    expect(missing(['B2C'])).toEqual(['Review buying groups, MQL and SAL definitions and ABM fit']);
    expect(rights(['B2B'])[3]).toBe(
      'Log a pipeline variance: RevOps lead A/R, Chair I, Sales liaison I',
    );
  });
});

describe('the responses at first', () => {
  it('answer each rule with an owner, hours and the next block', () => {
    expect(plays(BOTH)).toEqual([
      'Validation rollback (M1.rollback): Data Lead, 48 h, Q1',
      'MQL-threshold inflation: Sales liaison, 168 h, Q1',
      'Signal noise creep: Signal Architecture owner, 168 h, Q1',
      'Definition fragmentation: RevOps lead, 168 h, Q3',
      'Stale action (W1.stale-action): Chair, 0 h, M4',
      'Pipeline variance (W2.pipeline-variance): RevOps lead, 672 h, M1',
      'Overdue alarm (W3.alarm-overdue): Data Lead, 48 h, M1',
      'Pass rate below target (W3.pass-rate): Data Lead, 168 h, M1',
      'New source out of tolerance (W3.new-source, M1.source-audit): Data Lead, 48 h, M1',
      'Signal class falls (W4.signal-fall): Signal Architecture owner, 672 h, M2',
      'Dormant account or cohort (W4.dormancy): Signal Architecture owner, 168 h, M2',
      'Novel rejection code (W5.novel-code): RevOps lead, 168 h, M3',
      'Open dispute (W5.open-dispute): RevOps lead, 168 h, M3',
      'Engagement mismatch (W5.mismatch): B2C lead, 168 h, M3',
      'Unassigned decision or action (W6.unassigned): Chair, 0 h, W6',
      'Pass rate declines (M1.trend): Data Lead, 672 h, Q1',
      'Drift mode fires (M1.drift): Chair, 0 h, Q1',
      'Drift mode persists (M1.drift-persistent, Q1.drift-frequency): Chair, 2184 h, Q1',
      'Class under its model (M2.class, M2.decay): Signal Architecture owner, 672 h, Q2',
      'Too many dormant (M2.dormancy-rate): Sales liaison, 672 h, Q2',
      'Dispute unresolved (M3.dispute): RevOps lead, 2184 h, Q3',
      'Acceptance below baseline (M3.acceptance): Sales liaison, 168 h, Q2',
      'Handoff SLA breach (M3.sla): Sales liaison, 24 h, M3',
      'Incomplete risk (M4.incomplete): RevOps lead, 0 h, Q4',
      'Risk review overdue (M4.overdue): RevOps lead, 2184 h, Q4',
      'Unanswered action (M5.accountability): Chair, 0 h, M5',
      'Volume off target or over capacity (Q1.capacity): Senior leadership, 0 h, Q4',
      'Unfit definition (Q3.definition): RevOps lead, 0 h, Q5',
      'Change without communication or cascade (Q4.change, Q5.cascade): Chair, 0 h, Q5',
    ]);
    for (const { trigger, response } of playbookRows(BOTH)) {
      expect(trigger).toMatch(/^[A-Z].*\.( \(.*\))?$/);
      expect(response).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are led by the B2C lead where only the consideration cycle is served', () => {
    const own = plays(['B2C']).filter((play) => !plays(BOTH).includes(play));
    expect(own).toEqual([
      'MQL-threshold inflation: B2C lead, 168 h, Q1',
      'Too many dormant (M2.dormancy-rate): B2C lead, 672 h, Q2',
      'Acceptance below baseline (M3.acceptance): B2C lead, 168 h, Q2',
      'Handoff SLA breach (M3.sla): B2C lead, 24 h, M3',
    ]);
    expect(plays(['B2B'])).toEqual(
      plays(BOTH).filter((play) => !play.startsWith('Engagement mismatch')),
    );
  });
});

describe('the first rows of a tab', () => {
  it('stand in the order of its columns', () => {
    const first = (tab: 'Agenda' | 'RACI Matrix' | 'Settings' | 'Targets' | 'Risk Playbook') =>
      prefilledRows(['B2C']).get(tab)?.[0];
    expect(first('Agenda')?.slice(0, 5)).toEqual([
      'W1',
      'weekly',
      'Agenda and action register',
      5,
      'Chair',
    ]);
    expect(prefilledRows(BOTH).get('Agenda')?.[4]?.[4]).toBe('Sales liaison + RevOps lead');
    expect(first('RACI Matrix')).toEqual([
      'Run the review and keep to its minutes',
      ...['A/R', 'I', 'I', '', '', '', '', 'R'],
    ]);
    expect(first('Settings')).toEqual([
      'Stale action after',
      14,
      'days',
      14,
      'article',
      'An open action older than this goes to the monthly risk register (W1).',
    ]);
    expect(first('Targets')).toEqual(['B2C', 0.92, 0.6, 0.2, 0.4, 24, '', '']);
    expect(first('Risk Playbook')?.slice(4)).toEqual(['Data Lead', 48, 'Q1', '']);
  });

  it('take what was answered when the workbook was set up', () => {
    const rows = prefilledRows(['B2B'], {
      people: [{ role: 'Data Lead', name: 'Dev', email: 'dev@example.com' }],
      targets: { B2B: { passRateTarget: 0.8 }, B2C: { passRateTarget: 0.7 } },
      schedule: { weeklyWeekday: 4 },
    });
    expect(rows.get('People')).toEqual([
      ['Chair', '', ''],
      ['RevOps lead', '', ''],
      ['Data Lead', 'Dev', 'dev@example.com'],
      ['Signal Architecture owner', '', ''],
      ['Sales liaison', '', ''],
      ['Senior leadership', '', ''],
      ['Notetaker', '', ''],
    ]);
    expect(rows.get('Targets')).toEqual([['B2B', 0.8, 0.6, 0.2, 0.4, 24, '', '']]);
    const weekly = rows.get('Settings')?.find(([label]) => label === 'Weekly review on');
    expect(weekly?.slice(1, 4)).toEqual([4, 'weekday', 1]);
    expect([...rows.keys()]).toEqual([
      'Agenda',
      'RACI Matrix',
      'People',
      'Risk Playbook',
      'Settings',
      'Targets',
    ]);
  });
});

it('knows which cells of Settings hold ratios', () => {
  expect([...RATIO_SETTINGS]).toEqual([
    'pipelinevarianceband',
    'newsourcetolerance',
    'signalclassfall',
    'rollbackthreshold',
    'handoffslatarget',
    'volumetargetband',
  ]);
  expect(RATIO_COLUMNS).toEqual(['value', 'default']);
});
