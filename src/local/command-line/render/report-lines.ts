/** The Monday report as headed lists of lines, which the terminal and the page show alike. */
import type { ReportAnswer } from '../../../apps-script/api-contract.js';
import type { KindStatus } from '../../../domain/cadence-calendar/cadence-status.js';
import { daysBetween } from '../../../domain/calendar.js';
import type { FindingState } from '../../../domain/finding.js';
import type { OpenEscalation } from '../../../domain/report/open-escalations.js';
import { capital, formatCount, formatDay, listOf } from '../../../domain/wording.js';

/** One line: what it is about, its state where it has one, and a sentence. */
export interface ReportLine {
  readonly about: string;
  readonly state: FindingState | null;
  readonly sentence: string;
}

export interface ReportSection {
  readonly title: string;
  readonly lines: readonly ReportLine[];
  /** What is said instead of lines. */
  readonly empty: string;
}

function reviewLine({ kind, next, lastHeldOn, missed }: KindStatus): ReportLine {
  const time = next === null || next.startsAt === null ? '' : `, ${next.startsAt}`;
  const parts = [
    next === null ? 'no date to come' : `next ${formatDay(next.dueOn)}${time}`,
    lastHeldOn === null ? 'not held yet' : `last held ${formatDay(lastHeldOn)}`,
    ...(missed.length === 0 ? [] : [`missed since: ${listOf(missed)}`]),
  ];
  return {
    about: capital(kind),
    state: missed.length === 0 ? null : 'watch',
    sentence: parts.join(', '),
  };
}

function escalationLine(row: OpenEscalation, asOf: string): ReportLine {
  const late = row.dueOn === null ? 0 : daysBetween(row.dueOn, asOf.slice(0, 10));
  const due = row.dueOn === null ? 'no due date' : `due ${row.dueOn}`;
  const parts = [
    `${row.rule}: ${row.subject}`,
    `with ${row.owner ?? 'nobody'}`,
    `open for ${formatCount(row.ageDays, 'day')}`,
    late > 0 ? `${due}, ${formatCount(late, 'day')} late` : due,
  ];
  return {
    about: `${row.escalationId} ${row.level}`,
    state: null,
    sentence: parts.join(', '),
  };
}

/** Escalations beyond this number are only counted. */
const LISTED = 12;

function escalationSection({ escalations, asOf }: ReportAnswer): ReportSection {
  const { byLevel, open } = escalations;
  const counts = byLevel.map(({ level, fresh, month, older }) => ({
    about: level,
    state: null,
    sentence: `${fresh} up to 7 days, ${month} up to 31, ${older} older`,
  }));
  const listed = open.slice(0, LISTED).map((row) => escalationLine(row, asOf));
  const rest = open.length - listed.length;
  const more = rest === 0 ? [] : [{ about: '', state: null, sentence: `and ${rest} newer` }];
  return {
    title: `Open escalations, ${open.length}`,
    lines: [...counts, ...listed, ...more],
    empty: 'None is open.',
  };
}

/** Everything of the report in reading order: what is late before what is missing. */
export function reportSections(report: ReportAnswer): ReportSection[] {
  const { drift, overdueAlarms, overdueRequests, gaps, dataProblems } = report;
  return [
    { title: 'Reviews', lines: report.reviews.map(reviewLine), empty: '' },
    {
      title: 'Drift',
      lines: drift.map(({ motion, mode, state, evidence }) => ({
        about: `${motion} ${mode}`,
        state,
        sentence: evidence,
      })),
      empty: 'No motion is in use: Targets has no row.',
    },
    {
      title: `Overdue alarms, ${overdueAlarms.length}`,
      lines: overdueAlarms.map(({ alarmId, source, owner, evidence }) => ({
        about: `${alarmId} ${source}`,
        state: 'fired',
        sentence: `${evidence}, with ${owner ?? 'nobody'}`,
      })),
      empty: 'None is overdue.',
    },
    {
      title: `Overdue CARE-Requests, ${overdueRequests.length}`,
      lines: overdueRequests.map((row) => escalationLine(row, report.asOf)),
      empty: 'None is overdue.',
    },
    escalationSection(report),
    {
      title: `Data gaps, ${gaps.length}`,
      lines: gaps.map(({ rule, subject, evidence }) => ({
        about: subject,
        state: 'no-data',
        sentence: `${evidence} (${rule})`,
      })),
      empty: 'None in the judged week.',
    },
    {
      title: `Data problems, ${dataProblems.length}`,
      lines: dataProblems.map(({ message }) => ({ about: '', state: null, sentence: message })),
      empty: 'Every row can be read.',
    },
    {
      title: 'Cadence self-test',
      lines: report.selfTest.map(({ title, state, sentence }) => ({
        about: title,
        state,
        sentence,
      })),
      empty: '',
    },
  ];
}

/** `Monday report of Sales engine, as of 2026-11-16, judged week 2026-11-09 to 2026-11-15`. */
export function reportTitle({ workbook, asOf, judgedWeek }: ReportAnswer): {
  readonly title: string;
  readonly subtitle: string;
} {
  return {
    title: `Monday report, ${workbook}`,
    subtitle: `As of ${asOf}. Judged week begins ${formatDay(judgedWeek)}.`,
  };
}
