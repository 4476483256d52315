/**
 * The four feeds that the weekly reads: validation throughput, the alarm log, signal performance and
 * dormancy. Source: Leadscale, Governance and Operating Cadence, 20 May 2026, The role of the engine.
 */
import type { Finding, FindingState } from '../finding.js';
import { FINDING_STATES } from '../finding.js';
import type { DormancySubject } from '../records.js';
import { formatCount, formatNumber, formatRate } from '../wording.js';
import type { SourceLine } from './source-lines.js';

/** One feed in a line. */
export interface Feed {
  readonly title: string;
  readonly state: FindingState;
  readonly sentence: string;
}

/** The worst of some states; no data where there is none. */
function worstOf(findings: readonly Pick<Finding, 'state'>[]): FindingState {
  const states = findings.map(({ state }) => state);
  return FINDING_STATES.find((state) => states.includes(state)) ?? 'no-data';
}

function throughput(lines: readonly SourceLine[]): Feed {
  const sum = (of: (line: SourceLine) => number | null) =>
    lines.reduce((whole, line) => whole + (of(line) ?? 0), 0);
  const counted = lines.filter((line) => (line.rates.at(-1) ?? null) !== null);
  const submitted = sum(({ submitted: count }) => count);
  const rate = submitted === 0 ? '' : ` (${formatRate(sum(({ passed }) => passed) / submitted)})`;
  const records = `${formatNumber(sum(({ passed }) => passed))} of ${formatNumber(submitted)} passed${rate}`;
  return {
    title: 'Validation throughput',
    state: worstOf(lines),
    sentence:
      lines.length === 0
        ? 'No source is live.'
        : `${records}, ${counted.length} of ${formatCount(lines.length, 'source')} reported.`,
  };
}

function alarmLog(findings: readonly Finding[]): Feed {
  const fired = findings.filter(({ state }) => state === 'fired').length;
  return {
    title: 'Q=CTV alarms',
    state: findings.length === 0 ? 'clear' : worstOf(findings),
    sentence: `${formatCount(findings.length, 'alarm')} open, ${formatNumber(fired)} overdue.`,
  };
}

function signalPerformance(findings: readonly Finding[]): Feed {
  const judged = findings.filter(({ state }) => state !== 'no-data');
  const fired = judged.filter(({ state }) => state === 'fired').length;
  const sentence = `${formatNumber(fired)} of ${formatCount(judged.length, 'class', 'classes')} fell too far in the judged week.`;
  return {
    title: 'Signal performance',
    state: worstOf(findings),
    sentence: judged.length === 0 ? 'No class can be judged.' : sentence,
  };
}

function dormancy(findings: readonly Finding[], subjects: readonly DormancySubject[]): Feed {
  const kindOf = new Map(subjects.map(({ subject, kind }) => [subject, kind]));
  const part = (kind: DormancySubject['kind'], noun: string) => {
    const own = findings.filter(({ subject }) => kindOf.get(subject) === kind);
    const dark = own.filter(({ state }) => state === 'fired').length;
    return own.length === 0 ? [] : [`${formatNumber(dark)} of ${formatCount(own.length, noun)}`];
  };
  const parts = [...part('Account', 'account'), ...part('Cohort', 'cohort')];
  return {
    title: 'Dormancy',
    state: worstOf(findings),
    sentence: parts.length === 0 ? 'No account or cohort is listed.' : `${parts.join(', ')} dark.`,
  };
}

/** What each feed shows at a moment, by what the weekly found. */
export function feedsOf(
  findings: readonly Finding[],
  lines: readonly SourceLine[],
  subjects: readonly DormancySubject[],
): Feed[] {
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  return [
    throughput(lines),
    alarmLog(of('W3.alarm-overdue')),
    signalPerformance(of('W4.signal-fall')),
    dormancy(of('W4.dormancy'), subjects),
  ];
}
