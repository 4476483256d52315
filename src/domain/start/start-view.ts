/** Everything that Start shows, from one reading: what the reviews would find at this moment. */
import { assess } from '../assess.js';
import { cadenceStatus, type KindStatus } from '../cadence-calendar/cadence-status.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { daysBetween, weeksEndingWith } from '../calendar.js';
import { numbersInForce, signalClassesInForce } from '../cascade/numbers-in-force.js';
import type { DriftItem } from '../drift/drift-item.js';
import type { Finding } from '../finding.js';
import type { Alarm, Snapshot } from '../records.js';
import {
  countByLevel,
  type LevelCount,
  type OpenEscalation,
  openEscalations,
} from '../report/open-escalations.js';
import { selfTest } from '../self-test/self-test.js';
import type { Sign } from '../self-test/sign.js';
import type { Settings } from '../settings.js';
import { TREND_WEEKS } from '../statistics/trend.js';
import { type MotionTargets, motionsInUse } from '../targets.js';
import type { Motion } from '../vocabulary.js';
import { type ClassRate, classRates } from './class-rates.js';
import { type Feed, feedsOf } from './feeds.js';
import { type PipelineView, pipelineView } from './pipeline-band.js';
import { type ReviewStrip, reviewStrip } from './review-strip.js';
import { type SourceLine, sourceLines } from './source-lines.js';

/** An alarm that is past its limit. */
export interface AlarmLine extends Pick<Alarm, 'alarmId' | 'source' | 'kind'> {
  /** Hours since it was raised. */
  readonly age: number;
  /** The CARE-Request that holds it or its source, and how many days that is late; null without one. */
  readonly request: { readonly escalationId: string; readonly daysLate: number } | null;
}

export interface StartView {
  readonly asOf: AsOf;
  /** Monday of the judged week. */
  readonly judgedWeek: IsoDate;
  /** The last twelve weeks, oldest first. */
  readonly weeks: readonly IsoDate[];
  readonly motions: readonly Motion[];
  readonly targets: MotionTargets;
  readonly reviews: readonly KindStatus[];
  readonly strip: ReviewStrip;
  readonly selfTest: readonly Sign[];
  readonly drift: readonly Pick<DriftItem, 'motion' | 'mode' | 'state' | 'evidence'>[];
  /** Worst first. */
  readonly sources: readonly SourceLine[];
  readonly pipeline: PipelineView;
  readonly classes: readonly ClassRate[];
  /** Part of its model rate by which a class may fall. */
  readonly classFall: number;
  readonly escalations: readonly LevelCount[];
  readonly overdueAlarms: readonly AlarmLine[];
  readonly gaps: readonly Pick<Finding, 'rule' | 'subject' | 'evidence'>[];
  /** Accounts and cohorts that have gone dark, longest first. */
  readonly dormant: readonly Pick<Finding, 'subject' | 'measured' | 'motion'>[];
  readonly feeds: readonly Feed[];
}

function requestOf(
  alarmId: string,
  source: string,
  open: readonly OpenEscalation[],
  { date }: AsOf,
): AlarmLine['request'] {
  const requests = open.filter(({ level }) => level === 'CARE-Request');
  const own =
    requests.find(({ subject }) => subject === alarmId) ??
    requests.find(({ subject }) => subject === source);
  if (own === undefined) return null;
  const daysLate = own.dueOn === null ? 0 : Math.max(0, daysBetween(own.dueOn, date));
  return { escalationId: own.escalationId, daysLate };
}

function overdueAlarms(
  findings: readonly Finding[],
  alarms: readonly Alarm[],
  open: readonly OpenEscalation[],
  asOf: AsOf,
): AlarmLine[] {
  return findings
    .filter(({ rule, state }) => rule === 'W3.alarm-overdue' && state === 'fired')
    .map(({ subject, measured }) => {
      const alarm = alarms.find(({ alarmId }) => alarmId === subject);
      const source = alarm?.source ?? '';
      const request = requestOf(subject, source, open, asOf);
      return { alarmId: subject, source, kind: alarm?.kind ?? null, age: measured ?? 0, request };
    });
}

/**
 * Judges the week and the month at one moment by the rules of the reviews, and keeps what a page shows.
 * @param snapshot may lack the parts that no picture and no list of Start is made of
 * @param settings as the Settings tab holds them
 */
export function startView(snapshot: Snapshot, settings: Settings, asOf: AsOf): StartView {
  const weekly = assess('weekly', snapshot, settings, asOf);
  const monthly = assess('monthly', snapshot, settings, asOf);
  const { judgedWeek } = weekly;
  const inForce = numbersInForce(snapshot, settings, asOf.date);
  const found = weekly.blocks.flatMap(({ findings }) => findings);
  const open = openEscalations(snapshot.escalations, asOf);
  const sources = sourceLines(found, snapshot, judgedWeek);
  const classes = { ...snapshot, signalClasses: signalClassesInForce(snapshot, asOf.date) };
  return {
    asOf,
    judgedWeek,
    weeks: weeksEndingWith(judgedWeek, TREND_WEEKS),
    motions: motionsInUse(inForce.targets),
    targets: inForce.targets,
    reviews: cadenceStatus(snapshot, asOf),
    strip: reviewStrip(snapshot, asOf),
    selfTest: selfTest(snapshot, inForce.settings, asOf),
    drift: monthly.drift,
    sources,
    pipeline: pipelineView(found, snapshot, { asOf, judgedWeek, ...inForce }),
    classes: classRates(
      monthly.blocks.flatMap(({ findings }) => findings),
      classes,
      { asOf, judgedWeek },
    ),
    classFall: inForce.settings.signalFall,
    escalations: countByLevel(open),
    overdueAlarms: overdueAlarms(found, snapshot.alarms, open, asOf),
    gaps: found.filter(({ state }) => state === 'no-data'),
    dormant: found.filter(({ rule, state }) => rule === 'W4.dormancy' && state === 'fired'),
    feeds: feedsOf(found, sources, snapshot.dormancy),
  };
}
