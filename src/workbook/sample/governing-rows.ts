/** What the year begins with besides its measures: alarms, disputes, definitions, people, targets. */
import { addDays } from '../../domain/calendar.js';
import type { Alarm, Definition, Dispute, Person, Target } from '../../domain/records.js';
import { isServed } from '../../domain/served-role.js';
import type { GivenAnswers } from '../../domain/set-up/answers.js';
import { DEFAULT_TARGET } from '../../domain/settings.js';
import { ALARM_KINDS, type Motion, ROLES } from '../../domain/vocabulary.js';
import type { Unplaced } from './measured-rows.js';
import { between, oneOf } from './random.js';
import { hoursBefore, JUDGED, type SampleYear } from './sample-year.js';

/** An alarm whose moments are still civil times of the workbook's zone. */
export type CivilAlarm = Omit<Unplaced<Alarm>, 'alarmId'>;

/**
 * A resolved alarm in most weeks; three of the year that nobody answered for two weeks; at the end one
 * that has been open for 61 hours, and one for 12.
 */
export function alarmRecords(year: SampleYear): CivilAlarm[] {
  const { plan, asOf, weeks, troubles, random } = year;
  const past = weeks.slice(0, JUDGED).flatMap((week, index): CivilAlarm[] => {
    const isUnanswered = troubles.unanswered.includes(index);
    if (!isUnanswered && random() < 0.25) return [];
    const age = isUnanswered ? 72 : between(8, 130, random);
    const end = addDays(week, 7);
    const kind = oneOf(ALARM_KINDS, random);
    const detail = `${kind} check failed for more records than usual`;
    const [first, ...others] = plan.sources
      .filter(({ fault }) => fault === 'none' || fault === 'two weeks below')
      .map(({ source }) => source);
    const source = first === undefined ? '' : oneOf([first, ...others], random);
    const resolvedAt = isUnanswered
      ? hoursBefore(addDays(end, 10), 9)
      : hoursBefore(end, Math.max(1, age - between(3, 40, random)));
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

/** One dispute that a quarterly settles, one that a monthly settles, and with fragmentation two that are open. */
export function disputeRecords(year: SampleYear): Omit<Unplaced<Dispute>, 'disputeId'>[] {
  const { plan, motion, asOf, weeks, troubles, drift } = year;
  const open = (raisedOn: string, raisedBy: string) => ({
    term: plan.disputedTerm,
    motion,
    raisedBy,
    raisedOn,
    state: 'Open' as const,
    resolvedOn: null,
    resolution: null,
  });
  return [
    { ...open(addDays(weeks[troubles.dip] ?? '', 2), 'RevOps lead') },
    { ...open(addDays(weeks[troubles.dispute] ?? '', 3), 'Sales liaison') },
    ...(drift.has('fragmentation')
      ? [open(addDays(asOf, -47), 'Sales liaison'), open(addDays(asOf, -9), 'RevOps lead')]
      : []),
  ];
}

/** The first version of every term, ratified before the year. */
export function definitionRecords({ plan, motion, weeks }: SampleYear): Unplaced<Definition>[] {
  return plan.terms.map(([term, text]) => ({
    term,
    motion,
    version: '1.0',
    owner: 'RevOps lead',
    scope: `All ${motion} programmes`,
    text,
    ratifiedOn: addDays(weeks[0] ?? '', -40),
    state: 'Ratified',
  }));
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

/** One person per role that the motions have, made up where nobody is named. */
export function personRecords(
  motions: readonly Motion[],
  people: GivenAnswers['people'] = [],
): Unplaced<Person>[] {
  const served = ROLES.filter((role) => isServed(role, motions));
  return served.map((role) => {
    const named = people.find((person) => person.role === role && person.name !== '');
    if (named !== undefined) return named;
    const name = NAMES[role];
    return { role, name, email: `${name.toLowerCase()}@example.com` };
  });
}

/** The targets given, by default the usual ones, with a quarterly volume near what the pipeline brings. */
export function targetRecord(
  { plan, motion }: SampleYear,
  targets: GivenAnswers['targets'] = {},
): Unplaced<Target> {
  const given = targets[motion];
  const weekly = plan.stages.reduce((sum, [, volume]) => sum + volume, 0);
  return {
    motion,
    ...DEFAULT_TARGET,
    ...given,
    quarterlyVolumeTarget: given?.quarterlyVolumeTarget ?? weekly * 13,
    quarterlyCapacity: given?.quarterlyCapacity ?? Math.round(weekly * 13 * 1.2),
  };
}
