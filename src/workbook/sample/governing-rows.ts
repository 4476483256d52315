/** The governing tabs of the sample: alarms, disputes, definitions, actions, decisions, risks, people. */
import { addDays, type IsoDate } from '../../domain/calendar.js';
import type {
  Action,
  Alarm,
  Decision,
  Definition,
  Dispute,
  Person,
  Risk,
  Target,
} from '../../domain/records.js';
import { DEFAULT_TARGET } from '../../domain/settings.js';
import { ALARM_KINDS, type Motion, ROLES } from '../../domain/vocabulary.js';
import { isServed } from '../prefill/raci-rows.js';
import type { Unplaced } from './measured-rows.js';
import { between, oneOf, type Random } from './random.js';
import { hoursBefore, JUDGED, type SampleYear } from './sample-year.js';

/** An alarm whose moments are still civil times of the workbook's zone. */
export type CivilAlarm = Omit<Unplaced<Alarm>, 'alarmId'>;

/** A resolved alarm in most weeks, one that has been open for 61 hours, and one for 12. */
export function alarmRecords(year: SampleYear): CivilAlarm[] {
  const { plan, asOf, weeks, random } = year;
  const past = weeks.slice(0, JUDGED).flatMap((week): CivilAlarm[] => {
    if (random() < 0.25) return [];
    const age = between(8, 130, random);
    const end = addDays(week, 7);
    const kind = oneOf(ALARM_KINDS, random);
    const detail = `${kind} check failed for more records than usual`;
    const [first, ...others] = plan.sources
      .filter(({ fault }) => fault === 'none' || fault === 'two weeks below')
      .map(({ source }) => source);
    const source = first === undefined ? '' : oneOf([first, ...others], random);
    const resolvedAt = hoursBefore(end, Math.max(1, age - between(3, 40, random)));
    return [{ source, raisedAt: hoursBefore(end, age), kind, detail, resolvedAt }];
  });
  const culprit = plan.sources.find(({ fault }) => fault === 'not onboarded')?.source ?? '';
  const weak = plan.sources.find(({ fault }) => fault === 'two weeks below')?.source ?? '';
  return [
    ...past,
    {
      source: culprit,
      raisedAt: hoursBefore(asOf, 61),
      kind: 'Truth',
      detail: 'Truth failures above 10 % of submissions',
      resolvedAt: null,
    },
    {
      source: weak,
      raisedAt: hoursBefore(asOf, 12),
      kind: 'Value',
      detail: 'Value failures twice as many as last week',
      resolvedAt: null,
    },
  ];
}

/** One settled dispute, one that is young, and with fragmentation one that has lasted. */
export function disputeRecords(year: SampleYear): Omit<Unplaced<Dispute>, 'disputeId'>[] {
  const { plan, motion, asOf, drift } = year;
  const open = (days: number, raisedBy: string) => ({
    term: plan.disputedTerm,
    motion,
    raisedBy,
    raisedOn: addDays(asOf, -days),
    state: 'Open' as const,
    resolvedOn: null,
    resolution: null,
  });
  return [
    {
      ...open(150, 'Sales liaison'),
      state: 'Resolved',
      resolvedOn: addDays(asOf, -131),
      resolution: 'Version 1.1 was ratified.',
    },
    ...(drift.has('fragmentation') ? [open(47, 'Sales liaison'), open(9, 'RevOps lead')] : []),
  ];
}

/** Two versions of every term, of which one is ratified. */
export function definitionRecords(year: SampleYear): Unplaced<Definition>[] {
  const { plan, motion, asOf } = year;
  return plan.terms.flatMap(([term, text]): Unplaced<Definition>[] => {
    const common = { term, motion, owner: 'RevOps lead', scope: `All ${motion} programmes`, text };
    return [
      { ...common, version: '1.0', ratifiedOn: addDays(asOf, -310), state: 'Superseded' },
      { ...common, version: '1.1', ratifiedOn: addDays(asOf, -131), state: 'Ratified' },
    ];
  });
}

/** Actions of the year: most done, a few open, one open for twenty days. */
export function actionRecords(asOf: IsoDate, random: Random): Omit<Unplaced<Action>, 'actionId'>[] {
  const action = (
    days: number,
    words: string,
    owner: string,
    measure: string,
    done: boolean,
  ): Omit<Unplaced<Action>, 'actionId'> => {
    const raisedOn = addDays(asOf, -days);
    return {
      action: words,
      owner,
      dueOn: addDays(raisedOn, 10),
      measure,
      state: done ? 'Done' : 'Open',
      raisedOn,
      raisedIn: `weekly ${raisedOn}`,
      doneOn: done ? addDays(raisedOn, between(3, 9, random)) : null,
      update: done ? 'Done as planned.' : null,
    };
  };
  const past = Array.from({ length: 40 }, (_, index) => {
    const [words, owner, measure] = oneOf(PAST_ACTIONS, random);
    return action(7 * (44 - index), words, owner, measure, true);
  });
  return [
    ...past,
    action(
      20,
      'Get the onboarding plan of the new source from its owner',
      'Ana',
      'Plan received',
      false,
    ),
    action(
      7,
      'Compare truth failures by country',
      'Dev',
      'List of the three worst countries',
      false,
    ),
    action(7, 'Agree a meaning for the new rejection code', 'Sam', 'Code has a known cause', false),
  ];
}

type PastWork = readonly [words: string, owner: string, measure: string];

const PAST_ACTIONS: readonly [PastWork, ...PastWork[]] = [
  ['Trace rejections to their forms', 'Ria', 'Every code has a known cause'],
  ['Check consent texts of the forms', 'Dev', 'No compliance failure from wording'],
  ['Mend the field mapping of a source', 'Dev', 'Pass rate at or above target'],
  ['Clear the alarm log with the source owner', 'Ana', 'No alarm older than 48 h'],
  ['Review weights of the signal classes', 'Noor', 'Rate within 20 % of model'],
];

/** Decisions of the past weeklies, all with owner, date and measure. */
export function decisionRecords(
  asOf: IsoDate,
  random: Random,
): Omit<Unplaced<Decision>, 'decisionId'>[] {
  return Array.from({ length: 12 }, (_, index) => {
    const decidedOn = addDays(asOf, -28 * (12 - index));
    const [decision, owner, measure] = oneOf(PAST_DECISIONS, random);
    return {
      decision,
      owner,
      dueOn: addDays(decidedOn, 14),
      measure,
      decidedIn: `weekly ${decidedOn}`,
      decidedOn,
      kind: 'Operational' as const,
    };
  });
}

const PAST_DECISIONS: readonly [PastWork, ...PastWork[]] = [
  [
    'Hold new sources until their onboarding is complete',
    'Ana',
    'No live source without onboarding',
  ],
  ['Report rejections by code every Friday', 'Sam', 'File arrives by 17:00'],
  ['Re-run the truth check on imports of lists', 'Dev', 'Truth failures under 2 %'],
];

/** Four risks: one in hand, one closed, one without mitigation, one whose review is overdue. */
export function riskRecords(asOf: IsoDate): Omit<Unplaced<Risk>, 'riskId'>[] {
  const base = {
    motion: null,
    residualLikelihood: null,
    residualImpact: null,
    escalatedTo: null,
    raisedOn: addDays(asOf, -70),
    raisedIn: null,
  };
  return [
    {
      ...base,
      risk: 'A source goes live before its onboarding is complete',
      source: 'W3',
      owner: 'Dev',
      mitigation: 'Enable a source only after sign-off',
      reviewOn: addDays(asOf, 18),
      likelihood: 3,
      impact: 4,
      residualLikelihood: 2,
      residualImpact: 3,
      state: 'Mitigating',
    },
    {
      ...base,
      risk: 'Rejection codes are given by habit',
      source: 'W5',
      owner: 'Sam',
      mitigation: 'Sample ten rejections a week',
      reviewOn: addDays(asOf, -60),
      likelihood: 2,
      impact: 2,
      residualLikelihood: 1,
      residualImpact: 2,
      state: 'Closed',
    },
    {
      ...base,
      risk: 'Signal classes multiply without any being retired',
      source: 'W4',
      owner: 'Noor',
      mitigation: null,
      reviewOn: addDays(asOf, 10),
      likelihood: 4,
      impact: 3,
      state: 'Open',
    },
    {
      ...base,
      risk: 'Follow-up within the SLA depends on one team',
      source: 'M3',
      owner: 'Sam',
      mitigation: 'Second team trained',
      reviewOn: addDays(asOf, -6),
      likelihood: 2,
      impact: 4,
      state: 'Open',
    },
  ];
}

const NAMES = {
  Chair: 'Ana',
  'RevOps lead': 'Ria',
  'Data Lead': 'Dev',
  'Signal Architecture owner': 'Noor',
  'Sales liaison': 'Sam',
  'B2C lead': 'Lena',
  'Senior leadership': 'Ute',
  Notetaker: 'Max',
} as const satisfies Record<Person['role'], string>;

/** One made-up person per role that the motions have. */
export function personRecords(motions: readonly Motion[]): Unplaced<Person>[] {
  const served = ROLES.filter((role) => isServed(role, motions));
  return served.map((role) => {
    const name = NAMES[role];
    return { role, name, email: `${name.toLowerCase()}@example.com` };
  });
}

/** The default targets, with a quarterly volume near what the pipeline brings. */
export function targetRecord({ plan, motion }: SampleYear): Unplaced<Target> {
  const weekly = plan.stages.reduce((sum, [, volume]) => sum + volume, 0);
  return {
    motion,
    ...DEFAULT_TARGET,
    quarterlyVolumeTarget: weekly * 13,
    quarterlyCapacity: Math.round(weekly * 13 * 1.2),
  };
}
