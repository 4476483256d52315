/** What the ops lead wants to know on Monday before anybody meets: one page from one reading. */
import { assess } from '../assess.js';
import { cadenceStatus, type KindStatus } from '../cadence-calendar/cadence-status.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { numbersInForce } from '../cascade/numbers-in-force.js';
import type { DriftItem } from '../drift/drift-item.js';
import type { Finding } from '../finding.js';
import type { Snapshot } from '../records.js';
import { selfTest } from '../self-test/self-test.js';
import type { Sign } from '../self-test/sign.js';
import type { Settings } from '../settings.js';
import type { LevelCount, OpenEscalation } from './open-escalations.js';
import { countByLevel, openEscalations } from './open-escalations.js';

/** An alarm that nobody has answered in time. */
export interface OverdueAlarm {
  readonly alarmId: string;
  readonly source: string;
  readonly owner: string | null;
  readonly evidence: string;
}

/** Something of the judged week that could not be judged. */
export type DataGap = Pick<Finding, 'rule' | 'subject' | 'evidence'>;

export interface MondayReport {
  /** Monday of the judged week. */
  readonly judgedWeek: IsoDate;
  readonly reviews: readonly KindStatus[];
  readonly selfTest: readonly Sign[];
  /** Every mode of every motion in use. */
  readonly drift: readonly Pick<DriftItem, 'motion' | 'mode' | 'state' | 'evidence' | 'response'>[];
  readonly overdueAlarms: readonly OverdueAlarm[];
  /** CARE-Requests that are past their due date, oldest first. */
  readonly overdueRequests: readonly OpenEscalation[];
  readonly escalations: {
    readonly byLevel: readonly LevelCount[];
    /** Oldest first. */
    readonly open: readonly OpenEscalation[];
  };
  readonly gaps: readonly DataGap[];
}

function overdueAlarms(findings: readonly Finding[], snapshot: Snapshot): OverdueAlarm[] {
  return findings
    .filter(({ rule, state }) => rule === 'W3.alarm-overdue' && state === 'fired')
    .map(({ subject, evidence }) => {
      const source = snapshot.alarms.find(({ alarmId }) => alarmId === subject)?.source ?? '';
      const owner = snapshot.sources.find((row) => row.source === source)?.owner ?? null;
      return { alarmId: subject, source, owner, evidence };
    });
}

/** Judges the week and the month at one moment and keeps what somebody has to do something about. */
export function mondayReport(snapshot: Snapshot, settings: Settings, asOf: AsOf): MondayReport {
  const weekly = assess('weekly', snapshot, settings, asOf);
  const findings = weekly.blocks.flatMap((block) => block.findings);
  const { drift } = assess('monthly', snapshot, settings, asOf);
  const open = openEscalations(snapshot.escalations, asOf);
  return {
    judgedWeek: weekly.judgedWeek,
    reviews: cadenceStatus(snapshot, asOf),
    selfTest: selfTest(snapshot, numbersInForce(snapshot, settings, asOf.date).settings, asOf),
    drift: drift.map(({ motion, mode, state, evidence, response }) => ({
      motion,
      mode,
      state,
      evidence,
      response,
    })),
    overdueAlarms: overdueAlarms(findings, snapshot),
    overdueRequests: open.filter(({ level, isOverdue }) => level === 'CARE-Request' && isOverdue),
    escalations: { byLevel: countByLevel(open), open },
    gaps: findings
      .filter(({ state }) => state === 'no-data')
      .map(({ rule, subject, evidence }) => ({ rule, subject, evidence })),
  };
}
